"""The minutes: what was decided, on one page, with the signatures counted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.group.analysis.checks import checks
from workbook.group.analysis.election import closed_election
from workbook.group.analysis.quorum import quorum
from workbook.group.analysis.words import holder
from workbook.group.model import HOLDERS
from workbook.group.worksheet.people import listed
from workbook.group.worksheet.phases import RECORD
from workbook.locale import N_, _
from workbook.locale.numbers import date, integer, moment, percent
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Fields, Grid
from workbook.ui.log import now, reopening, written
from workbook.ui.step import Add, AnyEdit, Put, Step
from workbook.ui.view import Ask, Block, Button, Buttons, Notice, Row, Script, Table

MINUTES = ("group", "minutes")
SIGNATURES = {"members": 0, "tellers": 2, "witnesses": 3}
"""Signatures asked of each; of the members more than half."""


class MinutesSigned(Step):
    """What do we sign?"""

    id = "minutes"
    title = N_("Minutes")
    question = N_("What was decided, and who signs it?")
    phase = RECORD

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Read the minutes aloud, line by line. Whoever heard otherwise says so now."),
                _("The elected, the two tellers and three witnesses sign on paper."),
                _("Count the signatures. No names are typed."),
            ),
            minutes=10,
            materials=(_("the minutes on paper"), _("pens")),
        )

    def inputs(self, plan: Any) -> tuple[Grid | Fields, ...]:
        note, signed, fixed = (*MINUTES, "note"), (*MINUTES, "signed"), self.locked(plan)
        labels = {
            "members": _("The elected"),
            "tellers": _("Tellers"),
            "witnesses": _("Witnesses from the village"),
        }
        return (
            Fields(id="note", fields=((ask(type(plan), note, "note"), note),), fixed=fixed),
            Grid(
                id="minutes-signed",
                caption=_("Signatures on paper"),
                columns=(
                    Column(Ask(key="who", label=_("Who signs"), fixed=True)),
                    Column(ask(type(plan), (*signed, "*"), "signed"), lambda row: (*signed, row)),
                ),
                rows=tuple(SIGNATURES),
                labels=labels,
                fixed=fixed,
            ),
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if closed_election(plan) is None:
            text = _("First close the count: the minutes say who is elected.")
            return (Notice(kind="stop", text=text, go="votes-again"),)
        note, signed = self.inputs(plan)
        return (
            *_told(plan),
            _record(plan),
            note.view(plan),
            signed.view(plan),
            Buttons(buttons=(self._button(plan),)),
        )

    def _button(self, plan: Any) -> Button:
        if self.locked(plan):
            label, reason = _("Open the minutes again"), _("Why are the minutes opened again?")
            return Button(action="reopen", label=label, style="danger", reason=reason)
        return Button(
            action="sign",
            label=_("The minutes are signed"),
            style="main",
            because=next(self._open_questions(plan), ""),
            ask=_("Has everybody signed? After this, the minutes stand."),
        )

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        minutes, path = plan.group.minutes, (*MINUTES, "closed_at")
        if action == "sign" and not self.locked(plan) and not any(self._open_questions(plan)):
            return (Put(path=path, value=now()),)
        if action == "reopen" and self.locked(plan):
            entry = reopening(reason, plan.group.tally.begun)
            was = written(minutes.closed_at)
            return (Add(path=(*MINUTES, "reopened"), item=entry), Put(path=path, was=was))
        return ()

    def begun(self, plan: Any) -> bool:
        return bool(plan.group.minutes.note or plan.group.minutes.signed)

    def locked(self, plan: Any) -> bool:
        return plan.group.minutes.closed_at is not None

    def missing(self, plan: Any) -> Iterator[str]:
        yield from self._open_questions(plan)
        if not self.locked(plan):
            yield _("Close the minutes when everybody has signed.")

    @staticmethod
    def _open_questions(plan: Any) -> Iterator[str]:
        found = closed_election(plan)
        if found is None:
            yield _("First close the count: the minutes say who is elected.")
            return
        if found.winners.open:
            yield _("Draw a lot for the open tie.")
        yield from (check.text for check in checks(plan) if check.kind == "wrong")
        if not all(plan.group.roles.get(office) for office in ("chair", "secretary", "treasurer")):
            yield _("Give the offices of chair, secretary and treasurer first.")
        yield from _unsigned(plan, len(found.winners.elected))


def _unsigned(plan: Any, members: int) -> Iterator[str]:
    signed = plan.group.minutes.signed
    for who, least in SIGNATURES.items():
        needed = least or members // 2 + 1
        if signed.get(who, 0) < needed:
            yield _needed(who, integer(needed))


def _needed(who: str, number: str) -> str:
    if who == "members":
        return _("The elected: {number} signatures are needed, more than half.", number=number)
    if who == "tellers":
        return _("Tellers: {number} signatures are needed.", number=number)
    return _("Witnesses: {number} signatures are needed.", number=number)


def _told(plan: Any) -> Iterator[Notice]:
    minutes = plan.group.minutes
    if minutes.closed_at:
        text = _("The minutes are signed since {moment}.", moment=moment(minutes.closed_at))
        yield Notice(kind="good", text=text)
    for entry in minutes.reopened:
        text = _("The minutes were opened again: {reason}", reason=entry.reason)
        yield Notice(kind="look", text=text)


def _record(plan: Any) -> Table:
    """The minutes line by line, as they are read aloud."""
    return Table(
        id="record",
        caption=_("Read aloud, line by line"),
        columns=(
            Ask(key="what", label=_("What"), fixed=True),
            Ask(key="said", label=_("What was decided"), fixed=True),
        ),
        rows=tuple(
            Row(id=str(number), values={"what": what, "said": said})
            for number, (what, said) in enumerate(_lines(plan))
            if said
        ),
        fixed=True,
    )


def _lines(plan: Any) -> Iterator[tuple[str, str]]:
    group, here, found = plan.group, quorum(plan), closed_election(plan)
    yield _("Day"), date(group.meeting.date) if group.meeting.date else ""
    if here.share is not None:
        said = _(
            "{present} of {households} ({share}); {needed} were needed",
            present=integer(here.present),
            households=integer(here.households),
            share=percent(here.share, 2),
            needed=integer(here.needed),
        )
        yield _("Households here"), said
    papers = group.tally.papers
    if None not in (papers.issued, papers.valid, papers.spoiled, papers.unreturned):
        said = _(
            "{issued} given out = {valid} valid + {spoiled} spoiled + {unreturned} not returned",
            **{key: integer(count) for key, count in papers.model_dump().items()},
        )
        yield _("Papers"), said
    yield _("Elected"), listed(found.winners.elected)
    yield _("By a quota"), listed(found.entered)
    yield _("Gave way"), listed(found.gave_way)
    roles = (f"{holder(id)} {group.roles[id]}" for id in HOLDERS if group.roles.get(id))
    yield _("Offices and keys"), ", ".join(roles)
    yield _("Recall"), group.bylaws.recall
    yield _("Complaints"), group.bylaws.complaint
