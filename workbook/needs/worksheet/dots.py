"""Step 4: dots of each group, counted by tellers and covered until the vote is closed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from workbook.locale import N_, _, plural
from workbook.locale.numbers import integer
from workbook.needs.analysis.checks import checks
from workbook.needs.analysis.dots import tally
from workbook.needs.analysis.recount import dots_differ
from workbook.needs.worksheet.notices import need_signs
from workbook.needs.worksheet.phases import DOTS
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Grid
from workbook.ui.log import now, reopening, written
from workbook.ui.step import Add, AnyEdit, Put, Step
from workbook.ui.view import (
    Ask,
    Block,
    Button,
    Buttons,
    Meter,
    Meters,
    Notice,
    Script,
    StepState,
)

VOTE = ("needs", "vote")


class Dots(Step):
    """Which needs come first for you?"""

    id = "dots"
    title = N_("The dots")
    question = N_("Where do we put our dots?")
    phase = DOTS

    def script(self, plan: Any) -> Script:
        rule = plan.needs.rule
        each = rule.dots_each(len(plan.needs.needs))
        return Script(
            say=(
                plural(
                    "Each person has {number} dot, at most {most} on one need.",
                    "Each person has {number} dots, at most {most} on one need.",
                    each,
                    most=min(each, rule.most_per_need),
                ),
                _("Vote behind the cloth, one group after another. Two tellers count aloud."),
                _("The screen keeps every count covered until all groups are done."),
            ),
            minutes=20,
            materials=(_("beans"), _("cups with signs"), _("a cloth screen")),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        groups = plan.community.groups
        return (
            Grid(
                id="dots",
                caption=_("Dots of each group"),
                columns=(
                    Column(Ask(key="need", label=_("Need"), fixed=True)),
                    *(self._column(plan, group) for group in groups),
                ),
                rows=tuple(need.id for need in plan.needs.needs),
                labels={need.id: need.name for need in plan.needs.needs},
                signs=need_signs(plan),
                sealed=plan.needs.vote.closed_at is None,
                fixed=not self.open_now(plan),
            ),
        )

    @staticmethod
    def _column(plan: Any, group: Any) -> Column:
        most = plan.needs.session.attended.get(group.id, 0) * plan.needs.rule.most_per_need
        limit = {"maximum": most} if most else {}
        field = ask(
            type(plan), (*VOTE, "dots", "*", group.id), group.id, label=group.label, **limit
        )
        return Column(field, lambda row: (*VOTE, "dots", row, group.id))

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if plan.needs.rule.locked_at is None:
            text = _("Lock the rule first; then dots can be counted.")
            return (Notice(kind="stop", text=text, go="rule"),)
        return (
            *self._notices(plan),
            self._meters(plan),
            self.inputs(plan)[0].view(plan),
            *self.closing(plan),
        )

    def closing(self, plan: Any) -> tuple[Buttons, ...]:
        """The button that closes the vote, or opens it again; the second count has it too."""
        return (Buttons(buttons=(self._button(plan),)),)

    @staticmethod
    def _notices(plan: Any) -> Iterator[Notice]:
        if plan.needs.vote.closed_at:
            text = _("The vote is closed. The result stands under “{step}”.", step=_("Shortlist"))
            yield Notice(kind="good", text=text)
        else:
            yield Notice(kind="info", text=_("The counts are covered until the vote is closed."))
        for entry in plan.needs.vote.reopened:
            yield Notice(
                kind="look", text=_("The vote was opened again: {reason}", reason=entry.reason)
            )

    @staticmethod
    def _meters(plan: Any) -> Meters:
        return Meters(
            id="counted",
            caption=_("Dots counted so far"),
            meters=tuple(_meter(plan, group) for group in plan.community.groups),
        )

    def _button(self, plan: Any) -> Button:
        if plan.needs.vote.closed_at:
            reason = _("Why is the vote opened again?")
            return Button(
                action="reopen", label=_("Open the vote again"), style="danger", reason=reason
            )
        because = next(chain(self._hindered(plan), _uncounted(plan)), "")
        question = _(
            "Have all groups finished? After this, a count changes only if somebody opens the vote"
            " again and says why."
        )
        return Button(
            action="close", label=_("Close the vote"), style="main", because=because, ask=question
        )

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        vote, path = plan.needs.vote, (*VOTE, "closed_at")
        if action == "close" and self._closable(plan):
            return (Put(path=path, value=now()),)
        if action == "reopen" and vote.closed_at:
            entry = reopening(reason, vote.begun)
            closed = written(vote.closed_at)
            return (Add(path=(*VOTE, "reopened"), item=entry), Put(path=path, was=closed))
        return ()

    def begun(self, plan: Any) -> bool:
        return plan.needs.vote.begun

    def locked(self, plan: Any) -> bool:
        return plan.needs.vote.closed_at is not None

    def missing(self, plan: Any) -> Iterator[str]:
        if plan.needs.rule.locked_at is None:
            yield _("Lock the rule before the first dot is counted.")
        yield from _uncounted(plan)
        if not plan.needs.vote.closed_at:
            yield _("Close the vote when every group is done.")

    def problems(self, plan: Any) -> Iterator[str]:
        complete = {group.id for group in plan.community.groups if not _open_needs(plan, group)}
        for check in checks(plan):
            # A sentence about one need, or about some, would tell what is still covered.
            whole = not check.group or check.group in complete
            if check.kind == "wrong" and not check.need and whole:
                yield check.text

    def _hindered(self, plan: Any) -> Iterator[str]:
        yield from self.problems(plan)
        if any(dots_differ(plan)):
            yield _("The two tellers differ. Look at the second count.")

    def _closable(self, plan: Any) -> bool:
        blocked = any(self._hindered(plan)) or any(_uncounted(plan))
        return self.open_now(plan) and not blocked

    @staticmethod
    def open_now(plan: Any) -> bool:
        """Whether dots can be typed now."""
        return plan.needs.rule.locked_at is not None and plan.needs.vote.closed_at is None


def _possible(plan: Any, group: Any) -> int:
    each = plan.needs.rule.dots_each(len(plan.needs.needs))
    return plan.needs.session.attended.get(group.id, 0) * each


def _meter(plan: Any, group: Any) -> Meter:
    """How far the count of a group is: in needs, until all are counted; then in dots.

    A running sum of dots would tell the count that was typed last.
    """
    needs = plan.needs.needs
    done = len(needs) - _open_needs(plan, group)
    if done < len(needs):
        text = _("{done} of {needs} needs", done=integer(done), needs=integer(len(needs)))
        return Meter(label=group.label, value=done, whole=len(needs), text=text)
    counted, possible = tally(plan).by_group[group.id], _possible(plan, group)
    state = StepState.PROBLEM if counted > possible else StepState.DONE
    text = _("{counted} of {possible} dots", counted=integer(counted), possible=integer(possible))
    return Meter(label=group.label, value=counted, whole=possible, text=text, state=state)


def _open_needs(plan: Any, group: Any) -> int:
    """Needs on which the dots of a group are not counted yet."""
    return sum(plan.needs.vote.of(need.id, group.id) is None for need in plan.needs.needs)


def _uncounted(plan: Any) -> Iterator[str]:
    """Groups that came, but whose dots are not counted on every need (0 is a count too)."""
    for group in plan.community.groups:
        missing = _open_needs(plan, group) if _possible(plan, group) else 0
        if missing:
            yield plural(
                "{group}: {number} need has no count yet. Write 0 where there is no dot.",
                "{group}: {number} needs have no count yet. Write 0 where there is no dot.",
                missing,
                group=group.label,
            )
    if not any(_possible(plan, group) for group in plan.community.groups):
        yield _("Write down first who came, on the first step.")
