"""The plan: by logic, by seasons, by money; its chart, and the version that the room agrees on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from workbook.activities.analysis.agreed import agreed, agreed_logic, remaining
from workbook.activities.analysis.calendar import Calendar
from workbook.activities.analysis.clashes import clashes
from workbook.activities.analysis.draft import current, made
from workbook.activities.analysis.network import network
from workbook.activities.worksheet.drawing import chart, marks
from workbook.activities.worksheet.making import make
from workbook.activities.worksheet.making import told as told_of_search
from workbook.activities.worksheet.names import listed, numbered
from workbook.activities.worksheet.order import circle, unwritten
from workbook.activities.worksheet.phases import WHEN
from workbook.activities.worksheet.reviewed import told_of_review
from workbook.activities.worksheet.upstream import told_of_due
from workbook.activities.worksheet.who import told_of_load
from workbook.locale import N_, _, plural
from workbook.locale.numbers import moment
from workbook.months import label
from workbook.ui.log import now
from workbook.ui.step import Add, AnyEdit, Step, Work, new_id
from workbook.ui.view import Block, Button, Buttons, Fact, Facts, Gantt, Notice, Origins, Script

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
        return (
            _chart(plan),
            _passes(plan),
            *told_of_review(plan),
            *told_of_search(plan),
            _buttons(plan),
            *_told(plan),
            *told_of_due(plan, made(plan) or agreed(plan)),
            *told_of_load(plan),
            *_versions(plan),
            Origins(steps=("order", "windows", "costs", "expected")),
        )

    def work(
        self, plan: Any, action: str, region: str, changed: dt.datetime | None = None
    ) -> Work | None:
        if action != "make" or any(against(plan)):
            return None
        return make(plan)

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        laid = proposed(plan)
        if action != "agree" or not laid or not laid.spans or _because(plan):
            return ()
        starts = {id: span.begins for id, span in laid.spans.items()}
        reviewed = remaining(plan).month
        version = {"id": new_id(), "at": now(), "reason": reason, "starts": starts}
        version |= {"reviewed": reviewed}
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


def proposed(plan: Any) -> Calendar | None:
    """The plan that can be agreed on: what was made with the money, else what the seasons allow."""
    return made(plan) or remaining(plan).calendar


def _chart(plan: Any) -> Gantt:
    """The plan that is made but not agreed on beside the agreed one, else the agreed one."""
    before, new = agreed(plan), made(plan)
    if new is None or not plan.activities.versions:
        laid, was = new or before, None
    else:
        laid, was = new, before
    if was and _starts(was) == _starts(laid):
        was = None
    caption = _("Which activity in which months")
    critical = (remaining(plan).logic if new else agreed_logic(plan)).critical
    return chart(plan, "plan", caption, laid, critical=critical, was=was, marks=marks(plan))


def _starts(laid: Calendar) -> dict[str, int]:
    return {id: span.start for id, span in laid.spans.items()}


def _passes(plan: Any) -> Facts:
    """What each pass adds to the length of the plan: logic, seasons, money and people."""
    own = remaining(plan)
    plain, seasons, cash = own.logic, own.calendar, made(plan)
    facts = [
        Fact(figure=_months(plain.months), label=_("by what waits for what")),
        Fact(
            figure=_months(seasons.months),
            label=_("with the seasons"),
            note=_added(seasons.months - plain.months),
        ),
    ]
    if cash:
        note = _added(cash.months - seasons.months)
        label = _("with money and people")
        facts.append(Fact(figure=_months(cash.months), label=label, note=note, kind="good"))
    elif (draft := current(plan)) and draft.stuck:
        label = _("with money and people")
        facts.append(Fact(figure="–", label=label, note=_("there is no plan"), kind="stop"))
    caption = _("How long does it take?")
    return Facts(id="passes", caption=caption, facts=tuple(facts), slim=True)


def _months(number: int) -> str:
    return plural("{number} month", "{number} months", number)


def _added(number: int) -> str:
    if not number:
        return _("nothing is added")
    return plural("{number} month is added", "{number} months are added", number)


def _told(plan: Any) -> Iterator[Notice]:
    called, laid = numbered(plan), proposed(plan)
    for ids, text in (
        (laid.never, N_("No season has room for: {names}.")),
        (laid.stuck, N_("These wait for them: {names}.")),
    ):
        if ids:
            yield Notice(kind="stop", text=_(text, names=listed(ids, called)), go="windows")
    if laid.months > plan.activities.months:
        text = _(
            "It takes {needed}, the plan has only {own}. Let it be longer, or open a month.",
            needed=_months(laid.months),
            own=_months(plan.activities.months),
        )
        yield Notice(kind="stop", text=text, go="vision")
    yield from told_of_clashes(plan, laid)


def told_of_clashes(plan: Any, laid: Calendar) -> Iterator[Notice]:
    """Activities with work of the villagers, with the months in which the fields need them."""
    called, found = numbered(plan), {}
    for clash in clashes(plan, laid):
        found.setdefault(clash.id, []).append(label(clash.month))
    if found:
        names = "; ".join(f"{called[id]} ({', '.join(months)})" for id, months in found.items())
        text = _(
            "Work of our own when, by the beans, everybody is in the fields: {names}.", names=names
        )
        yield Notice(kind="look", text=text, go="windows")


def _versions(plan: Any) -> Iterator[Notice]:
    """Every plan that was agreed on, the last one first."""
    for at, version in enumerate(reversed(plan.activities.versions)):
        reason = version.reason or "–"
        text = _("Agreed on {moment}: {reason}", moment=moment(version.at), reason=reason)
        yield Notice(kind="info" if at else "good", text=text)


def _because(plan: Any) -> str:
    """Why there is nothing to agree on."""
    laid, versions = proposed(plan), plan.activities.versions
    if versions and laid:
        held = dict(versions[-1].starts)
        if held == {id: span.begins for id, span in laid.spans.items()}:
            return _("This plan is agreed on already.")
    return ""


def _buttons(plan: Any) -> Buttons:
    why, because = _("Why this plan? Everybody can read it later."), _because(plan)
    agree = _("Agree on this plan")
    if (draft := current(plan)) and draft.status == "infeasible":
        agree = _("Agree on the plan of the seasons all the same")
        why = _(
            "It is proven that money, people or the months do not allow this plan. "
            "Why do you agree on it all the same? Everybody can read it later."
        )
    known = current(plan) is not None
    again = _("Make the plan once more") if known else _("Make the plan with the money")
    style = "plain" if known else "main"
    return Buttons(
        buttons=(
            Button(action="make", label=again, style=style),
            Button(action="agree", label=agree, reason=why, because=because),
        )
    )
