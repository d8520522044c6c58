"""What we do about low scores: which of them have no action yet."""

from __future__ import annotations

from typing import Any

from workbook.sustainability.analysis.lights import light
from workbook.sustainability.analysis.scores import Item, items, latest, settled


def low(plan: Any, round: Any | None = None) -> tuple[Item, ...]:
    """Indicators of a revealed round (the latest, if none is given) that are red, lowest first.

    What the room agreed on counts where it agreed; else the mean.
    """
    round = round or latest(plan)
    if round is None or round.covered:
        return ()
    scored = [(settled(round, item), item) for item in items(round)]
    red = [(score, item) for score, item in scored if light(plan, score) == "red"]
    return tuple(item for _score, item in sorted(red, key=lambda each: each[0] or 0))


def without_action(plan: Any, round: Any | None = None) -> tuple[Item, ...]:
    """Of these, what nobody has decided anything about."""
    decided = {each.indicator for each in plan.sustainability.actions if each.name.strip()}
    return tuple(item for item in low(plan, round) if item.id not in decided)
