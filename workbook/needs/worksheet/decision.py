"""The decision: the final order, what a group cannot accept and what it is offered, signatures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _
from workbook.locale.numbers import moment
from workbook.needs.analysis.orders import decided, departs
from workbook.needs.analysis.pairs import listed
from workbook.needs.analysis.ranks import places
from workbook.needs.worksheet.notices import need_names, need_signs
from workbook.needs.worksheet.phases import DECISION
from workbook.needs.worksheet.spoken import numbered
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Fields, Grid
from workbook.ui.log import now, reopening, written
from workbook.ui.signatures import Signatures
from workbook.ui.step import Add, AnyEdit, Put, Step, new_id
from workbook.ui.view import (
    Ask,
    Block,
    Button,
    Buttons,
    Item,
    Ladder,
    Notice,
    Option,
    Rung,
    Script,
)

PART = ("needs", "consensus")
SIGNED = Signatures("signed", (*PART, "signed"))
OBJECTIONS = (*PART, "objections")


class Decision(Step):
    """What do we decide, and can every group live with it?"""

    id = "decision"
    title = N_("We decide")
    question = N_("What do we decide, and can every group live with it?")
    phase = DECISION

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Each group says what it cannot accept. The others answer with an offer."),
                _("People decide, not the sum. Write down where you leave the ballots, and why."),
                _("Three people of each group sign on paper. No names are typed."),
            ),
            minutes=40,
            materials=(_("the decision on paper"), _("pens")),
        )

    def inputs(self, plan: Any) -> tuple[Fields | Grid, ...]:
        order, objections, signed = self._order(plan), self._objections(plan), self._signed(plan)
        reason = (_reason(plan),) if departs(plan) or plan.needs.consensus.reason else ()
        return (order, *reason, objections, signed)

    @staticmethod
    def _order(plan: Any) -> Grid:
        path, needs = (*PART, "places"), listed(plan) if plan.needs.vote.closed_at else ()
        most = {"maximum": max(1, len(needs))}
        return Grid(
            id="final",
            caption=_("The final order: 1 comes first"),
            columns=(
                Column(Ask(key="need", label=_("Need"), fixed=True)),
                Column(ask(type(plan), (*path, "*"), "place", **most), lambda row: (*path, row)),
            ),
            rows=needs,
            labels=numbered(plan),
            signs=need_signs(plan),
            fixed=_stands(plan),
        )

    @staticmethod
    def _objections(plan: Any) -> Grid:
        kind = type(plan)
        groups = tuple(Option(value=g.id, label=g.label) for g in plan.community.groups)
        options = {"group": groups, "text": (), "answer": ()}
        return Grid(
            id="objections",
            caption=_("What a group cannot accept, and what it is offered"),
            columns=tuple(
                Column(
                    ask(kind, (*OBJECTIONS, "*", key), key, options=choices),
                    lambda row, key=key: (*OBJECTIONS, row, key),
                )
                for key, choices in options.items()
            ),
            rows=tuple(objection.id for objection in plan.needs.consensus.objections),
            list_path=OBJECTIONS,
            new=lambda: {"id": new_id()},
            add=_("Add an objection"),
            fixed=_stands(plan),
        )

    @staticmethod
    def _signed(plan: Any) -> Grid:
        return SIGNED.grid(plan, plan.group_names, fixed=_stands(plan))

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if plan.needs.vote.closed_at is None:
            text = _("First close the dot vote: the shortlist is what is decided on.")
            return (Notice(kind="stop", text=text, go="dots-again"),)
        order, *more = (each.view(plan) for each in self.inputs(plan))
        return (
            *_told(plan),
            *_became(plan),
            *_ladder(plan),
            order,
            *self._take_over(plan),
            *more,
            Buttons(buttons=(self._close(plan),)),
        )

    @staticmethod
    def _take_over(plan: Any) -> tuple[Buttons, ...]:
        if plan.needs.consensus.places or not decided(plan):
            return ()
        label = _("Begin with the order of the ballots")
        return (Buttons(buttons=(Button(action="take", label=label),)),)

    def _close(self, plan: Any) -> Button:
        if _stands(plan):
            reason = _("Why is the decision opened again?")
            label = _("Open the decision again")
            return Button(action="reopen", label=label, style="danger", reason=reason)
        because = next(self._open_questions(plan), "")
        question = _("Has every group signed? After this, the decision stands.")
        label = _("The decision stands")
        return Button(action="sign", label=label, style="main", because=because, ask=question)

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        consensus, path = plan.needs.consensus, (*PART, "closed_at")
        if action == "take" and self._take_over(plan):
            return (Put(path=(*PART, "places"), value=_as_places(decided(plan)), was={}),)
        if action == "sign" and not _stands(plan) and not any(self._open_questions(plan)):
            return (Put(path=path, value=now()),)
        if action == "reopen" and _stands(plan):
            entry = reopening(reason, plan.needs.ballot.begun)
            was = written(consensus.closed_at)
            return (Add(path=(*PART, "reopened"), item=entry), Put(path=path, was=was))
        return ()

    def begun(self, plan: Any) -> bool:
        consensus = plan.needs.consensus
        return bool(consensus.places or consensus.objections or consensus.signed)

    def locked(self, plan: Any) -> bool:
        return _stands(plan)

    def missing(self, plan: Any) -> Iterator[str]:
        yield from self._open_questions(plan)
        if not _stands(plan):
            yield _("Let the decision stand when every group has signed.")

    @staticmethod
    def _open_questions(plan: Any) -> Iterator[str]:
        consensus = plan.needs.consensus
        if any(need not in consensus.places for need in listed(plan)) or not listed(plan):
            yield _("Give every need of the shortlist its final place.")
        if departs(plan) and not consensus.reason.strip():
            yield _("This is not the order of the secret ballot. Write down why.")
        for objection in consensus.objections:
            if objection.text and not objection.answer:
                yield _("Answer the objection: {text}", text=objection.text)
        yield from SIGNED.missing(plan, plan.group_names)


def _reason(plan: Any) -> Fields:
    """Where people decide otherwise than they voted, the record says why."""
    path = (*PART, "reason")
    return Fields(id="why", fields=((ask(type(plan), path, "reason"), path),), fixed=_stands(plan))


def _stands(plan: Any) -> bool:
    return plan.needs.consensus.closed_at is not None


def _as_places(levels: tuple[tuple[str, ...], ...]) -> dict[str, int]:
    found, place = {}, 1
    for level in levels:
        found |= dict.fromkeys(level, place)
        place += len(level)
    return found


def _told(plan: Any) -> Iterator[Notice]:
    consensus = plan.needs.consensus
    if consensus.closed_at:
        text = _("The decision stands since {moment}.", moment=moment(consensus.closed_at))
        yield Notice(kind="good", text=text)
    for entry in consensus.reopened:
        text = _("The decision was opened again: {reason}", reason=entry.reason)
        yield Notice(kind="look", text=text)


def _became(plan: Any) -> Iterator[Notice]:
    """What the decision led to: the project that answers the need, or another one."""
    title, need = plan.proposed, plan.chosen_need
    if not title or not need:
        return
    told = {"need": plan.need_names.get(need, need), "project": title}
    if plan.project_need == need:
        text = _("“{need}” became the project “{project}”.", **told)
        yield Notice(kind="good", text=text, go="project")
    else:
        text = _("The project “{project}” answers another need, not “{need}”. Why?", **told)
        yield Notice(kind="look", text=text, go="project")


def _ladder(plan: Any) -> tuple[Ladder, ...]:
    """Said aloud, voted in secret, decided: the three orders side by side."""
    needs, names = listed(plan), need_names(plan)
    said, final = plan.needs.ballot.spoken, plan.needs.consensus.places
    secret = decided(plan) if plan.needs.ballot.closed_at else ()
    orders = {
        _("Said aloud"): _levels(said, needs),
        _("In secret"): secret,
        _("Decided"): _levels(final, needs),
    }
    shown = {label: levels for label, levels in orders.items() if levels}
    if len(shown) < 2:
        return ()
    items = tuple(
        Item(id=need, letter=str(number), label=names[need]) for number, need in enumerate(needs, 1)
    )
    columns = tuple(
        Rung(label=label, places=levels, strong=levels is secret) for label, levels in shown.items()
    )
    return (
        Ladder(id="three", caption=_("Aloud, in secret, decided"), columns=columns, items=items),
    )


def _levels(given: dict[str, int], needs: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Places as levels, the first place first."""
    known = {need: -given[need] for need in needs if need in given}
    return places(known)
