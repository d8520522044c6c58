"""What lies ahead, under the keys of the illustrative scenario."""

from __future__ import annotations

from collections import Counter
from typing import Any

from workbook import months
from workbook.fund.analysis.calls import calls, gathered, unasked
from workbook.fund.analysis.forecast import FREE, Course, Flow, both, lowest, plunges
from workbook.fund.analysis.lines import committed, recurring
from workbook.fund.analysis.reserve import Reserve, cover, enough, reserves
from workbook.fund.analysis.simulation import SEED, Band, simulate
from workbook.fund.analysis.what_if import outlook
from workbook.fund.analysis.years import years
from workbook.fund.results.rounded import hundredths, percent
from workbook.rounding import decimal, money


def ahead(plan: Any) -> dict[str, Any]:
    """The forecast, its years, the reserve and what would be if; empty before it has begun."""
    plain, tried = both(plan)
    found = reserves(plan, plain)
    what_ifs = {f"what_if_{it.id}": _what_if(plan, it) for it in plan.fund.forecast.what_ifs}
    return {
        **what_ifs,
        "lowest_free_balance": _low(plain.free[:12], short=True),
        "lowest_free_balance_ahead": _low(plain.free),
        "lowest_free_balance_tried": _low(tried.free),
        "year1_cashflow": _cashflow(plan, plain),
        "forecast": _forecast(plain),
        **{f"year{sums.year}": _year(sums) for sums in years(plain)},
        "below_zero": list(plunges(plain.free)),
        "recurring_cost_year": money(recurring(plan)),
        "fund_commitments_in_plan": money(committed(plan)),
        "reserve_months_end": {f"y{each.year}": hundredths(each.months) for each in found},
        **{f"reserve_alarm_end_y{each.year}": _alarm(plan, each) for each in found},
        **{
            f"replacement_reserve_cover_pct_y{each.year}": percent(cover(plan, each))
            for each in found
        },
        "amount_that_keeps_the_reserve": _enough(plan),
        "band": _band(simulate(plan, run=plain)) if plain.months else None,
    }


def _low(flows: tuple[Flow, ...], *, short: bool = False) -> list[Any]:
    """Least money and its month; `short` names the month as the scenario does."""
    flow = lowest(flows)
    return [] if flow is None else [money(flow.close), _short(flow.month) if short else flow.month]


def _short(month: str) -> str:
    return months.SHORT[int(month[5:]) - 1]


def _cashflow(plan: Any, run: Course) -> list[dict[str, Any]]:
    """The first twelve months, with what came in by its source."""
    regular = _regular(plan, run)
    return [
        {
            "month": _short(free.month),
            "open_free": money(free.open),
            "open_restricted": money(kept.open),
            "regular": money(regular[free.month]),
            "school_contribution": money(kept.received),
            "other": money(free.received - regular[free.month]),
            "pay_free": money(free.paid),
            "pay_restricted": money(kept.paid),
            "close_free": money(free.close),
            "close_restricted": money(kept.close),
            "close_total": money(free.close + kept.close),
        }
        for free, kept in zip(run.free[:12], run.restricted[:12], strict=True)
    ]


def _regular(plan: Any, run: Course) -> Counter[str]:
    """Free money from the contributions of the households, by month."""
    found: Counter[str] = Counter()
    for (purpose, month), amount in gathered(plan).items():
        found[month] += amount if purpose == FREE else 0
    for call in calls(plan):
        found[run.months[call.at]] += call.money if call.purpose == FREE else 0
    return found


def _forecast(run: Course) -> list[dict[str, Any]]:
    return [
        {
            "month": free.month,
            "free": money(free.close),
            "restricted": money(kept.close),
            "release": money(free.release),
        }
        for free, kept in zip(run.free, run.restricted, strict=True)
    ]


def _year(sums: Any) -> dict[str, Any]:
    return {
        "free_open": money(sums.free.open),
        "free_in": money(sums.free.received),
        "free_out": money(sums.free.paid),
        "release_to_free": money(sums.free.release),
        "free_close": money(sums.free.close),
        "restricted_in": money(sums.restricted.received),
        "restricted_out": money(sums.restricted.paid),
        "restricted_close": money(sums.restricted.close),
    }


def _alarm(plan: Any, reserve: Reserve) -> dict[str, Any] | None:
    """None where the reserve is there."""
    if not reserve.shortfall:
        return None
    return {
        f"required_{plan.fund.rules.reserve_months}_months": money(reserve.required),
        "free_close": money(reserve.close),
        "shortfall": money(reserve.shortfall),
        "extra_per_paying_household_year": None if reserve.extra is None else money(reserve.extra),
    }


def _enough(plan: Any) -> float | None:
    known = plan.fund.forecast.first and calls(plan) and not unasked(plan)
    found = enough(plan) if known else None
    return None if found is None else money(found)


def _what_if(plan: Any, what_if: Any) -> dict[str, Any]:
    """The first twelve months; the months in which money falls below zero in them, and later."""
    seen = outlook(plan, what_if)
    year = seen.course.free[:12]
    return {
        "free_balance_by_month": {_short(flow.month): money(flow.close) for flow in year},
        "first_negative": [_short(month) for month in plunges(year)],
        f"reason_{_activity(plan, what_if)}_waits": what_if.decision,
    }


def _activity(plan: Any, what_if: Any) -> str:
    """The activity of the first line that is moved; else its id."""
    lines = {line.id: line for line in plan.fund.forecast.lines}
    first = next((id for id in what_if.moves if id in lines), "")
    return lines[first].activity or first if first else ""


def _band(band: Band) -> dict[str, Any]:
    rows = zip(band.months, band.low, band.middle, band.high, strict=True)
    return {
        "seed": SEED,
        "assumption": band.assumption,
        "below_zero_share": decimal(band.below_zero),
        "months": [
            {"month": month, "low": money(low), "mean": money(middle), "high": money(high)}
            for month, low, middle, high in rows
        ],
    }
