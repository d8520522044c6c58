"""The figures of the *Fund* worksheet under stable keys."""

from __future__ import annotations

from typing import Any

from workbook.fund.results import book


def fund(plan: Any) -> dict[str, Any]:
    """Every figure of the subject."""
    return {**book.results(plan)}
