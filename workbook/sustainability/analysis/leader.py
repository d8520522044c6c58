"""Whether the leader sees it in a rosier light than the others: a question, never a verdict.

Leader gap = the leader's mean score less that of the others (field guide, capture signals).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from workbook.locale import _
from workbook.locale.numbers import decimal
from workbook.sustainability.analysis.scores import Mean, Scores, mean, scores

WIDE = Fraction(1, 2)
"""From half a point on the facilitator is asked to look; our convention."""


@dataclass(frozen=True)
class Gap:
    """How much higher the leader scores than the others, in points of the scale.

    `total` compares totals, `dimensions` each dimension; None where one side has not answered.
    """

    total: Mean
    dimensions: Mapping[str, Mean]

    @property
    def wide(self) -> bool:
        """Whether the facilitator should ask about it."""
        return self.total is not None and abs(self.total) >= WIDE


def gap(round: Any, found: Scores | None = None) -> Gap | None:
    """The leader gap of a round; None where nobody leads, or nobody else scores."""
    leaders = [rater.id for rater in round.raters if rater.leader]
    others = [rater.id for rater in round.raters if not rater.leader]
    if not leaders or not others:
        return None
    found = found or scores(round)
    dimensions = {
        id: _between(
            mean(found.raters[rater][id] for rater in leaders),
            mean(found.raters[rater][id] for rater in others),
        )
        for id in found.dimensions
    }
    total = _between(
        mean(found.totals[rater] for rater in leaders),
        mean(found.totals[rater] for rater in others),
    )
    return Gap(total, dimensions)


def question(gap: Gap | None) -> str:
    """A question for the facilitator to ask; empty where there is none. It accuses nobody."""
    if gap is None or gap.total is None or not gap.wide:
        return ""
    points = decimal(abs(gap.total), 2)
    if gap.total > 0:
        return _(
            "The leader scores {points} points higher than the others on average. "
            "Ask the others first what they see.",
            points=points,
        )
    return _(
        "The leader scores {points} points lower than the others on average. "
        "Ask what the leader knows that the others do not.",
        points=points,
    )


def _between(one: Mean, other: Mean) -> Mean:
    return None if one is None or other is None else one - other
