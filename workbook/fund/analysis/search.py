"""Finding vouchers again: by number, text, amount, category, purpose, code, receipt or month."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Any

from workbook.fund.analysis.ledger import Entry, ledger
from workbook.fund.model import CATEGORIES, Voucher
from workbook.locale import _, language
from workbook.locale.letters import lower
from workbook.money import SPACES, parse_money

Words = list[tuple[str, ...]]
"""For each word the ways in which it may be written."""

AMOUNT = re.compile(r"[0-9][0-9.,'\u2019]*")


def search(plan: Any, text: str, limit: int = 50) -> tuple[Entry, ...]:
    """The newest `limit` vouchers in which all words of `text` stand; all without a word.

    Letters count alike whether small or capital, in the reader's language. An amount is found
    however it is written: 430,50 or 430.5.
    """
    typed = lower(text[:1000])
    wanted = [_words(each) for each in dict.fromkeys((typed, SPACES.sub("", typed)))]
    names = {each.id: each.name for each in plan.fund.rules.purposes}
    return tuple(islice(_found(ledger(plan).entries, wanted, names), max(0, limit)))


def _found(
    entries: tuple[Entry, ...], wanted: list[Words], names: dict[str, str]
) -> Iterator[Entry]:
    """Entries in which all words stand, as typed or with 1 240 read as one amount."""
    for entry in reversed(entries):
        said = _told(entry, names) if wanted[0] else ""
        if any(all(any(way in said for way in ways) for ways in words) for words in wanted):
            yield entry


def _words(text: str) -> Words:
    return [_said(word) for word in text.split()]


def _said(word: str) -> tuple[str, ...]:
    """A word as typed, and as an amount where it is one."""
    if not AMOUNT.fullmatch(word):
        return (word,)
    try:
        qepik = parse_money(word)
    except ValueError:
        return (word,)
    short = f" {qepik // 100}.{qepik % 100:02}"
    return (word, short if qepik % 100 else short.removesuffix("00"))


def _told(entry: Entry, names: dict[str, str]) -> str:
    """All that is searched of an entry, in small letters."""
    voucher = entry.voucher
    own = "\n".join(
        (
            entry.number,
            voucher.text,
            voucher.receipt,
            voucher.first,
            voucher.second,
            voucher.activity,
            names.get(voucher.purpose, ""),
        )
    )
    return f"{_lower(language(), own)}\n{_always(language(), voucher)}"


def _always(speech: str, voucher: Voucher) -> str:
    day, amount = voucher.date, voucher.amount
    known = _kind(speech, voucher.category, day.year, day.month)
    return f"{known}\n{day}\n {amount // 100}.{amount % 100:02}"


@lru_cache(maxsize=100_000)
def _lower(speech: str, text: str) -> str:
    return lower(text)


@lru_cache(maxsize=10_000)
def _kind(speech: str, category: Any, year: int, month: int) -> str:
    return lower(f"{_(CATEGORIES[category])}\n{_month(speech, month)} {year}")


def _month(speech: str, month: int) -> str:
    from babel.dates import get_month_names

    standing = get_month_names("wide", "stand-alone", speech)[month]
    return f"{standing} {get_month_names('wide', 'format', speech)[month]}"
