"""Tables of upkeep: tasks, their months, assets, the years of a life, tariffs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from workbook.locale import N_
from workbook.money import round_half_up
from workbook.sustainability.analysis.life import life
from workbook.sustainability.analysis.replacement import sinking_fund, straight_line
from workbook.sustainability.analysis.tariff import tariffs
from workbook.sustainability.analysis.upkeep import by_users, calendar, yearly
from workbook.tidy import Column, Layout, Row

QEPIK = "1/100 of the currency"
TASK = Column("task", "string", "", N_("id of the task"))
NAME = Column("name", "string", "", N_("what it is, in the words of the people"))
SERVICE = Column("service", "string", "", N_("id of the service that it belongs to"))

LAYOUTS = {
    "upkeep_tasks": Layout(
        N_("a task of upkeep"),
        (
            TASK,
            NAME,
            SERVICE,
            Column("tariff", "bool", "", N_("whether users pay it through a tariff")),
            Column("kind", "string", "", N_("operation or maintenance")),
            Column("times", "int64", "", N_("how often in so many years")),
            Column("years", "int64", N_("years"), N_("in how many years")),
            Column("cost", "int64", QEPIK, N_("each time")),
            Column("yearly", "int64", QEPIK, N_("in an average year")),
            Column("payer", "string", "", N_("who pays; nothing is meant where users do")),
        ),
    ),
    "upkeep_calendar": Layout(
        N_("a task in a month in which it is done"),
        (
            TASK,
            NAME,
            SERVICE,
            Column("month", "int64", "", N_("month of any year; 1 is January")),
            Column("cost", "int64", QEPIK, N_("part of its yearly cost")),
        ),
    ),
    "upkeep_assets": Layout(
        N_("something that wears out"),
        (
            Column("asset", "string", "", N_("id of the asset")),
            NAME,
            SERVICE,
            Column("value", "int64", QEPIK, N_("what a new one costs")),
            Column("life", "int64", N_("years"), N_("how long it lasts")),
            Column("yearly", "int64", QEPIK, N_("what it loses a year: value / life")),
            Column(
                "sinking_fund", "int64", QEPIK, N_("what is put by a year with interest instead")
            ),
        ),
    ),
    "upkeep_years": Layout(
        N_("a year of the life of what is built"),
        (
            Column("year", "int64", "", N_("0 is when it is built")),
            Column("capital", "int64", QEPIK, N_("what building costs")),
            Column("upkeep", "int64", QEPIK, N_("tasks that no tariff pays")),
            Column("replacement", "int64", QEPIK, N_("what is bought anew")),
            Column("cost", "int64", QEPIK, N_("all of it")),
            Column("today", "float64", QEPIK, N_("what that is worth today")),
        ),
    ),
    "tariffs": Layout(
        N_("a service with a tariff and a line of its cost"),
        (
            SERVICE,
            NAME,
            Column("trial", "int64", QEPIK, N_("tariff per household and month that is looked at")),
            Column("line", "string", "", N_("opex: running costs; full: with replacement")),
            Column("cost", "int64", QEPIK, N_("in a year")),
            Column("tariff_exact", "Float64", QEPIK, N_("tariff that covers it")),
            Column("tariff", "Int64", QEPIK, N_("the same, rounded up to 0.05")),
            Column("income", "int64", QEPIK, N_("what the trial brings a year")),
            Column("coverage", "Float64", "", N_("income / cost")),
            Column(
                "exemption", "int64", QEPIK, N_("what exempt households would be billed a year")
            ),
        ),
    ),
}


def tables(plan: Any) -> dict[str, Iterable[Row]]:
    """Rows of each table."""
    upkeep = plan.sustainability.upkeep
    return {
        "upkeep_tasks": _tasks(plan),
        "upkeep_calendar": (row for task in upkeep.tasks for row in _months(task)),
        "upkeep_assets": (_asset(each, upkeep.discount) for each in upkeep.assets),
        "upkeep_years": _years(plan),
        "tariffs": (row for each in tariffs(plan) for row in _tariff(each)),
    }


def _tasks(plan: Any) -> Iterator[Row]:
    billed = {task.id for task in by_users(plan, plan.sustainability.upkeep.tasks)}
    for task in plan.sustainability.upkeep.tasks:
        about = task.id, task.name, task.service, task.id in billed, task.kind
        yield *about, task.times, task.years, task.cost, yearly(task), task.payer


def _months(task: Any) -> Iterator[Row]:
    for due in calendar([task]):
        if due.tasks:
            yield task.id, task.name, task.service, int(due.month), due.cost


def _asset(asset: Any, percent: int) -> Row:
    put_by = round_half_up(sinking_fund(asset, percent))
    lost = round_half_up(straight_line(asset))
    return asset.id, asset.name, asset.service, asset.value, asset.life, lost, put_by


def _years(plan: Any) -> Iterator[Row]:
    found = life(plan)
    if not found.exact:
        return
    yield 0, found.capital, 0, 0, found.capital, float(found.capital)
    for year in found.years:
        bought = sum(asset.value for asset in year.replaced)
        yield year.number, 0, year.upkeep, bought, year.cost, float(year.today)


def _tariff(found: Any) -> Iterator[Row]:
    about = found.service.id, found.service.name, found.trial
    for line, cover in (("opex", found.opex), ("full", found.full)):
        exact = None if cover.exact is None else float(cover.exact)
        share = None if cover.share is None else float(cover.share)
        paid = exact, cover.tariff, found.income, share, found.exemption
        yield *about, line, cover.cost, *paid
