"""The cashbook as a journal of plain-text accounting, for hledger and for beancount.

Each voucher is one transaction with its number as code; balances at the end are asserted, so that
both programs refuse a journal that does not agree with ours. Names of accounts are made of ids in
plain letters, whatever people called things; texts keep their letters, but nothing in them can
begin a comment, a tag or a new line.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from workbook.escape import DIRECTION, UNSEEN
from workbook.fund.analysis.ledger import Entry, ledger
from workbook.fund.analysis.totals import balance_at
from workbook.fund.model import INCOME, Voucher

CURRENCY = "AZN"
FREE = "Assets:Fund:Free"
LETTERS = str.maketrans("əƏıİ", "eEiI")
"""What decomposing does not turn into plain letters."""

Posting = tuple[str, int]


def hledger(plan: Any) -> str:
    """The book in the format of hledger (hledger.org/hledger.html#journal)."""
    accounts = _Accounts(plan)
    lines = [f"commodity 1000.00 {CURRENCY}", ""]
    lines += [f"account {name}" for name in accounts.all]
    for entry in ledger(plan).entries:
        lines += ["", *_hledger(entry, accounts)]
    day = _last(plan)
    if day:
        lines += ["", f"{day} * Balances of the book"]
        lines += [
            f"    {name}  0.00 {CURRENCY} = {_amount(sum_)}" for name, sum_ in accounts.closing
        ]
    return "\n".join(lines) + "\n"


def beancount(plan: Any) -> str:
    """The book in the format of beancount (beancount.github.io/docs/beancount_language_syntax)."""
    accounts, day = _Accounts(plan), _last(plan)
    first = min((voucher.date for voucher in plan.fund.book.vouchers), default=None)
    lines = [f'option "operating_currency" "{CURRENCY}"', ""]
    lines += [f"{first} open {name} {CURRENCY}" for name in accounts.all if first]
    for entry in ledger(plan).entries:
        lines += ["", *_beancount(entry, accounts)]
    if day:
        after = day + dt.timedelta(days=1)  # a balance is that of the morning
        lines += [""]
        lines += [f"{after} balance {name}  {_amount(sum_)}" for name, sum_ in accounts.closing]
    return "\n".join(lines) + "\n"


class _Accounts:
    """Names of accounts for the purposes and categories of a plan, and the closing balances."""

    def __init__(self, plan: Any):
        used = [voucher.purpose for voucher in plan.fund.book.vouchers if voucher.purpose]
        ids = [purpose.id for purpose in plan.fund.rules.purposes]
        self.purposes = _unique(dict.fromkeys((*ids, *used)), "Assets:Fund:Restricted:")
        free, kept = balance_at(plan, None)
        names = {self.purposes[id]: sum_ for id, sum_ in kept.items()}
        self.closing = [(FREE, free), *names.items()]
        flows = (flow(voucher) for voucher in plan.fund.book.vouchers)
        self.all = list(dict.fromkeys((FREE, *self.purposes.values(), *sorted(set(flows)))))

    def postings(self, voucher: Voucher) -> Iterator[Posting]:
        """What a voucher moves, in qəpik; the sum is zero."""
        purpose = self.purposes.get(voucher.purpose, FREE)
        amount = voucher.amount if voucher.way == "in" else -voucher.amount
        yield purpose, amount
        yield flow(voucher), -amount


def flow(voucher: Voucher) -> str:
    """The account that the money comes from or goes to."""
    if voucher.category == "opening":
        return "Equity:Opening"
    if voucher.category == "release":
        return FREE
    side = "Income" if voucher.category in INCOME else "Expenses"
    return f"{side}:{voucher.category.title().replace('_', '')}"


def _hledger(entry: Entry, accounts: _Accounts) -> Iterator[str]:
    voucher = entry.voucher
    text = _line(voucher.text).replace(";", ",").replace("|", "/")
    yield f"{voucher.date} * ({entry.number}) {text}".rstrip()
    for key, value in _tags(voucher):
        safe = re.sub("[,:;]", " ", _line(value)).strip()
        yield f"    ; {key}: {safe}"
    for account, amount in accounts.postings(voucher):
        yield f"    {account}  {_amount(amount)}"


def _beancount(entry: Entry, accounts: _Accounts) -> Iterator[str]:
    voucher = entry.voucher
    yield f"{voucher.date} * {_quoted(voucher.text)}"
    yield f'  code: "{entry.number}"'
    for key, value in _tags(voucher):
        yield f"  {key}: {_quoted(value)}"
    for account, amount in accounts.postings(voucher):
        yield f"  {account}  {_amount(amount)}"


def _tags(voucher: Voucher) -> Iterator[tuple[str, str]]:
    """What else is known of a voucher, where it is."""
    for key in ("first", "second", "vote", "receipt", "levy", "activity", "reverses"):
        if value := getattr(voucher, key):
            yield key, value


def _amount(qepik: int) -> str:
    minus = "-" if qepik < 0 else ""
    return f"{minus}{abs(qepik) // 100}.{abs(qepik) % 100:02} {CURRENCY}"


def _line(text: str) -> str:
    """A text on one line, without signs that nobody sees."""
    seen = DIRECTION.sub("", UNSEEN.sub("�", text))
    return " ".join(seen.split())


def _quoted(text: str) -> str:
    escaped = _line(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _unique(ids: Iterable[str], stem: str) -> dict[str, str]:
    """An account for each id, in letters that both programs allow, each another one."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for id in ids:
        name, turn = _ascii(id), 1
        while name in taken:
            turn += 1
            name = f"{_ascii(id)}-{turn}"
        taken.add(name)
        found[id] = f"{stem}{name}"
    return found


def _ascii(id: str) -> str:
    plain = unicodedata.normalize("NFKD", id.translate(LETTERS))
    letters = re.sub("[^A-Za-z0-9]+", "-", plain.encode("ascii", "ignore").decode()).strip("-")
    return f"{letters[:1].upper()}{letters[1:40]}" or "Purpose"


def _last(plan: Any) -> dt.date | None:
    return max((voucher.date for voucher in plan.fund.book.vouchers), default=None)
