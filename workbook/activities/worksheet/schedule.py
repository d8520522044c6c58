"""The plan: by logic, by seasons, by money; its chart, and the version that the room agrees on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.activities.analysis.agreed import agreed
from workbook.activities.analysis.calendar import Calendar, calendar
from workbook.activities.analysis.clashes import clashes
from workbook.activities.analysis.critical import logic
from workbook.activities.analysis.network import network
from workbook.activities.analysis.what_if import floats
from workbook.activities.worksheet.drawing import closed_months, marks
from workbook.activities.worksheet.names import listed, numbered, short
from workbook.activities.worksheet.order import circle, unwritten
from workbook.activities.worksheet.phases import WHEN
from workbook.activities.worksheet.who import told_of_load
from workbook.locale import N_, _, plural
from workbook.locale.numbers import moment
from workbook.months import label
from workbook.ui.gantt import Task, gantt
from workbook.ui.log import now
from workbook.ui.step import Add, AnyEdit, Step, new_id
from workbook.ui.view import Block, Button, Buttons, Fact, Facts, Gantt, Notice, Script

VERSIONS = ("activities", "versions")


class Schedule(Step):
    """When is what done?"""

    id = "schedule"
    title = N_("The plan")
    question = N_("When is what done?")
    phase = WHEN

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Three questions: what waits for what? What do the seasons allow?"),
                _("And when is there money? Each of them may move the end."),
                _("Follow the critical ones with a finger: a month lost there is lost for all."),
                _("Does everybody agree? A plan is only changed with a reason that all can read."),
            ),
            minutes=30,
            materials=(_("a wall with quarters"),),
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if stop := next(against(plan), None):
            return (stop,)
        laid = agreed(plan)
        return (
            chart(plan, laid),
            _passes(plan),
            *_told(plan, laid),
            *told_of_load(plan),
            *_versions(plan),
            _buttons(plan),
        )

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        laid = calendar(plan)
        if action != "agree" or not laid or not laid.spans or _because(plan):
            return ()
        starts = {id: span.begins for id, span in laid.spans.items()}
        version = {"id": new_id(), "at": now(), "reason": reason, "starts": starts}
        return (Add(path=VERSIONS, item=version),)

    def begun(self, plan: Any) -> bool:
        return bool(plan.activities.versions)

    def missing(self, plan: Any) -> Iterator[str]:
        if stop := next(against(plan), None):
            yield stop.text
        elif not plan.activities.versions:
            yield _("Agree on the plan.")

    def problems(self, plan: Any) -> Iterator[str]:
        yield from (circle(plan, each) for each in network(plan).circles)


def against(plan: Any) -> Iterator[Notice]:
    """What must be there before there is a plan to look at."""
    if not plan.activities.activities:
        yield unwritten()
    for each in network(plan).circles:
        yield Notice(kind="stop", text=circle(plan, each), go="order")
    if not plan.activities.first:
        text = _("First write down the first month of the plan.")
        yield Notice(kind="info", text=text, go="vision")


def _passes(plan: Any) -> Facts:
    """What each pass adds to the length of the plan."""
    plain, seasons = logic(plan), calendar(plan)
    added = seasons.months - plain.months
    return Facts(
        id="passes",
        caption=_("How long does it take?"),
        slim=True,
        facts=(
            Fact(figure=_months(plain.months), label=_("by what waits for what")),
            Fact(
                figure=_months(seasons.months),
                label=_("with the seasons"),
                note=_added(added),
            ),
        ),
    )


def _months(number: int) -> str:
    return plural("{number} month", "{number} months", number)


def _added(number: int) -> str:
    if not number:
        return _("nothing is added")
    return plural("{number} month is added", "{number} months are added", number)


def chart(plan: Any, laid: Calendar) -> Gantt:
    """The plan, with what became of each activity."""
    plain, called = logic(plan), numbered(plan)
    critical = plain.critical if plain else ()
    spare, done = floats(plan), marks(plan)
    closed = closed_months(plan, laid.months)
    tasks = [
        Task(
            each.id,
            called[each.id],
            laid.spans[each.id].start,
            laid.spans[each.id].months,
            who=short(plan, each.responsible),
            critical=each.id in critical,
            slack=spare.get(each.id, 0),
            wait=laid.spans[each.id].season_wait,
            closed=closed.get(each.id, ()),
            mark=done.get(each.id, ""),
        )
        for each in plan.activities.activities
        if each.id in laid.spans
    ]
    return gantt("plan", _("Which activity in which months"), laid.first, tasks)


def _told(plan: Any, laid: Calendar) -> Iterator[Notice]:
    called = numbered(plan)
    for ids, text in (
        (laid.never, N_("No season has room for: {names}.")),
        (laid.stuck, N_("These wait for them: {names}.")),
    ):
        if ids:
            yield Notice(kind="stop", text=_(text, names=listed(ids, called)), go="windows")
    for clash in clashes(plan, laid):
        text = _(
            "{name} in {month}: by the beans of “{row}”, everybody is in the fields.",
            name=called[clash.id],
            month=label(clash.month),
            row=clash.rows[0].name,
        )
        yield Notice(kind="look", text=text, go="windows")


def _versions(plan: Any) -> Iterator[Notice]:
    """Every plan that was agreed on, the last one first."""
    for at, version in enumerate(reversed(plan.activities.versions)):
        text = _(
            "Agreed on {moment}: {reason}", moment=moment(version.at), reason=version.reason or "–"
        )
        yield Notice(kind="info" if at else "good", text=text)


def _because(plan: Any) -> str:
    laid, versions = calendar(plan), plan.activities.versions
    if versions and laid:
        held = dict(versions[-1].starts)
        if held == {id: span.begins for id, span in laid.spans.items()}:
            return _("This plan is agreed on already.")
    return ""


def _buttons(plan: Any) -> Buttons:
    label = _("Agree on this plan")
    why = _("Why this plan? Everybody can read it later.")
    button = Button(action="agree", label=label, style="main", reason=why, because=_because(plan))
    return Buttons(buttons=(button,))
