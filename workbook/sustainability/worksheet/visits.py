"""Who comes to look, so many months after the hand-over, and what was found."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _
from workbook.locale.numbers import date
from workbook.months import label
from workbook.sustainability.analysis.visits import overdue, state_name, visits
from workbook.sustainability.worksheet.columns import column, told
from workbook.sustainability.worksheet.phases import AFTER
from workbook.ui.ask import ask
from workbook.ui.grid import Fields, Grid
from workbook.ui.months import shown, typed_month
from workbook.ui.step import Step, new_id
from workbook.ui.view import Block, Fact, Facts, Notice, Script

LIST, HANDOVER = ("sustainability", "visits"), ("sustainability", "handover")
KINDS = {"done": "good", "overdue": "stop", "now": "look", "coming": "info", "open": "info"}
SIGNS = {"done": "●", "overdue": "■", "now": "▲", "coming": "◆", "open": "–"}


class VisitsStep(Step):
    """Who comes to look?"""

    id = "visits"
    title = N_("Follow-up visits")
    question = N_("When does somebody come to look, and what was found?")
    phase = AFTER

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Agree on the months now: 3, 6, 12 and 24 after the hand-over."),
                _("A visit is no inspection: ask what works, and what help is needed."),
            ),
            minutes=10,
        )

    def inputs(self, plan: Any) -> tuple[Grid | Fields, ...]:
        return (_handover(plan), _table(plan))

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        month, table = (part.view(plan) for part in self.inputs(plan))
        return (*_late(plan), month, *_facts(plan), table)

    def begun(self, plan: Any) -> bool:
        return bool(plan.sustainability.handover)

    def missing(self, plan: Any) -> Iterator[str]:
        if not plan.sustainability.handover:
            yield _("Write the month of the hand-over.")
        for due in overdue(plan, dt.date.today()):
            yield _("The visit of {month} was missed.", month=label(due.month))
        for visit in plan.sustainability.visits:
            if visit.date and not visit.finding.strip():
                yield _("Visit of {day}: write what was found.", day=date(visit.date))


def _handover(plan: Any) -> Fields:
    field = ask(type(plan), HANDOVER, "handover", kind="text", length=20)
    own = {"show": {"handover": lambda m: shown(m) or None}, "read": {"handover": typed_month}}
    return Fields(id="handover", fields=((field, HANDOVER),), **own)


def _table(plan: Any) -> Grid:
    found = {due.visit.id: due for due in visits(plan, dt.date.today())}
    months = {id: label(due.month) if due.month else "–" for id, due in found.items()}
    states = {
        id: f"{SIGNS[due.state]} {state_name(due.state)}" if due.state != "open" else "–"
        for id, due in found.items()
    }
    return Grid(
        id="visits",
        caption=_("Visits"),
        columns=(
            column(plan, LIST, "after"),
            told("due", _("Due in"), months),
            told("state", _("How it stands"), states),
            column(plan, LIST, "date"),
            column(plan, LIST, "finding"),
        ),
        rows=tuple(found),
        list_path=LIST,
        new=lambda: {"id": new_id(), "after": 36},
        add=_("Add a visit"),
    )


def _facts(plan: Any) -> Iterator[Facts]:
    if plan.sustainability.handover:
        yield Facts(
            id="due",
            caption=_("When somebody comes"),
            facts=tuple(
                Fact(figure=label(due.month), label=state_name(due.state), kind=KINDS[due.state])
                for due in visits(plan, dt.date.today())
            ),
        )


def _late(plan: Any) -> Iterator[Notice]:
    if overdue(plan, dt.date.today()):
        text = _("A visit was missed. Agree on a new day, and look at what to take up again.")
        yield Notice(id="missed", kind="stop", text=text, go="refresher")
