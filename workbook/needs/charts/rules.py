"""Other rules on the same votes: the orders side by side, a line for every need."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from workbook.locale import _, plural
from workbook.needs.analysis.orders import RuleOrder, agreed, rule_orders
from workbook.needs.analysis.pairs import listed
from workbook.needs.analysis.words import rule_name
from workbook.needs.charts.head import BELOW, called, covered, headed, message
from workbook.needs.charts.ladder import draw_ladder
from workbook.needs.charts.rules_notes import firmness, same
from workbook.paper.inks import WASH, Ink
from workbook.paper.sheet import EDGE, ROOM, Sheet, drawing
from workbook.paper.table import Rows, names
from workbook.paper.words import LEADING, fit

TOP, BOTTOM = BELOW + 60, 490
"""Where the rows begin and end."""
NAMES = 244
"""Width of the names."""
MOST = 24
"""Needs that fit on one sheet."""


def rules_figure(plan: Any, region: str = "") -> Sheet:
    """The needs in the order of every rule, on one A4 sheet in the language in force.

    A column for each rule that can be computed, from the first place down; a line follows each
    need. The agreed rule is shaded, and needs on the same place everywhere are bold. Below: what
    all rules agree on, and how few papers would change the first place by each. `region` is the
    region's name.
    """
    with drawing():
        sheet = headed(plan, _("The same votes, counted in different ways"), region)
        orders = rule_orders(plan)
        if because := covered(plan) if orders else _("Nothing is counted yet."):
            return message(sheet, because)
        needs = tuple(need for level in orders[0].places for need in level)[:MOST]
        rows = Rows(TOP, BOTTOM, len(needs))
        _draw_names(sheet, rows, plan, needs, frozenset(agreed(orders)))
        _draw_rules(sheet, rows, plan, orders)
        numbers = {need: text for need, text in _numbers(plan).items() if need in needs}
        draw_ladder(sheet, rows, (EDGE + NAMES, ROOM - NAMES), orders, numbers)
        sheet.notes(
            BOTTOM + 14,
            (
                (_("How to read this"), _read(len(listed(plan)) - len(needs))),
                (_("The same by every rule"), same(plan, orders)),
                (_("How few papers would change the first place"), firmness(plan)),
            ),
        )
        return sheet


def _read(left: int) -> str:
    text = _(
        "Every column is one way of counting, the first place on top; the shaded one was agreed. "
        "Lines that stay level do not depend on the rule; where they cross, it matters."
    )
    more = plural("{number} more need is not shown.", "{number} more needs are not shown.", left)
    return f"{text} {more}" if left else text


def _draw_names(
    sheet: Sheet, rows: Rows, plan: Any, needs: Sequence[str], strong: frozenset[str]
) -> None:
    """The names in the order of the first rule, each with its number on the ballot."""
    named = {need.id: called(need) for need in plan.needs.needs}
    numbers = _numbers(plan)
    texts = [f"{numbers[need]}  {named[need]}" for need in needs]
    bold = {row for row, need in enumerate(needs) if need in strong}
    names(sheet, rows, texts, NAMES - 10, bold)


def _numbers(plan: Any) -> dict[str, str]:
    return {need: str(place) for place, need in enumerate(listed(plan), 1)}


def _column(place: int, rules: int) -> tuple[float, float]:
    wide = (ROOM - NAMES) / rules
    return EDGE + NAMES + place * wide, wide


def _draw_rules(sheet: Sheet, rows: Rows, plan: Any, orders: Sequence[RuleOrder]) -> None:
    """What the rules are called; the agreed one is shaded."""
    texts = [rule_name(order.rule) for order in orders]
    wide = _column(0, len(orders))[1] - 8
    fits = [fit(text, wide, 44, 13, 8, bold=True) for text in texts]
    words = [fit(word, wide, 0, 13, 8, bold=True) for text in texts for word in text.split()]
    size = min(found for found, _lines in (*fits, *words))
    for place, (order, text) in enumerate(zip(orders, texts, strict=True)):
        x, room = _column(place, len(orders))
        if order.rule == plan.needs.rule.ballots:
            sheet.box(x + 3, rows.top - 52, room - 6, rows.end - rows.top + 52, Ink(WASH, ""))
        lines = fit(text, wide, 44, size, size, bold=True)[1]
        above = rows.top - 6 - len(lines) * LEADING * size
        sheet.write(x + room / 2, above, lines, size, bold=True, align="center")
