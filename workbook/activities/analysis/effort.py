"""Searches that share one measure of work, are heard of, and end together."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from workbook.activities.analysis.problem import Problem
from workbook.activities.analysis.solver import Answer, Goal, cheapest, earliest


class Effort:
    """So much `work` for some searches one after the other.

    `heard` is asked before and during each, maybe from another thread, whether to go on. Once it
    says no, or all work is done, every search finds nothing: its answer is `unknown`.
    """

    def __init__(self, work: float, heard: Callable[[], bool] | None = None) -> None:
        self.left = work
        self._heard = heard
        self._stopped = False

    def earliest(self, problem: Problem, goals: tuple[Goal, ...] = ("any",)) -> Answer:
        """As the solver's, with what work is left."""
        return self._spend(partial(earliest, problem, goals))

    def cheapest(self, problem: Problem, least: int = 0, *, kept: bool = False) -> Answer:
        """As the solver's, with what work is left."""
        return self._spend(partial(cheapest, problem, least, kept=kept))

    def _spend(self, search: Callable[..., Answer]) -> Answer:
        if self.left <= 0 or not self._go_on():
            return Answer("unknown")
        found = search(work=self.left, report=self._heard and (lambda _best: self._go_on()))
        self.left -= found.work
        return found

    def _go_on(self) -> bool:
        if self._heard and not self._stopped:
            self._stopped = not self._heard()
        return not self._stopped
