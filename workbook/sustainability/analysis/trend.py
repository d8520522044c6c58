"""How scores moved between two rounds: only where the same questions were asked.

Whatever rose or fell between different questions is not a change of the village. Set a community
against itself; a score is no ranking of villages (field guide, WS6).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from workbook.sustainability.analysis.scores import Mean, Scores, revealed, scores


@dataclass(frozen=True)
class Trend:
    """Two rounds, and what came up (above zero) or down between them; None: not known."""

    before: Any
    after: Any
    total: Mean
    dimensions: Mapping[str, Mean]
    items: Mapping[str, Mean]


def comparable(one: Any, other: Any) -> bool:
    """Whether two rounds asked the same: id, version, indicators and weights of the instrument."""
    return _asked(one.instrument) == _asked(other.instrument)


def trend(before: Any, after: Any) -> Trend | None:
    """What changed between two rounds; None where they did not ask the same."""
    if not comparable(before, after):
        return None
    was, now = scores(before), scores(after)
    return Trend(
        before,
        after,
        _change(was.total, now.total),
        {id: _change(was.dimensions[id], now.dimensions[id]) for id in now.dimensions},
        _item_changes(was, now),
    )


def trends(plan: Any) -> tuple[Trend, ...]:
    """Every revealed round against the one before it that asked the same, in their order."""
    found, rounds = [], revealed(plan)
    for place, after in enumerate(rounds):
        before = next((r for r in reversed(rounds[:place]) if comparable(r, after)), None)
        if before is not None:
            found.append(trend(before, after))
    return tuple(each for each in found if each)


def last_trend(plan: Any) -> Trend | None:
    """How the latest round stands against the one before it; None where there is none."""
    last = next(reversed(trends(plan)), None)
    return last if last and last.after is next(reversed(revealed(plan)), None) else None


def _asked(instrument: Any) -> tuple[Any, ...]:
    questions = [
        (dimension.id, each.id, each.weight)
        for dimension in instrument.dimensions
        for each in dimension.indicators
    ]
    return instrument.id, instrument.version, questions


def _item_changes(was: Scores, now: Scores) -> dict[str, Mean]:
    before = {item.id: item.mean for item in was.items}
    return {item.id: _change(before[item.id], item.mean) for item in now.items}


def _change(before: Mean, after: Mean) -> Mean:
    return None if before is None or after is None else after - before
