"""Green, amber, red: where a score stands, by thresholds that each community can set."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any, Literal

from workbook.locale import N_, _
from workbook.locale.numbers import decimal
from workbook.sustainability.analysis.scores import Mean, Scores

Light = Literal["green", "amber", "red", ""]
"""An empty one where nobody answered."""

SIGNS: dict[Light, str] = {"green": "●", "amber": "▲", "red": "■", "": "–"}
"""Never colour alone: each light has a shape of its own."""
NAMES: dict[Light, str] = {
    "green": N_("Lasts"),
    "amber": N_("Needs care"),
    "red": N_("At risk"),
    "": N_("Not answered"),
}
"""What each says; translate with `_` where it is shown."""


def light(plan: Any, score: Mean) -> Light:
    """The light of a score.

    Green and amber begin at `plan.sustainability.green` and `.amber`, in tenths; below is red.
    Those usual (5.0 and 3.5) are our convention: official colour cut-offs were not found. The
    exact score counts, not the one that is shown: 4.96 is amber where green begins at 5.
    """
    if score is None:
        return ""
    if score >= Fraction(plan.sustainability.green, 10):
        return "green"
    return "amber" if score >= Fraction(plan.sustainability.amber, 10) else "red"


def dimension_lights(plan: Any, found: Scores) -> Mapping[str, Light]:
    """The light of each dimension."""
    return {id: light(plan, score) for id, score in found.dimensions.items()}


def light_name(light: Light) -> str:
    """What a light says, in the language in force."""
    return _(NAMES[light])


def limits(plan: Any) -> str:
    """What the lights mean and where they begin, as a sentence."""
    return _(
        "{green} {lasts}: from {high}. {amber} {care}: from {low}. {red} {risk}: below. "
        "These limits are a convention.",
        green=SIGNS["green"],
        amber=SIGNS["amber"],
        red=SIGNS["red"],
        lasts=light_name("green"),
        care=light_name("amber"),
        risk=light_name("red"),
        high=decimal(Fraction(plan.sustainability.green, 10), 1),
        low=decimal(Fraction(plan.sustainability.amber, 10), 1),
    )


def checks(plan: Any) -> tuple[str, ...]:
    """Sentences about thresholds that cannot be meant; none where they can."""
    if plan.sustainability.amber < plan.sustainability.green:
        return ()
    return (_("Green must begin above amber. Raise green, or lower amber."),)
