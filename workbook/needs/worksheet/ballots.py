"""The secret ballot, typed from paper: group by group, covered until the ballot is closed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import _
from workbook.locale.numbers import integer
from workbook.needs.analysis.pairs import listed
from workbook.needs.analysis.ranked import papers
from workbook.needs.worksheet.notices import need_signs
from workbook.needs.worksheet.paper import read, written
from workbook.needs.worksheet.phases import BALLOT
from workbook.needs.worksheet.spoken import PART, numbered
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Grid
from workbook.ui.step import Step, new_id
from workbook.ui.view import (
    Ask,
    Block,
    Entry,
    Meter,
    Meters,
    Notice,
    Row,
    Script,
    StepState,
    Table,
)

PAPERS = (*PART, "papers")
SHOWN = 300
"""Papers that the table lists, the newest first: no room fills more, a made-up one may."""


class BallotsOf(Step):
    """What stands on the papers of this group?"""

    phase = BALLOT

    def __init__(self, group: Any):
        self.id, self._group = f"ballots-{group.id}", group
        self.title = group.label
        self.question = _("{group}: what stands on each paper?", group=group.label)

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("One teller reads the numbers aloud, from the first place down; one types."),
                _("Type 213 for second, first, third need; 2 1=3 for a tie; 0 if spoiled."),
                _("A typed paper is covered at once. It can be taken out and typed again."),
            ),
            minutes=30,
            materials=(_("the box of this group"), _("two tellers, one of them a woman")),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        needs, kind, ballot = listed(plan), type(plan), plan.needs.ballot
        every = [paper for paper in ballot.papers if paper.group == self._group.id]
        mine = dict(list(enumerate(every, 1))[-SHOWN:])
        field = Ask(
            key="places", label=_("Numbers from the first place down"), length=200, required=True
        )
        return (
            Grid(
                id="papers",
                caption=_("Papers typed, the newest first"),
                columns=(
                    Column(Ask(key="number", label=_("Paper"), fixed=True)),
                    Column(
                        field,
                        lambda row: (*PAPERS, row, "places"),
                        show=lambda places: written(places, needs),
                        read=lambda typed: read(typed, needs),
                    ),
                    Column(
                        ask(kind, (*PAPERS, "*", "count"), "count", fixed=True),
                        lambda row: (*PAPERS, row, "count"),
                    ),
                ),
                rows=tuple(paper.id for paper in reversed(mine.values())),
                labels={paper.id: integer(at) for at, paper in mine.items()},
                list_path=PAPERS,
                new=lambda: {"id": new_id(), "group": self._group.id},
                sealed=plan.needs.ballot.closed_at is None,
                fixed=plan.needs.ballot.opened_at is None
                or plan.needs.ballot.closed_at is not None,
            ),
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        ballot = plan.needs.ballot
        if ballot.opened_at is None:
            text = _("First open the ballot: until then no paper can be typed.")
            return (Notice(kind="stop", text=text, go="spoken"),)
        grid = self.inputs(plan)[0]
        entry = () if grid.fixed else (self._entry(grid),)
        table = (grid.view(plan),) if grid.rows else ()
        return (*_covered(plan), *entry, box_meters(plan, self._group), _numbers(plan), *table)

    @staticmethod
    def _entry(grid: Grid) -> Entry:
        help = _("First the need that has the 1 on the paper, then the one that has the 2, …")
        field = grid.columns[1].ask.model_copy(update={"sealed": True, "help": help})
        return Entry(id=grid.id, fields=(field,), add=_("Into the box"))

    def begun(self, plan: Any) -> bool:
        return any(paper.group == self._group.id for paper in plan.needs.ballot.papers)

    def locked(self, plan: Any) -> bool:
        return plan.needs.ballot.closed_at is not None

    def missing(self, plan: Any) -> Iterator[str]:
        if plan.needs.ballot.opened_at is None:
            yield _("Open the ballot when everybody has a paper.")
        elif not self.begun(plan):
            yield _("{group}: no paper is typed yet.", group=self._group.label)

    def problems(self, plan: Any) -> Iterator[str]:
        yield from too_many(plan, self._group)


def too_many(plan: Any, group: Any) -> Iterator[str]:
    """More papers in the box than were given out."""
    found = papers(plan)[group.id]
    if found.unreturned is not None and found.unreturned < 0:
        yield _(
            "{group}: {typed} papers are typed, but only {issued} were given out. Count again.",
            group=group.label,
            typed=integer(found.valid + found.spoiled),
            issued=integer(found.issued),
        )


def box_meters(plan: Any, *groups: Any) -> Meters:
    """How many papers of a group are typed, of those given out."""
    return Meters(
        id="box",
        caption=_("Papers out of the box"),
        meters=tuple(_meter(plan, group) for group in groups),
    )


def _meter(plan: Any, group: Any) -> Meter:
    found = papers(plan)[group.id]
    typed, issued = found.valid + found.spoiled, found.issued or 0
    text = _("{typed} of {issued} papers", typed=integer(typed), issued=integer(issued))
    state = StepState.DONE if typed == issued else StepState.BEGUN
    state = StepState.PROBLEM if found.issued is not None and typed > issued else state
    return Meter(label=group.label, value=typed, whole=issued or typed or 1, text=text, state=state)


def _covered(plan: Any) -> Iterator[Notice]:
    if plan.needs.ballot.closed_at is None:
        text = _("Every paper is covered until the ballot is closed.")
        yield Notice(kind="info", text=text)
    for entry in plan.needs.ballot.reopened:
        text = _("The ballot was opened again: {reason}", reason=entry.reason)
        yield Notice(kind="look", text=text)


def _numbers(plan: Any) -> Table:
    """The numbers on the ballot paper, with their symbols."""
    signs = need_signs(plan)
    return Table(
        id="numbers",
        caption=_("The numbers on the paper"),
        columns=(Ask(key="need", label=_("Need"), fixed=True),),
        rows=tuple(
            Row(id=id, values={"need": label}, sign=signs[id])
            for id, label in numbered(plan).items()
        ),
        fixed=True,
    )
