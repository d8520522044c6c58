"""What does not add up in a count of dots, in sentences for the facilitator."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from workbook.locale import _, plural
from workbook.locale.numbers import integer
from workbook.needs.analysis.dots import Tally, tally


@dataclass(frozen=True)
class Check:
    """One sentence: something is `wrong`, or it is only a `note`. `need` and `group` say where."""

    kind: Literal["wrong", "note"]
    text: str
    group: str = ""
    need: str = ""


def checks(plan: Any) -> tuple[Check, ...]:
    """What is wrong or worth knowing about the dots of a plan, group by group."""
    counted = tally(plan)
    found = [*_strangers(plan)]
    for group in plan.community.groups if plan.needs.vote.begun else ():
        came = plan.needs.session.attended.get(group.id, 0)
        found += [*_totals(plan, counted, group, came), *_needs(plan, counted, group, came)]
    return tuple(found)


def _totals(plan: Any, counted: Tally, group: Any, came: int) -> Iterator[Check]:
    """Dots of one group against the dots that were given out."""
    dots = counted.by_group[group.id]
    possible = came * plan.needs.rule.dots_each(len(plan.needs.needs))
    where = {"group": group.label, "counted": integer(dots), "possible": integer(possible)}
    if not dots and came:
        yield Check("wrong", _("{group}: no dots are counted yet.", **where), group.id)
    elif dots and not came:
        text = _(
            "{group}: {counted} dots are counted, but nobody is written down as present.", **where
        )
        yield Check("wrong", text, group.id)
    elif dots > possible:
        text = _(
            "{group}: {counted} dots are counted, but only {possible} were given out.", **where
        )
        yield Check("wrong", text, group.id)
    elif dots < possible:
        text = _("{group}: {counted} of {possible} dots were placed.", **where)
        yield Check("note", text, group.id)


def _needs(plan: Any, counted: Tally, group: Any, came: int) -> Iterator[Check]:
    """Dots of one group on one need against the most that its people may place there."""
    most = came * plan.needs.rule.most_per_need
    for need in plan.needs.needs if came else ():
        dots = counted.dots[need.id][group.id]
        if dots > most:
            text = _(
                "{group}, {need}: {dots} dots, but at most {most} are possible. Count again.",
                group=group.label,
                need=need.name or need.id,
                dots=integer(dots),
                most=integer(most),
            )
            yield Check("wrong", text, group.id, need.id)


def _strangers(plan: Any) -> Iterator[Check]:
    """Dots on needs or of groups that the plan does not have; they are not counted."""
    needs = {need.id for need in plan.needs.needs}
    groups = {group.id for group in plan.community.groups}
    lost = sum(
        dots
        for need, row in plan.needs.vote.dots.items()
        for group, dots in row.items()
        if need not in needs or group not in groups
    )
    if lost:
        text = plural(
            "{number} dot belongs to a need or group that is not in the list, and is not counted.",
            "{number} dots belong to a need or group that is not in the list, and are not counted.",
            lost,
        )
        yield Check("wrong", text)
