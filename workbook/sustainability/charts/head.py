"""The head of every printed sheet of sustainability, amounts, and lights as they are printed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workbook.locale import _
from workbook.locale.numbers import date, decimal
from workbook.money import format_money
from workbook.paper import head
from workbook.paper.head import BELOW, called, message
from workbook.paper.inks import ALARM, QUIET, Ink
from workbook.paper.sheet import Sheet
from workbook.paper.words import one_line, short
from workbook.sustainability.analysis.lights import SIGNS, Light
from workbook.sustainability.analysis.scores import Mean

__all__ = [
    "BELOW", "COLOURS", "LOOKS", "amount", "called", "covered", "headed", "held", "message",
    "money", "one_line", "scored", "short", "signed",
]  # fmt: skip

COLOURS: Mapping[Light, str] = {"green": "#00594a", "amber": "#7a5200", "red": ALARM, "": QUIET}
LOOKS: Mapping[Light, Ink] = {
    "green": Ink(COLOURS["green"], ""),
    "amber": Ink(COLOURS["amber"], "//"),
    "red": Ink(COLOURS["red"], "xx"),
    "": Ink(COLOURS[""], ""),
}
"""A colour and a pattern for each light; its sign stands beside it."""


def headed(plan: Any, title: str, *facts: str) -> Sheet:
    """A new sheet with its head; empty facts are left out."""
    return head.headed(plan.community, title, " · ".join(short(fact) for fact in facts if fact))


def held(round: Any) -> str:
    """When a round was held."""
    return date(round.date) if round and round.date else ""


def covered(plan: Any) -> str:
    """Why there are no scores to show."""
    if plan.sustainability.rounds:
        return _("The scores are still covered: they are shown when all raters have finished.")
    return _("Nobody has scored yet.")


def scored(score: Mean, places: int = 2) -> str:
    """A score, or a dash where nobody answered."""
    return "–" if score is None else decimal(score, places)


def signed(score: Mean, light: Light) -> str:
    """A score with the sign of its light."""
    return f"{scored(score)} {SIGNS[light]}"


def money(qepik: int) -> str:
    """An amount with its currency, without decimals that are zero."""
    return format_money(qepik, short=True)


def amount(qepik: int) -> str:
    """An amount without its currency."""
    return format_money(qepik, "", short=True).strip()
