"""How far the raters of a round agree: Krippendorff's alpha, ICC, and what to make of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

from workbook.locale import N_, _
from workbook.locale.numbers import decimal
from workbook.sustainability.analysis.icc import Icc, icc
from workbook.sustainability.analysis.krippendorff import Metric, alpha
from workbook.sustainability.analysis.scores import items

METRICS: tuple[Metric, ...] = ("nominal", "ordinal", "interval")

TRUSTED, TENTATIVE = Fraction(4, 5), Fraction(667, 1000)
"""From these alphas on figures are relied on, or used with care (Krippendorff, 2004)."""
BANDS = ((Fraction(9, 10), "excellent"), (Fraction(3, 4), "good"), (Fraction(1, 2), "moderate"))
"""Above these an ICC is called so, else poor (Koo and Li, 2016)."""

Trust = Literal["", "low", "tentative", "trusted"]
Band = Literal["", "poor", "moderate", "good", "excellent"]

TRUST: dict[Trust, str] = {
    "trusted": N_("The raters agree: the total can be relied on."),
    "tentative": N_("The raters agree in part: use the total with care."),
    "low": N_(
        "Taken all together the raters agree too little: talk, and score again before using the "
        "total."
    ),
    "": N_("It cannot be said how far the raters agree: too few scores, or all the same."),
}
"""What alpha tells the room; translate with `_` where it is shown."""


@dataclass(frozen=True)
class Agreement:
    """Alpha by metric, over everything that two raters answered; ICC over complete items."""

    alphas: Mapping[Metric, Fraction | None]
    icc: Icc

    @property
    def alpha(self) -> Fraction | None:
        """The ordinal one: scores from 1 to 7 are ranks with unknown steps."""
        return self.alphas["ordinal"]

    @property
    def trust(self) -> Trust:
        """Whether the total of the round can be relied on."""
        return trust(self.alpha)


def agreement(round: Any) -> Agreement:
    """The agreement of the raters of a round who answered anything at all."""
    found = items(round)
    raters = [r.id for r in round.raters if any(r.id in item.values for item in found)]
    units = [list(item.values.values()) for item in found]
    full = [
        [item.values[rater] for rater in raters]
        for item in found
        if all(rater in item.values for rater in raters)
    ]
    return Agreement({metric: alpha(units, metric) for metric in METRICS}, icc(full))


def trust(alpha: Fraction | None) -> Trust:
    """How far figures with this alpha can be relied on."""
    if alpha is None:
        return ""
    if alpha >= TRUSTED:
        return "trusted"
    return "tentative" if alpha >= TENTATIVE else "low"


def trust_sentence(alpha: Fraction | None) -> str:
    """The same as a sentence for the room, in the language in force."""
    return _(TRUST[trust(alpha)])


def alpha_sentence() -> str:
    """What alpha says, for whoever meets it the first time."""
    return _(
        "Alpha (α) says how far the raters agree: 1 is fully, 0 no more than chance; from {least} "
        "on one may build on it.",
        least=decimal(TENTATIVE, 3),
    )


def near_sentence(round: Any) -> str:
    """That no indicator by itself is in dispute; and where all of them together are, that too."""
    if agreement(round).trust != "low":
        return _("Nowhere do scores lie three or more apart.")
    return _(
        "Nowhere do scores lie three or more apart, but small differences on many sentences add "
        "up: see how far you agree."
    )


def band(icc: Fraction | None) -> Band:
    """What an ICC of this size is called."""
    if icc is None:
        return ""
    return next((name for least, name in BANDS if icc > least), "poor")
