"""What stands on the board, under stable keys."""

from __future__ import annotations

from typing import Any

from workbook.fund.analysis.board import facts
from workbook.rounding import money


def board(plan: Any) -> dict[str, Any] | None:
    """The board on the last day of the book; None before the first voucher."""
    found = facts(plan)
    return found and {
        "on": found.on.isoformat(),
        "open": money(found.open),
        "in": money(found.received),
        "out": money(found.paid),
        "balance": money(found.balance),
        "free": money(found.free),
        "restricted": money(found.restricted),
        "next_purchase": found.next
        and {
            "month": found.next.month,
            "name": found.next.name,
            "amount": money(found.next.amount),
        },
        "quarter": found.quarter,
        "households_that_paid": {street.id: paid for street, paid in found.paying},
        "exempt_households": found.exempt,
    }
