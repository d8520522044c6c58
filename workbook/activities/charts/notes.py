"""What must be said beside the plan on paper, in sentences."""

from __future__ import annotations

from typing import Any

from workbook import months
from workbook.activities.analysis.calendar import Calendar
from workbook.activities.analysis.costs import by_state, costs, gap_share, total
from workbook.activities.analysis.outline import left_in_fund, spare
from workbook.activities.analysis.payments import FREE
from workbook.locale import _, plural
from workbook.locale.numbers import percent
from workbook.money import format_money


def notes(plan: Any, laid: Calendar) -> tuple[tuple[str, str], ...]:
    """How long it takes and what must not be late, the money, and the gap."""
    return (
        (_("What must not be late"), critical(plan, laid)),
        (_("What it costs"), cost(plan)),
        (_("Money in the fund"), fund(plan, laid)),
    )


def critical(plan: Any, laid: Calendar) -> str:
    """How long all of it takes, and the numbers of what leaves no room."""
    room = spare(plan, laid)
    numbers = [
        str(at) for at, each in enumerate(plan.activities.activities, 1) if room.get(each.id) == 0
    ]
    last = months.label(months.add(laid.first, max(0, laid.months - 1)))
    text = plural(
        "All is done in {number} month, by {last}.",
        "All is done in {number} months, by {last}.",
        laid.months,
        last=last,
    )
    return f"{text} " + _("Critical (red, hatched): {numbers}.", numbers=", ".join(numbers))


def cost(plan: Any) -> str:
    """The whole, and what nobody pays yet."""
    found = costs(plan).values()
    share, gap = gap_share(found), by_state(found)["gap"]
    whole = format_money(total(found), short=True)
    if not gap or share is None:
        return _("{whole} altogether; every part has somebody who pays it.", whole=whole)
    missing = format_money(gap, short=True)
    return _(
        "{whole} altogether; nobody pays {gap} yet ({share}).",
        whole=whole,
        gap=missing,
        share=percent(share, 2),
    )


def fund(plan: Any, laid: Calendar) -> str:
    """When least free money is left."""
    count = max(laid.months, plan.activities.months)
    left = left_in_fund(plan, laid, count)
    if not left:
        return _("The fund has no forecast yet.")
    free = left[FREE]
    at = min(range(count), key=lambda at: free[at])
    month, amount = months.label(months.add(laid.first, at)), format_money(free[at], short=True)
    return _("Least free money: {amount} in {month}.", amount=amount, month=month)
