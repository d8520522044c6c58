"""What must be said beside the forecast, in sentences."""

from __future__ import annotations

from typing import Any

from workbook.fund.analysis.calls import unasked
from workbook.fund.analysis.forecast import Course
from workbook.fund.analysis.reserve import Reserve
from workbook.fund.analysis.simulation import Band
from workbook.fund.analysis.words import low_point, reserve
from workbook.locale import _


def notes(
    plan: Any, run: Course, found: tuple[Reserve, ...], band: Band
) -> tuple[tuple[str, str], ...]:
    """Low point, reserve, and what the band assumes."""
    return (
        (_("Low point"), low_point(run, band)),
        (_("Reserve"), " ".join(filter(None, (reserve(plan, found), unasked(plan))))),
        (_("What the band assumes"), band.assumption),
    )
