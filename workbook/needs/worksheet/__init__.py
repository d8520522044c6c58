"""How the needs are filled in: the steps of the worksheet, in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from workbook.locale import N_

if TYPE_CHECKING:
    from workbook.ui.step import Step

TITLE = N_("Needs")

DOTS = (("needs", "vote", "dots"), ("needs", "vote", "again"))
CHOICES = (("needs", "choice", "ballots"),)
PAPERS = (("needs", "ballot", "papers"), ("needs", "ballot", "again"))


def hidden(plan: Any) -> Callable[[tuple[str, ...]], bool]:
    """Which places of the record the history must not tell the values of: what is covered."""
    open_votes = [
        *(DOTS if plan.needs.vote.closed_at is None else ()),
        *(PAPERS if plan.needs.ballot.closed_at is None else ()),
        *(CHOICES if plan.needs.choice is not None and plan.needs.choice.covered else ()),
    ]
    return lambda path: path[:3] in open_votes


def steps(plan: Any) -> tuple[Step, ...]:
    """The steps that fit `plan`, phase by phase."""
    return (*_listening(), *_dots(), *_weighing(plan), *_ballot(plan), *_decision(plan))


def _listening() -> Iterator[Step]:
    from workbook.needs.worksheet.attendance import Attendance
    from workbook.needs.worksheet.cards import Cards
    from workbook.needs.worksheet.needs import NeedsList
    from workbook.needs.worksheet.tree import ProblemTreeStep

    yield from (Attendance(), Cards(), NeedsList(), ProblemTreeStep())


def _dots() -> Iterator[Step]:
    from workbook.needs.worksheet.dots import Dots
    from workbook.needs.worksheet.dots_again import DotsAgain
    from workbook.needs.worksheet.result import Result
    from workbook.needs.worksheet.rule import RuleLock

    yield from (RuleLock(), Dots(), DotsAgain(), Result())


def _weighing(plan: Any) -> Iterator[Step]:
    from workbook.needs.worksheet.criteria import CriteriaWeights
    from workbook.needs.worksheet.pairs import PairsOf
    from workbook.needs.worksheet.scores import Scores

    yield from (PairsOf(group, mark) for mark, group in enumerate(plan.community.groups))
    yield from (CriteriaWeights(), Scores())


def _ballot(plan: Any) -> Iterator[Step]:
    from workbook.needs.worksheet.ballots import BallotsOf
    from workbook.needs.worksheet.ballots_again import BallotsAgain
    from workbook.needs.worksheet.spoken import Spoken

    yield Spoken()
    yield from (BallotsOf(group) for group in plan.community.groups)
    yield BallotsAgain()


def _decision(plan: Any) -> Iterator[Step]:
    from workbook.needs.worksheet.decision import Decision
    from workbook.needs.worksheet.outcome import Outcome
    from workbook.needs.worksheet.projects import SmallProjects
    from workbook.needs.worksheet.rules import Rules
    from workbook.needs.worksheet.sheet import PrintedSheet

    yield from (Outcome(), Rules(), Decision())
    if plan.needs.choice is not None:
        yield SmallProjects()
    yield PrintedSheet()
