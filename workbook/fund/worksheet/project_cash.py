"""The fund beside the project: what it needs from us in cash is written down there, not here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.fund.worksheet.rules import RULES, locked
from workbook.locale import _
from workbook.money import format_money
from workbook.ui.step import AnyEdit, Put
from workbook.ui.view import Button, Buttons, Notice

TAKE = "take-cash"


def project_cash(plan: Any) -> Iterator[Notice]:
    """What the project needs in cash, and whether the rules of the fund say the same."""
    if not plan.project_cash:
        return
    apart = plan.purpose_for_project
    told = {"project": plan.project_title or _("The project"), "cash": _money(plan.project_cash)}
    if apart is None:
        text = _(
            "“{project}” needs {cash} from us in cash. Add a purpose for it, and a contribution.",
            **told,
        )
        yield Notice(kind="look", text=text, go="budget-split")
    elif apart.agree:
        text = _(
            "“{project}” needs {cash} from us in cash: the same as “{purpose}” here.",
            **told,
            purpose=apart.name,
        )
        yield Notice(kind="good", text=text, go="budget-split")
    else:
        text = _(
            "“{project}” needs {cash} from us in cash; “{purpose}” here says {needed}, which"
            " differs by {difference}.",
            **told,
            purpose=apart.name,
            needed=_money(apart.needed),
            difference=_money(abs(apart.needed - apart.cash)),
        )
        yield Notice(kind="look", text=text, go="budget-split")


def taking(plan: Any) -> Iterator[Buttons]:
    """The button that writes the project's amount into its purpose, while that can be changed."""
    if _differs(plan) and not locked(plan):
        label = _("Take over {cash} from the project", cash=_money(plan.project_cash))
        yield Buttons(buttons=(Button(action=TAKE, label=label),))


def taken(plan: Any) -> tuple[AnyEdit, ...]:
    """What that button changes."""
    apart = plan.purpose_for_project
    if not _differs(plan) or locked(plan):
        return ()
    path = (*RULES, "purposes", apart.id, "needed")
    return (Put(path=path, value=apart.cash, was=apart.needed),)


def _differs(plan: Any) -> bool:
    apart = plan.purpose_for_project
    return bool(apart and plan.project_cash and not apart.agree)


def _money(amount: int) -> str:
    return format_money(amount, short=True)
