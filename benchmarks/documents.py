"""How long all documents of a community take: `python benchmarks/documents.py`.

The illustrative village in each language: what is built from the record, and what is printed, for
each family of documents; wall clock and processor time, the second of two rounds, because fonts
and libraries are loaded in the first.
"""

from __future__ import annotations

import time
from typing import NamedTuple

from workbook.files import shipped
from workbook.locale import LANGUAGES, use
from workbook.plan import Plan
from workbook.printing.pack import packed, printed
from workbook.printing.shelf import FAMILIES, items


class Taken(NamedTuple):
    """Files, bytes, seconds on the clock and of the processor."""

    files: int
    size: int
    clock: float
    processor: float


def village(language: str) -> Plan:
    """The illustrative village in a language."""
    name = "muzdurlar.json" if language == "en" else f"muzdurlar.{language}.json"
    return Plan.model_validate_json((shipped("data") / name).read_text("utf-8"))


def family(plan: Plan, name: str) -> Taken:
    """All files of one family."""
    clock, processor = time.perf_counter(), time.process_time()
    made = [file.make() for item in items(plan, "", name) for file in item.files]
    ended = time.perf_counter() - clock, time.process_time() - processor
    return Taken(len(made), sum(map(len, made)), *ended)


def whole(plan: Plan) -> Taken:
    """Everything as one ZIP file, as the browser gets it."""
    clock, processor = time.perf_counter(), time.process_time()
    pages = list(printed(plan, "", lambda text: True))
    size = len(packed(pages))
    ended = time.perf_counter() - clock, time.process_time() - processor
    return Taken(len(pages), size, *ended)


def main() -> None:
    """Print the table."""
    print(f"{'':10}{'':12}{'files':>6}{'KB':>8}{'clock':>9}{'processor':>11}")
    for language in LANGUAGES:
        plan = village(language)
        with use(language):
            for name in FAMILIES:
                family(plan, name)
                _row(language, name, family(plan, name))
            _row(language, "everything", whole(plan))


def _row(language: str, name: str, taken: Taken) -> None:
    size = taken.size // 1000
    times = f"{taken.clock:8.2f} s{taken.processor:9.2f} s"
    print(f"{language:10}{name:12}{taken.files:6}{size:8}{times}", flush=True)


if __name__ == "__main__":
    main()
