"""The cashbook, its cash counts, its controls and what was given in kind, under stable keys."""

from __future__ import annotations

from typing import Any

from workbook.fund.analysis import gifts
from workbook.fund.analysis.booked import booked
from workbook.fund.analysis.cash import Reconciled, is_closed, last_count, reconciled
from workbook.fund.analysis.controls import Verdict, controls
from workbook.fund.analysis.ledger import Entry, ledger
from workbook.fund.analysis.totals import Flow, Totals, by_month, totals
from workbook.fund.model import CashCount
from workbook.rounding import money

REASONS = {"quotes": "three quotes", "signatures": "", "vote": ""}
"""Kinds of findings in the words of the illustrative scenario; who still has to agree is no more
than *blocked*."""


def results(plan: Any) -> dict[str, Any]:
    """Every figure of the book of `plan`."""
    last = last_count(plan)
    found = last and reconciled(plan, last)
    return {
        "cashbook": cashbook(plan),
        "totals": _totals(totals(plan.fund.book.vouchers)),
        "by_month": {month: _totals(each) for month, each in by_month(plan).items()},
        "cash_count": last and found and count(plan, last, found),
        "cash_count_difference": found and money(found.difference),
        "closed_until": _day(plan.fund.book.closed_until),
        "control_tests": [*_practice(plan), *_counted(plan)],
        "booked": {
            each.levy: {
                "collected": money(each.collected),
                "booked": money(each.booked),
                "difference": money(each.difference),
            }
            for each in booked(plan)
        },
        "in_kind": in_kind(plan),
    }


def cashbook(plan: Any) -> list[dict[str, Any]]:
    """One element a voucher, in the order of the book."""
    book = ledger(plan)
    known = book.standing.known
    return [_voucher(entry, known, book.taken_back_by(entry.voucher.id)) for entry in book.entries]


def _voucher(entry: Entry, known: dict[str, Entry], by: Entry | None) -> dict[str, Any]:
    voucher = entry.voucher
    back = known.get(voucher.reverses)
    return {
        "voucher": entry.number,
        "date": voucher.date.isoformat(),
        "text": voucher.text,
        "direction": voucher.way,
        "category": voucher.category,
        "purpose": voucher.purpose or None,
        "amount": money(voucher.amount),
        "authorised_by": "+".join(filter(None, (voucher.first, voucher.second))),
        "balance": money(entry.total),
        "free": money(entry.free),
        "restricted": money(entry.restricted),
        "late": entry.late,
        "brought": voucher.brought_at is not None,
        "reverses": back and back.number,
        "reversed_by": by and by.number,
    }


def _totals(found: Totals) -> dict[str, Any]:
    """In the words of the scenario's years."""
    return {
        **_flow("free", found.free),
        "release_to_free": money(found.free.released),
        **_flow("restricted", found.restricted),
        "by_category": {category: money(sum_) for category, sum_ in found.by_category.items()},
    }


def _flow(kind: str, flow: Flow) -> dict[str, float]:
    return {
        f"{kind}_open": money(flow.opening),
        f"{kind}_in": money(flow.income),
        f"{kind}_out": money(flow.spent),
        f"{kind}_close": money(flow.closing),
    }


def count(plan: Any, count: CashCount, found: Reconciled) -> dict[str, Any]:
    """Book and count side by side."""
    return {
        "date": _day(found.date),
        "bank": money(found.bank),
        "box": money(found.box),
        "expected": money(found.expected),
        "counted_total": money(found.counted),
        "difference": money(found.difference),
        "explained": found.explained,
        "two_counters": found.counters,
        "may_close": found.may_close,
        "closed": is_closed(plan, count),
        "findings": list(found.verdict.kinds),
    }


def _practice(plan: Any) -> list[dict[str, Any]]:
    """The vouchers of the training, each as if it were the next one in the book."""
    found = ((each.text, controls(plan, each)) for each in plan.fund.book.practice)
    return [_case(text, _said(verdict), verdict) for text, verdict in found]


def _counted(plan: Any) -> list[dict[str, Any]]:
    """Cash counts that differ from the book."""
    found = (reconciled(plan, each) for each in plan.fund.book.counts)
    return [
        _case(
            f"cash count differs by {abs(money(each.difference)):.2f}",
            "difference shown, two counters " + ("sign" if each.counters else "must sign"),
            each.verdict,
        )
        for each in found
        if each.difference
    ]


def _case(text: str, verdict: str, found: Verdict) -> dict[str, Any]:
    return {
        "case": text,
        "verdict": verdict,
        "level": found.level,
        "findings": list(found.kinds),
        "sentences": list(found.sentences),
    }


def _said(verdict: Verdict) -> str:
    kind = next(iter(verdict.kinds), "")
    reason = REASONS.get(kind, kind)
    return f"{verdict.level}: {reason}" if reason else verdict.level


def in_kind(plan: Any) -> dict[str, Any]:
    """What was given in kind, in money."""
    found = gifts.given(plan)
    keys = {"by_kind": gifts.kind, "by_street": gifts.street, "by_month": gifts.month}
    sums = {name: gifts.in_kind(found, key) for name, key in keys.items()}
    return {
        "total": money(sum(each.value for each in found)),
        **{name: {key: money(sum_) for key, sum_ in by.items()} for name, by in sums.items()},
        "late": sum(each.late for each in found),
    }


def _day(date: Any) -> str | None:
    return date and date.isoformat()
