"""How long a village waits for a new plan: `python benchmarks/replanning.py`.

Twenty invented villages with forty activities each over 36 months: each after some of
those before it, seasons closed for months on end, five who answer for two at a time, and the
money of the illustrative village, of which most have enough. Then ten of them whose costs
are three times as high, so that money falls short, and ten in which everybody can carry only
one thing at a time and the plan is as short as the seasons allow. What is timed is what the
worksheet calls: `schedule`, with the proof, or with the reasons why there is no plan; how soon a
first plan is there; and how long it takes to end after the room asks for it at once.
Wall clock and processor time; OR-Tools is loaded before.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from statistics import median
from typing import Any, NamedTuple

from workbook.activities.analysis.calendar import calendar
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


def poor(seed: int) -> Plan:
    """The village whose activities cost three times as much."""
    plan = village(seed)
    dear = tuple(
        each.model_copy(update={"costs": {payer: 3 * sum_ for payer, sum_ in each.costs.items()}})
        for each in plan.activities.activities
    )
    return _with(plan, activities=dear)


def crowded(seed: int) -> Plan:
    """The village in which nobody can carry two things at a time, within what seasons take."""
    plan = _with(village(seed), most=1)
    laid = calendar(plan)
    return _with(plan, months=laid.months) if laid else plan


def _with(plan: Plan, **changed: Any) -> Plan:
    return plan.model_copy(update={"activities": plan.activities.model_copy(update=changed)})


KINDS: dict[str, tuple[Callable[[int], Plan], int]] = {
    "as they are": (village, VILLAGES),
    "short of money": (poor, VILLAGES // 2),
    "short of people": (crowded, VILLAGES // 2),
}


class Timed(NamedTuple):
    """Milliseconds on the clock and of the processor, to the first plan, and to an early end."""

    clock: float
    processor: float
    first: float | None
    stopped: float
    found: Schedule


def timed(plan: Plan) -> Timed:
    """One plan made in full, and once more with the wish to stop from the beginning."""
    first: list[float] = []
    clock, processor = time.perf_counter(), time.process_time()

    def heard(best: Schedule) -> bool:
        if best.calendar and not first:
            first.append(time.perf_counter() - clock)
        return True

    found = schedule(plan, report=heard)
    spent = time.perf_counter() - clock, time.process_time() - processor
    again = time.perf_counter()
    schedule(plan, report=lambda _best: False)
    stopped = time.perf_counter() - again
    soon = 1_000 * first[0] if first else None
    return Timed(1_000 * spent[0], 1_000 * spent[1], soon, 1_000 * stopped, found)


def main() -> None:
    """One line a village, and the medians of each kind."""
    timed(village(0, 3))
    for kind, (made, count) in KINDS.items():
        print(kind)
        _table([_told(timed(made(seed))) for seed in range(count)])


def _told(one: Timed) -> Timed:
    end = one.found.end and f"{one.found.end.value} months"
    told = f"{one.clock:8.0f} ms {one.processor:8.0f} ms {one.stopped:8.0f} ms to stop"
    print(f"{told}  {one.found.status} {end or _why(one.found)}", flush=True)
    return one


def _table(rows: list[Timed]) -> None:
    for name in ("clock", "processor", "first", "stopped"):
        column = [one for one in (getattr(row, name) for row in rows) if one is not None]
        if column:
            print(f"{name}: median {median(column):.0f} ms, longest {max(column):.0f} ms")


def _why(found: Schedule) -> str:
    why = found.obstacle
    if why is None:
        return ""
    money = why.money and f"{why.money.month}: {why.money.extra} missing, {why.money.proven}"
    return f"{money or why} later {why.later} settled {why.settled}"


if __name__ == "__main__":
    main()
