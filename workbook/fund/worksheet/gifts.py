"""Work, sand and trips, as they are given: by street and code, with a witness."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from workbook.fund.analysis.gifts import Given, given, in_kind, kind
from workbook.fund.worksheet.phases import GIVEN
from workbook.fund.worksheet.rates import AGREEMENT, KINDS
from workbook.fund.worksheet.rules import column
from workbook.locale import N_, _, plural
from workbook.locale.numbers import decimal
from workbook.money import format_money, sign
from workbook.ui.codes import code
from workbook.ui.grid import Column, Grid
from workbook.ui.log import now
from workbook.ui.step import Step, new_id
from workbook.ui.view import (
    Ask,
    Bar,
    BarRow,
    Block,
    Board,
    Entry,
    Fact,
    Facts,
    Notice,
    Option,
    Script,
    Series,
)

LIST = ("fund", "gifts")
SHOWN = 300
"""Contributions that the table lists, the newest first: a season of work fills no more."""
TYPED = ("date", "rate", "quantity", "street", "person", "witness")


class Gifts(Step):
    """What did we give with our hands?"""

    id = "gifts"
    title = N_("Work and materials")
    question = N_("What did we give with our hands?")
    phase = GIVEN

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Write it down on the same day: what, how much, which street, who saw it."),
                _("People are codes. Whoever saw it is somebody else."),
                _("What is written a week later is stamped as late, for everybody to see."),
            ),
            minutes=20,
            materials=(_("the register of work"),),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (_line(plan), _table(plan, given(plan)))

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if not plan.fund.rates.rates:
            text = _("First agree on rates: nothing can be valued before.")
            return (Notice(kind="stop", text=text, go="rates"),)
        found = given(plan)
        table = _table(plan, found).view(plan, dict(_problems(found)))
        return (
            *_entry(plan),
            *_sums(found),
            *_late(found),
            *_by_street(plan, found),
            *((table,) if found else ()),
        )

    def begun(self, plan: Any) -> bool:
        return bool(plan.fund.gifts)

    def missing(self, plan: Any) -> Iterator[str]:
        if not AGREEMENT.closed(plan):
            yield _because(plan)

    def problems(self, plan: Any) -> Iterator[str]:
        wrong = [each for each in given(plan) if each.verdict.level == "blocked"]
        if wrong:
            yield plural(
                "{number} contribution has no agreed rate, and counts nothing.",
                "{number} contributions have no agreed rate, and count nothing.",
                len(wrong),
            )


def _because(plan: Any) -> str:
    return "" if AGREEMENT.closed(plan) else _("The rates are not agreed. Agree on them first.")


def _line(plan: Any) -> Grid:
    """Where a new contribution is written down."""
    return Grid(
        id="gifts",
        caption="",
        columns=tuple(_column(plan, key) for key in TYPED),
        rows=(),
        list_path=LIST,
        new=lambda: {"id": new_id(), "entered_at": now()},
        fixed=bool(_because(plan)),
    )


def _table(plan: Any, found: tuple[Given, ...]) -> Grid:
    """What was given cannot be made more afterwards: a mistake is taken out and written anew."""
    shown = {each.gift.id: each for each in reversed(found[-SHOWN:])}
    days = {id: _day(each) for id, each in shown.items()}
    given = {id: _given(each) for id, each in shown.items()}
    value = Ask(key="value", label=_("Counts for"), kind="money", unit=sign("AZN"), fixed=True)
    return Grid(
        id="gifts",
        caption=_("Given, the newest first"),
        columns=(
            Column(Ask(key="given", label=_("What is given"), fixed=True), labels=given),
            Column(Ask(key="date", label=_("Date"), length=40, fixed=True), labels=days),
            Column(value, labels={id: each.value for id, each in shown.items()}),
            *(_column(plan, key) for key in TYPED[3:]),
        ),
        rows=tuple(shown),
        list_path=LIST,
        fixed=bool(_because(plan)),
    )


def _given(each: Given) -> str:
    """How much of what: 2.50 × Unskilled labour (day)."""
    quantity = decimal(Fraction(each.gift.quantity, 100), 2)
    name = f"{each.rate.name} ({each.rate.unit})" if each.rate else each.gift.rate
    return f"{quantity} × {name}"


def _day(each: Given) -> str:
    """The day it was given, with the stamp of what was written down late."""
    day = f"{each.gift.date:%d.%m.%Y}" if each.gift.date else "–"
    return _("{day}, late", day=day) if each.late else day


def _column(plan: Any, key: str, **more: Any) -> Column:
    own: dict[str, dict[str, Any]] = {
        "quantity": {"kind": "money", "minimum": 1},
        "rate": {"options": _rates(plan)},
        "street": {"options": _streets(plan)},
        "person": {"read": code},
        "witness": {"read": code},
    }
    return column(plan, LIST, key, required=True, **own.get(key, {}), **more)


def _rates(plan: Any) -> tuple[Option, ...]:
    return tuple(
        Option(value=rate.id, label=f"{rate.name or rate.id} ({rate.unit})")
        for rate in plan.fund.rates.rates
    )


def _streets(plan: Any) -> tuple[Option, ...]:
    return tuple(Option(value=each.id, label=each.label) for each in plan.community.hamlets)


def _entry(plan: Any) -> Iterator[Entry | Notice]:
    if not plan.community.hamlets:
        text = _("First write down the streets, under “{step}”.", step=_("Exempt households"))
        yield Notice(kind="look", text=text)
        return
    last = plan.fund.gifts[-1] if plan.fund.gifts else None
    began = {"date": last.date.isoformat()} if last and last.date else {}
    yield Entry(
        id="gifts",
        fields=tuple(column.ask for column in _line(plan).columns),
        keep=("date", "rate", "street", "witness"),
        values=began,
        add=_("Add what was given"),
        because=_because(plan),
    )


def _problems(found: tuple[Given, ...]) -> Iterator[tuple[tuple[str, str], str]]:
    """What is to be said of each, in the cell that it is about."""
    places = {"rate": "given", "agreed": "date", "witness": "witness"}
    for each in found:
        for finding in each.verdict.findings:
            if finding.kind != "late":
                yield (each.gift.id, places[finding.kind]), finding.text


def _sums(found: tuple[Given, ...]) -> Iterator[Facts]:
    if found:
        sums = in_kind(found, kind)
        caption = _("Given in kind: {amount}", amount=_money(sum(sums.values())))
        each = (
            Fact(figure=_money(sums[key]), label=_(label))
            for key, label in KINDS.items()
            if sums.get(key)
        )
        yield Facts(id="sums", caption=caption, facts=tuple(each))


def _late(found: tuple[Given, ...]) -> Iterator[Notice]:
    late = sum(each.late for each in found)
    if late:
        text = plural(
            "{number} contribution was written down late.",
            "{number} contributions were written down late.",
            late,
        )
        yield Notice(kind="look", text=text)


def _by_street(plan: Any, found: tuple[Given, ...]) -> Iterator[Board]:
    """What each street gave, kind by kind."""
    values: dict[tuple[str, str], int] = {}
    for each in found:
        key = each.gift.street, kind(each)
        values[key] = values.get(key, 0) + each.value
    kinds = [key for key in KINDS if any(key == of for _street, of in values)]
    if kinds:
        yield Board(
            id="by-street",
            caption=_("What each street gave"),
            series=tuple(
                Series(key=key, label=_(KINDS[key]), mark=mark) for mark, key in enumerate(kinds)
            ),
            rows=tuple(
                BarRow(
                    label=street.label,
                    bars=tuple(_bar(values.get((street.id, key), 0), values) for key in kinds),
                )
                for street in plan.community.hamlets
            ),
        )


def _bar(value: int, values: dict[tuple[str, str], int]) -> Bar:
    most = max(values.values(), default=0)
    return Bar(share=value / most if most else None, text=_money(value))


def _money(amount: int) -> str:
    return format_money(amount, short=True)
