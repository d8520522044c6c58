"""Tables of what follows: who does what, risks, actions, visits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from workbook import months
from workbook.locale import N_
from workbook.sustainability.analysis.raci import duties
from workbook.sustainability.analysis.risks import weighed
from workbook.tidy import Column, Layout, Row

LAYOUTS = {
    "duties": Layout(
        N_("a task and a role that has a part in it"),
        (
            Column("task", "string", "", N_("id of the task")),
            Column("name", "string", "", N_("what is done")),
            Column("role", "string", "", N_("id of the role")),
            Column("role_name", "string", "", N_("the role in the words of the people")),
            Column("mark", "string", "", N_("R does it, A answers for it, C is asked, I is told")),
        ),
    ),
    "risks": Layout(
        N_("a risk of the register"),
        (
            Column("risk", "string", "", N_("id of the risk")),
            Column("name", "string", "", N_("what may go wrong")),
            Column("probability", "Int64", N_("1 to 5"), N_("how likely")),
            Column("impact", "Int64", N_("1 to 5"), N_("how bad")),
            Column("score", "Int64", N_("1 to 25"), N_("probability x impact")),
            Column(
                "level", "string", "", N_("low, medium, high or critical; missing: not weighed")
            ),
            Column("mitigation", "string", "", N_("what is done about it")),
            Column("owner", "string", "", N_("whose it is: a code")),
        ),
    ),
    "sustainability_actions": Layout(
        N_("what is done about a low score"),
        (
            Column("action", "string", "", N_("id of the action")),
            Column("name", "string", "", N_("what we do")),
            Column("indicator", "string", "", N_("id of the indicator that it is about")),
            Column("responsible", "string", "", N_("code of who answers for it")),
            Column("by", "string", "", N_("month by which it is done; empty: not known")),
            Column("activity", "string", "", N_("id of the activity of the plan that it became")),
            Column("done", "bool", "", N_("whether a review says that this was done")),
        ),
    ),
    "visits": Layout(
        N_("a follow-up visit"),
        (
            Column("visit", "string", "", N_("id of the visit")),
            Column("after", "int64", N_("months"), N_("after the hand-over")),
            Column("due", "string", "", N_("its month; empty before the hand-over is known")),
            Column("visited", "string", "", N_("the day; empty where nobody came yet")),
            Column("finding", "string", "", N_("what was found")),
        ),
    ),
}


def tables(plan: Any) -> dict[str, Iterable[Row]]:
    """Rows of each table."""
    return {
        "duties": _duties(plan),
        "risks": _risks(plan),
        "sustainability_actions": _actions(plan),
        "visits": _visits(plan),
    }


def _duties(plan: Any) -> Iterator[Row]:
    names = {role.id: role.name for role in plan.sustainability.upkeep.roles}
    for duty in duties(plan):
        for mark, roles in duty.marked.items():
            for role in roles:
                yield duty.task.id, duty.task.name, role, names[role], mark


def _risks(plan: Any) -> Iterator[Row]:
    for each in weighed(plan):
        it = each.risk
        yield (
            it.id,
            it.name,
            it.probability,
            it.impact,
            each.score,
            each.band or None,
            it.mitigation,
            it.owner,
        )


def _actions(plan: Any) -> Iterator[Row]:
    became, done = plan.activity_of_action, plan.done_actions
    for it in plan.sustainability.actions:
        activity = became.get(it.id, "")
        yield it.id, it.name, it.indicator, it.responsible, it.by, activity, it.id in done


def _visits(plan: Any) -> Iterator[Row]:
    handover = plan.sustainability.handover
    for it in plan.sustainability.visits:
        due = months.add(handover, it.after) if handover else ""
        yield it.id, it.after, due, it.date.isoformat() if it.date else "", it.finding
