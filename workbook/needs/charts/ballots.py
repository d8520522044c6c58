"""The printed result of the secret ballot: each group by itself, then the agreed order."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from workbook.locale import _, plural
from workbook.locale.numbers import decimal, integer
from workbook.needs.analysis.draws import settled
from workbook.needs.analysis.orders import by_ballots, closed
from workbook.needs.analysis.ranked import Box, Papers, borda_by_group, papers
from workbook.needs.analysis.ranks import places
from workbook.needs.analysis.words import ballots_method
from workbook.needs.charts.ballots_notes import aloud, firm, rule
from workbook.needs.charts.frame import (
    BOTTOM,
    MOST_GROUPS,
    MOST_NEEDS,
    NAMES,
    ORDER,
    ROOMY,
    TOP,
    X_ORDER,
    Levels,
    draw_order,
    group_column,
)
from workbook.needs.charts.head import called, covered, headed, message
from workbook.paper.inks import ink
from workbook.paper.sheet import Sheet, drawing
from workbook.paper.table import Heading, Rows, bars, headings, names


@dataclass(frozen=True)
class Result:
    """What the sheet shows, ready to be drawn; `needs` and `groups` as they stand on it."""

    box: Box
    papers: dict[str, Papers]
    points: dict[str, dict[str, Fraction]]
    values: dict[str, Fraction]
    levels: Levels
    needs: tuple[str, ...]
    groups: tuple[tuple[int, Any], ...]
    rows: Rows

    def column(self, place: int) -> tuple[float, float]:
        """Where the column of group number `place` begins, and its width."""
        return group_column(place, len(self.groups))


def ballots_figure(plan: Any, region: str = "") -> Sheet:
    """The result of the secret ballot on one A4 sheet, in the language in force.

    First a column for each group (its Borda points, drawn by voter so that large and small groups
    compare), then the order by the agreed rule with ties bracketed, settled as far as people did.
    Below: the rule and the spoiled papers, what was said aloud, and how few papers would change
    the first place. Papers of a ballot that is not closed stay covered. `region` is the region's
    name.
    """
    with drawing():
        title = _("What comes first: the result of the secret ballot")
        box = None if covered(plan) else closed(plan)
        if box is None:
            return message(headed(plan, title, region), _nothing(plan))
        sheet = headed(plan, title, region, _counted(papers(plan)))
        result = _result(plan, box)
        named = {need.id: called(need) for need in plan.needs.needs}
        _draw_headings(sheet, result, plan)
        names(sheet, result.rows, [named[need] for need in result.needs], NAMES - 10)
        _draw_groups(sheet, result)
        _draw_order(sheet, result)
        sheet.notes(BOTTOM + 14, _notes(plan, result))
        return sheet


def _nothing(plan: Any) -> str:
    """Why there is no result to print."""
    if plan.needs.ballot.closed_at is None:
        return _("The ballot is not closed yet. Until then every paper stays covered.")
    return covered(plan) or _("No valid paper was typed: there is no order.")


def _counted(found: dict[str, Papers]) -> str:
    """How many papers count, and how many do not."""
    valid, spoiled = (sum(getattr(p, k) for p in found.values()) for k in ("valid", "spoiled"))
    texts = [plural("{count} paper counts", "{count} papers count", valid, count=integer(valid))]
    if spoiled:
        texts.append(_("{count} spoiled or blank", count=integer(spoiled)))
    return ", ".join(texts)


def _result(plan: Any, box: Box) -> Result:
    values, points = by_ballots(box, plan.needs.rule.ballots), borda_by_group(box)
    levels = settled(places(values), plan.needs.draws, "ballots")
    needs = tuple(need for level in levels for need in level)[:MOST_NEEDS]
    voted = [(i, group) for i, group in enumerate(plan.community.groups) if group.id in points]
    return Result(
        box=box,
        papers=papers(plan),
        points=points,
        values=values,
        levels=levels,
        needs=needs,
        groups=tuple(voted[:MOST_GROUPS]),
        rows=Rows(TOP, BOTTOM, len(needs)),
    )


def _draw_headings(sheet: Sheet, result: Result, plan: Any) -> None:
    heads = []
    for place, (_number, group) in enumerate(result.groups):
        x, room = result.column(place)
        count = result.papers[group.id].valid
        text = plural("{count} paper", "{count} papers", count, count=integer(count))
        heads.append(Heading(x, room, called(group), text if room > ROOMY else integer(count)))
    order = Heading(X_ORDER, ORDER, _("Agreed order"), ballots_method(plan.needs.rule.ballots))
    headings(sheet, result.rows, *heads, order)


def _draw_groups(sheet: Sheet, result: Result) -> None:
    """One small chart for each group: points of all the points it could give to one need.

    A group's own first asks for a look where another need comes first for all.
    """
    first = result.levels[0]
    for place, (number, group) in enumerate(result.groups):
        x, room = result.column(place)
        points = result.points[group.id]
        most = result.papers[group.id].valid * max(1, len(result.box.needs) - 1)
        lengths = [float(points[need] / most) for need in result.needs]
        texts = [_points(points[need]) for need in result.needs]
        own = {*places(points)[0]} - {*first}
        strong = {row for row, need in enumerate(result.needs) if need in own}
        bars(sheet, result.rows, x, room, lengths, texts, ink(number), strong)


def _draw_order(sheet: Sheet, result: Result) -> None:
    most = max(result.values.values()) or Fraction(1)
    values = [result.values[need] for need in result.needs]
    lengths, texts = [float(value / most) for value in values], [*map(_points, values)]
    draw_order(sheet, result.rows, result.needs, result.levels, lengths, texts)


def _notes(plan: Any, result: Result) -> tuple[tuple[str, str], ...]:
    return (
        (
            _("The rule, agreed before the ballot"),
            rule(plan, result.papers, result.points, result.levels),
        ),
        (_("Aloud, and in secret"), aloud(plan)),
        (_("How firm is the first place?"), firm(plan, result.box)),
    )


def _points(value: Fraction) -> str:
    """Points as people read them: whole where they are whole."""
    places = {1: 0, 2: 1}.get(value.denominator, 2)
    return decimal(value, places)
