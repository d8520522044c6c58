"""Offices and keys: who holds which, who of them are relatives, and who deals with money."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.group.analysis import roles as found
from workbook.group.analysis.election import closed_election
from workbook.group.analysis.words import duty, holder
from workbook.group.model import HOLDERS
from workbook.group.worksheet.people import described
from workbook.group.worksheet.phases import TASKS
from workbook.locale import N_, _, plural
from workbook.locale.numbers import integer, plain_percent
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Grid
from workbook.ui.step import Step, new_id
from workbook.ui.view import Ask, Block, Fact, Facts, Notice, Option, Script

ROLES = ("group", "roles")
KIN = ("group", "kin")


class Roles(Step):
    """Who holds which office, and which key?"""

    id = "roles"
    title = N_("Offices and keys")
    question = N_("Who holds which office, and who the three keys?")
    phase = TASKS

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("The elected choose among themselves. Ask first who would like to do what."),
                _("Three keys in three hands: the box opens only when all three are there."),
                _("Ask: which of them are of one family? It is no fault, but all should know."),
                *_questions(plan),
            ),
            minutes=15,
            materials=(_("a box with three locks"),),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (_offices(plan), _kin(plan))

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if stop := next(unelected(plan), ""):
            return (Notice(kind="stop", text=stop, go="votes-again"),)
        offices, kin = self.inputs(plan)
        return (
            offices.view(plan),
            *(Notice(kind="stop", text=text) for text in self.problems(plan)),
            *related(plan),
            *money_facts(plan),
            kin.view(plan),
        )

    def begun(self, plan: Any) -> bool:
        return bool(plan.group.roles)

    def missing(self, plan: Any) -> Iterator[str]:
        yield from unelected(plan)
        left = [holder(id) for id in HOLDERS if not plan.group.roles.get(id)]
        if left:
            yield _("Not yet in anybody's hands: {roles}.", roles=", ".join(left))

    def problems(self, plan: Any) -> Iterator[str]:
        seats = electable(plan)
        for id in HOLDERS:
            code = plan.group.roles.get(id)
            if code and plan.group.tally.closed_at and code not in seats:
                yield _("{role}: {code} was not elected.", role=holder(id), code=code)
        for code in found.two_keys(plan):
            yield _("{code} holds two keys: three keys need three hands.", code=code)


def _offices(plan: Any) -> Grid:
    """Every office and key, and who of the elected holds it."""
    names, seats = described(plan), electable(plan)
    known = {*seats, *plan.group.roles.values()}
    people = tuple(Option(value=code, label=names[code]) for code in names if code in known)
    return Grid(
        id="roles",
        caption=_("Offices, and the keys of the cash box"),
        columns=(
            Column(Ask(key="role", label=_("Office or key"), fixed=True)),
            Column(
                ask(type(plan), (*ROLES, "*"), "who", label=_("Who"), kind="choice"),
                lambda row: (*ROLES, row),
                options=lambda row: _eligible(plan, row, people, seats),
            ),
        ),
        rows=HOLDERS,
        labels={id: holder(id) for id in HOLDERS},
        fixed=not seats,
    )


def _eligible(
    plan: Any, row: str, people: tuple[Option, ...], seats: tuple[str, ...]
) -> tuple[Option, ...]:
    """The elected, and who holds it now, though no longer elected."""
    now = plan.group.roles.get(row)
    return tuple(option for option in people if option.value in seats or option.value == now)


def electable(plan: Any) -> tuple[str, ...]:
    """Codes of those who have a seat for sure."""
    result = closed_election(plan)
    return result.winners.elected if result else ()


def unelected(plan: Any) -> Iterator[str]:
    """Why roles cannot be given yet."""
    if plan.group.tally.closed_at is None:
        yield _("First close the count: only who is elected can hold an office.")
    elif not electable(plan):
        yield _("Nobody is elected yet.")


def _kin(plan: Any) -> Grid:
    kind, names = type(plan), described(plan)
    people = tuple(Option(value=code, label=label) for code, label in names.items())
    return Grid(
        id="kin",
        caption=_("Who are of one family"),
        columns=tuple(
            Column(
                ask(kind, (*KIN, "*", key), key, kind="choice", options=people),
                lambda row, key=key: (*KIN, row, key),
            )
            for key in ("one", "other")
        ),
        rows=tuple(kin.id for kin in plan.group.kin),
        list_path=KIN,
        new=lambda: {"id": new_id()},
        add=_("Add two relatives"),
    )


def related(plan: Any) -> Iterator[Notice]:
    """A question for the room, without a code: nobody is accused on the projector."""
    pairs = len(found.related_signers(plan))
    if pairs:
        text = plural(
            "{number} pair of those who sign for money is of one family. Is the village at ease"
            " with that?",
            "{number} pairs of those who sign for money are of one family. Is the village at ease"
            " with that?",
            pairs,
        )
        yield Notice(id="related", kind="look", text=text)


def shared(plan: Any) -> Iterator[Notice]:
    """How many have more than two roles; who they are, the script asks."""
    many = len(found.concentrated(plan))
    if many:
        text = plural(
            "{number} person has more than two roles. With whom could they be shared?",
            "{number} people have more than two roles. With whom could they be shared?",
            many,
        )
        yield Notice(id="shared", kind="look", text=text)


def money_facts(plan: Any) -> Iterator[Facts]:
    """Who deals with money, by sex: in the group women may sit, and yet hold no purse."""
    money, seats = found.money(plan), electable(plan)
    if money.share is None:
        return
    whole = money.women + money.men + money.unknown
    sexes = found.sexes(plan)
    women = sum(sexes.get(code) == "F" for code in seats)
    yield Facts(
        id="money",
        caption=_("Women in the group, and with the money"),
        facts=(
            Fact(
                figure=_("{count} of {whole}", count=integer(women), whole=integer(len(seats))),
                label=_("seats of women"),
            ),
            Fact(
                figure=_("{count} of {whole}", count=integer(money.women), whole=integer(whole)),
                label=_("roles with money held by women"),
                note=plain_percent(money.share),
                kind="info" if money.women else "look",
            ),
        ),
    )


def _questions(plan: Any) -> Iterator[str]:
    """Questions for the facilitator: they open a talk, and accuse nobody."""
    for one, other in found.related_signers(plan):
        yield _(
            "{one} and {other} are relatives, and both sign for money: ask if all know, and agree.",
            one=one,
            other=other,
        )
    yield from concentration(plan)


def concentration(plan: Any) -> Iterator[str]:
    """The same of people with many roles."""
    for code, held in found.concentrated(plan).items():
        yield _(
            "{code}: {roles}. Ask who could take one of these.",
            code=code,
            roles=", ".join(duty(each) for each in held),
        )
