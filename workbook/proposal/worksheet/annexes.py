"""The papers that go with it: what the record has already, what is there, what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _, plural
from workbook.locale.numbers import integer
from workbook.proposal.analysis.annexes import papers
from workbook.proposal.model import ANNEXES
from workbook.proposal.worksheet.phases import PAPERS
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Grid, Problems
from workbook.ui.step import Step
from workbook.ui.view import Ask, Block, Meter, Meters, Origins, Script, StepState

ANNEX = ("proposal", "annexes")
PLACES = {
    "minutes": "decision",
    "attendance": "attendance",
    "ballots": "outcome",
    "quotes": "quotes",
    "upkeep": "project-upkeep",
}
"""The step that each paper follows from, where one does."""


class AnnexesStep(Step):
    """Which papers go with it?"""

    id = "annexes"
    title = N_("Annexes")
    question = N_("Which papers go with the proposal, and where are they?")
    phase = PAPERS

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Lay every paper on the table. What is not here is not there."),
                _("The paper for the land and the letter of the authority take longest: ask now."),
            ),
            minutes=20,
            materials=(_("a folder with all papers"),),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (_grid(plan),)

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        table = _grid(plan).view(plan, _problems(plan))
        return (_there(plan), *_recorded(plan), table)

    def begun(self, plan: Any) -> bool:
        return any(paper.state != "missing" for paper in papers(plan))

    def missing(self, plan: Any) -> Iterator[str]:
        lacking = [_(ANNEXES[each.kind]) for each in papers(plan) if each.state == "missing"]
        if lacking:
            yield plural(
                "One paper is missing: {names}.",
                "{number} papers are missing: {names}.",
                len(lacking),
                names="; ".join(lacking),
            )


def _grid(plan: Any) -> Grid:
    return Grid(
        id="annexes",
        caption=_("Papers, and where they are kept"),
        columns=(
            Column(Ask(key="paper", label=_("Document"), fixed=True)),
            _column(plan, "state"),
            _column(plan, "where", length=300),
        ),
        rows=tuple(ANNEXES),
        labels={kind: _(name) for kind, name in ANNEXES.items()},
    )


def _column(plan: Any, key: str, **more: Any) -> Column:
    field = ask(type(plan), (*ANNEX, "*", key), key, **more)
    return Column(field, lambda row: (*ANNEX, row, key))


def _there(plan: Any) -> Meters:
    """How many of the papers are there, or are not needed."""
    found = papers(plan)
    there, whole = sum(paper.state != "missing" for paper in found), len(found)
    text = _("{count} of {whole}", count=integer(there), whole=integer(whole))
    state = StepState.DONE if there == whole else StepState.BEGUN
    meter = Meter(
        label=_("Papers that are there"), value=there, whole=whole, text=text, state=state
    )
    return Meters(id="papers", caption=_("How far we are"), meters=(meter,))


def _recorded(plan: Any) -> Iterator[Origins]:
    """Papers that follow from the record, each with the way to where it stands."""
    for paper in papers(plan):
        if paper.state == "record":
            text = _("In the record: {paper}", paper=_(ANNEXES[paper.kind]))
            yield Origins(id=paper.kind, text=text, steps=(PLACES[paper.kind],))


def _problems(plan: Any) -> Problems:
    lacking = [paper.kind for paper in papers(plan) if paper.state == "missing"]
    return {(kind, "lacking"): _("missing: get it, or say why not") for kind in lacking}
