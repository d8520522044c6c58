"""By which indicators one knows that it is so: today, afterwards, by when, read where."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _
from workbook.proposal.analysis.logframe import rows
from workbook.proposal.worksheet.phases import LOGFRAME
from workbook.proposal.worksheet.rows import aim_names, found
from workbook.ui.ask import ask
from workbook.ui.grid import Fields
from workbook.ui.months import shown, typed_month
from workbook.ui.step import Step
from workbook.ui.view import Block, Meter, Meters, Notice, Origins, Script, StepState

AIMS = ("proposal", "aims")
KEYS = ("indicator", "baseline", "target", "date", "source")


class IndicatorsStep(Step):
    """How will we know?"""

    id = "logframe-indicators"
    title = N_("Indicators")
    question = N_("By which sign does somebody from outside see that it is so?")
    phase = LOGFRAME

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("For each row: what would you count, and how much is it today?"),
                _("How much shall it be, by which month, and in which book does one read it?"),
                _("What nobody writes down today, nobody can show in two years."),
            ),
            minutes=45,
        )

    def inputs(self, plan: Any) -> tuple[Fields, ...]:
        names = aim_names(plan)
        return tuple(_form(plan, aim.id, names[aim.id]) for aim in rows(plan))

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if not plan.proposal.aims:
            text = _("First write down the goal, the purpose and the outputs.")
            return (Notice(kind="look", text=text, go="logframe"),)
        forms = zip(self.inputs(plan), rows(plan), strict=True)
        views = (form.view(plan, dict(_gaps(aim))) for form, aim in forms)
        return (_complete(plan), *views, Origins(steps=("logframe",)))

    def begun(self, plan: Any) -> bool:
        return any(getattr(aim, key) for aim in plan.proposal.aims for key in KEYS)

    def missing(self, plan: Any) -> Iterator[str]:
        if not plan.proposal.aims:
            yield _("First write down the goal, the purpose and the outputs.")
        yield from found(plan, "logframe", "complete").values()


def _form(plan: Any, row: str, caption: str) -> Fields:
    """One row of the logframe: its indicator, with what it is today and what it shall be."""
    paths = {key: (*AIMS, row, key) for key in KEYS}
    return Fields(
        id=f"indicator-{row}",
        caption=caption,
        fields=tuple(
            (ask(type(plan), (*AIMS, "*", key), key), path) for key, path in paths.items()
        ),
        beside=True,
        show={"date": shown},
        read={"date": typed_month},
    )


def _gaps(aim: Any) -> Iterator[tuple[str, str]]:
    """Fields that are open although the indicator is written down, each with its sentence."""
    said = {
        "baseline": _("How much is it today? Without that nobody sees a change."),
        "target": _("How much shall it be?"),
        "date": _("By which month?"),
        "source": _("In which book or list does one read it?"),
    }
    for key, text in said.items():
        if aim.indicator.strip() and not getattr(aim, key).strip():
            yield key, text


def _complete(plan: Any) -> Meters:
    """How many of the rows say everything that a donor asks."""
    aims = plan.proposal.aims
    full = len(aims) - len(found(plan, "logframe", "complete"))
    state = StepState.DONE if full == len(aims) else StepState.BEGUN
    text = _("{number} of {all} rows are complete", number=full, all=len(aims))
    meter = Meter(label=_("Logframe"), value=full, whole=len(aims), text=text, state=state)
    return Meters(id="complete", caption=_("How far we are"), meters=(meter,))
