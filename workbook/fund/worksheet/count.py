"""The cash is counted aloud: book and count side by side, then the period is closed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.fund.analysis.cash import Reconciled, is_closed, last_count, reconciled
from workbook.fund.model import DENOMINATIONS
from workbook.fund.worksheet.phases import BOOK
from workbook.fund.worksheet.today import begins, today
from workbook.locale import N_, _
from workbook.locale.numbers import date, integer
from workbook.money import format_money
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Fields, Grid
from workbook.ui.log import now
from workbook.ui.step import Add, AnyEdit, Step, new_id
from workbook.ui.view import (
    Ask,
    Block,
    Button,
    Buttons,
    Fact,
    Facts,
    Notice,
    Row,
    Script,
    Table,
)

COUNTS = ("fund", "book", "counts")


class CashCounting(Step):
    """Is what the book says really there?"""

    id = "cash-count"
    title = N_("Cash count")
    question = N_("Is the money that the book says really there?")
    phase = BOOK

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Two people count, who are not relatives. Each note and coin is said aloud."),
                _("Read the book's sum only when the counting is over."),
                _("A difference is no shame. It is written down and explained, then we close."),
            ),
            minutes=30,
            materials=(_("cash box with three keys"), _("bank statement")),
        )

    def inputs(self, plan: Any) -> tuple[Grid | Fields, ...]:
        count = last_count(plan)
        if count is None:
            return ()
        return (_pieces(plan, count), _about(plan, count))

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        count = last_count(plan)
        if count is None:
            text = _("Nothing has been counted yet. Open the box before all eyes.")
            return (Notice(kind="info", text=text), _buttons(plan))
        found = reconciled(plan, count, today(plan))
        pieces, about = _pieces(plan, count), _about(plan, count)
        return (
            *_closed(plan, count),
            pieces.view(plan, total=_total(found)),
            about.view(plan),
            _side_by_side(found),
            *(Notice(kind=_tone(each), text=each.text) for each in found.verdict.findings),
            _buttons(plan),
            *_earlier(plan),
        )

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        count = last_count(plan)
        open_now = count is not None and not is_closed(plan, count)
        if action == "begin" and not open_now:
            item = {"id": new_id(), "date": begins(plan)}
            return (Add(path=COUNTS, item=item),)
        if action == "close" and open_now and reconciled(plan, count, today(plan)).may_close:
            closure = {"id": new_id(), "until": count.date, "count": count.id, "closed_at": now()}
            return (Add(path=("fund", "book", "closures"), item=closure),)
        return ()

    def begun(self, plan: Any) -> bool:
        return bool(plan.fund.book.counts)

    def missing(self, plan: Any) -> Iterator[str]:
        count = last_count(plan)
        if count is None:
            yield _("Count the cash, and lay it beside the book.")
        elif not is_closed(plan, count):
            yield _("Close the period when book and count are clear.")

    def locked(self, plan: Any) -> bool:
        count = last_count(plan)
        return count is not None and is_closed(plan, count)


def _pieces(plan: Any, count: Any) -> Grid:
    path = (*COUNTS, count.id, "pieces")
    return Grid(
        id="pieces",
        caption=_("Notes and coins in the box"),
        columns=(
            Column(Ask(key="value", label=_("Note or coin"), fixed=True)),
            Column(ask(type(plan), (*COUNTS, "*", "pieces", "*"), "pieces"), lambda r: (*path, r)),
            Column(Ask(key="worth", label=_("Together"), fixed=True), labels=_worth(count)),
        ),
        rows=tuple(str(value) for value in DENOMINATIONS),
        labels={str(value): _called(value) for value in DENOMINATIONS},
        fixed=is_closed(plan, count),
    )


def _worth(count: Any) -> dict[str, str]:
    """What the pieces of each kind come to; nothing where none was counted."""
    found = {value: int(value) * pieces for value, pieces in count.pieces.items() if pieces}
    return {str(v): format_money(found[str(v)]) if str(v) in found else "" for v in DENOMINATIONS}


def _called(value: int) -> str:
    if value >= 100:
        return format_money(value, short=True)
    return _("{number} qəpik", number=integer(value))


def _about(plan: Any, count: Any) -> Fields:
    fields = tuple(
        (ask(type(plan), (*COUNTS, "*", key), key), (*COUNTS, count.id, key))
        for key in ("date", "bank", "first", "second", "explanation")
    )
    return Fields(id="count", fields=fields, fixed=is_closed(plan, count), beside=True)


def _total(found: Reconciled) -> Row:
    return Row(id="total", values={"value": _("In the box"), "worth": format_money(found.box)})


def _side_by_side(found: Reconciled) -> Facts:
    difference = found.difference
    kind = "good" if not difference else "look" if found.explained else "stop"
    note = _("nothing is missing") if not difference else ""
    return Facts(
        id="reconciled",
        caption=_("Book and count side by side"),
        facts=(
            Fact(figure=format_money(found.expected), label=_("The book says")),
            Fact(figure=format_money(found.counted), label=_("We counted")),
            Fact(figure=format_money(difference), label=_("Difference"), note=note, kind=kind),
        ),
    )


def _tone(finding: Any) -> str:
    return "stop" if finding.level == "blocked" else "look"


def _closed(plan: Any, count: Any) -> Iterator[Notice]:
    if is_closed(plan, count):
        text = _("Closed until {date}. It is only read from now on.", date=date(count.date))
        yield Notice(kind="good", text=text)


def _buttons(plan: Any) -> Buttons:
    count = last_count(plan)
    if count is None or is_closed(plan, count):
        label = _("Begin a count") if count is None else _("Begin the next count")
        return Buttons(buttons=(Button(action="begin", label=label, style="main"),))
    found = reconciled(plan, count, today(plan))
    stops = (each.text for each in found.verdict.findings if each.level == "blocked")
    question = _("Close the period? After this nothing dated before can be written down.")
    label = _("Close the period")
    button = Button(
        action="close", label=label, style="main", because=next(stops, ""), ask=question
    )
    return Buttons(buttons=(button,))


def _earlier(plan: Any) -> Iterator[Table]:
    counts = [each for each in plan.fund.book.counts if is_closed(plan, each)]
    if not counts:
        return
    yield Table(
        id="earlier",
        caption=_("Closed periods"),
        columns=(
            Ask(key="until", label=_("Until"), kind="date", fixed=True),
            Ask(key="said", label=_("The book says"), kind="money", fixed=True),
            Ask(key="counted", label=_("We counted"), kind="money", fixed=True),
            Ask(key="why", label=_("Why book and count differ"), fixed=True),
        ),
        rows=tuple(_earlier_row(plan, each) for each in reversed(counts)),
        fixed=True,
    )


def _earlier_row(plan: Any, count: Any) -> Row:
    found = reconciled(plan, count)
    values = {
        "until": count.date and count.date.isoformat(),
        "said": found.expected,
        "counted": found.counted,
        "why": count.explanation,
    }
    return Row(id=count.id, values=values)
