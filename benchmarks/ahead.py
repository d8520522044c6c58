"""How live the fund's sliders are: `python benchmarks/ahead.py`.

What one move of a slider computes: the forecast as expected and as tried, and the band of 500
futures around it. *Moved* is a position that nobody had tried before: its distributions are not
known yet. Processor time, so that other work on the machine hardly shows.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import partial
from itertools import count
from statistics import median
from typing import Any

from timing import times

import workbook as wb
from workbook.files import shipped
from workbook.fund.analysis.binomial import _table
from workbook.fund.analysis.forecast import both
from workbook.fund.analysis.reserve import enough
from workbook.fund.analysis.simulation import simulate
from workbook.fund.model import Trial
from workbook.plan import Plan

ROUNDS = 25
HEADINGS = ("both forecasts", "band, known", "band, moved", "amount that keeps the reserve")


def table(plans: dict[str, Plan]) -> Iterator[str]:
    """Medians as a Markdown table."""
    yield "| | " + " | ".join(HEADINGS) + " |"
    yield "|---" + "|--:" * len(HEADINGS) + "|"
    for name, plan in plans.items():
        calls = (partial(both, plan), partial(simulate, plan), _moved(plan), partial(enough, plan))
        cells = [f"{median(times(call, ROUNDS, time.process_time)):.1f} ms" for call in calls]
        yield f"| {name} | {' | '.join(cells)} |"


def _moved(plan: Plan) -> Any:
    """A slider that stands at another place each time, with nothing remembered of the last."""
    places = count(50)

    def move() -> None:
        _table.cache_clear()
        simulate(plan, Trial(percent=next(places)))

    return move


def _grown(plan: Plan) -> Plan:
    """The same village with thirty times the households and five years ahead."""
    years = [{"id": str(i), "households": 11_000, "percent": 86} for i in range(1, 6)]
    ahead = plan.fund.forecast.model_dump() | {"months": 60, "years": years}
    forecast = plan.fund.forecast.model_validate(ahead)
    return plan.model_copy(update={"fund": plan.fund.model_copy(update={"forecast": forecast})})


if __name__ == "__main__":
    village = wb.read(shipped("data") / "muzdurlar.json")
    plans = {"370 households, 36 months": village, "11,000, 60 months": _grown(village)}
    print(*table(plans), sep="\n")
