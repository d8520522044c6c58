"""The printed result of the dot vote: each group by itself, then the agreed order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from matplotlib.axes import Axes

from workbook.locale import _, plural
from workbook.locale.numbers import integer, percent
from workbook.needs.analysis.dots import Tally, by_method, tally
from workbook.needs.analysis.shortlist import order, shortlist, suppressed
from workbook.needs.charts.head import BELOW, EDGE, ROOM, headed, message, unheard
from workbook.paper.inks import ALARM, INK, LINE, QUIET, TOGETHER, WASH, Ink, ink
from workbook.paper.sheet import Sheet, drawing
from workbook.paper.words import LEADING, fit, short, width, wrap

MOST = 30
"""Needs that fit on one sheet."""
TOP, BOTTOM = BELOW + 42, 490
"""Where the rows begin and end."""
NAMES, ORDER, GAP = 256, 184, 12
"""Width of the column of names and of the agreed order; between columns."""
LETTERS = 0.46
"""Size of names and numbers for a row of height 1."""
DIGIT = 0.714
"""Height of a digit for a size of 1."""


@dataclass(frozen=True)
class Result:
    """What the sheet shows, ready to be drawn; needs in the order of their rows."""

    plan: Any
    tally: Tally
    values: dict[str, int] | dict[str, Fraction]
    levels: tuple[tuple[str, ...], ...]
    rows: tuple[str, ...]
    left_out: int
    listed: frozenset[str]
    suppressed: frozenset[tuple[str, str]]

    @property
    def row(self) -> float:
        """Height of a row."""
        return min(40.0, (BOTTOM - TOP) / len(self.rows))

    @property
    def size(self) -> float:
        """Size of numbers in a row."""
        return min(16.0, self.row * LETTERS)

    @property
    def half_digit(self) -> float:
        """How far below the middle of a row its numbers stand, in rows."""
        return DIGIT * self.size / 2 / self.row

    def place(self, need: str) -> int:
        """Number of the need's row, counted from 0."""
        return self.rows.index(need)


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
        _names(sheet, result)
        _groups(sheet, result)
        _order(sheet, result)
        _notes(sheet, result)
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
    counted, levels = tally(plan), order(plan)
    rows = tuple(need for level in levels for need in level) or tuple(counted.dots)
    return Result(
        plan=plan,
        tally=counted,
        values=by_method(counted, plan.needs.rule.method) or {},
        levels=levels,
        rows=rows[:MOST],
        left_out=len(rows[MOST:]),
        listed=frozenset(shortlist(plan).needs),
        suppressed=frozenset((item.need, item.group) for item in suppressed(plan)),
    )


def _names(sheet: Sheet, result: Result) -> None:
    """The column of names, over the stripes and lines of all rows."""
    named = {need.id: need.name for need in result.plan.needs.needs}
    for row, need in enumerate(result.rows):
        y, bold = TOP + row * result.row, need in result.listed
        if bold:
            sheet.box(EDGE - 8, y, ROOM + 16, result.row, Ink(WASH, ""))
        sheet.box(EDGE - 8, y, ROOM + 16, 0.6, Ink(LINE, ""))
        text = short(named[need]) or need
        size, lines = fit(text, NAMES - 10, result.row - 1, result.size, 0.75 * result.size, bold)
        above = (result.row - len(lines) * LEADING * size) / 2
        sheet.write(EDGE, y + above, lines, size, bold=bold)
    sheet.box(EDGE - 8, TOP + len(result.rows) * result.row, ROOM + 16, 0.6, Ink(LINE, ""))


def _groups(sheet: Sheet, result: Result) -> None:
    """One small chart for each group, all on one scale."""
    groups = result.plan.community.groups
    most = max(share for g in groups for share in result.tally.shares(g.id).values())
    wide = (ROOM - NAMES - ORDER) / len(groups)
    for number, group in enumerate(groups):
        x = EDGE + NAMES + number * wide
        dots = result.tally.by_group[group.id]
        count = plural("{count} dot", "{count} dots", dots, count=integer(dots))
        _heading(sheet, x, wide - GAP, group.label, count)
        shares = result.tally.shares(group.id)
        counts = result.tally.of(group.id)
        _bars(
            sheet.panel(x, TOP, wide - GAP, result.row * len(result.rows)),
            result,
            wide - GAP,
            {need: float(shares[need] / most) for need in result.rows},
            {need: _counted(shares[need], counts[need]) for need in result.rows},
            ink(number),
            {need for need, whose in result.suppressed if whose == group.id},
        )


def _order(sheet: Sheet, result: Result) -> None:
    """The agreed order: places, ties, the shortlist, and what it was reckoned from."""
    x = EDGE + ROOM - ORDER
    _heading(sheet, x, ORDER, _("Agreed order"), _method(result.plan.needs.rule.method))
    if not result.values:
        text = _("Write down the adults of each group: without them there is no agreed order.")
        sheet.write(x, TOP + 4, wrap(text, ORDER, 12, 6), 12, colour=ALARM)
        return
    most = max(result.values.values()) or 1
    panel = sheet.panel(x + 62, TOP, ORDER - 62, result.row * len(result.rows))
    _bars(
        panel,
        result,
        ORDER - 62,
        {need: float(Fraction(result.values[need]) / most) for need in result.rows},
        {need: _value(result.values[need]) for need in result.rows},
        TOGETHER,
        set(),
    )
    _places(sheet.panel(x, TOP, 62, result.row * len(result.rows)), result)


def _heading(sheet: Sheet, x: float, room: float, title: str, below: str) -> None:
    size = 13 if width(title, 13, bold=True) <= room else 11
    lines = wrap(title, room, size, 1, bold=True)
    y = sheet.write(x, TOP - 40, lines or ("",), size, bold=True)
    sheet.write(x, y, wrap(below, room, 9.5, 1), 9.5, colour=QUIET)


def _bars(
    axes: Axes,
    result: Result,
    room: float,
    lengths: dict[str, float],
    texts: dict[str, str],
    look: Ink,
    alarms: set[str],
) -> None:
    """Bars of `lengths` (1 is the longest) with their texts; those in `alarms` stand out."""
    most = max(width(text, result.size, bold=True) for text in texts.values())
    unit = max(12.0, room - most - 6)
    axes.set(xlim=(0, room), ylim=(len(result.rows) - 0.5, -0.5))
    axes.barh(
        range(len(result.rows)),
        [unit * lengths[need] for need in result.rows],
        height=0.62,
        color=look.colour,
        hatch=look.hatch,
        edgecolor="white",
        linewidth=0,
    )
    axes.plot([0, 0], [-0.5, len(result.rows) - 0.5], color=INK, linewidth=1)
    for row, need in enumerate(result.rows):
        axes.text(
            unit * lengths[need] + 4,
            row + result.half_digit,
            texts[need],
            size=result.size,
            weight="bold" if need in alarms else "normal",
            color=ALARM if need in alarms else INK,
        )


def _places(axes: Axes, result: Result) -> None:
    """Place numbers, a bracket round those who stand level, a dot for the shortlist."""
    axes.set(xlim=(0, 62), ylim=(len(result.rows) - 0.5, -0.5))
    before = 0
    for level in result.levels:
        shown = [result.place(need) for need in level if need in result.rows]
        if shown:
            _level(axes, result, before, len(level), shown)
        before += len(level)
    listed = [row for row, need in enumerate(result.rows) if need in result.listed]
    axes.plot([52] * len(listed), listed, "o", color=INK, markersize=result.size * 0.62)


def _level(axes: Axes, result: Result, before: int, many: int, rows: Sequence[int]) -> None:
    """One place, or several that are shared, in front of its rows."""
    first, last = rows[0] - 0.36, rows[-1] + 0.36
    text = str(before + 1)
    if many > 1:
        text = f"{before + 1}–{before + many}"
        axes.plot([42, 38, 38, 42], [first, first, last, last], color=INK, linewidth=1.4)
    middle = (first + last) / 2 + result.half_digit
    axes.text(34, middle, text, size=result.size, weight="bold", ha="right")


def _counted(share: Fraction, dots: int) -> str:
    """A share of the group's dots, and the dots."""
    if not dots:
        return integer(0)
    tiny = share < Fraction(1, 200)
    return f"{'<' * tiny}{percent(Fraction(1, 100) if tiny else share)} · {integer(dots)}"


def _value(value: int | Fraction) -> str:
    """Dots as a whole number, shares as per cent."""
    return integer(value) if isinstance(value, int) else percent(value, 1)


def _method(method: str) -> str:
    return {
        "raw": _("by all dots added up"),
        "group_equal": _("every group weighs the same"),
        "population": _("groups weighed by their adults"),
    }[method]


def _notes(sheet: Sheet, result: Result) -> None:
    """What one must know to read the result, in three short texts side by side."""
    notes = (
        (f"●  {_('On the shortlist')}", _rule(result)),
        (_("Many dots in one group, not on the shortlist"), _unlisted(result)),
        (_("Not heard"), unheard(result.plan)),
    )
    wide = ROOM / len(notes)
    for number, (lead, text) in enumerate(notes):
        sheet.note(EDGE + number * wide, BOTTOM + 14, wide - 14, lead, text, size=11, lines=4)


def _rule(result: Result) -> str:
    rule = result.plan.needs.rule
    text = _(
        "Everyone placed {dots} dots, at most {most} on one need. Listed are the first {count} "
        "of the agreed order and the first {top} of every group.",
        dots=rule.dots_each(len(result.plan.needs.needs)),
        most=rule.most_per_need,
        count=rule.shortlist,
        top=rule.top_per_group,
    )
    if shortlist(result.plan).tie:
        text += " " + _("Some stand level at the last place: {rule}.", rule=_tie_rule(rule.tie))
    if result.left_out:
        text += " " + plural(
            "{number} more need is not shown.",
            "{number} more needs are not shown.",
            result.left_out,
        )
    return text


def _tie_rule(tie: str) -> str:
    return {
        "second_round": _("a second round settles it"),
        "lot": _("a lot is drawn"),
        "side_by_side": _("they stay side by side"),
    }[tie]


def _unlisted(result: Result) -> str:
    named = {need.id: need.name for need in result.plan.needs.needs}
    label = {group.id: group.label for group in result.plan.community.groups}
    found = [
        f"{short(named[item.need], 60) or item.need} ({short(label[item.group], 30)} "
        f"{percent(item.share)})"
        for item in suppressed(result.plan)
    ]
    return "; ".join(found) or _("None: every need with a tenth of a group's dots is on it.")
