"""What it costs and what comes in, year by year: what payers promised, and what users pay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from workbook.locale import _
from workbook.locale.numbers import integer, percent
from workbook.paper.inks import INKS, QUIET
from workbook.paper.legend import Key, legend
from workbook.paper.scale import ruled
from workbook.paper.sheet import A4, EDGE, ROOM, Sheet, drawing
from workbook.sustainability.analysis import replacement as anew
from workbook.sustainability.analysis.life import life, replaced
from workbook.sustainability.analysis.tariff import Tariff, tariffs
from workbook.sustainability.analysis.upkeep import shared, total
from workbook.sustainability.charts.head import (
    BELOW,
    called,
    headed,
    message,
    money,
    one_line,
    scored,
)

LEFT, WIDE = EDGE + 54, A4[0] - 2 * EDGE - 54
TOP, BOTTOM = BELOW + 30, 462
HEAD, FOOT = 22, 20
"""Above and below each panel: what it shows, and the years."""
MOST = 2
"""Panels on a sheet."""
RUNNING, ANEW, CAME = INKS[0], INKS[1], INKS[2]


@dataclass(frozen=True)
class Course:
    """A panel: what a service costs and what comes in for it, year by year, in qəpik."""

    title: str
    running: int
    bought: Sequence[int]
    income: int


def costs_figure(plan: Any, region: str = "") -> Sheet:
    """Cost and income of the coming years on one A4 sheet, in the language in force.

    Upper panel: what payers have to bring for upkeep, with what is put by for replacement;
    lower panel: a service whose users pay, with what the tariff brings that is looked at. Columns
    are running costs and, in the year when it is due, what is bought anew; the line is what comes
    in. `region` is the region's name.
    """
    with drawing():
        sheet = headed(plan, _("What it costs, and what comes in"), region)
        panels = _courses(plan)[:MOST]
        if not panels:
            return message(sheet, _("No task of upkeep is written down yet."))
        legend(sheet, BELOW + 4, _keys())
        high = (BOTTOM - TOP) / len(panels)
        for place, course in enumerate(panels):
            _draw(sheet, course, TOP + place * high, high)
        sheet.notes(BOTTOM + 16, _notes(plan))
        return sheet


def _courses(plan: Any) -> list[Course]:
    upkeep, things = plan.sustainability.upkeep, anew.shared_assets(plan)
    found = []
    running = total(shared(plan))
    if running or things:
        title = _("Paid by those who promised it, and put by for replacement")
        bought = _bought(things, upkeep.horizon)
        found.append(Course(title, running, bought, running + anew.yearly(things)))
    for each in tariffs(plan):
        about = {"service": called(each.service), "tariff": money(each.trial)}
        title = _("{service}: paid by users, {tariff} per household and month", **about)
        things = anew.of_service(plan, each.service.id)
        bought = _bought(things, upkeep.horizon)
        found.append(Course(title, each.opex.cost, bought, each.income))
    return found


def _bought(things: Sequence[Any], horizon: int) -> list[int]:
    """What is bought anew in each year."""
    return [
        sum(asset.value for asset in replaced(things, year, horizon))
        for year in range(1, horizon + 1)
    ]


def _keys() -> tuple[Key, ...]:
    return (
        Key(_("Running costs"), RUNNING, ""),
        Key(_("Bought anew"), ANEW, ""),
        Key(_("Comes in every year"), CAME, "-"),
    )


def _draw(sheet: Sheet, course: Course, top: float, high: float) -> None:
    size, lines = one_line(course.title, ROOM, 13, bold=True)
    sheet.write(EDGE, top, lines, size, bold=True)
    years = range(1, len(course.bought) + 1)
    tops = [course.running + bought for bought in course.bought]
    upper, room = top + HEAD, high - HEAD - FOOT
    axes = ruled(sheet, LEFT, upper, WIDE, room, (*tops, course.income), 5)
    axes.set(xlim=(0.4, len(tops) + 0.6))
    look = {"width": 0.7, "edgecolor": "white", "linewidth": 0, "zorder": 2}
    axes.bar(years, [course.running] * len(tops), color=RUNNING.colour, **look)
    axes.bar(
        years,
        course.bought,
        bottom=course.running,
        color=ANEW.colour,
        hatch=ANEW.hatch,
        **look,
    )
    axes.axhline(course.income, color=CAME.colour, linewidth=2.6, zorder=3)
    _draw_years(sheet, len(tops), upper + room + 3)


def _draw_years(sheet: Sheet, many: int, y: float) -> None:
    """The number of every fifth year under its column."""
    unit = WIDE / (many + 0.2)
    for year in (1, *range(5, many + 1, 5 if many <= 50 else 20)):
        x = LEFT + (year - 0.4) * unit
        sheet.write(x, y, integer(year), 10, colour=QUIET, align="center")


def _notes(plan: Any) -> tuple[tuple[str, str], ...]:
    found = tariffs(plan)
    whole = (_("The whole life"), _life(plan))
    kept = (_("Maintenance"), _maintenance(plan))
    if not found:
        return whole, kept
    return whole, kept, (_("Tariff"), _tariff(found[0]))


def _life(plan: Any) -> str:
    upkeep = plan.sustainability.upkeep
    return _(
        "Building and {years} years of upkeep and replacement cost {amount} in money of today, "
        "at {interest} interest. Replacement takes {yearly} a year.",
        years=integer(upkeep.horizon),
        amount=money(life(plan).total),
        interest=percent(Fraction(upkeep.discount, 100)),
        yearly=money(anew.yearly(anew.shared_assets(plan))),
    )


def _maintenance(plan: Any) -> str:
    kept = anew.maintenance(plan)
    if kept.share is None:
        return _("Nothing is valued yet: its share of the value is not known.")
    least, most = kept.benchmark
    return _(
        "{amount} a year is {share} of what everything would cost anew. Between {low} and {high} "
        "is usual: {least} to {most}.",
        amount=money(kept.yearly),
        share=percent(kept.share, 2),
        low=percent(anew.BENCHMARK[0]),
        high=percent(anew.BENCHMARK[1]),
        least=money(least),
        most=money(most),
    )


def _tariff(found: Tariff) -> str:
    """Two cover ratios side by side, and what the exempt cost."""
    if found.opex.tariff is None or found.full.tariff is None:
        return _("Nobody pays yet: write how many households do.")
    return _(
        "At {tariff} a month, users pay running costs {opex} times, with replacement {full} times. "
        "Enough would be {least} and {most}. Exemptions cost {exempt} a year.",
        tariff=money(found.trial),
        opex=scored(found.opex.share),
        full=scored(found.full.share),
        least=money(found.opex.tariff),
        most=money(found.full.tariff),
        exempt=money(found.exemption),
    )
