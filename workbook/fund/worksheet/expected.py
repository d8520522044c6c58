"""What is expected to come and to go: the lines that the forecast is made of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from workbook.fund.analysis.calls import unasked
from workbook.fund.analysis.forecast import openings
from workbook.fund.analysis.streets import payers
from workbook.fund.worksheet.phases import AHEAD
from workbook.fund.worksheet.upkeep import taken, taking, upkeep
from workbook.fund.worksheet.vouchers import purposes
from workbook.locale import N_, _
from workbook.locale.numbers import integer, ordinal
from workbook.money import format_money
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Fields, Grid
from workbook.ui.months import shown, typed_month
from workbook.ui.step import Add, AnyEdit, Put, Step, new_id
from workbook.ui.view import Block, Button, Buttons, Fact, Facts, Notice, Option, Script

AHEAD_OF = ("fund", "forecast")
LINES = (*AHEAD_OF, "lines")
YEARS = (*AHEAD_OF, "years")


class Expected(Step):
    """What will come, and what will go?"""

    id = "expected"
    title = N_("What we expect")
    question = N_("What will come, and what will go?")
    phase = AHEAD

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Lay a bean for each month: when does money come, when must it go?"),
                _("Think of what comes every year: office, operation and maintenance."),
                _("Write down how many households will really pay, not how many should."),
            ),
            minutes=45,
            materials=(_("beans"), _("a sheet with twelve months")),
        )

    def inputs(self, plan: Any) -> tuple[Grid | Fields, ...]:
        return (_years(plan), _lines(plan)) if plan.fund.forecast.first else ()

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if not plan.fund.forecast.first:
            text = _("Three years, month by month, beginning with what is in the book now.")
            return (Notice(kind="info", text=text), _begin())
        years, lines = self.inputs(plan)
        beside = (*upkeep(plan), *taking(plan))
        return (_facts(plan), *nothing_expected(plan), *beside, years.view(plan), lines.view(plan))

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        if plan.fund.forecast.first:
            return taken(plan, action)
        if action != "begin":
            return ()
        first = f"{_began(plan):%Y-%m}"
        asked = payers(plan)
        years = tuple(
            Add(path=YEARS, item={"id": str(year), "households": asked}) for year in (1, 2, 3)
        )
        return (Put(path=(*AHEAD_OF, "first"), value=first, was=""), *years)

    def begun(self, plan: Any) -> bool:
        return bool(plan.fund.forecast.first)

    def missing(self, plan: Any) -> Iterator[str]:
        if not plan.fund.forecast.first:
            yield _("Begin the forecast.")
        elif why := unasked(plan):
            yield why
        elif not any(line.way == "out" for line in plan.fund.forecast.lines):
            yield _("Write down what will have to be paid.")


def unexpected() -> Notice:
    """What a later step says while nothing is expected yet."""
    text = _("First write down what you expect, under “{step}”.", step=_(Expected.title))
    return Notice(kind="info", text=text)


def nothing_expected(plan: Any) -> Iterator[Notice]:
    """That no contribution is expected, as long as nobody knows how many households pay."""
    if why := unasked(plan):
        yield Notice(id="unasked", kind="look", text=why, go="exemptions")


def _began(plan: Any) -> dt.date:
    """The month of the first voucher; today's before there is one."""
    return min((voucher.date for voucher in plan.fund.book.vouchers), default=dt.date.today())


def _begin() -> Buttons:
    label = _("Begin the forecast")
    return Buttons(buttons=(Button(action="begin", label=label, style="main"),))


def _facts(plan: Any) -> Facts:
    first = plan.fund.forecast.first
    begin, asked = sum(openings(plan).values()), payers(plan)
    return Facts(
        id="begin",
        caption=_("Where it begins"),
        facts=(
            Fact(figure=shown(first), label=_("First month")),
            Fact(figure=format_money(begin), label=_("Opening balance")),
            Fact(figure="–" if asked is None else integer(asked), label=_("Households that pay")),
        ),
    )


def _years(plan: Any) -> Grid:
    record = type(plan)
    ids = tuple(year.id for year in plan.fund.forecast.years)
    return Grid(
        id="years",
        caption=_("How many households will really pay"),
        columns=(
            Column(ask(record, (*YEARS, "*", "id"), "year", label=_("Year"), fixed=True)),
            *(
                Column(ask(record, (*YEARS, "*", key), key, **more), _of(YEARS, key))
                for key, more in (("households", {}), ("percent", {"unit": "%"}))
            ),
        ),
        rows=ids,
        labels={id: _("Year {number}", number=_place(id)) for id in ids},
    )


def _lines(plan: Any) -> Grid:
    record = type(plan)
    choices = {
        "purpose": purposes(plan),
        "activity": _activities(plan),
    }
    months = {"show": shown, "read": typed_month}
    return Grid(
        id="lines",
        caption=_("Money that will come or go, beside the contributions"),
        columns=tuple(
            Column(
                ask(record, (*LINES, "*", key), key, options=choices.get(key, ()), required=must),
                _of(LINES, key),
                **(months if key in ("first", "last") else {}),
            )
            for key, must in (
                ("name", True),
                ("way", True),
                ("amount", True),
                ("first", True),
                ("every", True),
                ("last", False),
                ("kind", True),
                ("purpose", False),
                ("activity", False),
            )
        ),
        rows=tuple(line.id for line in plan.fund.forecast.lines),
        list_path=LINES,
        new=lambda: {"id": new_id(), "first": plan.fund.forecast.first},
        add=_("Add a line"),
    )


def _activities(plan: Any) -> tuple[Option, ...]:
    """The activities of the plan, and those that lines name already; none: any code is typed."""
    known = {id: name or id for id, name in plan.activity_names.items()}
    named = (line.activity for line in plan.fund.forecast.lines if line.activity)
    return tuple(
        Option(value=id, label=known.get(id, id)) for id in dict.fromkeys([*known, *named])
    )


def _of(path: tuple[str, ...], key: str) -> Any:
    return lambda row: (*path, row, key)


def _place(id: str) -> str:
    """The number of a year as it is said; a file may have called it otherwise."""
    return ordinal(int(id)) if id.isdecimal() else id
