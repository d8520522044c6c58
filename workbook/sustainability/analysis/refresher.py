"""Refresher mode: which training to take up again for a short while, and why.

Falling scores, missed visits and undone actions each point to one of the four trainings, and to
the steps that the instrument names for what fell. It is a proposal: people decide.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

from workbook import months
from workbook.locale import N_, _
from workbook.locale.numbers import decimal
from workbook.sustainability.analysis.scores import latest
from workbook.sustainability.analysis.trend import Trend, last_trend
from workbook.sustainability.analysis.visits import overdue
from workbook.sustainability.model import Training, told

FALL = Fraction(1, 4)
"""A dimension that falls by so many points asks for a refresher; our convention."""
LAST: Training = "sustainability"
"""The training that is taken up where nothing points to another one."""

TRAININGS: dict[Training, str] = {
    "fund": N_("Community fund"),
    "needs": N_("Needs and project proposal"),
    "plan": N_("Long-term plan"),
    "sustainability": N_("Sustainability and management plan"),
}
"""What each training is called; translate with `_` where it is shown."""


@dataclass(frozen=True)
class Reason:
    """Why a training is proposed: a dimension that fell, a visit or an action that is missing."""

    kind: Literal["falling", "visit", "action"]
    training: Training
    sentence: str
    dimension: str = ""
    indicators: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()


@dataclass(frozen=True)
class Refresher:
    """A training to take up again, with its reasons, and which steps of the worksheets."""

    training: Training
    reasons: tuple[Reason, ...]

    @property
    def name(self) -> str:
        """What the training is called, in the language in force."""
        return _(TRAININGS[self.training])

    @property
    def steps(self) -> tuple[str, ...]:
        """Ids of the steps, each once; empty: all of the training's."""
        return tuple(dict.fromkeys(step for reason in self.reasons for step in reason.steps))


def refreshers(plan: Any, on: dt.date) -> tuple[Refresher, ...]:
    """Proposals as of a day, the one with most reasons first; none where all is well."""
    found: dict[Training, list[Reason]] = {training: [] for training in TRAININGS}
    for reason in reasons(plan, on):
        found[reason.training].append(reason)
    many = sorted(found, key=lambda training: -len(found[training]))
    return tuple(Refresher(each, tuple(found[each])) for each in many if found[each])


def reasons(plan: Any, on: dt.date) -> Iterator[Reason]:
    """Everything that asks for a refresher."""
    moved = last_trend(plan)
    if moved:
        yield from _falling(moved)
    yield from _missed(plan, on)
    yield from _undone(plan, on)


def _falling(moved: Trend) -> Iterator[Reason]:
    for dimension in moved.after.instrument.dimensions:
        change = moved.dimensions[dimension.id]
        if change is None or change > -FALL:
            continue
        fell = [each for each in dimension.indicators if (moved.items[each.id] or 0) < 0]
        points = decimal(-change, 2)
        text = _("{what} fell by {points} points.", what=told(dimension.name), points=points)
        yield Reason(
            "falling", _training(dimension, fell), text, dimension.id, _ids(fell), _steps(fell)
        )


def _missed(plan: Any, on: dt.date) -> Iterator[Reason]:
    for due in overdue(plan, on):
        text = _("The visit of {month} was missed.", month=months.label(due.month))
        yield Reason("visit", LAST, text)


def _undone(plan: Any, on: dt.date) -> Iterator[Reason]:
    done, now = plan.done_actions, months.of(on)
    for action in plan.sustainability.actions:
        if action.id in done or not action.by or action.by >= now:
            continue
        dimension, indicator = _asked(plan, action.indicator)
        text = _("Not done yet: {action}.", action=action.label)
        own = [indicator] if indicator else []
        training = _training(dimension, own) if dimension else LAST
        name = dimension.id if dimension else ""
        yield Reason("action", training, text, name, _ids(own), _steps(own))


def _asked(plan: Any, id: str) -> tuple[Any, Any]:
    """The indicator of that id in the latest round, and its dimension; None where it is not."""
    round = latest(plan)
    for dimension in round.instrument.dimensions if round else ():
        for each in dimension.indicators:
            if each.id == id:
                return dimension, each
    return None, None


def _training(dimension: Any, indicators: Iterable[Any]) -> Training:
    """The training of the indicators where they all name the same one, else the dimension's."""
    named = {each.training for each in indicators}
    only = named.pop() if len(named) == 1 else ""
    return only or dimension.training or LAST


def _ids(indicators: Iterable[Any]) -> tuple[str, ...]:
    return tuple(each.id for each in indicators)


def _steps(indicators: Iterable[Any]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(step for each in indicators for step in each.steps))
