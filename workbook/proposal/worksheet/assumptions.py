"""What must hold that we do not command: each assumption reappears as a risk in the register."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _
from workbook.locale.numbers import integer
from workbook.proposal.analysis.logframe import rows
from workbook.proposal.worksheet.phases import LOGFRAME
from workbook.proposal.worksheet.rows import aim_places, column, short
from workbook.ui.grid import Column, Grid
from workbook.ui.step import Add, AnyEdit, Put, Step, new_id
from workbook.ui.view import (
    Ask,
    Block,
    Button,
    Buttons,
    Fact,
    Facts,
    Notice,
    Option,
    Script,
)

AIMS = ("proposal", "aims")
REGISTER = ("sustainability", "risks")
RISKS = "risks"
"""The step in which risks are weighed."""


class AssumptionsStep(Step):
    """What if it does not hold?"""

    id = "assumptions"
    title = N_("Assumptions")
    question = N_("What must hold that we do not command, and what if it does not?")
    phase = LOGFRAME

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Read each assumption aloud. Who can say that it will hold?"),
                _("What if it does not? That is a risk: it goes into the register."),
                _("An assumption that certainly does not hold ends the project as it is."),
            ),
            minutes=20,
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (_table(plan, _assumed(plan)),)

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        found = _assumed(plan)
        if not found:
            text = _("No row of the logframe says yet what must hold besides.")
            return (Notice(kind="look", text=text, go="logframe"),)
        table = _table(plan, found).view(plan)
        return (_facts(plan, found), table, *_buttons(plan))

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        aim = next((each for each in _open(plan) if action == f"risk-{each.id}"), None)
        if aim is None:
            return ()
        risk, place = new_id(), (*AIMS, aim.id, "risk")
        name = _("It does not hold: {assumption}", assumption=aim.assumption.strip())
        item = {"id": risk, "name": name}
        return (Add(path=REGISTER, item=item), Put(path=place, value=risk, was=aim.risk))

    def begun(self, plan: Any) -> bool:
        return bool(_assumed(plan))

    def missing(self, plan: Any) -> Iterator[str]:
        if not _assumed(plan):
            yield _("Say beside the rows of the logframe what must hold.")
        for aim in _open(plan):
            yield _("Not in the register of risks: {assumption}", assumption=short(aim.assumption))


def _assumed(plan: Any) -> tuple[Any, ...]:
    """Rows of the logframe that take something for granted, from the goal down."""
    return tuple(aim for aim in rows(plan) if aim.assumption.strip())


def _open(plan: Any) -> tuple[Any, ...]:
    """Those whose assumption is not in the register of risks."""
    known = {risk.id for risk in plan.risks}
    return tuple(aim for aim in _assumed(plan) if aim.risk not in known)


def _table(plan: Any, found: tuple[Any, ...]) -> Grid:
    risks = {risk.id: risk for risk in plan.risks}
    options = tuple(Option(value=id, label=risk.name or id) for id, risk in risks.items())
    weighed = {aim.id: _weight(risks.get(aim.risk)) for aim in found}
    weight = Ask(key="weight", label=_("How likely × how bad"), length=40, fixed=True)
    return Grid(
        id="assumed",
        caption=_("What must hold, and the risk that it does not"),
        columns=(
            Column(
                Ask(key="assumption", label=_("If this holds"), fixed=True),
                labels={aim.id: aim.assumption for aim in found},
            ),
            Column(Ask(key="row", label=_("For"), fixed=True), labels=aim_places(plan)),
            column(plan, AIMS, "risk", kind="choice", options=options),
            Column(weight, labels=weighed),
        ),
        rows=tuple(aim.id for aim in found),
    )


def _weight(risk: Any) -> str:
    """How likely and how bad a risk was found: 2 × 5; a dash where nobody has said it."""
    if risk is None or risk.probability is None or risk.impact is None:
        return "–"
    return f"{risk.probability} × {risk.impact} = {risk.probability * risk.impact}"


def _facts(plan: Any, found: tuple[Any, ...]) -> Facts:
    left = len(_open(plan))
    held = Fact(figure=integer(len(found)), label=_("assumptions in the logframe"), go="logframe")
    kind = "look" if left else "good"
    label = _("of them are not in the register of risks")
    return Facts(
        id="assumptions",
        caption=_("What we take for granted"),
        facts=(held, Fact(figure=integer(left), label=label, kind=kind, go=RISKS)),
    )


def _buttons(plan: Any) -> Iterator[Buttons]:
    """A button for each that is not in the register yet."""
    buttons = tuple(
        Button(action=f"risk-{aim.id}", label=short(aim.assumption)) for aim in _open(plan)
    )
    if buttons:
        caption = _("Write into the register of risks that it does not hold:")
        yield Buttons(id="into-register", caption=caption, buttons=buttons)
