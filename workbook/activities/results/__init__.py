"""Every figure of the *Activities* worksheet under stable keys: one file a stage."""

from __future__ import annotations

from typing import Any

from workbook.activities.results.costs import costs
from workbook.activities.results.times import times
from workbook.activities.results.watch import watch


def activities(plan: Any) -> dict[str, Any]:
    """The figures of `plan`; what needs a first month, or a plan without circles, is None else."""
    return {**times(plan), **costs(plan), **watch(plan)}
