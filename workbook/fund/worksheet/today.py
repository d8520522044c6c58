"""The day that a voucher may not be later than."""

from __future__ import annotations

import datetime as dt
from typing import Any


def today(plan: Any) -> dt.date | None:
    """This day; None for an invented village, which lives in a time of its own."""
    return None if plan.community.illustrative else dt.date.today()


def begins(plan: Any) -> str:
    """The day that a new line begins with: today, in an invented village the book's last."""
    last = max((voucher.date for voucher in plan.fund.book.vouchers), default=None)
    return (today(plan) or last or dt.date.today()).isoformat()
