"""The head of every printed sheet of the proposal, and amounts as they stand on paper."""

from __future__ import annotations

from typing import Any

from workbook.money import format_money
from workbook.paper import head
from workbook.paper.head import BELOW, message
from workbook.paper.sheet import Sheet
from workbook.paper.words import fit, short

__all__ = ["BELOW", "exact", "headed", "message", "one_line"]


def headed(plan: Any, title: str, *facts: str) -> Sheet:
    """A new sheet with its head, the project's title first among the facts."""
    told = (plan.project_title, *facts)
    return head.headed(plan.community, title, " · ".join(short(fact) for fact in told if fact))


def exact(qepik: int) -> str:
    """An amount with its currency and both decimals."""
    return format_money(qepik)


def one_line(
    text: str, room: float, largest: float, smallest: float = 7, *, bold: bool = False
) -> tuple[float, tuple[str, ...]]:
    """The text on one line, at the largest size between the two at which it fits."""
    return fit(text, room, 0, largest, smallest, bold)
