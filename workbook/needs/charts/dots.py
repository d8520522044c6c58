"""The printed result of the dot vote: each group by itself, then the agreed order."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from workbook.locale import _, plural
from workbook.locale.numbers import integer, percent
from workbook.needs.analysis.dots import Tally, by_method, tally
from workbook.needs.analysis.shortlist import order, shortlist, suppressed
from workbook.needs.analysis.unknown import weights_missing
from workbook.needs.analysis.words import dots_method
from workbook.needs.charts.dots_notes import rule, unlisted
from workbook.needs.charts.frame import (
    BOTTOM,
    MOST_GROUPS,
    MOST_NEEDS,
    NAMES,
    ORDER,
    ROOMY,
    TOP,
    X_ORDER,
    draw_order,
    group_column,
)
from workbook.needs.charts.head import called, covered, headed, message, unheard
from workbook.paper.inks import ALARM, ink
from workbook.paper.sheet import Sheet, drawing
from workbook.paper.table import Heading, Rows, bars, headings, names
from workbook.paper.words import wrap

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
        return group_column(place, len(self.groups))


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
    if because := covered(plan):
        return because
    return "" if tally(plan).total else _("No dots were counted.")


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
    order = Heading(X_ORDER, ORDER, _("Agreed order"), dots_method(result.plan.needs.rule.method))
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
    needs, levels, values = result.needs, result.levels, result.values
    if not values:
        text = wrap(weights_missing(result.plan), ORDER, 12, 6)
        sheet.write(X_ORDER, TOP + 4, text, 12, colour=ALARM)
        return
    most = Fraction(max(values.values()))
    lengths = [float(values[need] / most) for need in needs]
    texts = [_value(values[need]) for need in needs]
    draw_order(sheet, result.rows, needs, levels, lengths, texts, result.listed)


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
