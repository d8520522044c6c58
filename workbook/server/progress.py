"""How far a community is: the very steps that its worksheets show, counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from workbook.subjects import SUBJECTS
from workbook.ui.step import Step
from workbook.ui.view import StepState

FINISHED = (StepState.DONE, StepState.LOCKED)


@dataclass(frozen=True)
class Progress:
    """Steps of one worksheet that are finished, of all its steps."""

    done: int
    whole: int


def progress(plan: Any) -> dict[str, Progress]:
    """The progress of every worksheet, by its name."""
    return {subject.name: _counted(plan, subject.steps(plan)) for subject in SUBJECTS}


def _counted(plan: Any, steps: tuple[Step, ...]) -> Progress:
    finished = sum(step.state(plan) in FINISHED for step in steps)
    return Progress(finished, len(steps))


def problems(plan: Any) -> tuple[str, ...]:
    """Sentences that say what contradicts itself in a plan, each once."""
    said = (
        problem
        for subject in SUBJECTS
        for step in subject.steps(plan)
        for problem in step.problems(plan)
    )
    return tuple(dict.fromkeys(said))
