"""Step 2: what people need, in their own words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Grid
from workbook.ui.step import Step, new_id
from workbook.ui.view import Block, Notice, Option, Script

LIST = ("needs", "needs")


class NeedsList(Step):
    """What does the village need?"""

    id = "needs"
    title = N_("Our needs")
    question = N_("What does our village need?")

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Women, men and young people sit apart. Each speaker gives one card a round."),
                _("Read each card aloud as it was written. Do not improve the words."),
            ),
            minutes=45,
            materials=(_("cards"), _("thick pens"), _("a wall")),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        kind = type(plan)
        groups = tuple(Option(value=g.id, label=g.label) for g in plan.community.groups)
        return (
            Grid(
                id="needs",
                caption=_("Needs"),
                columns=(
                    Column(
                        ask(kind, (*LIST, "*", "name"), "name", required=True),
                        lambda row: (*LIST, row, "name"),
                    ),
                    Column(
                        ask(kind, (*LIST, "*", "group"), "group", options=groups),
                        lambda row: (*LIST, row, "group"),
                    ),
                ),
                rows=tuple(need.id for need in plan.needs.needs),
                list_path=LIST,
                new=lambda: {"id": new_id(), "name": ""},
                add=_("Add a need"),
                fixed=self.locked(plan),
            ),
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        told = _("The rule is locked, so this list is fixed. Unlock the rule to change it.")
        notice = (Notice(kind="info", text=told),) if self.locked(plan) else ()
        return (*notice, self.inputs(plan)[0].view(plan, dict(_doubles(plan))))

    def begun(self, plan: Any) -> bool:
        return bool(plan.needs.needs)

    def locked(self, plan: Any) -> bool:
        return plan.needs.rule.locked_at is not None

    def missing(self, plan: Any) -> Iterator[str]:
        named = [need for need in plan.needs.needs if need.name.strip()]
        if len(named) < 2:
            yield _("Write down at least two needs.")
        if len(named) < len(plan.needs.needs):
            yield _("One of the needs has no words yet.")

    def problems(self, plan: Any) -> Iterator[str]:
        if any(_doubles(plan)):
            yield _("The same need stands in the list twice.")


def _doubles(plan: Any) -> Iterator[tuple[tuple[str, str], str]]:
    """Needs with the same words, by row and column."""
    words = {need.id: need.name.strip().casefold() for need in plan.needs.needs}
    often = Counter(words.values())
    for need, text in words.items():
        if text and often[text] > 1:
            yield (need, "name"), _("This need is already in the list.")
