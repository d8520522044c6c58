"""The calendar of upkeep as a poster: what is done in which month, and who pays."""

from __future__ import annotations

import datetime as dt
from typing import Any

from workbook.locale import _, language, plural
from workbook.locale.numbers import TERRITORIES, integer
from workbook.paper.inks import INK, INKS, LINE
from workbook.paper.sheet import EDGE, ROOM, Sheet, drawing
from workbook.paper.table import Heading, Rows, column, headings, names
from workbook.paper.words import fit, short
from workbook.sources import source_name
from workbook.sustainability.analysis.letters import promises
from workbook.sustainability.analysis.tariff import tariffs
from workbook.sustainability.analysis.upkeep import (
    MONTHS,
    calendar,
    months,
    payers,
    total,
    yearly,
)
from workbook.sustainability.charts.head import BELOW, amount, headed, message, money, one_line

TOP, BOTTOM = BELOW + 34, 492
NAMES, PAYER, YEARLY, SPACE = 206, 124, 78, 10
MONTH = (ROOM - NAMES - PAYER - YEARLY) / len(MONTHS)
LEFT = EDGE + NAMES
MOST = 20
"""Tasks that fit on a sheet."""


def calendar_figure(plan: Any, region: str = "") -> Sheet:
    """Tasks and months on one A4 sheet, in the language in force.

    A filled square for each month in which a task is done, who pays it, what it costs a year, and
    below what each month costs. `region` is the region's name.
    """
    with drawing():
        tasks = plan.sustainability.upkeep.tasks
        sheet = headed(plan, _("Calendar of upkeep"), region, _yearly(tasks))
        if not tasks:
            return message(sheet, _("No task of upkeep is written down yet."))
        _draw(sheet, plan, tasks)
        sheet.notes(BOTTOM + 14, _notes(plan, tasks))
        return sheet


def _yearly(tasks: Any) -> str:
    return _("{amount} a year", amount=money(total(tasks))) if tasks else ""


def _draw(sheet: Sheet, plan: Any, tasks: Any) -> None:
    shown = tasks[:MOST]
    rows = Rows(TOP, BOTTOM, len(shown) + 1, 34)
    labels = [*(_label(task) for task in shown), _("Cost of the month")]
    names(sheet, rows, labels, NAMES - SPACE, {len(shown)})
    for row, task in enumerate(shown):
        _draw_months(sheet, rows, row, months(task))
    _draw_payers(sheet, rows, payers(plan, shown))
    costs = [*(amount(yearly(task)) for task in shown), amount(total(tasks))]
    column(sheet, rows, EDGE + ROOM - YEARLY, YEARLY, costs)
    _draw_costs(sheet, rows, len(shown), [due.cost for due in calendar(tasks)])
    heads = [
        Heading(LEFT + place * MONTH, MONTH - 4, _month(place + 1), align="center")
        for place in range(len(MONTHS))
    ]
    headings(sheet, rows, Heading(EDGE, NAMES - SPACE, _("What is done")))
    headings(sheet, rows, *heads)
    headings(
        sheet,
        rows,
        Heading(LEFT + ROOM - NAMES - PAYER - YEARLY + 6, PAYER - SPACE, _("Who pays")),
        Heading(EDGE + ROOM - YEARLY, YEARLY, _("A year"), align="right"),
    )


def _label(task: Any) -> str:
    """What is done; and how seldom, where that is not every year."""
    name = short(task.label, 80)
    if task.years == 1:
        return name
    return plural(
        "{name} ({times} in {number} year)",
        "{name} ({times} in {number} years)",
        task.years,
        name=name,
        times=integer(task.times),
    )


def _draw_months(sheet: Sheet, rows: Rows, row: int, marked: tuple[str, ...]) -> None:
    """A square in every month in which it is done, a thin frame in the others."""
    side = min(MONTH - 6, rows.height - 5)
    y = rows.top + row * rows.height + (rows.height - side) / 2
    for place, month in enumerate(MONTHS):
        x = LEFT + place * MONTH + (MONTH - side) / 2
        full = month in marked
        look = INKS[0] if full else INKS[0]._replace(colour="white")
        sheet.box(x, y, side, side, look, edge=INK if full else LINE)


def _draw_payers(sheet: Sheet, rows: Rows, payers: list[str]) -> None:
    x, room = LEFT + len(MONTHS) * MONTH + 6, PAYER - SPACE
    for row, text in enumerate(payers):
        size, lines = fit(text, room, rows.height - 1, 0.85 * rows.size, 0.6 * rows.size)
        above = (rows.height - len(lines) * 1.2 * size) / 2
        sheet.write(x, rows.top + row * rows.height + above, lines, size)


def _draw_costs(sheet: Sheet, rows: Rows, row: int, costs: list[int]) -> None:
    """What each month costs, in one size."""
    texts = [amount(cost) for cost in costs]
    size = min(one_line(text, MONTH - 3, 0.8 * rows.size, 3)[0] for text in texts)
    y = rows.top + row * rows.height + (rows.height - 1.2 * size) / 2
    for place, text in enumerate(texts):
        _size, lines = one_line(text, MONTH - 3, size, size)
        x = LEFT + (place + 0.5) * MONTH
        sheet.write(x, y, lines, size, bold=False, colour=INK, align="center")


def _month(number: int) -> str:
    """The short name of a month in the reader's language."""
    from babel.dates import format_date

    return format_date(dt.date(2027, number, 1), "LLL", locale=TERRITORIES[language()])


def _notes(plan: Any, tasks: Any) -> tuple[tuple[str, str], ...]:
    """Letters, tariffs, and what is not shown."""
    letters = " ".join(_letter(each) for each in promises(plan)[:4])
    found = [(_("Letters"), letters or _("Nobody from outside has promised to pay."))]
    paid = tariffs(plan)
    if paid:
        texts = [
            _("{service}: {tariff} per household and month.", service=short(t.service.label, 40),
              tariff=money(t.trial))
            for t in paid[:2]
        ]  # fmt: skip
        found.append((_("Tariff"), " ".join(texts)))
    left = len(tasks) - MOST
    if left > 0:
        text = plural(
            "{number} more task is not shown.", "{number} more tasks are not shown.", left
        )
        found.append((_("Not shown"), text))
    return tuple(found)


def _letter(promise: Any) -> str:
    name = source_name(promise.payer)
    about = {"payer": name, "amount": money(promise.yearly)}
    if promise.signed:
        return _("{payer}: {amount} a year, signed.", **about)
    return _("{payer}: {amount} a year, not signed yet.", **about)
