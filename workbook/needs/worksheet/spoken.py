"""Before the ballot opens: what the room says aloud, and how many papers are given out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _
from workbook.locale.numbers import moment
from workbook.needs.analysis.pairs import listed
from workbook.needs.worksheet.notices import need_signs
from workbook.needs.worksheet.phases import BALLOT
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Grid
from workbook.ui.log import now, written
from workbook.ui.step import AnyEdit, Put, Step
from workbook.ui.view import Ask, Block, Button, Buttons, Notice, Row, Script

PART = ("needs", "ballot")


class Spoken(Step):
    """What does the room say aloud?"""

    id = "spoken"
    title = N_("Said aloud")
    question = N_("What does the room say aloud, before it votes in secret?")
    phase = BALLOT

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("First ask aloud: what comes first, second, third? Write what you hear."),
                _("Then we vote in secret. Afterwards we lay both side by side."),
                _("Give one paper to each person, and count the papers as you give them."),
            ),
            minutes=20,
            materials=(_("ballot papers in three colours"), _("a box"), _("a cloth screen")),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (self._order(plan), self._issued(plan))

    @staticmethod
    def _order(plan: Any) -> Grid:
        path, needs = (*PART, "spoken"), listed(plan) if plan.needs.vote.closed_at else ()
        most = {"maximum": max(1, len(needs))}
        return Grid(
            id="spoken",
            caption=_("The order that the room says aloud: 1 comes first"),
            columns=(
                Column(Ask(key="need", label=_("Need, with its number on the ballot"), fixed=True)),
                Column(ask(type(plan), (*path, "*"), "place", **most), lambda row: (*path, row)),
            ),
            rows=needs,
            labels=numbered(plan),
            signs=need_signs(plan),
            fixed=plan.needs.ballot.opened_at is not None,
        )

    @staticmethod
    def _issued(plan: Any) -> Grid:
        path = (*PART, "issued")
        return Grid(
            id="issued",
            caption=_("Papers given out"),
            columns=(
                Column(Ask(key="group", label=_("Group"), fixed=True)),
                Column(ask(type(plan), (*path, "*"), "issued"), lambda row: (*path, row)),
            ),
            rows=tuple(group.id for group in plan.community.groups),
            labels={group.id: group.label for group in plan.community.groups},
            fixed=plan.needs.ballot.closed_at is not None,
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if plan.needs.vote.closed_at is None:
            text = _("First close the dot vote: its shortlist stands on the ballot.")
            return (Notice(kind="stop", text=text, go="dots-again"),)
        order, issued = self.inputs(plan)
        return (
            *_told(plan),
            order.view(plan),
            issued.view(plan, total=_together(plan)),
            *self._buttons(plan),
        )

    @staticmethod
    def _buttons(plan: Any) -> tuple[Buttons, ...]:
        ballot = plan.needs.ballot
        if ballot.opened_at is None:
            button = Button(
                action="open",
                label=_("Open the ballot"),
                style="main",
                ask=_("After this, what was said aloud stays as it is. Open the ballot?"),
            )
        elif not ballot.begun and ballot.closed_at is None:
            button = Button(action="shut", label=_("Not yet: hear the room again"))
        else:
            return ()
        return (Buttons(buttons=(button,)),)

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        ballot, path = plan.needs.ballot, (*PART, "opened_at")
        if action == "open" and ballot.opened_at is None and plan.needs.vote.closed_at:
            return (Put(path=path, value=now()),)
        if action == "shut" and ballot.opened_at and not ballot.begun and not ballot.closed_at:
            return (Put(path=path, was=written(ballot.opened_at)),)
        return ()

    def begun(self, plan: Any) -> bool:
        ballot = plan.needs.ballot
        return bool(ballot.spoken or ballot.issued or ballot.opened_at)

    def locked(self, plan: Any) -> bool:
        return plan.needs.ballot.opened_at is not None and not any(self.missing(plan))

    def missing(self, plan: Any) -> Iterator[str]:
        ballot = plan.needs.ballot
        if not ballot.spoken and ballot.opened_at is None:
            yield _("Write down what the room says aloud.")
        for group in plan.community.groups:
            if group.id not in ballot.issued:
                yield _("{group}: how many papers were given out?", group=group.label)
        if ballot.opened_at is None:
            yield _("Open the ballot when everybody has a paper.")


def numbered(plan: Any) -> dict[str, str]:
    """The needs of the shortlist with their numbers on the ballot paper."""
    names = {need.id: need.name or need.id for need in plan.needs.needs}
    return {need: f"{number}. {names[need]}" for number, need in enumerate(listed(plan), 1)}


def _together(plan: Any) -> Row | None:
    issued = plan.needs.ballot.issued
    whole = {"group": _("Together"), "issued": sum(issued.values())}
    return Row(id="total", values=whole) if issued else None


def _told(plan: Any) -> Iterator[Notice]:
    if plan.needs.ballot.opened_at:
        text = _("The ballot was opened on {moment}.", moment=moment(plan.needs.ballot.opened_at))
        yield Notice(kind="good", text=text)
