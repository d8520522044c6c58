"""Forms of the plan of activities: the year in beans, cards, strips for the wall, the review."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from workbook import months
from workbook.activities.analysis.agreed import agreed
from workbook.activities.model import BEANS, Activity, Reviewed, Season
from workbook.documents.blocks import (
    Block,
    Box,
    Break,
    Card,
    Cards,
    Cell,
    Column,
    Copies,
    Heading,
    Table,
)
from workbook.documents.document import WIDE, Document
from workbook.documents.forms.marks import GROUPS
from workbook.documents.forms.sheet import asked, at, called, field, form, narrow, table
from workbook.locale import _
from workbook.locale.numbers import integer

YEAR = "2027"
"""Any year: only the names of its months are asked for."""
LETTERS = 3
ROWS = 8
QUARTERS = 12
REVIEWED = 10


def activities(plan: Any, region: str) -> Iterator[Document]:
    """The forms of the activities, in the order of their steps."""
    yield year(plan, region)
    yield cards(plan, region)
    yield quarters(plan, region)
    yield review(plan, region)


def year(plan: Any, region: str) -> Document:
    """Twelve months for 48 beans a row: women and men apart, a page each."""
    who = {"women": _("Women's year"), "men": _("Men's year"), "all": _("The whole year")}
    return form(
        plan,
        region,
        "year",
        _("Our year in beans"),
        tuple(block for key, title in who.items() for block in _year(plan, key, title)),
        do=_("48 beans in each row, four a month on average. Much work: many beans."),
        typed=tuple(at(_("Activities"), title) for title in who.values()),
        copies=_("Women and men each lay their own page, and only then look at the other's."),
        paper=WIDE,
    )


def _year(plan: Any, who: str, title: str) -> Iterator[Block]:
    if who != "women":
        yield Break()
    yield Heading(title, 2, GROUPS.get(who, ""))
    named = [called(row.name, 40) for row in plan.activities.seasons if row.who == who]
    rows = [(name,) for name in named or _usual()[who]]
    columns = (
        Column(field(Season, "name"), share=3.4),
        *(narrow(label, 1) for label in month_labels()),
        narrow(_("Beans left"), 1.2),
    )
    caption = _("{number} beans in each row", number=integer(BEANS))
    yield table(columns, rows, empty=max(2, ROWS - len(rows)), tall=13, caption=caption)


def month_labels() -> tuple[str, ...]:
    """The twelve months in three letters, as over the columns of the screen."""
    return tuple(months.label(f"{YEAR}-{month:02}")[:LETTERS] for month in range(1, 13))


def _usual() -> dict[str, tuple[str, ...]]:
    """What these people usually lay."""
    return {
        "women": (_("Farm work, women"), _("Work in the house")),
        "men": (_("Farm work, men"), _("Work away from the village")),
        "all": (_("Cash in the house"), _("Rain, mud")),
    }


def cards(plan: Any, region: str) -> Document:
    """Cards of activities to be cut apart and hung on the wall."""
    said = {key: field(Activity, key) for key in Activity.model_fields if key != "id"}
    labels = (
        said["name"],
        said["months"],
        _("Needs, by number"),
        said["after"],
        said["closed"],
        said["responsible"],
        said["indicator"],
        _("Cost, and who pays"),
    )
    columns = (Column("", share=1.2), Column("", share=1.4))
    card = Table(columns, tuple((label, "") for label in labels), tall=9.4)
    return form(
        plan,
        region,
        "activities",
        _("Cards of activities"),
        (
            table(
                (narrow(_("No."), 0.4), Column(_("Need"), share=4)),
                _needs(plan),
                empty=0 if plan.needs.needs else ROWS,
                caption=_("Needs, by number"),
                tall=9,
            ),
            Copies((card,), across=2),
        ),
        do=_("A card for each thing to do. Hang it into the quarter in which it begins."),
        typed=(
            at(_("Activities"), _("Activities")),
            at(_("Activities"), _("Before and after")),
            at(_("Activities"), _("Who answers")),
        ),
        copies=_("Copy the next page, and cut the cards apart along the lines."),
    )


def _needs(plan: Any) -> Iterator[tuple[Cell, ...]]:
    """Needs with the numbers by which they are typed: those of the ballot paper."""
    for number, id in enumerate(plan.numbered_needs, 1):
        yield (integer(number), called(plan.need_names[id] or id))


def quarters(plan: Any, region: str) -> Document:
    """A strip for each quarter of the plan, to hang cards under."""
    first, count = plan.activities.first, plan.activities.months
    named = months.quarters(first, months.add(first, count - 1)) if first else ()
    labels = [months.quarter_label(quarter) for quarter in named] or [
        _("Quarter {number}, {year}", number=number % 4 + 1, year="20____")
        for number in range(QUARTERS)
    ]
    strips = tuple(Card(label) for label in labels)
    return form(
        plan,
        region,
        "quarters",
        _("Quarters for the wall"),
        tuple(_years(strips)),
        do=_("Cut the strips, hang them side by side, and the cards under them."),
        typed=(at(_("Activities"), _("The plan")),),
        paper=WIDE,
    )


def _years(strips: Sequence[Card]) -> Iterator[Block]:
    """Four on a page, so that none stands alone on the last."""
    for first in range(0, len(strips), 4):
        if first:
            yield Break()
        yield Cards(tuple(strips[first : first + 4]), across=1, tall=34, size=3.4)


def review(plan: Any, region: str) -> Document:
    """What became of each activity that was due: done, late or dropped, why, the new date."""
    said = {key: field(Reviewed, key) for key in Reviewed.model_fields}
    rows = tuple(_planned(plan)) or ((),) * REVIEWED
    columns = (
        Column(_("Activity"), share=2.4),
        Column(_("Due"), share=0.9),
        Column(said["outcome"], share=3.7),
        narrow(said["late"], 0.8),
        Column(said["reason"], share=2),
        Column(said["new"], share=1),
    )
    told = [(*(row or ("", "")), _outcomes()) for row in rows]
    return form(
        plan,
        region,
        "review",
        _("Yearly review"),
        (asked(_("Review of"), _("Read aloud by")), table(columns, told, tall=12, size=0.94)),
        do=_("Nothing is passed over. Late is no shame; late without a reason is."),
        typed=(at(_("Activities"), _("Yearly review")),),
        paper=WIDE,
    )


def _planned(plan: Any) -> Iterator[tuple[Cell, ...]]:
    """Every activity with its number, and the month in which it is to be done."""
    laid = agreed(plan)
    for number, (id, name) in enumerate(plan.activity_names.items(), 1):
        due = months.label(laid.spans[id].ends) if laid and id in laid.spans else ""
        yield (f"{integer(number)} {called(name, 60)}", due)


def _outcomes() -> tuple[Cell, ...]:
    told = (_("done on time"), _("done late"), _("not done yet"), _("dropped"))
    return tuple(part for word in told for part in (Box(size=5), word))
