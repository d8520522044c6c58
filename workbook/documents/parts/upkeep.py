"""What keeps it going, in tables: tasks with their payer, letters, tariffs, who does what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.documents.blocks import Block, Words
from workbook.documents.telling import called, left, money, names, quiet, right, table
from workbook.locale import _, plural
from workbook.locale.numbers import date, integer, percent
from workbook.sources import source_name
from workbook.sustainability.analysis.letters import promises as promised
from workbook.sustainability.analysis.raci import MARKS
from workbook.sustainability.analysis.raci import duties as marked
from workbook.sustainability.analysis.tariff import tariffs
from workbook.sustainability.analysis.upkeep import by_payer, payers, shared, total, yearly


def tasks(plan: Any) -> Iterator[Block]:
    """What is done, how often, what it costs a year, and who pays."""
    every = plan.sustainability.upkeep.tasks
    yield from table(
        (
            left(_("What is done"), 3),
            left(_("How often"), 2),
            right(_("A year")),
            left(_("Who pays"), 2),
        ),
        (
            (
                called(task, 160),
                often(task),
                money(yearly(task)),
                payer,
            )
            for task, payer in zip(every, payers(plan, every), strict=True)
        ),
    )
    if found := by_payer(shared(plan)):
        yield from table(
            (left(_("Who pays"), 3), right(_("A year"))),
            ((source_name(payer), money(cost)) for payer, cost in found.items()),
            total=(_("Together"), money(total(shared(plan)))),
            note=_("What users pay with a tariff is not in this sum."),
        )


def often(task: Any) -> str:
    """How often a task is done."""
    if task.years == 1:
        return plural("{number} time a year", "{number} times a year", task.times)
    if task.times == 1:
        return plural("once in {number} year", "once in {number} years", task.years)
    return plural(
        "{times} in {number} year",
        "{times} in {number} years",
        task.years,
        times=integer(task.times),
    )


def promises(plan: Any) -> tuple[Block, ...]:
    """Who from outside pays for upkeep, and whether it is signed."""
    return table(
        (left(_("Who pays"), 2), right(_("A year")), left(_("Letters"), 2)),
        (
            (
                source_name(each.payer),
                money(each.yearly),
                _("signed on {day}", day=date(each.signed)) if each.signed else _("no letter"),
            )
            for each in promised(plan)
        ),
    )


def tariff(plan: Any) -> Iterator[Block]:
    """Both cover ratios side by side: running costs alone, and with replacement."""
    for each in tariffs(plan):
        yield Words(_tariff(each))
        yield from table(
            (
                left(_("Costs"), 3),
                right(_("A year")),
                right(_("Tariff that covers it"), 1.4),
                right(_("Share that is covered"), 1.4),
            ),
            (
                _cover(_("Running costs"), each.opex),
                _cover(_("Running costs and replacement"), each.full),
            ),
        )
        yield from quiet(_exempt(each))


def _tariff(each: Any) -> str:
    return _(
        "{service}: at {tariff} per household and month {income} come in a year.",
        service=called(each.service),
        tariff=money(each.trial),
        income=money(each.income),
    )


def _cover(name: str, found: Any) -> tuple[str, str, str, str]:
    return (
        name,
        money(found.cost),
        "–" if found.tariff is None else money(found.tariff),
        "–" if found.share is None else percent(found.share, 2),
    )


def _exempt(each: Any) -> str:
    """What it costs that some pay nothing: a line of its own."""
    if not each.exemption:
        return ""
    return _("Exempt households would be billed {amount} a year.", amount=money(each.exemption))


def duties(plan: Any) -> tuple[Block, ...]:
    """Who does each task, who answers for it, who is asked before, who is told after: as roles."""
    roles = names(plan.sustainability.upkeep.roles, 40)
    if not roles:
        return ()
    return table(
        (left(_("Task"), 2), *(left(_(name), 1.4) for name in MARKS.values())),
        (
            (
                called(duty.task, 90),
                *(", ".join(roles[id] for id in duty.marked[mark]) or "–" for mark in MARKS),
            )
            for duty in marked(plan)
        ),
    )
