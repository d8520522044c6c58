"""Who pays, and how sure it is: the whole, the gap, and every payer as bars."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.activities.analysis.costs import (
    PAYERS,
    STATES,
    by_state,
    costs,
    gap_share,
    total,
)
from workbook.activities.analysis.words import payer_name, states
from workbook.activities.worksheet.names import listed, numbered
from workbook.locale import _
from workbook.locale.numbers import plain_percent
from workbook.money import format_money, sign
from workbook.ui.view import Bar, BarRow, Board, Fact, Facts, Notice, Series


def facts(plan: Any) -> Facts:
    """The whole, what is sure, and the gap."""
    found = costs(plan).values()
    sums, share = by_state(found), gap_share(found)
    note = _("{percent} of all costs", percent=plain_percent(share)) if share else ""
    kind = "stop" if sums["gap"] else "good"
    return Facts(
        id="costs-facts",
        caption=_("The whole plan"),
        facts=(
            Fact(figure=_money(total(found)), label=_("costs altogether")),
            Fact(figure=_money(sums["sure"]), label=states()["sure"]),
            Fact(figure=_money(sums["pledged"]), label=states()["pledged"]),
            Fact(figure=_money(sums["gap"]), label=states()["gap"], note=note, kind=kind),
        ),
    )


def board(plan: Any) -> Iterator[Board]:
    """Money by who pays it, as sure as it is."""
    found = costs(plan).values()
    sums = {payer: _by_state(payer, found) for payer in PAYERS}
    most = max((amount for row in sums.values() for amount in row.values()), default=0)
    if most:
        yield Board(
            id="payers",
            caption=_("Who pays, in {currency}", currency=sign("AZN")),
            series=tuple(
                Series(key=state, label=states()[state], mark=mark)
                for mark, state in zip((0, 1, 5), STATES, strict=True)
            ),
            rows=tuple(
                BarRow(
                    label=payer_name(payer),
                    bars=tuple(_bar(row[state], most, state) for state in STATES),
                )
                for payer, row in sums.items()
                if any(row.values())
            ),
        )


def _by_state(payer: str, found: Any) -> dict[str, int]:
    row = dict.fromkeys(STATES, 0)
    for cost in found:
        row[cost.state(payer)] += cost.by_payer.get(payer, 0)
    return row


def _bar(amount: int, most: int, state: str) -> Bar:
    if not amount:
        return Bar(share=0, text="–")
    return Bar(share=amount / most, text=_money(amount), alarm=state == "gap")


def _money(amount: int) -> str:
    return format_money(amount, short=True)


def unpriced(plan: Any) -> Iterator[Notice]:
    """Activities that nobody has said the cost of: without one, and a payer, they are wishes."""
    found, called = costs(plan), numbered(plan)
    free = [id for id, cost in found.items() if not cost.total]
    if free and len(free) < len(found):
        text = _("Without any cost: {names}. Is that so?", names=listed(free, called))
        yield Notice(kind="info", text=text)
