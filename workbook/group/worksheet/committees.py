"""Committees: who sits in which, an audit of its own, and the group as one chart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.group.analysis.roles import committees_by_sex
from workbook.group.analysis.words import committee
from workbook.group.model import Committee
from workbook.group.worksheet.chart import organisation
from workbook.group.worksheet.people import briefly
from workbook.group.worksheet.phases import TASKS
from workbook.group.worksheet.roles import (
    concentration,
    electable,
    money_facts,
    shared,
    unelected,
)
from workbook.locale import N_, _, plural
from workbook.locale.numbers import integer
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Grid
from workbook.ui.step import Add, AnyEdit, Put, Step, new_id
from workbook.ui.view import Ask, Block, Button, Buttons, Notice, Script

LIST = ("group", "committees")


class Committees(Step):
    """Who sits in which committee?"""

    id = "committees"
    title = N_("Committees")
    question = N_("Who sits in which committee?")
    phase = TASKS

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Few committees, each with a task: whoever sits in three can do none of them."),
                _("The audit answers to the village, not to the chair. Nobody audits oneself."),
                _("Read the chart aloud: to whom do I go if something is wrong?"),
                *concentration(plan),
            ),
            minutes=20,
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (_list(plan), _members(plan), _outside(plan))

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if stop := next(unelected(plan), ""):
            return (Notice(kind="stop", text=stop, go="votes-again"),)
        committees, members, outside = self.inputs(plan)
        there = bool(plan.group.committees)
        return (
            *(() if there else (Buttons(buttons=(_usual(),)), committees.view(plan))),
            *(Notice(kind="stop", text=text) for text in self.problems(plan)),
            *([members.view(plan)] if there else []),
            *([outside.view(plan)] if outside.columns[1:] else []),
            *_invite(plan),
            *shared(plan),
            *([organisation(plan)] if plan.group.roles or there else []),
            *_by_sex(plan),
            *money_facts(plan),
            *([committees.view(plan)] if there else []),
        )

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        committees = plan.group.committees
        if action == "usual" and not committees:
            return tuple(
                Add(path=LIST, item={"id": new_id(), "name": name, "kind": kind})
                for name, kind in usual()
            )
        if action == "invite" and _audits(plan):
            path = (*LIST, _audits(plan)[0].id, "members", plan.group.next_code)
            return (Put(path=path, value="member"),)
        return ()

    def begun(self, plan: Any) -> bool:
        return bool(plan.group.committees)

    def missing(self, plan: Any) -> Iterator[str]:
        yield from unelected(plan)
        if not plan.group.committees:
            yield _("Write down the committees.")
        elif not _audits(plan):
            yield _("Name one committee for the audit.")
        for each in plan.group.committees:
            if not each.members:
                yield _("{committee}: nobody sits there yet.", committee=committee(each))

    def problems(self, plan: Any) -> Iterator[str]:
        for code, each in plan.group.audit_clashes:
            yield _(
                "{committee}: {code} holds an office or a key. Nobody audits oneself.",
                committee=committee(each),
                code=code,
            )
        seats = electable(plan)
        for each in plan.group.committees if seats else ():
            strangers = [code for code in each.members if code not in seats]
            if each.kind != "audit" and strangers:
                yield _(
                    "{committee}: {codes} not elected. Only the audit takes people from outside.",
                    committee=committee(each),
                    codes=", ".join(strangers),
                )


def usual() -> tuple[tuple[str, str], ...]:
    """Committees that community groups often have, and what kind each is."""
    return (
        (_("Construction and upkeep"), "work"),
        (_("Fund and finance"), "money"),
        (_("Procurement"), "work"),
        (_("Women and family"), "work"),
        (_("Youth and communication"), "work"),
        (_("Audit"), "audit"),
    )


def _usual() -> Button:
    return Button(action="usual", label=_("Begin with six usual committees"))


def _audits(plan: Any) -> list[Committee]:
    return [each for each in plan.group.committees if each.kind == "audit"]


def _list(plan: Any) -> Grid:
    return Grid(
        id="committees",
        caption=_("The committees and their task"),
        columns=tuple(
            Column(
                ask(type(plan), (*LIST, "*", key), key, required=True),
                lambda row, key=key: (*LIST, row, key),
            )
            for key in ("name", "kind")
        ),
        rows=tuple(each.id for each in plan.group.committees),
        list_path=LIST,
        new=lambda: {"id": new_id(), "name": "", "kind": "work"},
        add=_("Add a committee"),
    )


def _members(plan: Any) -> Grid:
    """The elected, and committees side by side; who holds an office has no way into an audit."""
    holders = set(plan.group.roles.values())
    return Grid(
        id="members",
        caption=_("Members"),
        columns=(
            Column(Ask(key="person", label=_("Elected"), fixed=True)),
            *(_seat(plan, each, holders) for each in plan.group.committees),
        ),
        rows=electable(plan),
        labels=briefly(plan),
    )


def _outside(plan: Any) -> Grid:
    """Who is not in the group, and sits in the audit or might."""
    audits, seats = _audits(plan), electable(plan)
    names = briefly(plan)
    there = {code for each in audits for code in each.members if code not in names}
    codes = (*(code for code in names if code not in seats), *sorted(there))
    return Grid(
        id="outside",
        caption=_("From outside the group, for the audit only"),
        columns=(
            Column(Ask(key="person", label=_("Person"), fixed=True)),
            *(_seat(plan, each, set()) for each in audits),
        ),
        rows=codes,
        labels=names,
    )


def _seat(plan: Any, each: Committee, barred: set[str]) -> Column:
    seat = ask(type(plan), (*LIST, each.id, "members", "*"), each.id, label=committee(each))
    open_to = {"options": lambda row: () if row in barred else seat.options}
    audit = open_to if each.kind == "audit" else {}
    return Column(seat, lambda row: (*LIST, each.id, "members", row), **audit)


def _invite(plan: Any) -> Iterator[Buttons]:
    if _audits(plan):
        label = _("Add {code} to the audit, from outside", code=plan.group.next_code)
        yield Buttons(buttons=(Button(action="invite", label=label),))


def _by_sex(plan: Any) -> Iterator[Notice]:
    """Women and men in each committee, in one line."""
    counts = committees_by_sex(plan)
    told = [
        _(
            "{committee}: {women}, {men}",
            committee=committee(each),
            women=plural("{count} woman", "{count} women", women, count=integer(women)),
            men=plural("{count} man", "{count} men", men, count=integer(men)),
        )
        for each in plan.group.committees
        for women, men in [counts[each.id]]
        if each.members
    ]
    if told:
        yield Notice(id="committee-sexes", kind="info", text="; ".join(told))
