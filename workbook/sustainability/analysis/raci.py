"""Who does what: for each task exactly one who answers for it (A), at least one who does it (R)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from workbook.locale import N_, _
from workbook.sustainability.model import Mark

MARKS: dict[Mark, str] = {
    "R": N_("Does it"),
    "A": N_("Answers for it"),
    "C": N_("Is asked before"),
    "I": N_("Is told after"),
}
"""What each mark says; translate with `_` where it is shown."""


@dataclass(frozen=True)
class Duty:
    """A task with the ids of roles that have each mark, in the order of the roles."""

    task: Any
    marked: Mapping[str, tuple[str, ...]]

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is wrong and what to do; none where the row is right."""
        found, name = [], self.task.label
        if not self.marked["A"]:
            found.append(_("{task}: nobody answers for it. Mark one role with A.", task=name))
        if len(self.marked["A"]) > 1:
            text = _("{task}: more than one answers for it. Leave one A.", task=name)
            found.append(text)
        if not self.marked["R"]:
            found.append(_("{task}: nobody does it. Mark at least one role with R.", task=name))
        return tuple(found)


def duties(plan: Any) -> tuple[Duty, ...]:
    """The row of every task, in their order."""
    roles = [role.id for role in plan.sustainability.upkeep.roles]
    return tuple(
        Duty(task, {mark: _having(task, roles, mark) for mark in MARKS})
        for task in plan.sustainability.upkeep.tasks
    )


def checks(plan: Any) -> tuple[str, ...]:
    """What is wrong with the whole matrix, in sentences; none where it is right.

    Nothing is said before there are roles.
    """
    if not plan.sustainability.upkeep.roles:
        return ()
    return tuple(sentence for duty in duties(plan) for sentence in duty.sentences)


def load(plan: Any) -> Mapping[str, int]:
    """For how many tasks each role does or answers: who carries too much."""
    return {
        role.id: sum(task.marks.get(role.id) in ("R", "A") for task in _tasks(plan))
        for role in plan.sustainability.upkeep.roles
    }


def _tasks(plan: Any) -> tuple[Any, ...]:
    return plan.sustainability.upkeep.tasks


def _having(task: Any, roles: list[str], mark: str) -> tuple[str, ...]:
    return tuple(role for role in roles if task.marks.get(role) == mark)
