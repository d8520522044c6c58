"""Whom the project is for: people by sex and age, and households hamlet by hamlet."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from workbook.locale import N_, _
from workbook.locale.numbers import integer, percent
from workbook.proposal.analysis.served import served
from workbook.proposal.worksheet.phases import PROJECT
from workbook.proposal.worksheet.rows import column, found
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Grid, dashed
from workbook.ui.step import Step, new_id
from workbook.ui.view import Ask, Block, Fact, Facts, Notice, Origins, Row, Script

LIST = ("proposal", "project", "beneficiaries")
HAMLETS = ("proposal", "project", "hamlets")
ATTENDANCE = "attendance"
"""The step in which hamlets and their households are written down."""


class BeneficiariesStep(Step):
    """Whom is it for, and who has no use of it?"""

    id = "beneficiaries"
    title = N_("For whom")
    question = N_("Whom is it for, and who has no use of it?")
    phase = PROJECT

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Begin with those whom it is for. Count people, girls and boys apart."),
                _("Then hamlet by hamlet: how many households will use it?"),
                _("Which hamlet has no use of it? Say it aloud before the donor asks."),
            ),
            minutes=30,
            materials=(_("a list of the hamlets"), _("beans")),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (_people(plan), _hamlets(plan))

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        people, hamlets = self.inputs(plan)
        return (*_facts(plan), people.view(plan), *_map(plan, hamlets))

    def begun(self, plan: Any) -> bool:
        project = plan.proposal.project
        return bool(project.beneficiaries or project.hamlets)

    def missing(self, plan: Any) -> Iterator[str]:
        people = plan.proposal.project.beneficiaries
        if not any(each.people and each.name.strip() for each in people):
            yield _("Write down whom it is for, and how many they are.")
        if any(not each.name.strip() for each in people):
            yield _("One of the rows does not say who they are.")
        if any(hamlet.id not in plan.proposal.project.hamlets for hamlet in plan.community.hamlets):
            yield _("Write down for every hamlet how many households have a use of it, 0 too.")

    def problems(self, plan: Any) -> Iterator[str]:
        yield from _too_many(plan).values()


def _people(plan: Any) -> Grid:
    together = Ask(key="people", label=_("Together"), kind="integer", fixed=True)
    people = plan.proposal.project.beneficiaries
    return Grid(
        id="people",
        caption=_("Whom it is for; those it is built for stand first"),
        columns=(
            column(plan, LIST, "name", required=True, length=200),
            column(plan, LIST, "age"),
            column(plan, LIST, "female"),
            column(plan, LIST, "male"),
            Column(together, labels={each.id: each.people for each in people}),
        ),
        rows=tuple(each.id for each in people),
        list_path=LIST,
        new=lambda: {"id": new_id()},
        add=_("Add people"),
    )


def _hamlets(plan: Any) -> Grid:
    """Households that live in each hamlet beside those that have a use of the project."""
    hamlets, used = plan.community.hamlets, plan.proposal.project.hamlets
    live = Ask(key="live", label=_("Households"), kind="integer", fixed=True)
    share = Ask(key="share", label=_("Share"), length=20, fixed=True)
    return Grid(
        id="hamlets",
        caption=_("Households that have a use of it"),
        columns=(
            Column(Ask(key="hamlet", label=_("Hamlet"), fixed=True)),
            Column(live, labels={each.id: dashed(each.households) for each in hamlets}),
            Column(
                ask(type(plan), (*HAMLETS, "*"), "used", label=_("Have a use of it")),
                lambda row: (*HAMLETS, row),
            ),
            Column(share, labels={h.id: _share(used.get(h.id), h.households) for h in hamlets}),
        ),
        rows=tuple(each.id for each in hamlets),
        labels={each.id: each.label for each in hamlets},
    )


def _share(used: int | None, live: int | None) -> str:
    return "–" if used is None or not live else percent(Fraction(used, live))


def _map(plan: Any, hamlets: Grid) -> Iterator[Block]:
    """The table of hamlets, who is left out, and where the households come from."""
    if not plan.community.hamlets:
        text = _("First write down the hamlets and how many households live there.")
        yield Notice(kind="look", text=text, go=ATTENDANCE)
        return
    yield from _left_out(plan)
    yield hamlets.view(plan, _too_many(plan), _total(plan))
    yield Origins(text=_("Households of the hamlets come from:"), steps=(ATTENDANCE,))


def _total(plan: Any) -> Row:
    used, live = served(plan), plan.households
    sums = {"live": dashed(live), "used": dashed(used), "share": _share(used, live)}
    return Row(id="total", values={"hamlet": _("Together"), **sums})


def _left_out(plan: Any) -> Iterator[Notice]:
    """Hamlets in which nobody has a use of it: the room says it before the donor asks."""
    used = plan.proposal.project.hamlets
    names = "; ".join(each.label for each in plan.community.hamlets if used.get(each.id) == 0)
    if names:
        text = _(
            "No household has a use of it in: {hamlets}. Does the hamlet know, and what does it"
            " get instead?",
            hamlets=names,
        )
        yield Notice(id="left-out", kind="look", text=text)


def _too_many(plan: Any) -> dict[tuple[str, str], str]:
    """Hamlets in which more households use it than live there, by row and column."""
    return {(row, "used"): text for row, text in found(plan, "project", "hamlet_many").items()}


def _facts(plan: Any) -> Iterator[Facts]:
    """Those whom it is for, large: how many, and how many of them are girls and women."""
    facts = tuple(
        Fact(
            figure=integer(each.people),
            label=f"{each.name} ({each.age})" if each.age else each.name,
            note=_(
                "girls and women {female}, boys and men {male}",
                female=integer(each.female),
                male=integer(each.male),
            ),
        )
        for each in plan.proposal.project.beneficiaries[:3]
        if each.people
    )
    if facts:
        yield Facts(id="served", caption=_("It is for"), facts=facts)
