"""Who gives nothing, and why: counts by street, two approvers, a number that all may know."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from workbook.fund.analysis.streets import exempt, payers, streets, uncounted
from workbook.fund.worksheet.phases import RULES as PHASE
from workbook.fund.worksheet.rules import RULES, column, exemption_problems, locked, told
from workbook.locale import N_, _
from workbook.locale.numbers import integer, plain_percent
from workbook.ui.ask import ask
from workbook.ui.codes import code
from workbook.ui.grid import Column, Grid, dashed
from workbook.ui.step import Step, new_id
from workbook.ui.view import Ask, Block, Fact, Facts, Notice, Row, Script

LIST = (*RULES, "exemptions")
STREETS = ("community", "hamlets")


class Exemptions(Step):
    """Who gives nothing?"""

    id = "exemptions"
    title = N_("Exempt households")
    question = N_("Who gives nothing, and why?")
    phase = PHASE

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("We agree on reasons, not on names: who is so poor that we ask for nothing?"),
                _("The list is closed today. Its number is public; names stay with two people."),
                _("Two people approve each reason. Only their codes are written here."),
            ),
            minutes=20,
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (_list(plan), _streets(plan))

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        exemptions, village = self.inputs(plan)
        if not plan.community.hamlets:
            return (first_streets(), village.view(plan))
        list_total = _list_total(plan) if plan.fund.rules.exemptions else None
        return (
            *told(plan),
            *(Notice(kind="look", text=why) for why in (uncounted(plan),) if why),
            *_public(plan),
            exemptions.view(plan, total=list_total),
            village.view(plan, total=_village_total(plan)),
        )

    def begun(self, plan: Any) -> bool:
        return bool(plan.fund.rules.exemptions)

    def locked(self, plan: Any) -> bool:
        return locked(plan)

    def missing(self, plan: Any) -> Iterator[str]:
        if why := uncounted(plan):
            yield why
        if not plan.fund.rules.exemptions:
            yield _("Agree for which reasons a household gives nothing.")
        if any(not each.reason.strip() for each in plan.fund.rules.exemptions):
            yield _("One of the exemptions has no reason yet.")

    def problems(self, plan: Any) -> Iterator[str]:
        yield from exemption_problems(plan)


def first_streets() -> Notice:
    """What to do where the village has no streets yet."""
    text = _("First write down the streets and how many households live there.")
    return Notice(kind="look", text=text)


def _list(plan: Any) -> Grid:
    counts = (
        Column(
            ask(
                type(plan),
                (*LIST, "*", "households", street.id),
                f"in-{street.id}",
                label=street.label,
            ),
            lambda row, street=street.id: (*LIST, row, "households", street),
        )
        for street in plan.community.hamlets
    )
    return Grid(
        id="exemptions",
        caption=_("The closed list: households by reason and street"),
        columns=(
            column(plan, LIST, "reason", required=True),
            *counts,
            column(plan, LIST, "first", label=_("Approved by"), length=40, read=code),
            column(plan, LIST, "second", label=_("and by"), length=40, read=code),
        ),
        rows=tuple(each.id for each in plan.fund.rules.exemptions),
        list_path=LIST,
        new=lambda: {"id": new_id()},
        add=_("Add a reason"),
        fixed=locked(plan),
    )


def _list_total(plan: Any) -> Row:
    each = {f"in-{street.id}": street.exempt for street in streets(plan)}
    return Row(id="total", values={"reason": _("Together"), **each})


def _streets(plan: Any) -> Grid:
    """The streets of the village, with who pays there."""
    found = streets(plan)
    exempted = Ask(key="exempt", label=_("Exempt"), kind="integer", fixed=True)
    paying = Ask(key="paying", label=_("Pay"), kind="integer", fixed=True)
    return Grid(
        id="streets",
        caption=_("Who pays, street by street"),
        columns=(
            column(plan, STREETS, "name", label=_("Street"), required=True),
            column(plan, STREETS, "households"),
            Column(exempted, labels={street.id: street.exempt for street in found}),
            Column(paying, labels={street.id: dashed(street.payers) for street in found}),
        ),
        rows=tuple(street.id for street in found),
        list_path=STREETS,
        new=lambda: {"id": new_id()},
        add=_("Add a street"),
    )


def _village_total(plan: Any) -> Row:
    known = {"households": dashed(plan.households), "paying": dashed(payers(plan))}
    return Row(id="total", values={"name": _("Together"), "exempt": exempt(plan), **known})


def _public(plan: Any) -> Iterator[Facts]:
    """The number that everybody may know."""
    number, households = exempt(plan), plan.households
    if not households:
        return
    share = plain_percent(Fraction(number, households))
    of_all = _("{share} of {households} households", share=share, households=integer(households))
    yield Facts(
        id="public",
        caption=_("What everybody may know"),
        facts=(
            Fact(figure=integer(number), label=_("households are exempt"), note=of_all),
            Fact(figure=integer(payers(plan)), label=_("households are asked to pay")),
        ),
    )
