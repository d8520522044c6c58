"""Tables of the criteria: comparisons, weights, and the scores of the needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import combinations
from typing import Any

from workbook.locale import N_
from workbook.needs.analysis.ahp import weights
from workbook.needs.analysis.pairs import listed
from workbook.needs.tables.layout import NEED
from workbook.tidy import Column, Layout, Row

CRITERION = Column("criterion", "string", "", N_("id of the criterion"))

LAYOUTS = {
    "comparisons": Layout(
        N_("a pair of criteria"),
        (
            Column("first", "string", "", N_("id of the criterion that is earlier in the list")),
            Column("second", "string", "", N_("id of the other")),
            Column(
                "ratio", "string", "", N_("how many times as important the first is, as was said")
            ),
            Column("value", "Float64", "", N_("the same as a number")),
        ),
    ),
    "weights": Layout(
        N_("a criterion"),
        (
            CRITERION,
            Column("name", "string", "", N_("what it is called")),
            Column(
                "weight", "Float64", N_("of 1"), N_("principal eigenvector; missing until compared")
            ),
            Column("geometric", "Float64", N_("of 1"), N_("by geometric means, as a check")),
        ),
    ),
    "scores": Layout(
        N_("a need on the shortlist and a criterion"),
        (
            NEED,
            CRITERION,
            Column("score", "Int64", N_("1 to 5"), N_("5 is much; missing where none was given")),
            Column(
                "weighted", "Float64", N_("1 to 5"), N_("weight × score; its sum orders the needs")
            ),
        ),
    ),
}


def tables(plan: Any) -> dict[str, Iterable[Row]]:
    """Rows of each table."""
    return {
        "comparisons": comparisons(plan),
        "weights": weighed(plan),
        "scores": scores(plan),
    }


def comparisons(plan: Any) -> Iterator[Row]:
    """Every pair of criteria, compared or not."""
    part = plan.needs.criteria
    for one, other in combinations([each.id for each in part.criteria], 2):
        said = part.compared.get(one, {}).get(other)
        yield one, other, said, None if said is None else float(Fraction(said))


def weighed(plan: Any) -> Iterator[Row]:
    """What each criterion weighs."""
    found = weights(plan)
    for each in plan.needs.criteria.criteria:
        both = (found.weights[each.id], found.geometric[each.id]) if found else (None, None)
        yield each.id, each.name, *both


def scores(plan: Any) -> Iterator[Row]:
    """Scores, and what they weigh."""
    found, part = weights(plan), plan.needs.criteria
    for need in listed(plan):
        for each in part.criteria:
            score = part.scores.get(need, {}).get(each.id)
            known = found is not None and score is not None
            yield need, each.id, score, found.weights[each.id] * score if known else None
