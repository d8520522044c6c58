"""Priorities: which need is taken up by which activity, in the order that the room decided."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from workbook.activities.worksheet.names import listed, names, needs
from workbook.activities.worksheet.phases import BEFORE
from workbook.locale import N_, _, plural
from workbook.locale.numbers import integer
from workbook.ui.step import Step
from workbook.ui.view import Ask, Block, Notice, Origins, Row, Script, Table


class Priorities(Step):
    """Which needs do we take up?"""

    id = "plan-needs"
    title = N_("Priorities")
    question = N_("Which needs does this plan take up?")
    phase = BEFORE

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("This is the order you decided. The plan follows it, or says why not."),
                _("A need that waits is named here, so that nobody has to ask later."),
            ),
            minutes=15,
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if not plan.need_names:
            text = _("Needs are written down and put in order on their own worksheet.")
            return (Notice(kind="info", text=text, go="decision"),)
        return (*_left(plan), _table(plan), Origins(steps=("decision", "activities")))

    def begun(self, plan: Any) -> bool:
        return any(taken_up(plan).values())

    def missing(self, plan: Any) -> Iterator[str]:
        if not plan.need_places:
            yield _("Decide on the order of the needs first.")
        waiting = [id for id in plan.need_places if not taken_up(plan).get(id)]
        if waiting:
            yield plural(
                "{number} need of the decision is not taken up.",
                "{number} needs of the decision are not taken up.",
                len(waiting),
            )


def taken_up(plan: Any) -> dict[str, list[str]]:
    """The activities that take up each need, by its id."""
    return {
        need: [each.id for each in plan.activities.activities if each.needs.get(need)]
        for need in needs(plan)
    }


def _left(plan: Any) -> Iterator[Notice]:
    """Needs of the decision that no activity takes up, by name."""
    known = needs(plan)
    left = [id for id in known if id in plan.need_places and not taken_up(plan)[id]]
    if left and plan.activities.activities:
        text = _("Not taken up by any activity: {needs}.", needs=listed(left, known))
        yield Notice(kind="look", text=text, go="activities")
    elif not left and plan.need_places:
        yield Notice(kind="good", text=_("Every need of the decision is taken up."))


def _table(plan: Any) -> Table:
    called, found, places = names(plan), taken_up(plan), plan.need_places
    rows = (
        Row(
            id=id,
            values={
                "number": integer(at),
                "need": name,
                "place": places.get(id),
                "activities": listed(found[id], called) or "–",
            },
        )
        for at, (id, name) in enumerate(needs(plan).items(), 1)
    )
    return Table(
        id="needs",
        caption=_("Needs in the order of the decision"),
        columns=(
            Ask(key="need", label=_("Need"), fixed=True),
            Ask(key="number", label=_("No."), length=40, fixed=True),
            Ask(key="place", label=_("Decided place"), kind="integer", fixed=True),
            Ask(key="activities", label=_("Taken up by"), fixed=True),
        ),
        rows=tuple(sorted(rows, key=lambda row: places.get(row.id, math.inf))),
        fixed=True,
    )
