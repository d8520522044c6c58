"""What may go wrong: how likely, how bad, what is done about it, and whose it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _
from workbook.locale.numbers import integer
from workbook.sustainability.analysis.risks import SIGNS, band_name, checks, weighed
from workbook.sustainability.worksheet.columns import column, told
from workbook.sustainability.worksheet.phases import AFTER
from workbook.ui.codes import code
from workbook.ui.grid import Grid
from workbook.ui.step import Add, AnyEdit, Put, Step, new_id
from workbook.ui.view import Block, Button, Buttons, Fact, Facts, Notice, Script

LIST = ("sustainability", "risks")
AIMS = ("proposal", "aims")
ASSUMPTIONS = "assumptions"
"""The step of the proposal where assumptions are looked at."""
KINDS = {"low": "good", "medium": "info", "high": "look", "critical": "stop"}


class RisksStep(Step):
    """What may go wrong?"""

    id = "risks"
    title = N_("Risks")
    question = N_("What may go wrong, and what do we do about it now?")
    phase = AFTER

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("How likely from 1 to 5, how bad from 1 to 5: show fingers, all at once."),
                _("What is heavy needs something that we do now, and somebody whose it is."),
                _("What the project takes for granted may fail too. Write that down."),
            ),
            minutes=30,
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (_table(plan),)

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        facts = (_facts(plan),) if plan.sustainability.risks else ()
        told = tuple(Notice(kind="look", text=text) for text in checks(plan))
        return (*facts, *told, *_offered(plan), _table(plan).view(plan))

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        found = {f"assumed-{aim}": (aim, text) for aim, text in plan.open_assumptions.items()}
        if action not in found:
            return ()
        aim, text = found[action]
        name = _("It does not hold: {assumption}", assumption=text.strip())
        risk, was = new_id(), plan.risk_of_assumption.get(aim, "")
        link = Put(path=(*AIMS, aim, "risk"), value=risk, was=was)
        return (Add(path=LIST, item={"id": risk, "name": name}), link)

    def begun(self, plan: Any) -> bool:
        return bool(plan.sustainability.risks)

    def missing(self, plan: Any) -> Iterator[str]:
        if not plan.sustainability.risks:
            yield _("Write down what may go wrong.")
        for each in weighed(plan):
            if each.score is None:
                yield _("{risk}: say how likely and how bad.", risk=each.risk.label)
        yield from checks(plan)
        if plan.open_assumptions:
            yield _("Something the project takes for granted is not in the register.")


def _table(plan: Any) -> Grid:
    found = {each.risk.id: each for each in weighed(plan)}
    bands = {
        id: "–" if each.score is None else f"{SIGNS[each.band]} {each.score} {band_name(each.band)}"
        for id, each in found.items()
    }
    return Grid(
        id="risks",
        caption=_("The register of risks"),
        columns=(
            column(plan, LIST, "name", length=500),
            column(plan, LIST, "probability", label=_("How likely (1–5)")),
            column(plan, LIST, "impact", label=_("How bad (1–5)")),
            told("weight", _("Weight"), bands),
            column(plan, LIST, "mitigation", length=500),
            column(plan, LIST, "owner", read=code),
        ),
        rows=tuple(found),
        list_path=LIST,
        new=lambda: {"id": new_id()},
        add=_("Add a risk"),
    )


def _facts(plan: Any) -> Facts:
    found = [each.band for each in weighed(plan)]
    return Facts(
        id="bands",
        caption=_("How heavy they are"),
        facts=tuple(
            Fact(
                figure=integer(found.count(band)),
                label=f"{SIGNS[band]} {band_name(band)}",
                kind=kind if found.count(band) else "info",
            )
            for band, kind in reversed(KINDS.items())
        ),
    )


def _offered(plan: Any) -> Iterator[Block]:
    """What the project takes for granted and is not in the register yet."""
    found = plan.open_assumptions
    if not found:
        return
    text = _("The project takes for granted what is not in the register yet.")
    yield Notice(id="assumed", kind="look", text=text, go=ASSUMPTIONS)
    buttons = tuple(
        Button(action=f"assumed-{aim}", label=text.strip()) for aim, text in found.items()
    )
    caption = _("Write into the register that it does not hold:")
    yield Buttons(id="assumptions", caption=caption, buttons=buttons)
