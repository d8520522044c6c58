"""By what we judge: the weights of the criteria, and the score of each need by them."""

from __future__ import annotations

from fractions import Fraction
from string import ascii_uppercase
from typing import Any

from workbook.locale import _
from workbook.locale.numbers import decimal, percent
from workbook.needs.analysis.ahp import Weights, weights
from workbook.needs.analysis.matrix import weighted_scores
from workbook.needs.analysis.pairs import listed
from workbook.needs.analysis.ranks import places
from workbook.needs.charts.criteria_notes import consistency, read, same_as
from workbook.needs.charts.frame import NAMES, ORDER, X_ORDER, draw_order
from workbook.needs.charts.head import BELOW, called, covered, headed, message
from workbook.paper.inks import ink
from workbook.paper.sheet import EDGE, ROOM, Sheet, drawing
from workbook.paper.table import Heading, Rows, bars, headings, names

TOP, BOTTOM, BETWEEN = BELOW + 36, 500, 52
"""Where the rows begin and end; between criteria and needs."""
WEIGHTS, GAP = 300, 10
"""Width of the bars of weights; between the columns of scores."""
MOST_CRITERIA, MOST_NEEDS = 10, 18
"""What fits on one sheet."""
LETTERS = ascii_uppercase


def criteria_figure(plan: Any, region: str = "") -> Sheet:
    """Weights of the criteria and the weighted matrix, on one A4 sheet in the language in force.

    Above, what each criterion weighs; below, the scores of each need from 1 to 5 and their
    weighted sum with its place. Then how well the comparisons fit together. `region` is the
    region's name.
    """
    with drawing():
        sheet = headed(plan, _("By what we judge: criteria, weights, scores"), region)
        found = weights(plan)
        if found is None:
            return message(sheet, _("Write criteria and compare every two of them first."))
        criteria = plan.needs.criteria.criteria[:MOST_CRITERIA]
        needs = () if covered(plan) else _queue(plan)[:MOST_NEEDS]
        height = min(40, (BOTTOM - TOP - BETWEEN) / (len(criteria) + len(needs)))
        middle = TOP + height * len(criteria)
        _draw_weights(sheet, Rows(TOP, middle, len(criteria)), criteria, found)
        if needs:
            top = middle + BETWEEN
            rows = Rows(top, top + height * len(needs), len(needs))
            _draw_scores(sheet, rows, plan, needs, found)
        sheet.notes(
            BOTTOM + 14,
            (
                (_("How to read this"), read(plan, len(criteria), len(needs))),
                (_("Do the comparisons fit together?"), consistency(plan, found)),
                (_("Criteria and ballots"), same_as(plan)),
            ),
        )
        return sheet


def _queue(plan: Any) -> tuple[str, ...]:
    """The needs by their weighted sum; in the order of the list before that is known."""
    scores = weighted_scores(plan)
    return tuple(n for level in places(scores) for n in level) if scores else listed(plan)


def _draw_weights(sheet: Sheet, rows: Rows, criteria: Any, found: Weights) -> None:
    headings(
        sheet,
        rows,
        Heading(EDGE, NAMES - GAP, _("Criterion")),
        Heading(EDGE + NAMES, WEIGHTS, _("Weight")),
    )
    texts = [f"{LETTERS[i]}  {called(criterion)}" for i, criterion in enumerate(criteria)]
    names(sheet, rows, texts, NAMES - GAP)
    values = [found.weights[criterion.id] for criterion in criteria]
    most = max(found.weights.values())
    written = [percent(Fraction(value)) for value in values]
    bars(sheet, rows, EDGE + NAMES, WEIGHTS, [v / most for v in values], written, ink(0))


def _draw_scores(
    sheet: Sheet, rows: Rows, plan: Any, needs: tuple[str, ...], found: Weights
) -> None:
    """A column for each criterion, then the weighted sum and its place."""
    named = {need.id: called(need) for need in plan.needs.needs}
    names(sheet, rows, [named[need] for need in needs], NAMES - GAP)
    shown = plan.needs.criteria.criteria[:MOST_CRITERIA]
    wide, heads = (ROOM - NAMES - ORDER) / len(shown), []
    for place, criterion in enumerate(shown):
        x, weight = EDGE + NAMES + place * wide, percent(Fraction(found.weights[criterion.id]))
        heads.append(Heading(x, wide - GAP, LETTERS[place], weight))
        given = [plan.needs.criteria.scores.get(need, {}).get(criterion.id) for need in needs]
        lengths, texts = [(s or 0) / 5 for s in given], [str(s or "–") for s in given]
        bars(sheet, rows, x, wide - GAP, lengths, texts, ink(1))
    scores = weighted_scores(plan)
    if scores:
        heads.append(Heading(X_ORDER, ORDER, _("Weighted sum"), _("of 5 at most")))
        values = [scores[need] for need in needs]
        lengths, texts = [float(v / 5) for v in values], [decimal(v, 2) for v in values]
        draw_order(sheet, rows, needs, places(scores), lengths, texts)
    headings(sheet, rows, *heads)
