"""What must be said beside weights and scores."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from workbook.locale import _, plural
from workbook.locale.numbers import decimal
from workbook.needs.analysis.ahp import ACCEPTED, Weights
from workbook.needs.analysis.matrix import missing_scores, weighted_scores
from workbook.needs.analysis.orders import closed, decided
from workbook.needs.analysis.pairs import listed
from workbook.needs.analysis.ranks import places
from workbook.needs.charts.head import called, covered


def read(plan: Any, criteria: int, needs: int) -> str:
    """What the numbers are, what is still missing, and what is not on the sheet."""
    text = _("Scores go from 1 (little) to 5 (much). Each counts by the weight of its criterion.")
    if covered(plan):
        return text
    missing, hidden = missing_scores(plan), len(listed(plan)) - needs
    hidden += len(plan.needs.criteria.criteria) - criteria
    lacking = plural("{number} score is missing yet.", "{number} scores are missing yet.", missing)
    left = plural("{number} more row is not shown.", "{number} more rows are not shown.", hidden)
    return " ".join((text, *[lacking] * bool(missing), *[left] * bool(hidden)))


def consistency(plan: Any, found: Weights) -> str:
    """CR, whether it is accepted, and the pair that fits least to the others."""
    numbers = {
        "cr": decimal(Fraction(found.cr), 3),
        "limit": decimal(Fraction(str(ACCEPTED)), 2),
    }
    if found.cr <= ACCEPTED:
        return _("Inconsistency CR = {cr}: up to {limit} the answers fit together.", **numbers)
    text = _("Inconsistency CR = {cr}, above {limit}: ask again.", **numbers)
    if found.worst is None:
        return text
    named = {each.id: called(each, 44) for each in plan.needs.criteria.criteria}
    first, second, fits = found.worst
    heavier, lighter = (first, second) if fits >= 1 else (second, first)
    ratio = decimal(Fraction(max(fits, 1 / fits)), 1)
    where = {"first": named[heavier], "second": named[lighter], "ratio": ratio}
    pair = _("Begin with {first} and {second}: {ratio} would fit to the other answers.", **where)
    return f"{text} {pair}"


def same_as(plan: Any) -> str:
    """Whether criteria and ballots put the same need first."""
    scores = weighted_scores(plan)
    if not scores or closed(plan) is None:
        return _("Compare them when the ballot is closed and every score is there.")
    named = {need.id: called(need, 60) for need in plan.needs.needs}
    mine = ", ".join(named[n] for n in places(scores)[0])
    theirs = ", ".join(named[n] for n in decided(plan)[0])
    if mine == theirs:
        return _("Both put the same first: {need}.", need=mine)
    return _("By criteria {one} comes first, by the ballots {other}.", one=mine, other=theirs)
