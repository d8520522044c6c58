"""Who gives what: one bar for the whole, a row for each who pays, and the donor's rules."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from workbook.locale import _
from workbook.locale.numbers import decimal, percent
from workbook.money import round_half_up
from workbook.paper.inks import ALARM, INKS, TOGETHER, Ink, ink
from workbook.paper.sheet import EDGE, ROOM, Sheet, drawing
from workbook.paper.table import Heading, Rows, column, headings, names
from workbook.proposal.analysis.amounts import by_source, contingency, per_person, total
from workbook.proposal.analysis.shares import community, leverage, rules
from workbook.proposal.analysis.tranches import tranches
from workbook.proposal.analysis.words import rule_sentence
from workbook.proposal.charts.head import BELOW, exact, headed, message, one_line
from workbook.sources import COMMUNITY, source_name

TOP, STRIP = BELOW + 14, 46
"""Where the bar begins, and its height."""
ROWS, BOTTOM = TOP + STRIP + 44, 470
SIGN, AMOUNT, SHARE, SPACE = 40, 150, 90, 14
"""Widths of the sign of a row and of its numbers; between columns."""
OPEN, DONOR = Ink("#ffffff", "xx"), TOGETHER
"""What nobody pays yet; the donor, who pays most of it: plain, so that its part stands on it."""


class Part(NamedTuple):
    """A row: what it is called, its amount in qəpik, and its look."""

    name: str
    amount: int
    look: Ink


def budget_figure(plan: Any, region: str = "") -> Sheet:
    """Who gives what, on one A4 sheet, in the language in force. `region` is its name."""
    with drawing():
        sheet = headed(plan, _("Budget: who gives what"), region, plan.proposal.rules.donor)
        parts, whole = _parts(plan), total(plan)
        if not whole:
            return message(sheet, _("There is no line in the budget yet."))
        _draw_strip(sheet, parts)
        _draw_rows(sheet, parts, whole, community(plan))
        sheet.notes(BOTTOM + 20, _notes(plan))
        return sheet


def _parts(plan: Any) -> tuple[Part, ...]:
    """Who pays, the community first; then what nobody pays yet."""
    paid = by_source(plan)
    own = [source for source in paid if source in COMMUNITY]
    order = [*own, *(source for source in paid if source not in COMMUNITY)]
    parts = [
        Part(source_name(source), paid[source], _look(source, place))
        for place, source in enumerate(order)
    ]
    rest = total(plan) - sum(paid.values())
    if rest > 0:
        parts.append(Part(_("Nobody yet"), rest, OPEN))
    return tuple(parts)


def _look(source: str, place: int) -> Ink:
    """The donor's, or that of its place; after six the colours begin anew, with other patterns."""
    if source == "donor":
        return DONOR
    look = ink(place)
    return look if place < len(INKS) else Ink(look.colour, look.hatch and f"{look.hatch}xx")


def _draw_strip(sheet: Sheet, parts: Sequence[Part]) -> None:
    """The whole as one bar; parts that are wide enough say how much of it they are."""
    whole, x = sum(part.amount for part in parts), EDGE
    for part in parts:
        wide = ROOM * part.amount / whole
        sheet.box(x, TOP, wide, STRIP, part.look, edge=ALARM if part.look == OPEN else "white")
        share = percent(Fraction(part.amount, whole))
        if wide > 52 and not part.look.hatch:
            size, lines = one_line(share, wide - 12, 17, bold=True)
            above = TOP + (STRIP - 1.2 * size) / 2
            sheet.write(x + wide / 2, above, lines, size, bold=True, colour="white", align="center")
        x += wide


def _draw_rows(sheet: Sheet, parts: Sequence[Part], whole: int, own: int) -> None:
    rows = Rows(ROWS, BOTTOM, len(parts) + 2, 34)
    texts = [part.name for part in parts]
    labels = [*texts, _("The community together"), _("Total")]
    strong = {len(parts), len(parts) + 1}
    left, room = EDGE + SIGN, ROOM - SIGN - AMOUNT - SHARE - 2 * SPACE
    _names(sheet, rows, labels, left, room, strong)
    for place, part in enumerate(parts):
        y = rows.top + place * rows.height
        edge = ALARM if part.look == OPEN else "white"
        sheet.box(EDGE, y + 0.2 * rows.height, SIGN - 14, 0.6 * rows.height, part.look, edge=edge)
    amounts = [*(part.amount for part in parts), own, whole]
    x, open_ = left + room + SPACE, {p for p, part in enumerate(parts) if part.look == OPEN}
    column(sheet, rows, x, AMOUNT, [exact(amount) for amount in amounts], open_)
    shares = [percent(Fraction(amount, whole), 2) for amount in amounts]
    column(sheet, rows, x + AMOUNT + SPACE, SHARE, shares, open_)
    headings(
        sheet,
        rows,
        Heading(left, room, _("Who gives")),
        Heading(x, AMOUNT, _("Amount"), align="right"),
        Heading(x + AMOUNT + SPACE, SHARE, _("Of the whole"), align="right"),
    )


def _names(
    sheet: Sheet, rows: Rows, labels: Sequence[str], x: float, room: float, strong: set[int]
) -> None:
    """Names stand right of the signs: empty ones draw the rules between the rows."""
    names(sheet, rows, [""] * len(labels), room, strong)
    sizes = [one_line(text, room, rows.size, bold=True)[0] for text in labels]
    for row, text in enumerate(labels):
        size, lines = one_line(text, room, min(sizes), min(sizes), bold=row in strong)
        y = rows.top + row * rows.height + (rows.height - 1.2 * size) / 2
        sheet.write(x, y, lines, size, bold=row in strong)


def _notes(plan: Any) -> tuple[tuple[str, str], ...]:
    return (
        (_("The donor's rules"), " ".join(rule_sentence(rule) for rule in rules(plan))),
        (_("When the donor's money comes"), _tranches(plan)),
        (_("In short"), _short(plan)),
    )


def _tranches(plan: Any) -> str:
    parts = zip(plan.proposal.rules.tranches, tranches(plan), strict=True)
    told = [f"{exact(amount)}: {it.condition or '…'}" for it, amount in parts]
    return "; ".join(told) + "." if told else _("Nobody has said yet.")


def _short(plan: Any) -> str:
    told = [
        _(
            "Contingency {contingency}: {percent} of the lines.",
            contingency=exact(contingency(plan)),
            percent=percent(Fraction(plan.proposal.rules.contingency, 100)),
        )
    ]
    each, others = per_person(plan), leverage(plan)
    if each is not None:
        who = plan.proposal.project.beneficiaries[0].label
        told.append(_("{who}: {money} each.", who=who, money=exact(round_half_up(each))))
    if others is not None:
        told.append(_("Others give {ratio} for each manat of the donor.", ratio=decimal(others, 2)))
    return " ".join(told)
