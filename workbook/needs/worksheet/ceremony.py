"""Ties of this worksheet, and how the agreed rule has them settled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from workbook.needs.analysis.draws import taken_back
from workbook.ui.ceremony import Ceremony, Level
from workbook.ui.step import AnyEdit
from workbook.ui.view import Block

DRAWS = ("needs", "draws")


def ceremony(
    plan: Any, about: str, ties: Sequence[Level], names: Mapping[str, str]
) -> tuple[Block, ...]:
    """What the room sees of ties: those already settled, and for the next one how to settle it.

    `ties` are the levels that are still open, `names` those of what is tied.
    """
    return _ceremony(plan, about, names).blocks(ties)


def settling(plan: Any, about: str, ties: Sequence[Level], action: str) -> tuple[AnyEdit, ...]:
    """What pressing a button of the ceremony writes down; nothing for what is not an open tie."""
    return _ceremony(plan, about, {}).press(ties, action)


def _ceremony(plan: Any, about: str, names: Mapping[str, str]) -> Ceremony:
    draws = [draw for draw in plan.needs.draws if draw.about == about]
    back = taken_back(plan.needs, about)
    return Ceremony(about, DRAWS, draws, _hows(plan, about), names, back)


def _hows(plan: Any, about: str) -> tuple[str, ...]:
    """The ways that the agreed rule allows; money cannot be spent side by side, so lots decide."""
    if about == "choice" or plan.needs.rule.tie == "lot":
        return ("lot",)
    return ("second_round", "lot") if plan.needs.rule.tie == "second_round" else ()
