"""The printed result of the dot vote: each group by itself, then the agreed order."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from matplotlib.axes import Axes

from workbook.locale import _, plural
from workbook.locale.numbers import integer, percent
from workbook.needs.analysis.dots import Tally, by_method, tally
from workbook.needs.analysis.shortlist import order, shortlist, suppressed
from workbook.needs.charts.dots_notes import method, rule, unlisted
from workbook.needs.charts.head import BELOW, called, headed, message, unheard
from workbook.paper.inks import ALARM, INK, TOGETHER, ink
from workbook.paper.sheet import EDGE, ROOM, Sheet, drawing
from workbook.paper.table import Heading, Rows, bars, headings, names
from workbook.paper.words import wrap

MOST_NEEDS, MOST_GROUPS = 30, 8
"""What fits on one sheet."""
TOP, BOTTOM = BELOW + 40, 490
"""Where the rows begin and end."""
NAMES, ORDER, PLACES, GAP = 250, 184, 62, 12
"""Width of the names, of the agreed order, of its place numbers; between columns."""
ROOMY = 60
"""From this width on a column of a group has room for dots beside shares."""
LEAST = Fraction(1, 200)
"""A share below this would be written as 0 %."""


@dataclass(frozen=True)
class Result:
    """What the sheet shows, ready to be drawn; `needs` and `groups` as they stand on it."""

    plan: Any
    tally: Tally
    values: dict[str, int] | dict[str, Fraction]
    levels: tuple[tuple[str, ...], ...]
    needs: tuple[str, ...]
    rows: Rows
    listed: frozenset[int]

    @property
    def groups(self) -> tuple[Any, ...]:
        """The groups that have a column."""
        return self.plan.community.groups[:MOST_GROUPS]

    def column(self, place: int) -> tuple[float, float]:
        """Where the column of group number `place` begins, and its width."""
        wide = (ROOM - NAMES - ORDER) / len(self.groups)
        return EDGE + NAMES + place * wide, wide - GAP


def dots_figure(plan: Any, region: str = "") -> Sheet:
    """The result of the dot vote on one A4 sheet, in the language in force.

    First a column for each group (shares of its own dots, and the dots), then the agreed order
    with ties bracketed and the shortlist marked. Below: the rule, needs that matter to one group
    but are not on the shortlist, and who was not heard. Dots of a vote that is not closed stay
    covered. `region` is the region's name, if it shall be shown.
    """
    with drawing():
        sheet = headed(plan, _("What comes first: the result of the dot vote"), region)
        if because := _nothing(plan):
            return message(sheet, because)
        result = _result(plan)
        _draw_headings(sheet, result)
        _draw_names(sheet, result)
        _draw_groups(sheet, result)
        _draw_order(sheet, result)
        listed = _("On the shortlist")
        sheet.notes(
            BOTTOM + 14,
            (
                (f"●  {listed}", rule(plan, len(result.needs), len(result.groups))),
                (_("Many dots in one group, not on the shortlist"), unlisted(plan)),
                (_("Not heard"), unheard(plan)),
            ),
        )
        return sheet


def _nothing(plan: Any) -> str:
    """Why there is no result to print; empty where there is one."""
    if not plan.needs.needs:
        return _("No needs are written down yet.")
    if plan.needs.vote.closed_at is None:
        return _("The vote is not closed yet. Until then all counts stay covered.")
    if not tally(plan).total:
        return _("No dots were counted.")
    return ""


def _result(plan: Any) -> Result:
    counted, levels, listed = tally(plan), order(plan), shortlist(plan).needs
    needs = tuple(need for level in levels for need in level) or tuple(counted.dots)
    needs = needs[:MOST_NEEDS]
    return Result(
        plan=plan,
        tally=counted,
        values=by_method(counted, plan.needs.rule.method) or {},
        levels=levels,
        needs=needs,
        rows=Rows(TOP, BOTTOM, len(needs)),
        listed=frozenset(row for row, need in enumerate(needs) if need in listed),
    )


def _draw_names(sheet: Sheet, result: Result) -> None:
    named = _named(result.plan)
    names(sheet, result.rows, [named[need] for need in result.needs], NAMES - 10, result.listed)


def _draw_headings(sheet: Sheet, result: Result) -> None:
    groups = []
    for place, group in enumerate(result.groups):
        dots = result.tally.by_group[group.id]
        x, room = result.column(place)
        count = plural("{count} dot", "{count} dots", dots, count=integer(dots))
        groups.append(Heading(x, room, called(group), count if room > ROOMY else integer(dots)))
    order = Heading(EDGE + ROOM - ORDER, ORDER, _("Agreed order"), method(result.plan))
    headings(sheet, result.rows, *groups, order)


def _draw_groups(sheet: Sheet, result: Result) -> None:
    """One small chart for each group, all on one scale."""
    counted = result.tally
    most = max(share for group in counted.adults for share in counted.shares(group).values())
    missed = {(item.need, item.group) for item in suppressed(result.plan)}
    for place, group in enumerate(result.groups):
        x, room = result.column(place)
        shares, counts = counted.shares(group.id), counted.of(group.id)
        bars(
            sheet,
            result.rows,
            x,
            room,
            [float(shares[need] / most) for need in result.needs],
            [_counted(shares[need], counts[need], room > ROOMY) for need in result.needs],
            ink(place),
            {row for row, need in enumerate(result.needs) if (need, group.id) in missed},
        )


def _draw_order(sheet: Sheet, result: Result) -> None:
    """The agreed order: places, ties, the shortlist, and what it was reckoned from."""
    x, room = EDGE + ROOM - ORDER, ORDER - PLACES
    if not result.values:
        text = _("Write down the adults of each group: without them there is no agreed order.")
        sheet.write(x, TOP + 4, wrap(text, ORDER, 12, 6), 12, colour=ALARM)
        return
    most = Fraction(max(result.values.values()))
    values = [result.values[need] for need in result.needs]
    lengths = [float(value / most) for value in values]
    bars(sheet, result.rows, x + PLACES, room, lengths, [*map(_value, values)], TOGETHER)
    _draw_places(result.rows.panel(sheet, x, PLACES), result)


def _draw_places(axes: Axes, result: Result) -> None:
    """Place numbers, a bracket round those who stand level, a dot for the shortlist."""
    before = 0
    for level in result.levels:
        rows = [result.needs.index(need) for need in level if need in result.needs]
        if rows:
            _draw_level(axes, result.rows, before, len(level), rows)
        before += len(level)
    listed = sorted(result.listed)
    axes.plot([52] * len(listed), listed, "o", color=INK, markersize=0.6 * result.rows.size)


def _draw_level(axes: Axes, rows: Rows, before: int, many: int, level: list[int]) -> None:
    """One place, or several that are shared, in front of its rows."""
    first, last, size = level[0] - 0.36, level[-1] + 0.36, 0.92 * rows.size
    text = str(before + 1)
    if many > 1:
        text = f"{before + 1}–{before + many}"
        axes.plot([42, 38, 38, 42], [first, first, last, last], color=INK, linewidth=1.4)
    middle = (first + last) / 2 + rows.below(size)
    axes.text(34, middle, text, size=size, weight="bold", ha="right")


def _counted(share: Fraction, dots: int, roomy: bool) -> str:
    """A share of the group's dots, and where there is room the dots."""
    if not dots:
        return integer(0)
    part = f"<{percent(Fraction(1, 100))}" if share < LEAST else percent(share)
    return f"{part} · {integer(dots)}" if roomy else part


def _value(value: int | Fraction) -> str:
    """Dots as a whole number, shares as per cent."""
    return percent(value, 1) if isinstance(value, Fraction) and value else integer(int(value))


def _named(plan: Any) -> dict[str, str]:
    return {need.id: called(need) for need in plan.needs.needs}
