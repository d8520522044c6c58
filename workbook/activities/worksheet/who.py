"""Who answers for it, who helps, and how we shall see that it is done."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.activities.analysis.agreed import agreed
from workbook.activities.analysis.load import Load, loads, nobody
from workbook.activities.worksheet.names import column, listed, numbered, people, told
from workbook.activities.worksheet.order import unwritten
from workbook.activities.worksheet.phases import WHAT
from workbook.locale import N_, _, plural
from workbook.locale.numbers import integer, plain_percent
from workbook.ui.ask import ask
from workbook.ui.codes import code
from workbook.ui.grid import Fields, Grid
from workbook.ui.months import shown
from workbook.ui.step import Step
from workbook.ui.view import Bar, BarRow, Block, Board, Notice, Option, Script, Series

MOST = ("activities", "most")


class Who(Step):
    """Who answers for it?"""

    id = "who"
    title = N_("Who answers")
    question = N_("Who answers for it, and how shall we see that it is done?")
    phase = WHAT

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("One answers for it, others help. Two who answer are nobody."),
                _("If everything hangs on one person, the plan stops when that one is ill."),
                _("What can everybody see when it is done? Write that down, with a number."),
            ),
            minutes=30,
        )

    def inputs(self, plan: Any) -> tuple[Grid | Fields, ...]:
        most = ask(type(plan), MOST, "most", help=_("Activities that one can carry at a time"))
        return (_table(plan), Fields(id="most", fields=((most, MOST),), beside=True))

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if not plan.activities.activities:
            return (unwritten(),)
        table, most = self.inputs(plan)
        return (table.view(plan), *board(plan), most.view(plan), *told_of_load(plan))

    def begun(self, plan: Any) -> bool:
        return any(each.responsible for each in plan.activities.activities)

    def missing(self, plan: Any) -> Iterator[str]:
        if left := nobody(plan):
            names = listed(left, numbered(plan))
            yield _("Nobody answers for: {names}.", names=names)
        elif not any(each.indicator.strip() for each in plan.activities.activities):
            yield _("Write down for the main activities how we shall see that they are done.")


def _table(plan: Any) -> Grid:
    known = people(plan)
    used = {each.responsible for each in plan.activities.activities}
    used |= {each.support for each in plan.activities.activities}
    options = {c: name if name == c else f"{c} {name}" for c, name in known.items()}
    options |= {each: each for each in sorted(used) if each and each not in known}
    asked = {
        "options": tuple(Option(value=key, label=label) for key, label in options.items()),
        **({} if known else {"read": code}),
    }
    if not known:
        asked.pop("options")
    return Grid(
        id="who",
        caption=_("Who answers, who helps, and the sign that it is done"),
        columns=(
            told("name", _("Activity"), numbered(plan)),
            column(plan, "responsible", **asked),
            column(plan, "support", **asked),
            column(plan, "indicator", length=300),
            column(plan, "target", length=100),
        ),
        rows=tuple(each.id for each in plan.activities.activities),
    )


def _loads(plan: Any) -> tuple[Load, ...]:
    laid = agreed(plan)
    return loads(plan, laid) if laid else ()


def board(plan: Any) -> Iterator[Board]:
    """How many activities each answers for, and how many at a time."""
    found, known = _loads(plan), people(plan)
    most = max((load.peak for load in found), default=0)
    if most:
        yield Board(
            id="loads",
            caption=_("Most activities at a time"),
            series=(Series(key="peak", label=_("At a time"), mark=0),),
            rows=tuple(
                BarRow(label=known.get(load.code, load.code), bars=(_bar(load, most),))
                for load in found
            ),
            mark=min(1.0, plan.activities.most / most),
            mark_label=_("at most {number}", number=integer(plan.activities.most)),
        )


def _bar(load: Load, most: int) -> Bar:
    count = len(load.activities)
    note = plural("{number} activity in all", "{number} activities in all", count)
    return Bar(share=load.peak / most, text=integer(load.peak), note=note, alarm=bool(load.over))


def told_of_load(plan: Any) -> Iterator[Notice]:
    """Who has too much at a time, and on whom too much of the whole hangs."""
    called = numbered(plan)
    for load in _loads(plan):
        if load.over:
            month, ids = next(iter(load.over.items()))
            text = _(
                "{who} has {number} activities at a time in {month}: {names}.",
                who=load.code,
                number=integer(len(ids)),
                month=shown(month),
                names=listed(ids, called),
            )
            yield Notice(kind="look", text=text, go="who")
        if load.concentrated:
            share = plain_percent(load.share)
            text = _(
                "{who} answers for {share} of the plan. Share it out.", who=load.code, share=share
            )
            yield Notice(kind="look", text=text, go="who")
