"""Whether enough households are there to elect (field guide, WS1)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any


@dataclass(frozen=True)
class Quorum:
    """Households present, of all; `needed` is the smallest number that may elect.

    `households` and `needed` are None as long as one hamlet's number is not known.

    `share` and `met` are None where one of the numbers is not known; more households than there
    are decide nothing.
    """

    present: int | None
    households: int | None
    needed: int | None

    @property
    def share(self) -> Fraction | None:
        """Households present / households of the village."""
        known = self.present is not None and self.households
        return Fraction(self.present, self.households) if known else None

    @property
    def impossible(self) -> bool:
        """Whether more are counted than the village has."""
        return self.share is not None and self.share > 1

    @property
    def met(self) -> bool | None:
        """Whether enough are there."""
        return None if self.share is None or self.impossible else self.present >= self.needed


def quorum(plan: Any) -> Quorum:
    """The quorum by the agreed share of households, rounded up to whole ones."""
    households, percent = plan.households, plan.group.rule.quorum_percent
    needed = -(-households * percent // 100) if households else None
    return Quorum(plan.group.meeting.present, households, needed)
