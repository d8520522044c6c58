"""What the plan takes from the fund, and the button that writes it into the fund's forecast."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.activities.analysis.promised import Promise, promises
from workbook.activities.worksheet.names import names, numbered
from workbook.locale import _
from workbook.money import format_money, sign
from workbook.ui.months import shown
from workbook.ui.step import Add, AnyEdit, Put, new_id
from workbook.ui.view import Ask, Block, Button, Buttons, Notice, Row, Table

LINES = ("fund", "forecast", "lines")


def blocks(plan: Any) -> Iterator[Block]:
    """Both amounts of each activity side by side, and what to do where they differ."""
    found = promises(plan)
    if not found:
        return
    amounts = {
        "plan": format_money(sum(each.planned for each in found)),
        "forecast": format_money(sum(each.promised for each in found)),
    }
    if all(each.agree for each in found):
        text = _("The plan takes {plan} from the fund, and the fund's forecast says so.", **amounts)
        yield Notice(kind="good", text=text, go="expected")
        return
    text = _(
        "The plan takes {plan} from the fund, the fund's forecast expects {forecast}.", **amounts
    )
    yield Notice(kind="look", text=text, go="expected")
    yield _table(plan, found)
    if any(_edits(plan, found)):
        label = _("Write the plan's payments into the forecast")
        yield Buttons(buttons=(Button(action="promise", label=label),))


def pressed(plan: Any) -> tuple[AnyEdit, ...]:
    """The forecast's lines as the plan has them, where it is clear which ones they are."""
    return tuple(_edits(plan, promises(plan)))


def _table(plan: Any, found: tuple[Promise, ...]) -> Table:
    called, unit = numbered(plan), sign("AZN")
    labels = {
        "planned": _("In the plan"),
        "promised": _("In the forecast"),
        "short": _("Difference"),
    }
    return Table(
        id="promises",
        caption=_("What the fund pays"),
        columns=(
            Ask(key="name", label=_("Activity"), fixed=True),
            *(
                Ask(key=key, label=label, kind="money", unit=unit, fixed=True)
                for key, label in labels.items()
            ),
            Ask(key="month", label=_("Paid in"), length=40, fixed=True),
        ),
        rows=tuple(
            Row(
                id=each.id or "none",
                values={
                    "name": called.get(each.id, _("for an activity that is not in this plan")),
                    **{key: getattr(each, key) for key in labels},
                    "month": shown(each.month) or "–",
                },
            )
            for each in found
            if not each.agree
        ),
        fixed=True,
    )


def _edits(plan: Any, found: tuple[Promise, ...]) -> Iterator[AnyEdit]:
    """One new line where there is none, the one line where there is one; nothing for several."""
    known = names(plan)
    wanted = {each.id: each.purpose for each in plan.activities.activities}
    lines = {line.id: line for line in plan.promised_lines}
    for each in found:
        if each.agree or not each.id or not plan.forecast_first:
            continue
        if not each.lines and each.month:
            line = {"id": new_id(), "name": known[each.id], "amount": each.planned}
            line |= {"first": each.month, "kind": "plan", "activity": each.id}
            yield Add(path=LINES, item=line | {"purpose": wanted[each.id]})
        elif len(each.lines) == 1 and lines[each.lines[0]].every == "once":
            path = (*LINES, each.lines[0], "amount")
            yield Put(path=path, value=each.planned, was=lines[each.lines[0]].amount)
