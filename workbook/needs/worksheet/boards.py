"""What follows from the record, as boards for the room."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from fractions import Fraction
from itertools import chain
from typing import Any

from workbook.locale import _
from workbook.locale.numbers import decimal, integer, percent
from workbook.needs.analysis import representation
from workbook.needs.analysis.dots import Tally, by_method, tally
from workbook.needs.analysis.representation import Presence
from workbook.needs.analysis.shortlist import order, shortlist
from workbook.needs.worksheet.notices import need_names, need_signs
from workbook.ui.view import Bar, BarRow, Board, Series, Symbol

FAIR = Fraction(1, 2)
"""Where the line of a fair share stands on a bar: the bar ends at twice the fair share."""


def group_presence(plan: Any) -> tuple[Board, ...]:
    """How far each group is here, against its share of the adults; nothing before it is known."""
    caption = _("Which groups are in the room")
    return _presence_board("group_presence", caption, representation.groups(plan))


def hamlet_presence(plan: Any) -> tuple[Board, ...]:
    """How far each hamlet is here, against its share of the households."""
    caption = _("Which hamlets are in the room")
    return _presence_board("hamlet_presence", caption, representation.hamlets(plan))


def _presence_board(id: str, caption: str, parts: Iterable[Presence]) -> tuple[Board, ...]:
    known = [part for part in parts if part.ratio is not None]
    board = Board(
        id=id,
        caption=caption,
        series=(Series(key="ratio", label=_("Share here ÷ share of the village"), mark=0),),
        rows=tuple(BarRow(label=part.label, bars=(_presence_bar(part.ratio),)) for part in known),
        mark=float(FAIR),
        mark_label=_("fair share"),
    )
    return (board,) if known else ()


def _presence_bar(ratio: Fraction) -> Bar:
    absent = ratio < representation.LEAST
    note = _("hardly heard") if absent else ""
    share = min(Fraction(1), ratio * FAIR)
    return Bar(share=float(share), text=decimal(ratio, 2), note=note, alarm=absent)


def group_board(plan: Any) -> Board:
    """Women, men and youth side by side: each group's dots, before any average."""
    counted = tally(plan)
    longest = max((counted.shares(g)[n] for g in counted.voting for n in counted.dots), default=1)
    names, signs = need_names(plan), need_signs(plan)
    return Board(
        id="groups",
        caption=_("Each group by itself: its dots"),
        series=tuple(
            Series(key=group.id, label=group.label, mark=mark)
            for mark, group in enumerate(plan.community.groups)
        ),
        rows=tuple(
            BarRow(label=names[need], sign=signs[need], bars=_group_bars(counted, need, longest))
            for need in chain.from_iterable(order(plan) or (tuple(counted.dots),))
        ),
    )


def _group_bars(counted: Tally, need: str, longest: Fraction) -> tuple[Bar, ...]:
    return tuple(
        Bar(share=float(counted.shares(group)[need] / longest), text=integer(dots))
        for group, dots in counted.dots[need].items()
    )


def order_board(plan: Any) -> Board:
    """The order by the agreed rule; needs that stand level share one place."""
    values, names = by_method(tally(plan), plan.needs.rule.method) or {}, need_names(plan)
    listed, longest = set(shortlist(plan).needs), max(values.values(), default=0) or 1

    def bar(need: str) -> Bar:
        return Bar(
            share=float(values[need] / Fraction(longest)),
            text=_value(values, need),
            note=_("on the shortlist") if need in listed else "",
        )

    rows = in_places(order(plan), names, bar, strong=listed, signs=need_signs(plan))
    return Board(
        id="order",
        caption=_("The order by the agreed rule"),
        series=(Series(key="order", label=_method(plan), mark=3),),
        rows=rows,
    )


def in_places(
    levels: Iterable[tuple[str, ...]],
    names: Mapping[str, str],
    bar: Callable[[str], Bar],
    strong: Collection[str] = (),
    signs: Mapping[str, Symbol] | None = None,
) -> tuple[BarRow, ...]:
    """A row for everything in its place, from the first down; who stands level shares one."""
    rows, place = [], 1
    for level in levels:
        for id in level:
            rows.append(
                BarRow(
                    label=names[id],
                    bars=(bar(id),),
                    strong=id in strong,
                    tied=len(level) > 1,
                    place=integer(place),
                    sign=(signs or {}).get(id),
                )
            )
        place += len(level)
    return tuple(rows)


def _value(values: Mapping[str, Any], need: str) -> str:
    value = values[need]
    return integer(value) if isinstance(value, int) else percent(value, 1)


def _method(plan: Any) -> str:
    methods = {
        "raw": _("every dot weighs the same"),
        "group_equal": _("every group weighs the same"),
        "population": _("groups weigh by their number in the village"),
    }
    return methods[plan.needs.rule.method]
