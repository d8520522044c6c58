"""A second teller counts the same dots: two counts that differ are counted once more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _
from workbook.needs.analysis.recount import dots_differ
from workbook.needs.worksheet.dots import VOTE, Dots
from workbook.needs.worksheet.notices import need_signs
from workbook.needs.worksheet.phases import DOTS
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Grid
from workbook.ui.step import AnyEdit, Step
from workbook.ui.view import Ask, Block, Notice, Script


class DotsAgain(Step):
    """Do two tellers find the same?"""

    id = "dots-again"
    title = N_("Second count")
    question = N_("Does the second teller count the same?")
    phase = DOTS

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("A second teller counts the cups again, without looking at the first count."),
                _("Where the two differ, both count this cup once more, aloud."),
                _("Without a second teller, go on: the step may stay empty."),
            ),
            minutes=10,
            materials=(_("the cups of the first count"),),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        kind, needs = type(plan), plan.needs.needs
        columns = (
            Column(
                ask(kind, (*VOTE, "again", "*", group.id), group.id, label=group.label),
                lambda row, group=group: (*VOTE, "again", row, group.id),
            )
            for group in plan.community.groups
        )
        return (
            Grid(
                id="again",
                caption=_("Dots of each group, counted a second time"),
                columns=(Column(Ask(key="need", label=_("Need"), fixed=True)), *columns),
                rows=tuple(need.id for need in needs),
                labels={need.id: need.name for need in needs},
                signs=need_signs(plan),
                sealed=plan.needs.vote.closed_at is None,
                fixed=not Dots.open_now(plan),
            ),
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if plan.needs.rule.locked_at is None:
            text = _("Lock the rule first; then dots can be counted.")
            return (Notice(kind="stop", text=text, go="rule"),)
        wrong = {place: _("The two tellers differ here.") for place in dots_differ(plan)}
        table = self.inputs(plan)[0].view(plan, wrong)
        return (*_agreement(plan), table, *Dots().closing(plan))

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        return Dots().press(plan, action, reason)

    def begun(self, plan: Any) -> bool:
        return any(plan.needs.vote.again.values())

    def locked(self, plan: Any) -> bool:
        return plan.needs.vote.closed_at is not None

    def missing(self, plan: Any) -> Iterator[str]:
        if plan.needs.rule.locked_at is None:
            yield _("Lock the rule before the first dot is counted.")

    def problems(self, plan: Any) -> Iterator[str]:
        yield from differing(plan)


def differing(plan: Any) -> Iterator[str]:
    """Where two tellers differ, without telling what either of them counted."""
    needs = {need.id: need.name for need in plan.needs.needs}
    groups = {group.id: group.label for group in plan.community.groups}
    for need, group in dots_differ(plan):
        yield _(
            "{group}, {need}: the two tellers differ. Count this cup once more, both together.",
            group=groups[group],
            need=needs[need],
        )


def _agreement(plan: Any) -> Iterator[Notice]:
    compared = any(plan.needs.vote.again.values())
    if compared and not any(dots_differ(plan)):
        yield Notice(kind="good", text=_("So far the two tellers agree."))
    elif not compared and plan.needs.vote.closed_at is None:
        text = _("The first count stays covered. Type what the second teller calls.")
        yield Notice(kind="info", text=text)
    elif not compared:
        yield Notice(kind="info", text=_("The vote was closed without a second count."))
