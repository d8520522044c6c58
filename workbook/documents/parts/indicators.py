"""The twelve indicators: what each says here, and below or above what one should look.

Field guide, *Twelve cross-community indicators*: each is a question, not a mark.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any, NamedTuple

from workbook.documents.blocks import Block, Words
from workbook.documents.telling import left, middle, right, source, table
from workbook.locale import N_, _
from workbook.locale.numbers import decimal, integer, percent

LOOK, FINE = "▲", "●"


class Asked(NamedTuple):
    """An indicator: its name, whether it is per cent, and where to look: below or above what."""

    name: str
    unit: str = ""
    below: str = ""
    above: str = ""


ASKED: dict[str, Asked] = {
    "I01_participation_rate_pct": Asked(N_("Came to the meeting, of all adults"), "%", "8"),
    "I02_min_representation_ratio": Asked(N_("Lowest ratio of a group or hamlet"), "", "0.5"),
    "I03_women_in_group_pct": Asked(N_("Women in the group"), "%", "30"),
    "I04_agreement_W": Asked(N_("Agreement of the groups (Kendall’s W)"), "", "0.4"),
    "I05_contribution_compliance_pct": Asked(N_("Contributions paid, of those asked"), "%", "70"),
    "I06_community_share_pct": Asked(N_("Share of the community in the project"), "%", "15"),
    "I07_leverage": Asked(N_("Others give for each manat of the donor")),
    "I08_reserve_months_y1": Asked(N_("Months that the reserve lasts after a year"), "", "3"),
    "I09_gap_pct": Asked(N_("Costs of the plan that nobody pays yet"), "%", "", "30"),
    "I10_plan_on_time_pct": Asked(N_("Done on time, of what was due"), "%", "70"),
    "I11_sustainability_total": Asked(N_("Score of sustainability, from 1 to 7"), "", "3.5"),
    "I11_ordinal_alpha": Asked(N_("Agreement of the raters (α)"), "", "0.667"),
    "I12_full_cost_coverage": Asked(N_("Full costs that the tariff covers"), "", "1"),
}
"""By the keys of `workbook results`; limits are conventions of the field guide."""


def indicators(plan: Any) -> tuple[Block, ...]:
    """One row for each, with a sign and a word where a look is worth it."""
    from workbook.results import results

    found = results(plan)["indicators"]
    return (
        Words(_("Each figure is a question, not a mark: none of them ranks a village."), "strong"),
        *table(
            (
                right("", 0.4),
                left(_("Indicator"), 3.6),
                right(_("This village")),
                left(_("Look again"), 2.1),
                middle("", 0.3),
                left(_("How it stands"), 2.3),
            ),
            _rows(found),
        ),
        source(_("all six parts of this record; limits are conventions of the field guide.")),
    )


def _rows(found: dict[str, float | None]) -> Iterator[tuple[str, ...]]:
    for key, asked in ASKED.items():
        value = None if found[key] is None else Fraction(str(found[key]))
        yield (
            _ordinal(key),
            _(asked.name),
            _shown(value, asked),
            _limit(asked),
            *_stands(value, asked),
        )


def _ordinal(key: str) -> str:
    """The number of an indicator; the agreement of the raters belongs to their score."""
    return "" if key == "I11_ordinal_alpha" else integer(int(key[1:3]))


def _shown(value: Fraction | None, asked: Asked) -> str:
    if value is None:
        return "–"
    return percent(value / 100, 2) if asked.unit else decimal(value, 2)


def _limit(asked: Asked) -> str:
    if asked.below:
        return _("below {limit}", limit=_number(asked.below, asked))
    return _("above {limit}", limit=_number(asked.above, asked)) if asked.above else "–"


def _number(text: str, asked: Asked) -> str:
    value = Fraction(text)
    places = len(text.partition(".")[2])
    return percent(value / 100) if asked.unit else decimal(value, places)


def _stands(value: Fraction | None, asked: Asked) -> tuple[str, str]:
    if value is None:
        return "–", _("not known yet")
    low = bool(asked.below) and value < Fraction(asked.below)
    high = bool(asked.above) and value > Fraction(asked.above)
    if not asked.below and not asked.above:
        return "", ""
    return (LOOK, _("look here")) if low or high else (FINE, _("within limits"))
