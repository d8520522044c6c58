"""What it costs and who pays: confirmed, only pledged, or paid by nobody yet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.activities.analysis.costs import (
    GAP,
    PAYERS,
    Cost,
    costs,
)
from workbook.activities.worksheet import promises
from workbook.activities.worksheet.names import LIST, column, numbered, told
from workbook.activities.worksheet.order import unwritten
from workbook.activities.worksheet.payers import board, facts, payer_name, unpriced
from workbook.activities.worksheet.phases import WHAT
from workbook.locale import N_, _
from workbook.money import format_money, sign
from workbook.ui.ask import ask
from workbook.ui.event import Added, Cells, Dropped
from workbook.ui.fit import fitting
from workbook.ui.grid import Column, Grid
from workbook.ui.step import AnyEdit, Put, Step
from workbook.ui.view import (
    Ask,
    Block,
    Entry,
    Option,
    Origins,
    Script,
)

BETWEEN = "\n"
"""Between an activity and who pays, in the id of a row: no id has it."""


class Costs(Step):
    """What does it cost, and who pays?"""

    id = "costs"
    title = N_("Costs")
    question = N_("What does it cost, and who pays?")
    phase = WHAT

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("No cost and no source: then it is a wish, not an activity."),
                _("Confirmed is what is signed or in the box. All else is only pledged."),
                _("What the budget of the proposal gives is here already. Do not type it twice."),
            ),
            minutes=40,
            materials=(_("the budget"), _("letters of those who pay")),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (_table(plan), *_paid(plan))

    def edits(self, plan: Any, event: Cells | Added | Dropped) -> tuple[AnyEdit, ...]:
        if isinstance(event, Added):
            return _added(plan, event) if event.block == "costs" else ()
        return super().edits(plan, event)

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if not plan.activities.activities:
            return (unwritten(),)
        return (
            facts(plan),
            *board(plan),
            *unpriced(plan),
            _line(plan),
            *(part.view(plan) for part in self.inputs(plan) if part.rows),
            *promises.blocks(plan),
            Origins(steps=("budget", "expected")),
        )

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        return promises.pressed(plan) if action == "promise" else ()

    def begun(self, plan: Any) -> bool:
        return any(cost.total for cost in costs(plan).values())

    def missing(self, plan: Any) -> Iterator[str]:
        found, called = costs(plan), numbered(plan)
        if not self.begun(plan):
            yield _("Write down the first cost, and who pays it.")
        for id, cost in found.items():
            if cost.gap:
                yield _(
                    "{name}: nobody pays {amount} yet.",
                    name=called[id],
                    amount=format_money(cost.gap),
                )


def _line(plan: Any) -> Entry:
    return Entry(
        id="costs",
        caption=_("A cost, and who pays it"),
        fields=_asked(plan),
        keep=("activity",),
        add=_("Add the cost"),
    )


def _asked(plan: Any) -> tuple[Ask, ...]:
    called = tuple(Option(value=id, label=name) for id, name in numbered(plan).items())
    payers = tuple(Option(value=payer, label=payer_name(payer)) for payer in PAYERS)
    amount = ask(type(plan), (*LIST, "*", "costs", "*"), "amount", label=_("Amount"), minimum=1)
    return (
        Ask(key="activity", label=_("Activity"), kind="choice", options=called, required=True),
        Ask(key="payer", label=_("Who pays"), kind="choice", options=payers, required=True),
        amount.model_copy(update={"required": True}),
        Ask(key="sure", label=_("Confirmed"), kind="choice", options=_yes()),
    )


def _yes() -> tuple[Option, ...]:
    return (Option(value="no", label=_("no")), Option(value="yes", label=_("yes")))


def _added(plan: Any, event: Added) -> tuple[AnyEdit, ...]:
    """A cost is added to what the same payer gives to the activity already."""
    found = {each.key: fitting(each, event.values.get(each.key)) for each in _asked(plan)}
    id, payer = str(found["activity"]), str(found["payer"])
    each = next(one for one in plan.activities.activities if one.id == id)
    before = each.costs.get(payer)
    path = (*LIST, id, "costs", payer)
    edits: list[AnyEdit] = [Put(path=path, value=(before or 0) + found["amount"], was=before)]
    if found["sure"] == "yes" and payer != GAP:
        sure = each.sure.get(payer)
        edits.append(Put(path=(*LIST, id, "sure", payer), value=True, was=sure))
    return tuple(edits)


def _table(plan: Any) -> Grid:
    """A row for each part of a cost: what is typed here, what the budget gives, how sure it is."""
    found, called = costs(plan), numbered(plan)
    rows = {
        f"{id}{BETWEEN}{payer}": (cost, payer)
        for id, cost in found.items()
        for payer in cost.by_payer
    }
    own = ask(type(plan), (*LIST, "*", "costs", "*"), "own", label=_("Typed here"))
    sure = Ask(key="sure", label=_("Confirmed"), kind="choice", options=_yes())
    return Grid(
        id="costs",
        caption=_("Every part, and how sure it is"),
        columns=(
            told("name", _("Activity"), {row: called[cost.id] for row, (cost, _p) in rows.items()}),
            told("payer", _("Who pays"), {row: payer_name(p) for row, (_c, p) in rows.items()}),
            Column(own, lambda row: _path(row, "costs")),
            told("budget", _("From the budget"), _from_budget(rows), kind="money"),
            Column(
                sure,
                lambda row: _path(row, "sure"),
                show=lambda there: "yes" if there else "no",
                read=lambda typed: typed == "yes",
                options=lambda row: _yes() if not row.endswith(GAP) else (),
                rest=lambda row: "no" if not row.endswith(GAP) else "–",
            ),
        ),
        rows=tuple(rows),
    )


def _path(row: str, key: str) -> tuple[str, ...]:
    id, _between, payer = row.rpartition(BETWEEN)
    return (*LIST, id, key, payer)


def _from_budget(rows: dict[str, tuple[Cost, str]]) -> dict[str, Any]:
    return {row: cost.lines.get(payer, "–") for row, (cost, payer) in rows.items()}


def _paid(plan: Any) -> Iterator[Grid]:
    """When the fund pays its part, and from which money."""
    found = costs(plan)
    ids = tuple(id for id, cost in found.items() if cost.by_payer.get("fund"))
    whose = tuple(Option(value=id, label=name) for id, name in plan.fund_purposes.items())
    restricted = (column(plan, "purpose", options=whose),) if whose else ()
    amounts = {id: found[id].by_payer["fund"] for id in ids}
    yield Grid(
        id="paid",
        caption=_("When the fund pays its part"),
        columns=(
            told("name", _("Activity"), numbered(plan)),
            told("amount", _("From the fund"), amounts, kind="money", unit=sign("AZN")),
            column(plan, "paid"),
            *restricted,
        ),
        rows=ids,
    )
