"""The *Community group* worksheet as tidy tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workbook.tidy import frames

if TYPE_CHECKING:
    from pandas import DataFrame

TOPICS = ()
LAYOUTS = {name: layout for topic in TOPICS for name, layout in topic.LAYOUTS.items()}


def tables(plan: Any) -> dict[str, DataFrame]:
    """All tables of the subject, by name."""
    about = {"plan": plan.id, "illustrative": plan.community.illustrative}
    return frames(TOPICS, plan, about)
