"""Every figure of the *Sustainability* worksheet under stable keys: one file a stage."""

from __future__ import annotations

from typing import Any

from workbook.sustainability.results.after import after
from workbook.sustainability.results.scored import scored
from workbook.sustainability.results.upkeep import upkeep


def sustainability(plan: Any) -> dict[str, Any]:
    """The figures of `plan`. Nothing of a round that is still covered is among them."""
    return {**upkeep(plan), **scored(plan), **after(plan)}
