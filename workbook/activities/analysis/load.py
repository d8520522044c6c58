"""Who answers for how much at a time, and for how much of the whole."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from workbook.activities.analysis.calendar import Calendar
from workbook.activities.analysis.network import Names

HALF = Fraction(1, 2)
"""Who answers for more than this part of all activities carries the plan alone (our convention)."""


@dataclass(frozen=True)
class Load:
    """What one person or committee, by code, answers for.

    `months` are the months of the plan in which anything of it runs, with its activities.
    """

    code: str
    activities: Names
    months: dict[str, Names]
    most: int
    share: Fraction

    @property
    def peak(self) -> int:
        """Most activities at a time."""
        return max(map(len, self.months.values()), default=0)

    @property
    def over(self) -> dict[str, Names]:
        """Months with more activities than one can carry."""
        return {month: ids for month, ids in self.months.items() if len(ids) > self.most}

    @property
    def concentrated(self) -> bool:
        """Whether so much hangs on this one that the plan stands or falls with them."""
        return self.share > HALF


def loads(plan: Any, laid: Calendar) -> tuple[Load, ...]:
    """Everybody who answers for an activity; who has most comes first."""
    activities = plan.activities.activities
    counted = Counter(code for each in activities if (code := each.responsible.strip()))
    return tuple(_load(plan, laid, code, count) for code, count in counted.most_common())


def nobody(plan: Any) -> Names:
    """Activities that nobody answers for."""
    return tuple(each.id for each in plan.activities.activities if not each.responsible.strip())


def _load(plan: Any, laid: Calendar, code: str, count: int) -> Load:
    activities = plan.activities.activities
    own = tuple(each.id for each in activities if each.responsible.strip() == code)
    found: dict[str, Names] = {}
    for id in own:
        for month in laid.spans[id].run if id in laid.spans else ():
            found[month] = (*found.get(month, ()), id)
    by_month = dict(sorted(found.items()))
    return Load(code, own, by_month, plan.activities.most, Fraction(count, len(activities)))
