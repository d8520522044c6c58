"""How the *Community group* worksheet is filled in: its steps, in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from workbook.locale import N_

if TYPE_CHECKING:
    from workbook.ui.step import Step

TITLE = N_("Community group")

VOTES = (("group", "tally", "votes"), ("group", "tally", "again"))


def hidden(plan: Any) -> Callable[[tuple[str, ...]], bool]:
    """Which places of the record the history must not tell the values of: what is covered."""
    covered = VOTES if plan.group.tally.closed_at is None else ()
    return lambda path: path[:3] in covered


def steps(plan: Any) -> tuple[Step, ...]:
    """The steps that fit `plan`, phase by phase."""
    return (*_assembly(), *_count(), *_tasks(), *_record())


def _assembly() -> Iterator[Step]:
    from workbook.group.worksheet.candidates import Candidates
    from workbook.group.worksheet.meeting import Assembly
    from workbook.group.worksheet.rule import ElectionRuleLock

    yield from (Assembly(), ElectionRuleLock(), Candidates())


def _count() -> Iterator[Step]:
    from workbook.group.worksheet.elected import Elected
    from workbook.group.worksheet.votes import Votes
    from workbook.group.worksheet.votes_again import VotesAgain

    yield from (Votes(), VotesAgain(), Elected())


def _tasks() -> Iterator[Step]:
    from workbook.group.worksheet.bylaws import Rules
    from workbook.group.worksheet.committees import Committees
    from workbook.group.worksheet.roles import Roles

    yield from (Roles(), Committees(), Rules())


def _record() -> Iterator[Step]:
    from workbook.group.worksheet.minutes import MinutesSigned
    from workbook.group.worksheet.sheet import GroupSheet

    yield from (MinutesSigned(), GroupSheet())
