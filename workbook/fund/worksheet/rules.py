"""What the three steps about rules share: they are locked together, once the room agrees."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from workbook.fund.analysis.streets import checks
from workbook.locale import N_, _
from workbook.ui.agreement import Agreement
from workbook.ui.ask import ask
from workbook.ui.grid import Column
from workbook.ui.step import AnyEdit
from workbook.ui.view import Notice

RULES = ("fund", "rules")


AGREEMENT = Agreement(
    path=RULES,
    close=N_("Lock the rules"),
    ask=N_("Has the meeting agreed to contributions, exemptions and limits?"),
    open=N_("Unlock the rules"),
    why=N_("Why are the rules unlocked?"),
    since=N_("The rules are locked since {moment}."),
    opened=N_("The rules were unlocked: {reason}"),
)


def locked(plan: Any) -> bool:
    """Whether the rules are agreed."""
    return plan.fund.rules.closed_at is not None


def told(plan: Any) -> Iterator[Notice]:
    """Since when the rules stand, and why they were unlocked."""
    yield from AGREEMENT.told(plan)


def open_questions(plan: Any) -> Iterator[str]:
    """What stands against locking the rules."""
    rules = plan.fund.rules
    if not any(levy.amount and levy.name.strip() for levy in rules.levies):
        yield _("Write down at least one contribution with its amount.")
    yield from levy_problems(plan)
    yield from exemption_problems(plan)
    yield from limit_problems(plan)


def pressed(plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
    """What the button of the rules changes."""
    used = bool(plan.fund.book.vouchers or plan.fund.collected)
    because = next(open_questions(plan), "")
    return AGREEMENT.press(plan, action, reason, because, used)


def levy_problems(plan: Any) -> Iterator[str]:
    """Contributions whose purpose is gone, and names that stand twice."""
    known = {purpose.id for purpose in plan.fund.rules.purposes}
    for levy in plan.fund.rules.levies:
        if levy.purpose and levy.purpose not in known:
            yield _("{levy}: its purpose is not in the list. Choose another.", levy=_name(levy))
    for rows in (plan.fund.rules.levies, plan.fund.rules.purposes):
        names = [row.name.strip().casefold() for row in rows if row.name.strip()]
        if len(set(names)) < len(names):
            yield _("One name stands twice in a list. Give each its own name.")


def exemption_problems(plan: Any) -> Iterator[str]:
    """What is wrong with the exemptions."""
    yield from (check.text for check in checks(plan) if check.kind == "wrong")


def limit_problems(plan: Any) -> Iterator[str]:
    """Limits that contradict each other: who decides on more must come later."""
    rules = plan.fund.rules
    if rules.alone > rules.group_above:
        yield _("The treasurer alone may pay more than the group votes on. Change one of the two.")
    if rules.group_above > rules.meeting_above:
        yield _("The village meeting votes on less than the group does. Change one of the two.")


def column(plan: Any, path: tuple[str, ...], key: str, **more: Any) -> Column:
    """A column of a list of records at `path`; `more` goes to `ask`, but `show` and `read`."""
    own: dict[str, Callable[[Any], Any]] = {
        name: more.pop(name) for name in ("show", "read") if name in more
    }
    field = ask(type(plan), (*path, "*", key), key, **more)
    return Column(field, lambda row: (*path, row, key), **own)


def _name(levy: Any) -> str:
    return levy.name or levy.id
