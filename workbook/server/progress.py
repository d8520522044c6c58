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


class Gauge:
    """The progress of every community, counted anew only where something has changed.

    The home page shows all communities at once, and six worksheets have a hundred steps. It may
    be asked from any thread: at worst the same is counted twice.
    """

    def __init__(self) -> None:
        self._known: dict[str, tuple[Any, dict[str, Progress]]] = {}

    def read(self, store: Any, entry: Any) -> dict[str, Progress]:
        """The progress of a community of the list; raises `Trouble` where it cannot be read."""
        mark = (entry.revision, entry.changed_at)
        known = self._known.get(entry.id)
        if known is None or known[0] != mark:
            known = (mark, progress(store.load(entry.id).record))
            self._known[entry.id] = known
        return known[1]


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
