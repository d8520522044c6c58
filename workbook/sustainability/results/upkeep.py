"""Upkeep, replacement, the cost of life and tariffs, under the keys of the scenario."""

from __future__ import annotations

from typing import Any

from workbook.rounding import decimal, money, percentage
from workbook.sustainability.analysis import letters, replacement
from workbook.sustainability.analysis import upkeep as work
from workbook.sustainability.analysis.life import life
from workbook.sustainability.analysis.tariff import Tariff, tariffs


def upkeep(plan: Any) -> dict[str, Any]:
    """What it costs a year, who pays, what is put by; the tariff of every service by its id.

    A tariff stands under its service's id beside the other figures too, as in the scenario, where
    that id is no figure's key: ids come from anybody's file.
    """
    shared, asked = work.shared(plan), {each.service.id: _tariff(each) for each in tariffs(plan)}
    return {
        **asked,
        "tariffs": asked,
        "om_annual": money(work.total(shared)),
        "om_by_payer": {payer: money(paid) for payer, paid in work.by_payer(shared).items()},
        "om_by_service": {id: money(cost) for id, cost in work.by_service(plan).items()},
        "om_by_month": {due.month: money(due.cost) for due in work.calendar(shared)},
        "letters": {
            each.payer: each.signed.isoformat() if each.signed else None
            for each in letters.promises(plan)
        },
        "letters_missing": [each.payer for each in letters.unsigned(plan)],
        **_replacement(plan),
        **_forecast(plan),
    }


def _replacement(plan: Any) -> dict[str, Any]:
    about, things = plan.sustainability.upkeep, replacement.shared_assets(plan)
    kept, put_by = replacement.maintenance(plan), replacement.yearly_with_interest(plan, things)
    share = kept.share
    return {
        "replacement_straight_line": money(replacement.yearly(things)),
        f"replacement_sinking_fund_{about.discount}pct": money(put_by),
        "maintenance_pct_of_replacement_value": percentage(share),
        "benchmark_2_4_pct": [money(each) for each in kept.benchmark],
        f"lcc_{about.horizon}y_npv_{about.discount}pct": money(life(plan).total),
    }


def _forecast(plan: Any) -> dict[str, Any]:
    """What the fund's forecast says about the same amounts."""
    paid, lost = plan.upkeep_of_fund, plan.replacement_of_fund
    return {
        "in_forecast": {"om": money(paid.forecast), "replacement": money(lost.forecast)},
        "forecast_agrees": {"om": paid.agree, "replacement": lost.agree},
    }


def _tariff(found: Tariff) -> dict[str, Any]:
    at = f"{found.trial // 100}_{found.trial % 100:02}"
    return {
        "opex": money(found.opex.cost),
        "replacement": money(found.replacement),
        "full": money(found.full.cost),
        "tariff_opex": _monthly(found.opex.exact),
        "tariff_opex_rounded_up": _rounded(found.opex.tariff),
        "tariff_full": _monthly(found.full.exact),
        "tariff_full_rounded_up": _rounded(found.full.tariff),
        f"income_at_{at}": money(found.income),
        f"om_coverage_at_{at}": decimal(found.opex.share),
        f"full_cost_coverage_at_{at}": decimal(found.full.share),
        f"exemption_at_{at}": money(found.exemption),
        "affordability_pct_at_full": percentage(found.affordable(found.full.tariff)),
    }


def _monthly(exact: Any) -> float | None:
    return None if exact is None else decimal(exact / 100)


def _rounded(tariff: int | None) -> float | None:
    return None if tariff is None else money(tariff)
