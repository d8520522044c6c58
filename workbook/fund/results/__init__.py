"""Every figure of the *Fund* worksheet under stable keys: one file a stage."""

from __future__ import annotations

from typing import Any

from workbook.fund.results import book
from workbook.fund.results.ahead import ahead
from workbook.fund.results.board import board
from workbook.fund.results.collected import collected
from workbook.fund.results.projects import projects


def fund(plan: Any) -> dict[str, Any]:
    """The figures of `plan`."""
    return {
        **collected(plan),
        **book.results(plan),
        **ahead(plan),
        **projects(plan),
        "board": board(plan),
    }
