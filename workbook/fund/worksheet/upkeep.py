"""The fund beside upkeep: what it has to pay each year is written down there, not here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import _
from workbook.money import format_money
from workbook.ui.step import Add, AnyEdit, Put, new_id
from workbook.ui.view import Button, Buttons, Notice

FORECAST = ("fund", "forecast")
UPKEEP, REPLACEMENT = "take-upkeep", "take-replacement"


def upkeep(plan: Any) -> Iterator[Notice]:
    """What upkeep takes from the fund a year and what has to be put by: the same here, or not."""
    found = plan.upkeep_of_fund
    if found.said:
        said = _("Upkeep takes {amount} a year from the fund.", amount=_money(found.said))
        yield _beside("upkeep", said, found, "upkeep-tasks")
    found = plan.replacement_of_fund
    if found.said:
        said = _("{amount} a year have to be put by for replacement.", amount=_money(found.said))
        yield _beside("replacement", said, found, "assets")


def taking(plan: Any) -> Iterator[Buttons]:
    """The buttons that write these amounts into the forecast, where that is one amount."""
    buttons = []
    if _upkeep(plan):
        label = _("Take over {amount} for upkeep", amount=_money(plan.upkeep_of_fund.said))
        buttons.append(Button(action=UPKEEP, label=label))
    if _replacement(plan):
        amount = _money(plan.replacement_of_fund.said)
        label = _("Take over {amount} for replacement", amount=amount)
        buttons.append(Button(action=REPLACEMENT, label=label))
    if buttons:
        yield Buttons(id="take", buttons=tuple(buttons))


def taken(plan: Any, action: str) -> tuple[AnyEdit, ...]:
    """What these buttons change."""
    if action == UPKEEP:
        return _upkeep(plan)
    return _replacement(plan) if action == REPLACEMENT else ()


def _upkeep(plan: Any) -> tuple[AnyEdit, ...]:
    """One line a year with that amount; where several lines pay for upkeep, people mend them."""
    found, ahead = plan.upkeep_of_fund, plan.fund.forecast
    lines = [line for line in ahead.lines if line.upkeep and line.way == "out"]
    if not found.said or found.agree or not ahead.first:
        return ()
    if not lines:
        once = {"id": new_id(), "name": _("Upkeep"), "amount": found.said, "every": "year"}
        more = {"first": ahead.first, "kind": "running", "upkeep": True}
        return (Add(path=(*FORECAST, "lines"), item=once | more),)
    if len(lines) > 1 or lines[0].every != "year":
        return ()
    path = (*FORECAST, "lines", lines[0].id, "amount")
    return (Put(path=path, value=found.said, was=lines[0].amount),)


def _replacement(plan: Any) -> tuple[AnyEdit, ...]:
    found = plan.replacement_of_fund
    if not found.said or found.agree or not plan.fund.forecast.first:
        return ()
    return (Put(path=(*FORECAST, "replacement"), value=found.said, was=found.forecast),)


def _beside(id: str, said: str, found: Any, go: str) -> Notice:
    if found.agree:
        text = _("The forecast says the same.")
        return Notice(id=id, kind="good", text=f"{said} {text}", go=go)
    text = _(
        "The forecast says {forecast}, which differs by {difference}.",
        forecast=_money(found.forecast),
        difference=_money(abs(found.said - found.forecast)),
    )
    return Notice(id=id, kind="look", text=f"{said} {text}", go=go)


def _money(amount: int) -> str:
    return format_money(amount, short=True)
