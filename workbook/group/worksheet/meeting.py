"""Who came to the assembly, and whether they are enough to elect."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from workbook.group.analysis.quorum import Quorum, quorum
from workbook.group.worksheet.phases import ASSEMBLY
from workbook.locale import N_, _, plural
from workbook.locale.numbers import integer, per_cent, plain_percent
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Fields, Grid, dashed
from workbook.ui.step import Step, new_id
from workbook.ui.view import Bar, BarRow, Block, Board, Notice, Row, Script, Series

MEETING = ("group", "meeting")
HAMLETS = ("community", "hamlets")


class Assembly(Step):
    """Are enough households here?"""

    id = "assembly"
    title = N_("Quorum")
    question = N_("Are enough households here to elect?")
    phase = ASSEMBLY

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Explain what a community group does, and for how long it is elected."),
                _("The secretary counts households, not people: one hand a household."),
                _("If they are not enough, nobody is elected today. Agree on another day."),
            ),
            minutes=25,
            materials=(_("list of households by hamlet or street"), _("a marker")),
        )

    def inputs(self, plan: Any) -> tuple[Grid | Fields, ...]:
        kind = type(plan)
        paths = {key: (*MEETING, key) for key in ("date", "present")}
        fields = tuple((ask(kind, path, key), path) for key, path in paths.items())
        return (Fields(id="assembly", fields=fields), _hamlets(plan))

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        form, hamlets = self.inputs(plan)
        known = any(hamlet.households for hamlet in plan.community.hamlets)
        households = dashed(plan.households)
        total = Row(id="total", values={"name": _("Together"), "households": households})
        return (
            form.view(plan),
            *_told(plan, quorum(plan)),
            *_board(plan, quorum(plan)),
            hamlets.view(plan, total=total if known else None),
        )

    def begun(self, plan: Any) -> bool:
        meeting = plan.group.meeting
        return meeting.date is not None or meeting.present is not None

    def missing(self, plan: Any) -> Iterator[str]:
        meeting = plan.group.meeting
        if not plan.households:
            yield _("Write down how many households each hamlet has.")
        if meeting.present is None:
            yield _("How many households are here?")
        if meeting.date is None:
            yield _("Write down the day of the assembly.")

    def problems(self, plan: Any) -> Iterator[str]:
        found = quorum(plan)
        if found.impossible:
            yield _too_many(found)
        yield from no_quorum(plan)


def _too_many(found: Quorum) -> str:
    return _(
        "{present} households are here, but the village has only {households}: count again.",
        present=integer(found.present),
        households=integer(found.households),
    )


def no_quorum(plan: Any) -> Iterator[str]:
    """Why nobody can be elected today, if too few households came."""
    found = quorum(plan)
    if found.met is False:
        yield plural(
            "No quorum: {number} more household is needed. Wait, or agree on another day.",
            "No quorum: {number} more households are needed. Wait, or agree on another day.",
            found.needed - found.present,
        )


def _hamlets(plan: Any) -> Grid:
    kind = type(plan)
    return Grid(
        id="assembly-hamlets",
        caption=_("Households of the village, by hamlet or street"),
        columns=tuple(
            Column(ask(kind, (*HAMLETS, "*", key), key), lambda row, key=key: (*HAMLETS, row, key))
            for key in ("name", "households")
        ),
        rows=tuple(hamlet.id for hamlet in plan.community.hamlets),
        list_path=HAMLETS,
        new=lambda: {"id": new_id()},
        add=_("Add a hamlet"),
    )


def _told(plan: Any, found: Quorum) -> Iterator[Notice]:
    if found.impossible:
        yield Notice(id="quorum", kind="stop", text=_too_many(found))
    elif found.met:
        text = _(
            "The quorum is reached: {present} of {households} households; {needed} are needed.",
            present=integer(found.present),
            households=integer(found.households),
            needed=integer(found.needed),
        )
        yield Notice(id="quorum", kind="good", text=text)
    elif found.met is False:
        text = _(
            "The quorum is not reached: {present} of {households} households; {needed} are needed.",
            present=integer(found.present),
            households=integer(found.households),
            needed=integer(found.needed),
        )
        yield Notice(id="quorum", kind="stop", text=text)
    elif found.present is not None:
        text = _(
            "Nobody can say yet whether the quorum is reached: write down how many households each"
            " hamlet has."
        )
        yield Notice(id="quorum", kind="look", text=text)
    if found.met is not None and plan.group.rule.closed_at is None:
        text = _(
            "This is by {share} of the households. The room agrees on that in the next step.",
            share=per_cent(plan.group.rule.quorum_percent),
        )
        yield Notice(kind="info", text=text, go="election-rule")


def _board(plan: Any, found: Quorum) -> Iterator[Board]:
    if found.share is not None and not found.impossible:
        agreed = plan.group.rule.quorum_percent
        bar = Bar(
            share=float(found.share),
            text=plain_percent(found.share, Fraction(agreed, 100)),
            alarm=not found.met,
        )
        yield Board(
            id="quorum-board",
            caption=_("Households here, of all"),
            series=(Series(key="here", label=_("Households here"), mark=0),),
            rows=(BarRow(label=_("Here"), bars=(bar,)),),
            mark=agreed / 100,
            mark_label=_("quorum {share}", share=per_cent(agreed)),
        )
