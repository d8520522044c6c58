"""The head of every printed sheet of the activities, and small things that both share."""

from __future__ import annotations

from typing import Any

from workbook.money import format_money
from workbook.paper import head
from workbook.paper.head import BELOW, message
from workbook.paper.sheet import Sheet
from workbook.paper.words import fit, short

__all__ = ["BELOW", "headed", "message", "money", "one_line"]


def headed(plan: Any, title: str, *facts: str) -> Sheet:
    """A new sheet with its head; empty facts are left out."""
    return head.headed(plan.community, title, " · ".join(short(fact) for fact in facts if fact))


def money(qepik: int) -> str:
    """An amount with its currency, without decimals that are zero."""
    return format_money(qepik, short=True)


def one_line(
    text: str, room: float, largest: float, smallest: float = 7, *, bold: bool = False
) -> tuple[float, tuple[str, ...]]:
    """The text on one line, at the largest size between the two at which it fits."""
    return fit(text, room, 0, largest, smallest, bold)
