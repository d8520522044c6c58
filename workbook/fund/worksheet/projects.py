"""Choosing small projects: what they cost and what their upkeep costs, then the room's ballots.

What is typed stands at one place of the record; the worksheet of needs shows the same choice.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.fund.worksheet.candidates import budget_form, candidates, costs
from workbook.fund.worksheet.chosen import ceremony, result
from workbook.fund.worksheet.chosen import open_ties as ties
from workbook.fund.worksheet.phases import AHEAD
from workbook.fund.worksheet.project_papers import box_meters, entry, line, papers
from workbook.locale import N_, _
from workbook.locale.numbers import moment
from workbook.ui.grid import Fields, Grid
from workbook.ui.log import now, reopening, written
from workbook.ui.step import Add, AnyEdit, Put, Step
from workbook.ui.view import Block, Button, Buttons, Notice, Script

CHOICE = ("needs", "choice")
AT_ONCE = 20_000
"""Ballots times projects up to which a choice is counted before the screen is shown."""


class FundProjects(Step):
    """Which small projects do we choose?"""

    id = "fund-projects"
    title = N_("Small projects")
    question = N_("Which small projects can our fund pay?")
    phase = AHEAD

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Before the vote, read aloud what each project costs every year afterwards."),
                _("Everybody marks on the paper as many projects as they like. The box is closed."),
                _("Two rules count the same papers. Who is left with nothing under each?"),
            ),
            minutes=40,
            materials=(_("ballot papers with numbered projects"), _("a closed box")),
        )

    def inputs(self, plan: Any) -> tuple[Grid | Fields, ...]:
        if plan.choice is None:
            return ()
        offered = (budget_form(plan), candidates(plan))
        return (*offered, line(plan), papers(plan)) if plan.choice.opened_at else offered

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        choice = plan.choice
        if choice is None:
            return _nothing()
        if choice.covered:
            return (*_told(choice), *_voting(plan), _buttons(plan))
        if not choice.ballots and not choice.opened_at:
            return (*_told(choice), *_offer(plan), _buttons(plan))
        if self.slow(plan):
            counting = Notice(kind="info", text=_("The ballots are being counted …"))
            return (*_told(choice), counting)
        return self.later(plan, "")

    def slow(self, plan: Any) -> bool:
        choice = plan.choice
        if choice is None or choice.covered:
            return False
        return len(choice.ballots) * len(choice.projects) > AT_ONCE

    def later(self, plan: Any, region: str) -> tuple[Block, ...]:
        return (*_told(plan.choice), *result(plan), *_buttons_after(plan))

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        choice, closed = plan.choice, (*CHOICE, "closed_at")
        if choice is None:
            return (Put(path=CHOICE, value={}),) if action == "begin" else ()
        if action == "open" and not choice.opened_at and not _against(plan):
            return (Put(path=(*CHOICE, "opened_at"), value=now()),)
        if action == "close" and choice.covered and choice.ballots:
            return (Put(path=closed, value=now()),)
        if action == "reopen" and choice.closed_at:
            log = Add(path=(*CHOICE, "reopened"), item=reopening(reason, bool(choice.ballots)))
            return (log, Put(path=closed, was=written(choice.closed_at)))
        return () if choice.covered else ceremony(plan).press(ties(plan), action)

    def begun(self, plan: Any) -> bool:
        return bool(plan.candidates)

    def locked(self, plan: Any) -> bool:
        return bool(plan.choice and plan.choice.closed_at)

    def missing(self, plan: Any) -> Iterator[str]:
        choice = plan.choice
        if choice is None:
            yield _("Begin a choice when there are small projects to choose from.")
        elif choice.covered:
            yield _("Close the vote when every paper is typed.")
        elif not choice.opened_at and not choice.ballots:
            yield _against(plan) or _("Open the vote when everybody knows the upkeep.")
        elif not self.slow(plan) and ties(plan):
            yield _("Settle the tie by a public lot.")


def _nothing() -> tuple[Block, ...]:
    text = _("No small projects stand to choice yet.")
    button = Button(action="begin", label=_("Begin a choice"), style="main")
    return (Notice(kind="info", text=text), Buttons(buttons=(button,)))


def _told(choice: Any) -> Iterator[Notice]:
    if choice.closed_at:
        text = _("The vote was closed on {moment}.", moment=moment(choice.closed_at))
        yield Notice(kind="good", text=text)
    elif choice.covered:
        text = _("Every paper is covered until the vote is closed.")
        yield Notice(kind="info", text=text)
    for reopened in choice.reopened:
        text = _("The vote was opened again: {reason}", reason=reopened.reason)
        yield Notice(kind="look", text=text)


def _offer(plan: Any) -> tuple[Block, ...]:
    return (
        budget_form(plan).view(plan),
        *costs(plan),
        candidates(plan).view(plan),
    )


def _voting(plan: Any) -> tuple[Block, ...]:
    table = papers(plan)
    typed = (table.view(plan),) if table.rows else ()
    return (entry(plan), box_meters(plan), candidates(plan).view(plan), *typed)


def _against(plan: Any) -> str:
    """What stands against opening the vote; nothing where nothing does."""
    projects = plan.candidates
    if len(projects) < 2 or any(not (each.name.strip() and each.cost) for each in projects):
        return _("Write down at least two projects, each with its name and cost.")
    if not plan.project_budget:
        return _("Write down how much may be spent on small projects.")
    if any(each.cost > plan.project_budget for each in projects):
        return _("A project that costs more than the budget cannot be chosen. Take it out.")
    return ""


def _buttons(plan: Any) -> Buttons:
    """The button that opens the vote, or closes it."""
    if plan.choice.covered:
        because = "" if plan.choice.ballots else _("No paper is typed yet.")
        question = _("Is every paper typed? Now the result is shown.")
        label = _("Close the vote")
        button = Button(action="close", label=label, style="main", because=because, ask=question)
    else:
        question = _("Does everybody know the upkeep? After this, the list stays as it is.")
        label, because = _("Open the vote"), _against(plan)
        button = Button(action="open", label=label, style="main", because=because, ask=question)
    return Buttons(buttons=(button,))


def _buttons_after(plan: Any) -> Iterator[Buttons]:
    if plan.choice.closed_at:
        label, reason = _("Open the vote again"), _("Why is the vote opened again?")
        button = Button(action="reopen", label=label, style="danger", reason=reason)
        yield Buttons(buttons=(button,))
