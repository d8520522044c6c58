"""How the scheduler does on problems of the literature: `python benchmarks/rcpsp.py FOLDER …`.

FOLDER is searched for PSPLIB's `.sm` files and for `.rcp` files with stores (rcpsp-cpr). Published
values come from `j30opt.txt`, and from `.json` lists of results as ScheduleOpt publishes them,
anywhere in the folders: an instance that such a list calls proven and without a solution is
published as infeasible. Every schedule is checked by the plain checker.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

import psplib

from workbook.activities.analysis.checker import broken
from workbook.activities.analysis.solver import Answer, earliest

INFEASIBLE = -1
"""Stands for a published proof that there is no schedule."""


class Run(NamedTuple):
    """One instance: what was published, what we found, and how long it took, in seconds."""

    group: str
    name: str
    published: int | None
    verdict: str
    clock: float
    processor: float


def published(folders: list[Path]) -> dict[str, int]:
    """Published makespans, by the name of the instance with its folder where there is one."""
    found: dict[str, int] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*opt.txt")):
            found |= psplib.optima(path)
        for path in sorted(folder.rglob("*.json")):
            for each in json.loads(path.read_text("utf-8")):
                if each.get("proof"):
                    found[each["modelName"]] = each.get("objective") or INFEASIBLE
    return found


def run(path: Path, known: dict[str, int], work: float, workers: int) -> Run:
    """Solve one instance, and say how the answer stands to what was published."""
    problem = psplib.read(path)
    group = path.parent.name
    best = known.get(path.stem, known.get(f"rcpsp-cpr_{group}_{path.stem}"))
    clock, processor = time.perf_counter(), time.process_time()
    found = earliest(problem, ("end",), work=work, workers=workers)
    spent = time.perf_counter() - clock, time.process_time() - processor
    if found.starts and broken(problem, found.starts):
        return Run(group, path.stem, best, "WRONG: a constraint is broken", *spent)
    return Run(group, path.stem, best, _verdict(found, best), *spent)


def _verdict(found: Answer, best: int | None) -> str:
    if found.status == "infeasible":
        return "infeasible, proven" if best in (None, INFEASIBLE) else "WRONG: a schedule exists"
    if found.status == "unknown":
        return "nothing found"
    if best == INFEASIBLE or (best and found.end.value < best):
        return "WRONG: better than proven"
    if found.status == "optimal":
        same = best is None or found.end.value == best
        return "optimal, proven" if same else "WRONG: worse than published, called optimal"
    return "best known, not proven" if found.end.value == best else "worse or not proven"


def report(runs: list[Run]) -> Iterator[str]:
    """A Markdown table, one row a folder and verdict."""
    yield "| | published | verdict | instances | median s | longest s | processor s |"
    yield "|---|---|---|--:|--:|--:|--:|"
    keys = Counter(map(_key, runs))
    for (group, told, verdict), count in sorted(keys.items()):
        own = [each for each in runs if _key(each) == (group, told, verdict)]
        clocks = [each.clock for each in own]
        processor = sum(each.processor for each in own)
        yield (
            f"| {group} | {told} | {verdict} | {count} | {median(clocks):.2f} | "
            f"{max(clocks):.2f} | {processor:.1f} |"
        )


def _key(run: Run) -> tuple[str, str, str]:
    return run.group, _published(run.published), run.verdict


def _published(value: int | None) -> str:
    return {None: "—", INFEASIBLE: "infeasible"}.get(value, "optimum")


def main() -> None:
    """Run all, the table at the end; `--only` chooses by a regular expression of the path."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--work", type=float, default=10.0, help="limit of work for each instance")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--only", default="", help="regular expression of the path")
    parser.add_argument("--infeasible", action="store_true", help="only those published so")
    chosen = parser.parse_args()
    known, runs = published(chosen.folders), []
    for path in _files(chosen.folders, chosen.only):
        name = f"rcpsp-cpr_{path.parent.name}_{path.stem}"
        if chosen.infeasible and known.get(name) != INFEASIBLE:
            continue
        runs.append(run(path, known, chosen.work, chosen.workers))
        print(*runs[-1], sep="\t", flush=True)
    print("", *report(runs), sep="\n")


def _files(folders: list[Path], only: str) -> Iterator[Path]:
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix in (".sm", ".rcp") and re.search(only, str(path)):
                yield path


if __name__ == "__main__":
    main()
