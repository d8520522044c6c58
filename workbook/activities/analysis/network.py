"""What comes before what: predecessors, circles named by their activities, an order to work in."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from typing import Any

Names = tuple[str, ...]
"""Ids of activities."""


@dataclass(frozen=True)
class Network:
    """How long each activity takes, in months, and which ones it waits for.

    Both have every activity as a key, in the order of the list.
    """

    months: Mapping[str, int]
    before: Mapping[str, Names]

    @cached_property
    def after(self) -> Mapping[str, Names]:
        """Which activities wait for each, in the order of the list."""
        return {
            id: tuple(other for other, first in self.before.items() if id in first)
            for id in self.months
        }

    @cached_property
    def circles(self) -> tuple[Names, ...]:
        """Circles of activities that wait for one another; none where the plan can be worked.

        Each is the shortest through one of its activities, written from the one that is first in
        the list, each before those that wait for it. Every activity that stands in a circle
        stands in one that is named.
        """
        found = (self._circle(id) for id in self.months)
        return tuple(dict.fromkeys(self._turned(circle) for circle in found if circle))

    @cached_property
    def order(self) -> Names:
        """Every activity after all that it waits for; nothing as long as there are circles."""
        try:
            return tuple(TopologicalSorter(self.before).static_order())
        except CycleError:
            return ()

    def only(self, ids: Collection[str]) -> Network:
        """The same among some activities; who waited for another waits for what that waited for.

        Circles through activities that are left out are left out with them.
        """
        return Network(
            {id: length for id, length in self.months.items() if id in ids},
            {id: self._behind(id, ids) for id in self.months if id in ids},
        )

    def _behind(self, id: str, ids: Collection[str]) -> Names:
        """Which of `ids` an activity waits for, at once or by way of others that are not among
        them."""
        found, seen, ahead = set(), {id}, list(self.before[id])
        while ahead:
            now = ahead.pop()
            if now in ids:
                found.add(now)
            elif now not in seen:
                seen.add(now)
                ahead.extend(self.before[now])
        return tuple(other for other in self.months if other in found)

    def _circle(self, id: str) -> Names:
        """The shortest way from an activity through those that wait for it back to itself."""
        came: dict[str, str] = {}
        waiting = deque([id])
        while waiting:
            now = waiting.popleft()
            for later in self.after[now]:
                if later == id:
                    return _way(came, id, now)
                if later not in came:
                    came[later] = now
                    waiting.append(later)
        return ()

    def _turned(self, circle: Names) -> Names:
        place = {id: i for i, id in enumerate(self.months)}
        at = circle.index(min(circle, key=place.__getitem__))
        return circle[at:] + circle[:at]


def network(plan: Any, longer: Mapping[str, int] | None = None) -> Network:
    """The network of all activities; `longer` adds months to some.

    What an activity is said to come after, but is not in the list any more, is passed over.
    """
    activities = plan.activities.activities
    known = [each.id for each in activities]
    more = longer or {}
    return Network(
        {each.id: each.months + more.get(each.id, 0) for each in activities},
        {each.id: tuple(id for id in known if each.after.get(id)) for each in activities},
    )


def _way(came: Mapping[str, str], first: str, last: str) -> Names:
    way = [last]
    while way[-1] != first:
        way.append(came[way[-1]])
    return tuple(reversed(way))
