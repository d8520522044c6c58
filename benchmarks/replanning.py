"""How long a village waits for a new plan: `python benchmarks/replanning.py`.

Twenty invented villages with forty activities each over 36 months: each after some of
those before it, seasons closed for months on end, five who answer for two at a time,
and the money of the illustrative village in shares that are just enough, or just not. What is
timed is what the worksheet calls: `schedule`, with the proof, or with the reasons why there is no
plan. Wall clock and processor time; OR-Tools is loaded before.
"""

from __future__ import annotations

import random
import time
from statistics import median
from typing import Any

from workbook.activities.analysis.schedule import Schedule, schedule
from workbook.files import shipped
from workbook.plan import Plan

VILLAGES, ACTIVITIES, MONTHS = 20, 40, 36


def village(seed: int, count: int = ACTIVITIES, months: int = MONTHS) -> Plan:
    """A plan that nobody has, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    told = Plan.model_validate_json((shipped("data") / "muzdurlar.json").read_text("utf-8"))
    plan = told.model_dump(mode="json")
    plan["proposal"]["budget"]["lines"] = []
    ahead = plan["fund"]["forecast"]
    ahead["lines"] = [line for line in ahead["lines"] if not line["activity"]]
    plan["activities"] |= {
        "activities": [_activity(chance, at) for at in range(count)],
        "months": months,
        "most": 2,
        "versions": [],
        "delays": [],
        "reviews": [],
    }
    return Plan.model_validate(plan)


def _activity(chance: random.Random, at: int) -> dict[str, Any]:
    length, shut = chance.randint(1, 3), chance.choice((0, 0, 3, 4, 6))
    first = chance.randrange(12)
    before = [one for one in range(max(0, at - 12), at - 3) if chance.random() < 0.16]
    return {
        "id": f"B{at:02}",
        "months": length,
        "after": {f"B{one:02}": True for one in before},
        "closed": {str(1 + (first + i) % 12): True for i in range(shut)},
        "responsible": f"K{chance.randint(1, 5)}",
        "costs": {"fund": 10_000 * chance.randint(0, 5)},
        "paid": chance.choice(("start", "spread", "end")),
        "purpose": "school" if chance.random() < 0.1 else "",
    }


def timed(plan: Plan, *, quick: bool = False) -> tuple[float, float, Schedule]:
    """Milliseconds on the clock and of the processor, and what came of it."""
    clock, processor = time.perf_counter(), time.process_time()
    found = schedule(plan, quick=quick)
    spent = time.perf_counter() - clock, time.process_time() - processor
    return 1_000 * spent[0], 1_000 * spent[1], found


def main() -> None:
    """One line a village, and the medians."""
    timed(village(0, 3))
    for quick in (True, False):
        print("quick" if quick else "all goals")
        _table(quick)


def _table(quick: bool) -> None:
    rows = []
    for seed in range(VILLAGES):
        rows.append(timed(village(seed), quick=quick))
        clock, processor, found = rows[-1]
        end = found.end and f"{found.end.value} months"
        print(
            f"{clock:8.0f} ms {processor:8.0f} ms  {found.status} {end or _why(found)}", flush=True
        )
    for name, column in (("clock", 0), ("processor", 1)):
        print(f"{name}: median {median(r[column] for r in rows):.0f} ms,", end=" ")
        print(f"longest {max(r[column] for r in rows):.0f} ms")


def _why(found: Schedule) -> str:
    money = found.obstacle.money
    return f"{money.month}: {money.extra} missing" if money else str(found.obstacle)


if __name__ == "__main__":
    main()
