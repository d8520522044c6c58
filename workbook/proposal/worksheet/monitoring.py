"""Who looks at each indicator, how often, and where it is written down."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _
from workbook.locale.numbers import integer
from workbook.proposal.analysis.logframe import rows
from workbook.proposal.worksheet.phases import AFTER
from workbook.proposal.worksheet.rows import column, short
from workbook.ui.codes import code
from workbook.ui.event import Added, Cells, Dropped
from workbook.ui.grid import Column, Grid
from workbook.ui.months import shown
from workbook.ui.step import Add, AnyEdit, Step, applied
from workbook.ui.view import Ask, Block, Fact, Facts, Notice, Origins, Script

WATCHES = ("proposal", "watches")


class MonitoringStep(Step):
    """Who looks, and how often?"""

    id = "monitoring"
    title = N_("Monitoring")
    question = N_("Who looks at each indicator, how often, and where is it written down?")
    phase = AFTER

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("For each indicator one person, by code. Not the one who is paid for the work."),
                _("Use a book that is kept anyway: the class register, the cashbook."),
                _("What is looked at is told at the next meeting, also when it is bad."),
            ),
            minutes=30,
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (_table(plan),)

    def edits(self, plan: Any, event: Cells | Added | Dropped) -> tuple[AnyEdit, ...]:
        """What is filled in; a row begins with its first cell."""
        begun = tuple(_begun(plan, event))
        edits = super().edits(applied(plan, begun), event)
        return (*begun, *edits) if edits else ()

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if not _indicators(plan):
            text = _("No row of the logframe has an indicator yet. First write them down.")
            return (Notice(kind="look", text=text, go="logframe-indicators"),)
        origins = Origins(steps=("logframe-indicators",))
        return (*_facts(plan), _table(plan).view(plan), origins)

    def begun(self, plan: Any) -> bool:
        return any(each.every or each.who or each.kept for each in plan.proposal.watches)

    def missing(self, plan: Any) -> Iterator[str]:
        if not _indicators(plan):
            yield _("First write down the indicators of the logframe.")
        for aim in _unwatched(plan):
            yield _("Say how often, who and where for: {indicator}", indicator=short(aim.indicator))


def _begun(plan: Any, event: Cells | Added | Dropped) -> Iterator[Add]:
    """Rows that are filled in for the first time."""
    new = {aim.id for aim in _indicators(plan)} - {each.id for each in plan.proposal.watches}
    if isinstance(event, Cells):
        for row in dict.fromkeys(cell.row for cell in event.cells if cell.row in new):
            yield Add(path=WATCHES, item={"id": row})


def _indicators(plan: Any) -> tuple[Any, ...]:
    """Rows of the logframe that have an indicator, from the goal down."""
    return tuple(aim for aim in rows(plan) if aim.indicator.strip())


def _unwatched(plan: Any) -> tuple[Any, ...]:
    """Those of which nobody has said all: how often, who, where."""
    watched = {each.id for each in plan.proposal.watches if each.every and each.who and each.kept}
    return tuple(aim for aim in _indicators(plan) if aim.id not in watched)


def _table(plan: Any) -> Grid:
    aims = _indicators(plan)
    aimed = {aim.id: ", ".join(filter(None, (aim.target, shown(aim.date)))) for aim in aims}
    target = Ask(key="target", label=_("Target"), length=20_100, fixed=True)
    return Grid(
        id="watched",
        caption=_("Every indicator of the logframe"),
        columns=(
            Column(
                Ask(key="indicator", label=_("Indicator"), fixed=True),
                labels={aim.id: aim.indicator for aim in aims},
            ),
            Column(target, labels=aimed),
            column(plan, WATCHES, "every"),
            column(plan, WATCHES, "who", length=40, read=code),
            column(plan, WATCHES, "kept"),
        ),
        rows=tuple(aim.id for aim in aims),
    )


def _facts(plan: Any) -> Iterator[Facts]:
    """How many indicators somebody looks at, and how many people that takes."""
    all_of_them, left = len(_indicators(plan)), len(_unwatched(plan))
    people = {each.who for each in plan.proposal.watches if each.who}
    kind = "look" if left else "good"
    label = _("of {all} indicators are watched", all=integer(all_of_them))
    facts = [Fact(figure=integer(all_of_them - left), label=label, kind=kind)]
    if people:
        facts.append(Fact(figure=integer(len(people)), label=_("people watch them")))
    yield Facts(id="watching", caption=_("Who looks"), facts=tuple(facts))
