"""What is worth talking about: only where raters differ widely, before the mean is accepted."""

from __future__ import annotations

from typing import Any

from workbook.sustainability.analysis.scores import Item, items

WIDE = 3
"""From this range (highest less lowest score) on, a mean hides a dispute (field guide, WS6)."""


def discuss(round: Any, wide: int = WIDE) -> tuple[Item, ...]:
    """Indicators whose scores lie at least `wide` apart, in the order of the instrument."""
    return tuple(item for item in items(round) if (item.range or 0) >= wide)


def still_open(round: Any) -> tuple[Item, ...]:
    """Of these, where no score is agreed on yet, or nothing is written down that speaks for it."""
    return tuple(item for item in discuss(round) if not _settled(round, item.id))


def _settled(round: Any, indicator: str) -> bool:
    agreed = round.agreed.get(indicator)
    return bool(agreed and agreed.score is not None and agreed.evidence.strip())
