"""How the *Proposal* worksheet is filled in: its steps, in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from workbook.locale import N_

if TYPE_CHECKING:
    from workbook.ui.step import Step

TITLE = N_("Proposal")


def hidden(plan: Any) -> Callable[[tuple[str, ...]], bool]:
    """Which places of the record the history must not tell the values of: none."""
    return lambda path: False


def steps(plan: Any) -> tuple[Step, ...]:
    """The steps that fit `plan`, phase by phase."""
    return (*_project(), *_logframe(), *_budget(), *_after(), *_papers())


def _project() -> Iterator[Step]:
    from workbook.proposal.worksheet.project import ProjectStep

    yield from (ProjectStep(),)


def _logframe() -> Iterator[Step]:
    yield from ()


def _budget() -> Iterator[Step]:
    yield from ()


def _after() -> Iterator[Step]:
    yield from ()


def _papers() -> Iterator[Step]:
    yield from ()
