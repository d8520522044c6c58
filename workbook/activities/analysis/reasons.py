"""Why there is no plan, in sentences of computed facts; and what would make one possible."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Literal, NamedTuple

from workbook import months
from workbook.activities.analysis.obstacle import FURTHER, Obstacle
from workbook.activities.analysis.schedule import Schedule
from workbook.activities.analysis.shortage import Shortage
from workbook.locale import _, plural
from workbook.money import format_money


class Reason(NamedTuple):
    """A sentence, and what it is about; nothing where that is not known."""

    about: Literal["order", "season", "length", "people", "money", "longer", ""]
    text: str


def verdict(found: Schedule) -> str:
    """What is known of a plan that was looked for, in one sentence."""
    if found.status == "infeasible":
        return _("There is no such plan. This is proven.")
    if found.end is None:
        return _("No plan was found in the time. There may be one.")
    count = plural("{number} month", "{number} months", found.end.value)
    if found.status == "optimal":
        return _("All is done after {months}. This is proven: no plan is earlier.", months=count)
    if not found.gap:
        return _("All is done after {months}. No plan ends earlier.", months=count)
    least = plural("{number} month", "{number} months", found.end.bound)
    return _(
        "All is done after {months}. An earlier plan may exist, but none below {least}.",
        months=count,
        least=least,
    )


def reasons(plan: Any, found: Obstacle) -> Iterator[str]:
    """Why there is no plan, and what would help, a sentence each."""
    return (reason.text for reason in told(plan, found))


def told(plan: Any, found: Obstacle) -> Iterator[Reason]:
    """The same, with what each sentence is about."""
    for circle in found.circles:
        ring = " → ".join(_names(plan, (*circle, circle[0])))
        text = _("These wait for one another in a circle: {ring}. Let one of them go.", ring=ring)
        yield Reason("order", text)
    for id in found.never:
        text = _(
            "{activity} finds no season: too few open months follow one another. "
            "Make it shorter, or open a month.",
            activity=_name(plan, id),
        )
        yield Reason("season", text)
    if found.lasts:
        text = _(
            "With order and seasons alone it takes {months}; the plan has {own}.",
            months=plural("{number} month", "{number} months", found.lasts),
            own=plural("{number} month", "{number} months", plan.activities.months),
        )
        yield Reason("length", text)
    if found.loaded:
        text = _(
            "{people} cannot carry all they answer for, {most} at a time. Share it out.",
            people=", ".join(found.loaded),
            most=plan.activities.most,
        )
        yield Reason("people", text)
    if found.money:
        yield from (Reason("money", text) for text in _money(plan, found.money))
    if not found.known:
        yield Reason("", _("What stands in the way was not found in the time."))
    yield from (Reason("longer", text) for text in _later(found))


def _money(plan: Any, short: Shortage) -> Iterator[str]:
    purse = _("free money")
    if short.purpose:
        names = {each.id: each.name or each.id for each in plan.fund.rules.purposes}
        purse = _("money for {purpose}", purpose=names.get(short.purpose, short.purpose))
    month = months.label(short.month)
    facts = {"month": month, "purse": purse, "held": format_money(short.held)}
    if not short.activities:
        yield _(
            "By the end of {month} the fund itself falls to {held} ({purse}), before any activity "
            "is paid.",
            **facts,
        )
    else:
        facts |= {
            "drawn": format_money(short.drawn),
            "activities": "; ".join(_names(plan, short.activities)),
        }
        yield (
            _(
                "However late they begin, by the end of {month} these draw {drawn}, and the fund "
                "has only {held} ({purse}): {activities}.",
                **facts,
            )
            if short.forced
            else _(
                "By the end of {month} these draw {drawn} together, and the fund has only {held} "
                "({purse}): {activities}.",
                **facts,
            )
        )
    if short.least is not None:
        amount = format_money(short.least)
        yield (
            _("{amount} more at the beginning would be enough; less would not.", amount=amount)
            if short.proven
            else _("{amount} more at the beginning would be enough.", amount=amount)
        )
    elif short.proven:
        yield _(
            "No money at the beginning would help: by the rules of the fund it becomes free "
            "before it can be drawn."
        )


def _later(found: Obstacle) -> Iterator[str]:
    if found.later is not None:
        more = plural("{number} month", "{number} months", found.later)
        yield _("It is possible if the plan may take {months} longer.", months=more)
    elif not found.settled:
        yield _("Whether a longer plan would help was not found out in the time.")
    elif not (found.circles or found.never):
        more = plural("{number} month", "{number} months", FURTHER)
        yield _("A plan that takes up to {months} longer does not help.", months=more)


def _names(plan: Any, ids: Iterable[str]) -> list[str]:
    return [_name(plan, id) for id in ids]


def _name(plan: Any, id: str) -> str:
    return plan.activity_names.get(id) or id
