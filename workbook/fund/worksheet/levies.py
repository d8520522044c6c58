"""What every household gives, how often, and what for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.fund.analysis.streets import payers, uncounted
from workbook.fund.worksheet.phases import RULES as PHASE
from workbook.fund.worksheet.project_cash import TAKE, project_cash, taken, taking
from workbook.fund.worksheet.rules import RULES, column, levy_problems, locked, told
from workbook.fund.worksheet.vouchers import purposes
from workbook.locale import N_, _, plural
from workbook.locale.numbers import integer
from workbook.money import format_money, sign
from workbook.ui.ask import ask
from workbook.ui.grid import Fields, Grid
from workbook.ui.months import shown, typed_month
from workbook.ui.step import AnyEdit, Step, new_id
from workbook.ui.view import Block, Fact, Facts, Notice, Script

LEVIES = (*RULES, "levies")
PURPOSES = (*RULES, "purposes")


class Levies(Step):
    """What does every household give?"""

    id = "levies"
    title = N_("Contributions")
    question = N_("What does every household give?")
    phase = PHASE

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("First the treasurer reads aloud what the fund is for."),
                _("What can a household give even in a bad quarter? Take that amount."),
                _("Money for one thing only is kept apart: nobody may spend it on another."),
            ),
            minutes=35,
            materials=(_("coins or beans"), _("a large sheet for the rules")),
        )

    def inputs(self, plan: Any) -> tuple[Grid | Fields, ...]:
        fines = (*RULES, "fines")
        form = Fields(
            id="fines", fields=((ask(type(plan), fines, "fines"), fines),), fixed=locked(plan)
        )
        return (_levies(plan), _purposes(plan), form)

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        levies, purposes, fines = (part.view(plan) for part in self.inputs(plan))
        project = (*project_cash(plan), *taking(plan))
        return (*told(plan), levies, *_come_to(plan), purposes, *project, fines)

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        return taken(plan) if action == TAKE else ()

    def begun(self, plan: Any) -> bool:
        rules = plan.fund.rules
        return bool(rules.levies or rules.purposes or rules.fines)

    def locked(self, plan: Any) -> bool:
        return locked(plan)

    def missing(self, plan: Any) -> Iterator[str]:
        rules = plan.fund.rules
        if not rules.levies:
            yield _("Write down what every household gives.")
        if any(not levy.amount or not levy.name.strip() for levy in rules.levies):
            yield _("Every contribution needs a name and an amount.")
        if any(not purpose.name.strip() for purpose in rules.purposes):
            yield _("One of the purposes has no name yet.")
        if not rules.fines.strip():
            yield _("Agree what happens when somebody pays late, even if it is nothing.")

    def problems(self, plan: Any) -> Iterator[str]:
        yield from levy_problems(plan)


def _levies(plan: Any) -> Grid:
    return Grid(
        id="levies",
        caption=_("Contributions"),
        columns=(
            column(plan, LEVIES, "name", required=True),
            column(plan, LEVIES, "amount", unit=sign("AZN")),
            column(plan, LEVIES, "every", required=True),
            column(plan, LEVIES, "purpose", options=purposes(plan)),
        ),
        rows=tuple(levy.id for levy in plan.fund.rules.levies),
        list_path=LEVIES,
        new=lambda: {"id": new_id()},
        add=_("Add a contribution"),
        fixed=locked(plan),
    )


def _purposes(plan: Any) -> Grid:
    return Grid(
        id="purposes",
        caption=_("Purposes: money that is kept apart"),
        columns=(
            column(plan, PURPOSES, "name", required=True),
            column(plan, PURPOSES, "needed", unit=sign("AZN")),
            column(plan, PURPOSES, "released", show=shown, read=typed_month),
        ),
        rows=tuple(purpose.id for purpose in plan.fund.rules.purposes),
        list_path=PURPOSES,
        new=lambda: {"id": new_id()},
        add=_("Add a purpose"),
        fixed=locked(plan),
    )


def _come_to(plan: Any) -> Iterator[Block]:
    """What each contribution comes to if everybody pays, before anybody is asked to agree."""
    asked, levies = payers(plan), [levy for levy in plan.fund.rules.levies if levy.amount]
    if levies and asked is None:
        yield Notice(id="uncounted", kind="look", text=uncounted(plan), go="exemptions")
    elif levies and asked:
        facts = tuple(_fact(plan, levy, asked) for levy in levies)
        yield Facts(id="come-to", caption=_("If every household pays"), facts=facts)


def _fact(plan: Any, levy: Any, asked: int) -> Fact:
    total = levy.amount * asked
    needed = {purpose.id: purpose.needed for purpose in plan.fund.rules.purposes}.get(levy.purpose)
    each = plural(
        "{households} household × {amount}",
        "{households} households × {amount}",
        asked,
        households=integer(asked),
        amount=format_money(levy.amount),
    )
    short = bool(needed) and total < needed
    note = _("needed: {amount}", amount=format_money(needed, short=True)) if needed else ""
    label = levy.name or levy.id
    every = _("{levy}, a quarter", levy=label) if levy.every == "quarter" else label
    return Fact(
        figure=format_money(total, short=True),
        label=every,
        note="; ".join(filter(None, (each, note))),
        kind="look" if short else "info",
    )
