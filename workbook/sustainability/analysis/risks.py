"""How much a risk weighs: how likely times how bad, and the band that falls into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from workbook.locale import N_, _

Band = Literal["", "low", "medium", "high", "critical"]

BANDS: tuple[tuple[int, Band], ...] = ((15, "critical"), (10, "high"), (5, "medium"), (1, "low"))
"""From which score on; our convention (1-4, 5-9, 10-14, 15-25)."""
SIGNS: dict[Band, str] = {"low": "●", "medium": "◆", "high": "▲", "critical": "■", "": "–"}
NAMES: dict[Band, str] = {
    "low": N_("Low"),
    "medium": N_("Medium"),
    "high": N_("High"),
    "critical": N_("Critical"),
    "": N_("Not weighed yet"),
}
"""What each is called; translate with `_` where it is shown."""


@dataclass(frozen=True)
class Weighed:
    """A risk with its score from 1 to 25, and its band; None and empty before it is weighed."""

    risk: Any
    score: int | None
    band: Band


def weighed(plan: Any) -> tuple[Weighed, ...]:
    """All risks in the order of the register."""
    return tuple(_weigh(risk) for risk in plan.sustainability.risks)


def gravest(plan: Any) -> tuple[Weighed, ...]:
    """The same, the heaviest first; of two that weigh the same the earlier."""
    return tuple(sorted(weighed(plan), key=lambda each: -(each.score or 0)))


def band(score: int | None) -> Band:
    """The band of a score."""
    return next((name for least, name in BANDS if score and score >= least), "")


def band_name(band: Band) -> str:
    """What a band is called, in the language in force."""
    return _(NAMES[band])


def checks(plan: Any) -> tuple[str, ...]:
    """Sentences about high and critical risks without anything done, or without an owner."""
    found = []
    for each in weighed(plan):
        if each.band in ("high", "critical"):
            if not each.risk.mitigation.strip():
                found.append(_("{risk}: write what we do about it.", risk=each.risk.label))
            if not each.risk.owner.strip():
                found.append(_("{risk}: write whose it is, as a code.", risk=each.risk.label))
    return tuple(found)


def _weigh(risk: Any) -> Weighed:
    known = risk.probability is not None and risk.impact is not None
    score = risk.probability * risk.impact if known else None
    return Weighed(risk, score, band(score))
