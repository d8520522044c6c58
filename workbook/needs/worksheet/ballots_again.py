"""Before the box is closed: do the papers add up, and does a second teller find the same?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from workbook.locale import N_, _
from workbook.needs.analysis.pairs import listed
from workbook.needs.analysis.ranked import papers
from workbook.needs.analysis.recount import firsts_differ
from workbook.needs.worksheet.ballots import box_meters, too_many
from workbook.needs.worksheet.notices import need_signs
from workbook.needs.worksheet.phases import BALLOT
from workbook.needs.worksheet.spoken import PART, numbered
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Grid
from workbook.ui.log import now, reopening, written
from workbook.ui.step import Add, AnyEdit, Put, Step
from workbook.ui.view import Ask, Block, Button, Buttons, Notice, Row, Script, Table


class BallotsAgain(Step):
    """Do the papers add up?"""

    id = "ballots-again"
    title = N_("Count and close")
    question = N_("Do all the papers add up?")
    phase = BALLOT

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Given out = valid + spoiled + not returned. Say the numbers aloud."),
                _("A second teller lays the papers in piles by first place, and counts the piles."),
                _("Close the ballot only when both tellers agree."),
            ),
            minutes=15,
            materials=(_("the boxes"), _("a second teller")),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        columns = (
            Column(
                ask(type(plan), (*PART, "again", "*", group.id), group.id, label=group.label),
                lambda row, group=group: (*PART, "again", row, group.id),
            )
            for group in plan.community.groups
        )
        return (
            Grid(
                id="firsts",
                caption=_("First places, counted by a second teller (may stay empty)"),
                columns=(Column(Ask(key="need", label=_("Need"), fixed=True)), *columns),
                rows=listed(plan),
                labels=numbered(plan),
                signs=need_signs(plan),
                sealed=plan.needs.ballot.closed_at is None,
                fixed=not _open(plan),
            ),
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if plan.needs.ballot.opened_at is None:
            text = _("First open the ballot: until then no paper can be typed.")
            return (Notice(kind="stop", text=text, go="spoken"),)
        wrong = {place: _("The two tellers differ here.") for place in firsts_differ(plan)}
        return (
            *_closed(plan),
            box_meters(plan, *plan.community.groups),
            _sums(plan),
            self.inputs(plan)[0].view(plan, wrong),
            Buttons(buttons=(self._button(plan),)),
        )

    def _button(self, plan: Any) -> Button:
        if plan.needs.ballot.closed_at:
            reason = _("Why is the ballot opened again?")
            label = _("Open the ballot again")
            return Button(action="reopen", label=label, style="danger", reason=reason)
        question = _(
            "Are all papers typed? After this, a paper changes only if somebody opens the ballot"
            " again and says why."
        )
        because = next(chain(self.problems(plan), self.missing(plan)), "")
        because = "" if because == _unclosed() else because
        label = _("Close the ballot")
        return Button(action="close", label=label, style="main", because=because, ask=question)

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        ballot, path = plan.needs.ballot, (*PART, "closed_at")
        if action == "close" and _open(plan) and not self._button(plan).because:
            return (Put(path=path, value=now()),)
        if action == "reopen" and ballot.closed_at:
            entry = reopening(reason, ballot.begun)
            shut = written(ballot.closed_at)
            return (Add(path=(*PART, "reopened"), item=entry), Put(path=path, was=shut))
        return ()

    def begun(self, plan: Any) -> bool:
        return plan.needs.ballot.begun

    def locked(self, plan: Any) -> bool:
        return plan.needs.ballot.closed_at is not None

    def missing(self, plan: Any) -> Iterator[str]:
        if not plan.needs.ballot.papers:
            yield _("No paper is typed yet.")
        if plan.needs.ballot.closed_at is None:
            yield _unclosed()

    def problems(self, plan: Any) -> Iterator[str]:
        for group in plan.community.groups:
            yield from too_many(plan, group)
        names = numbered(plan)
        groups = {group.id: group.label for group in plan.community.groups}
        for need, group in firsts_differ(plan):
            yield _(
                "{group}, {need}: the two tellers differ. Count these papers once more, both"
                " together.",
                group=groups[group],
                need=names[need],
            )


def _unclosed() -> str:
    return _("Close the ballot when every paper is typed.")


def _open(plan: Any) -> bool:
    return plan.needs.ballot.opened_at is not None and plan.needs.ballot.closed_at is None


def _closed(plan: Any) -> Iterator[Notice]:
    if plan.needs.ballot.closed_at:
        yield Notice(kind="good", text=_("The ballot is closed. The result is one step further."))
    for entry in plan.needs.ballot.reopened:
        text = _("The ballot was opened again: {reason}", reason=entry.reason)
        yield Notice(kind="look", text=text)


def _sums(plan: Any) -> Table:
    """Given out = valid + spoiled + not returned, for every group."""
    labels = {
        "issued": _("Papers given out"),
        "valid": _("Valid"),
        "spoiled": _("Spoiled"),
        "unreturned": _("Not returned"),
    }
    found = papers(plan)
    return Table(
        id="sums",
        caption=_("Given out = valid + spoiled + not returned"),
        columns=(
            Ask(key="group", label=_("Group"), fixed=True),
            *(Ask(key=key, label=text, kind="integer", fixed=True) for key, text in labels.items()),
        ),
        rows=tuple(
            Row(
                id=group.id,
                values={"group": group.label}
                | {key: getattr(found[group.id], key) for key in labels},
            )
            for group in plan.community.groups
        ),
        fixed=True,
    )
