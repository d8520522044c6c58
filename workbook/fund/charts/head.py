"""The head of every printed sheet of the fund, and amounts as they stand on paper."""

from __future__ import annotations

from typing import Any

from workbook.money import format_money
from workbook.paper import head
from workbook.paper.head import BELOW, called, message
from workbook.paper.sheet import Sheet
from workbook.paper.words import one_line, short

__all__ = ["BELOW", "amount", "called", "exact", "headed", "message", "money", "one_line"]


def headed(plan: Any, title: str, *facts: str) -> Sheet:
    """A new sheet with its head; empty facts are left out."""
    return head.headed(plan.community, title, " · ".join(short(fact) for fact in facts if fact))


def money(qepik: int) -> str:
    """An amount with its currency, without decimals that are zero."""
    return format_money(qepik, short=True)


def amount(qepik: int) -> str:
    """An amount without its currency."""
    return format_money(qepik, "", short=True).strip()


def exact(qepik: int) -> str:
    """An amount with its currency and both decimals."""
    return format_money(qepik)
