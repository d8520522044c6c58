"""How far a community is: the very steps that its worksheets show, counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from workbook.locale import N_
from workbook.needs.worksheet import steps
from workbook.ui.step import Step
from workbook.ui.view import StepState

TITLES = {"needs": N_("Needs")}
"""The worksheets there are: name of the notebook, and title."""

STEPS: dict[str, Callable[[Any], tuple[Step, ...]]] = {"needs": steps}
FINISHED = (StepState.DONE, StepState.LOCKED)


@dataclass(frozen=True)
class Progress:
    """Steps of one worksheet that are finished, of all its steps."""

    done: int
    whole: int


def progress(plan: Any) -> dict[str, Progress]:
    """The progress of every worksheet, by its name."""
    return {name: _counted(plan, steps(plan)) for name, steps in STEPS.items()}


def _counted(plan: Any, steps: tuple[Step, ...]) -> Progress:
    finished = sum(step.state(plan) in FINISHED for step in steps)
    return Progress(finished, len(steps))


def problems(plan: Any) -> tuple[str, ...]:
    """Sentences that say what contradicts itself in a plan, each once."""
    said = (
        problem for part in STEPS.values() for step in part(plan) for problem in step.problems(plan)
    )
    return tuple(dict.fromkeys(said))
