"""How long a large cashbook takes: `python benchmarks/book.py [--folder ON_THE_DISK_IN_QUESTION]`.

Processor time of this process, so that others on the machine do not count; a commit waits for the
disk besides (see `store.py`).
"""

from __future__ import annotations

import argparse
import datetime as dt
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

from timing import times

from workbook.fund.analysis import ledger
from workbook.fund.analysis.controls import controls
from workbook.fund.analysis.search import search
from workbook.fund.exchange import confirmed, hledger, read, write_csv, write_xlsx
from workbook.fund.model import Voucher
from workbook.plan import Plan
from workbook.store import open_store
from workbook.store.edit import Add, new_id
from workbook.store.store import Store

VOUCHERS, IMPORTED = 10_000, 5_000
PATH = ("fund", "book", "vouchers")


def voucher(number: int) -> Voucher:
    """Every second one brings in what the next pays out."""
    paid = {"way": "out", "amount": 1_999, "category": "admin", "first": "C01", "second": "C02"}
    income = {"way": "in", "amount": 2_000, "category": "donation"}
    return Voucher(
        id=new_id(),
        date=dt.date(2020, 1, 1) + dt.timedelta(days=number // 5),
        text=f"Office paper, phone and bank {number}",
        receipt=str(number),
        entered_at=dt.datetime(2020, 1, 1, tzinfo=dt.UTC) + dt.timedelta(days=number // 5),
        **(paid if number % 2 else income),
    )


def village(vouchers: int) -> Plan:
    """A village with so many vouchers."""
    book = {"vouchers": tuple(map(voucher, range(vouchers)))}
    fund = {"rules": {"alone": 0}, "book": book}
    return Plan.model_validate({"id": new_id(), "community": {"name": "V"}, "fund": fund})


def entering(store: Store[Plan], plan: Plan) -> Callable[[], Any]:
    """A call that judges one more voucher and commits it, as a screen does."""
    numbers = count(VOUCHERS)

    def enter() -> None:
        new = voucher(next(numbers))
        record = store.load(plan.id).record
        assert controls(record, new).level == "ok"
        done = store.commit(plan.id, (Add(path=PATH, item=new.model_dump(mode="json")),))
        assert ledger.ledger(done.record).entries[-1].voucher == new

    return enter


def bringing(store: Store[Plan], items: list[dict[str, Any]]) -> Callable[[], Any]:
    """A call that commits all `items` to a new village."""

    def bring() -> None:
        plan = village(0)
        store.create(plan)
        edits = [Add(path=PATH, item=item) for item in items]
        done = store.commit(plan.id, edits)
        assert len(done.record.fund.book.vouchers) == len(items)

    return bring


def table(url: str) -> Iterator[str]:
    """What each step takes, as a Markdown table."""
    yield "| | processor | clock |"
    yield "|---|--:|--:|"
    plan = village(VOUCHERS)
    small = village(IMPORTED)
    vouchers = plan.fund.book.vouchers
    yield row("all balances, from nothing", lambda: ledger.read(vouchers), 5)
    yield row("judge one voucher", lambda: controls(plan, voucher(VOUCHERS)), 200)
    yield row("search, found at once", lambda: search(plan, "paper 9999"), 20)
    yield row("search, found nowhere", lambda: search(plan, "nowhere"), 5)
    with open_store(url, Plan) as store:
        store.create(plan)
        yield row("judge, commit and read one more", entering(store, plan), 40)
        yield row("load again", lambda: store.load(plan.id), 10)

    def opened() -> None:
        with open_store(url, Plan, check=False) as fresh:
            fresh.load(plan.id)

    yield row("open the database and the plan", opened, 5)
    for name, write in (("CSV", write_csv), ("XLSX", write_xlsx), ("hledger journal", hledger)):
        yield row(f"export as {name}", lambda write=write: write(plan), 3)
    empty = village(0)
    for kind, content in (("CSV", write_csv(small)), ("XLSX", write_xlsx(small))):
        yield row(
            f"preview of {IMPORTED:,} rows, {kind}", lambda file=content: read("", file, empty), 3
        )
    preview = read("", write_csv(small), empty)
    yield row("confirm them", lambda: confirmed(empty, preview), 3)
    with open_store(url, Plan, check=False) as store:
        yield row("commit them", bringing(store, confirmed(empty, preview)), 3)


def row(name: str, call: Callable[[], Any], rounds: int) -> str:
    """One line of the table: the medians."""
    both = [times(call, rounds, clock) for clock in (time.process_time, time.perf_counter)]
    cells = (f"{took[len(took) // 2]:,.1f} ms" for took in both)
    return f"| {name} | {' | '.join(cells)} |"


def main() -> None:
    """Measure in a folder that is taken away afterwards."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=asked.folder) as folder:
        for line in table(f"sqlite:///{folder}/benchmark.sqlite"):
            print(line, flush=True)


if __name__ == "__main__":
    main()
