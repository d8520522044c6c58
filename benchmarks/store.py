"""How long the store takes: `python benchmarks/store.py [--folder ON_THE_DISK_IN_QUESTION]`.

A commit returns when it is on disk, power cut included, so that the disk is most of what is
measured. `--url` measures another database.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from elections import city
from timing import times

from workbook.plan import Plan
from workbook.store import open_store
from workbook.store.edit import Put, new_id
from workbook.store.store import Store

COMMITS, READS, OPENINGS = 1_000, 200, 20


def typical() -> Plan:
    """A village in the middle of its dot vote."""
    needs = [{"id": f"N{n:02}", "name": f"Need {n} in people's own words"} for n in range(1, 13)]
    dots = {need["id"]: dict.fromkeys(("women", "men", "youth"), 5) for need in needs}
    return Plan.model_validate(
        {
            "id": new_id(),
            "community": {"name": "Muzdurlar"},
            "needs": {
                "needs": needs,
                "rule": {"locked_at": "2026-01-01T00:00:00Z"},
                "vote": {"dots": dots},
            },
        }
    )


def voted() -> Plan:
    """The same with the ballots of a city in it."""
    plan = typical()
    return plan.model_copy(update={"needs": plan.needs.model_copy(update={"choice": city()})})


def writer(store: Store[Plan], plan: Plan) -> Callable[[], Any]:
    """A call that writes another number into the same cell each time."""
    path = ("needs", "vote", "dots", "N01", "women")
    edits = (Put(path=path, value=new, was=was) for was, new in pairwise(range(5, 100_000)))
    return lambda: store.commit(plan.id, (next(edits),), "benchmark")


def table(url: str) -> Iterator[str]:
    """What each verb takes, as a Markdown table."""
    yield "| | median | 99th percentile | longest |"
    yield "|---|--:|--:|--:|"
    with open_store(url, Plan) as store:
        for name, plan in {"typical": typical(), "6,586 ballots": voted()}.items():
            size = f"{name}, {len(plan.model_dump_json()) // 1024:,} KB"
            store.create(plan, "benchmark")
            yield row(f"commit ({size})", writer(store, plan), COMMITS)
            yield row(f"load ({size})", lambda id=plan.id: store.load(id), READS)
            yield row(f"revision ({size})", lambda id=plan.id: store.revision(id), READS)
    yield row("open", lambda: open_store(url, Plan, check=False).close(), OPENINGS)
    yield row("open, whole database checked", lambda: open_store(url, Plan).close(), OPENINGS)


def row(name: str, call: Callable[[], Any], rounds: int) -> str:
    """One line of the table."""
    took = times(call, rounds)
    cells = (took[len(took) // 2], took[int(len(took) * 0.99)], took[-1])
    return f"| {name} | {' | '.join(f'{ms:,.2f} ms' for ms in cells)} |"


def main() -> None:
    """Measure in a folder that is taken away afterwards."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--url", default="")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=asked.folder) as folder:
        url = asked.url or f"sqlite:///{folder}/benchmark.sqlite"
        for line in table(url):
            print(line, flush=True)


if __name__ == "__main__":
    main()
