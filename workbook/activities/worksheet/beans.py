"""The year in beans: 48 in a row, laid on twelve months, by women and men apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.activities.analysis.seasons import Row as Counted
from workbook.activities.analysis.seasons import rows
from workbook.activities.model import BEANS
from workbook.activities.worksheet.names import told
from workbook.activities.worksheet.phases import SEASONS
from workbook.locale import N_, _, plural
from workbook.locale.numbers import integer
from workbook.ui.ask import ask
from workbook.ui.gantt import axis
from workbook.ui.grid import Column, Grid
from workbook.ui.step import Add, AnyEdit, Step, new_id
from workbook.ui.view import Block, Button, Buttons, Entry, Script

LIST = ("activities", "seasons")
TITLES = {"women": N_("Women's year"), "men": N_("Men's year"), "all": N_("Everybody's year")}
QUESTIONS = {
    "women": N_("How does the year go for women?"),
    "men": N_("How does the year go for men?"),
    "all": N_("How does the year go for everybody?"),
}
LETTERS = 3
"""Letters of a month's name: twelve columns and what is left must stand side by side."""


class Beans(Step):
    """How does the year go for women, or for men?"""

    phase = SEASONS

    def __init__(self, who: str):
        self.id, self.who = f"beans-{who}", who
        self.title, self.question = TITLES[who], QUESTIONS[who]

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Women and men lay their beans apart, and only then look at each other's."),
                _("48 beans in each row, four a month on average. Much work: many beans."),
                _("Count aloud how many are left. A row is done when none is left."),
            ),
            minutes=40,
            materials=(_("48 beans for each row"), _("a sheet with twelve months")),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (beans(plan, self.who),)

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        table = beans(plan, self.who)
        begin = () if table.rows else (_usual(),)
        there = (table.view(plan, dict(_wrong(plan, self.who))),) if table.rows else ()
        return (*begin, *there, entry(plan, table))

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        return usual(plan, self.who) if action == "usual" else ()

    def begun(self, plan: Any) -> bool:
        return any(laid(plan, self.who))

    def missing(self, plan: Any) -> Iterator[str]:
        found = laid(plan, self.who)
        if not found:
            yield _("Lay at least one row of beans.")
        for row in found:
            if row.missing > 0:
                yield f"{row.name or '…'}: {left(row)}"

    def problems(self, plan: Any) -> Iterator[str]:
        yield from (f"{row.name}: {left(row)}" for row in laid(plan, self.who) if row.missing < 0)


def laid(plan: Any, who: str) -> tuple[Counted, ...]:
    """The rows that these people laid."""
    return tuple(row for row in rows(plan) if row.who == who)


def left(row: Counted) -> str:
    """How many beans of a row are still in the hand."""
    if row.missing < 0:
        return plural("{number} bean too many", "{number} beans too many", -row.missing)
    return plural("{number} bean left", "{number} beans left", row.missing)


def beans(plan: Any, who: str) -> Grid:
    """The rows of these people: a column for each month, and what is left of 48."""
    found = laid(plan, who)
    record, path = type(plan), (*LIST, "*")
    short = [name[:LETTERS] for name in axis("2027-01", 12).short]
    return Grid(
        id="beans",
        caption=_("{number} beans in each row", number=integer(BEANS)),
        columns=(
            Column(ask(record, (*path, "name"), "name", required=True), _at("name")),
            *(_month(record, at, label) for at, label in enumerate(short, 1)),
            told("left", _("Beans left"), {row.id: row.missing for row in found}, kind="integer"),
        ),
        rows=tuple(row.id for row in found),
        list_path=LIST,
        new=lambda: {"id": new_id(), "who": who},
    )


def _month(record: type[Any], at: int, label: str) -> Column:
    path = (*LIST, "*", "beans", str(at))
    more = {"label": label, "maximum": BEANS}
    return Column(ask(record, path, str(at), **more), lambda row: (*LIST, row, "beans", str(at)))


def _at(key: str) -> Any:
    return lambda row: (*LIST, row, key)


def _wrong(plan: Any, who: str) -> Iterator[tuple[tuple[str, str], str]]:
    for row in laid(plan, who):
        if row.missing < 0:
            text = _("{left}: a row has {number}.", left=left(row), number=integer(BEANS))
            yield (row.id, "left"), text


def entry(plan: Any, table: Grid) -> Entry:
    """A line for a new row: what it is about, and of which kind."""
    kind = ask(type(plan), (*LIST, "*", "kind"), "kind", required=True)
    return Entry(
        id="beans",
        caption=_("Another row"),
        fields=(table.columns[0].ask, kind),
        values={"kind": "work"},
        keep=("kind",),
        add=_("Add a row"),
    )


def _usual() -> Buttons:
    button = Button(action="usual", label=_("Begin with the usual rows"), style="main")
    return Buttons(buttons=(button,))


def usual(plan: Any, who: str) -> tuple[AnyEdit, ...]:
    """The rows that these people usually lay; none where there are some."""
    if laid(plan, who):
        return ()
    known = {
        "women": ((_("Farm work, women"), "work"), (_("Work in the house"), "work")),
        "men": ((_("Farm work, men"), "work"), (_("Work away from the village"), "work")),
        "all": ((_("Cash in the house"), "cash"), (_("Rain, mud"), "weather")),
    }
    return tuple(
        Add(path=LIST, item={"id": new_id(), "name": name, "who": who, "kind": kind})
        for name, kind in known[who]
    )
