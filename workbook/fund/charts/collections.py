"""Households that paid, by street and quarter, on one sheet: counts, never names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from workbook import months
from workbook.fund.analysis.collected import Share, Total, regular, shares, total
from workbook.fund.analysis.streets import exempt, payers, streets, uncounted
from workbook.fund.charts.head import BELOW, called, headed, message, money, one_line
from workbook.locale import _, plural
from workbook.locale.numbers import integer, percent
from workbook.paper.inks import Ink, ink
from workbook.paper.sheet import EDGE, ROOM, Sheet, drawing
from workbook.paper.table import Heading, Rows, column, headings, names, number
from workbook.record import together

MOST_STREETS, MOST_QUARTERS, MOST_ONCE = 18, 4, 2
"""Streets and columns that fit on one sheet; the latest quarters are shown."""
TOP, BOTTOM = BELOW + 40, 496
NAMES, PAYERS, SPACE = 190, 74, 14
"""Widths of the names and of the households that should pay; between two columns."""

Column = tuple[Any, str, list[Share]]
"""A contribution, its quarter (empty: given once), and its shares by street."""


def collections_figure(plan: Any, region: str = "") -> Sheet:
    """Who paid, on one A4 sheet, in the language in force.

    A row for each street and one for all, a column for each of the last quarters and for what is
    given once: the part of the households that paid, and their number. `region` is its name.
    """
    with drawing():
        sheet = headed(plan, _("Contributions: households that paid"), region, _asked(plan))
        columns = _columns(plan)
        if not columns:
            return message(sheet, _("No contribution is counted yet."))
        known = streets(plan)[:MOST_STREETS]
        rows = Rows(TOP, BOTTOM, len(known) + 1, 78)
        labels = [*(called(street) for street in known), _("All streets")]
        names(sheet, rows, labels, NAMES - SPACE, {len(known)})
        asked = [*(_known(street.payers) for street in known), _known(payers(plan))]
        column(sheet, rows, EDGE + NAMES, PAYERS - SPACE, asked)
        _draw(sheet, rows, columns, len(known))
        sheet.notes(BOTTOM + 14, _notes(plan))
        return sheet


def _asked(plan: Any) -> str:
    number, free = payers(plan), exempt(plan)
    if number is None:
        return uncounted(plan)
    asked = plural("{count} household", "{count} households", number, count=integer(number))
    return _("{asked} should pay, {exempt} are exempt", asked=asked, exempt=integer(free))


def _columns(plan: Any) -> list[Column]:
    """The last quarters of the first regular contribution, then what is given once."""
    levies = [*regular(plan)[:1], *(it for it in plan.fund.rules.levies if it.every == "once")]
    found: list[Column] = []
    for levy in levies:
        every = shares(plan, levy)
        quarters = list(dict.fromkeys(share.quarter for share in every))
        columns = [(levy, q, [share for share in every if share.quarter == q]) for q in quarters]
        found += columns[-MOST_QUARTERS:]
    many = [each for each in found if each[1]]
    return [*many, *(each for each in found if not each[1])][: len(many) + MOST_ONCE]


def _draw(sheet: Sheet, rows: Rows, columns: Sequence[Column], known: int) -> None:
    left = EDGE + NAMES + PAYERS
    wide = (ROOM - NAMES - PAYERS) / len(columns)
    heads = [
        Heading(EDGE, NAMES - SPACE, _("Street")),
        Heading(EDGE + NAMES, PAYERS - SPACE, _("Asked"), align="right"),
    ]
    for place, (levy, quarter, found) in enumerate(columns):
        x, room, together = left + place * wide, wide - SPACE, _together(found)
        each = [*found[:known], together]
        _draw_column(sheet, rows, x, room, each, ink(0 if quarter else 1))
        title = months.quarter_label(quarter) if quarter else called(levy, 40)
        heads.append(Heading(x, room, title, money(levy.amount)))
    headings(sheet, rows, *heads)


def _draw_column(
    sheet: Sheet, rows: Rows, x: float, room: float, each: Sequence[Share], look: Ink
) -> None:
    """In every row how many paid, and under it a bar that is full where all of them did."""
    axes = rows.panel(sheet, x, room)
    texts = [_counted(share) for share in each]
    size = min(one_line(text, room, min(15, 0.42 * rows.height))[0] for text in texts)
    bars = {"height": 0.26, "linewidth": 0.6, "edgecolor": look.colour}
    down = [row + 0.26 for row in range(rows.count)]
    axes.barh(down, room, color="white", **bars)
    full = [room * min(1.0, float(share.rate or 0)) for share in each]
    axes.barh(down, full, color=look.colour, **bars)
    for row, text in enumerate(texts):
        number(axes, rows, 0, row - 0.18, text, size)


def _together(found: Sequence[Share]) -> Share:
    first = found[0]
    paid, billed = sum(share.paid for share in found), together(share.billed for share in found)
    return Share(first.levy, first.quarter, "", paid, billed, first.amount)


def _known(number: int | None) -> str:
    return "–" if number is None else integer(number)


def _counted(share: Share) -> str:
    if share.rate is None:
        return integer(share.paid)
    return f"{integer(share.paid)} · {percent(share.rate)}"


def _notes(plan: Any) -> tuple[tuple[str, str], ...]:
    once = [levy for levy in plan.fund.rules.levies if levy.every == "once"]
    said = [_total(_("Regular contributions"), total(plan, regular(plan)))]
    said += [_total(called(levy, 40), total(plan, [levy])) for levy in once[:MOST_ONCE]]
    explained = _(
        "A bar shows which part of the households of a street paid, and the number above it how"
        " many. Exempt households are asked for nothing. No names, no debts."
    )
    left = len(streets(plan)) - MOST_STREETS
    if left > 0:
        explained += " " + plural(
            "{number} more street is not shown.", "{number} more streets are not shown.", left
        )
    collected = " ".join(text for text in said if text)
    return ((_("Collected so far"), collected), (_("How to read this"), explained))


def _total(name: str, found: Total) -> str:
    if found.rate is None:
        return ""
    return _(
        "{name}: {paid} of {billed}, {rate}.",
        name=name,
        paid=money(found.paid),
        billed=money(found.billed),
        rate=percent(found.rate),
    )
