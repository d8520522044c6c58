"""A mistake is mended by a voucher that takes the wrong one back; nothing is rubbed out."""

from __future__ import annotations

import datetime as dt
from typing import Any

from workbook.fund.analysis.ledger import ledger
from workbook.fund.model import Voucher
from workbook.locale import _

MIRRORED = ("amount", "category", "purpose", "levy")
"""What a voucher has in common with the one that it takes back; money goes the other way."""


def reversal(plan: Any, voucher: str, id: str, date: dt.date, entered_at: Any = None) -> Voucher:
    """The voucher that takes back the one with the id `voucher`; it is not signed yet.

    It bears `id` and `date`. Raises ValueError with a sentence where there is nothing to take
    back; `controls` says what else stands against it.
    """
    entry = ledger(plan).standing.known.get(voucher)
    if entry is None:
        raise ValueError(_("This voucher is not in the book. Choose it from the list again."))
    wrong = entry.voucher
    return Voucher(
        id=id,
        date=date,
        text=_("Takes back {number}: {text}", number=entry.number, text=wrong.text)[:20_000],
        way="out" if wrong.way == "in" else "in",
        amount=wrong.amount,
        category=wrong.category,
        purpose=wrong.purpose,
        levy=wrong.levy,
        activity=wrong.activity,
        reverses=wrong.id,
        entered_at=entered_at,
    )


def mirrors(voucher: Voucher, wrong: Voucher) -> bool:
    """Whether `voucher` takes back exactly what `wrong` wrote down."""
    same = all(getattr(voucher, key) == getattr(wrong, key) for key in MIRRORED)
    return same and voucher.way != wrong.way
