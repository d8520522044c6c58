"""The poster of the group: who does what, until when, and how to complain."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from workbook.group.analysis.terms import term_end
from workbook.group.analysis.words import committee, holder
from workbook.group.charts.head import BELOW, headed, message
from workbook.group.model import KEYS, Committee
from workbook.locale import _, plural
from workbook.locale.numbers import date, integer
from workbook.paper.inks import INK, WASH, Ink, ink
from workbook.paper.sheet import A4, EDGE, ROOM, Sheet, drawing
from workbook.paper.words import LEADING, LONGEST, fit, short, width, wrap

TOP, BOTTOM = BELOW + 8, 478
"""Where the chart begins and ends."""
VILLAGE, OFFICES, GAP = 40.0, 74.0, 26.0
"""Height of the box on top, of an office; between two levels."""
AUDIT = 136.0
"""Width of the column of those who look after all others."""
MOST = 12
"""Committees that fit."""
LIGHT = "#edf3f9"
"""Behind offices; committees stand on a warmer ground, the audit has a thick edge."""


class Box(NamedTuple):
    """A box of the chart: what it is, and who is in it."""

    title: str
    people: str
    strong: bool = False


def organisation_figure(plan: Any, region: str = "") -> Sheet:
    """The group on one A4 sheet, in the language in force: codes only, names stay on paper.

    The village assembly on top; under it offices and keys, then the committees with their
    members, heads first; the audit stands apart: it answers to the assembly. Below: until when
    they are elected, how a member is recalled, how to complain. `region` is the region's name.
    """
    with drawing():
        sheet = headed(plan, _("Who does what in the community group"), region, _until(plan))
        group = plan.group
        if not (group.roles or group.committees):
            return message(sheet, _("No office is given yet."))
        _draw_chart(sheet, _offices(plan), *_committees(group.committees))
        sheet.notes(BOTTOM + 14, _notes(plan))
        return sheet


def _until(plan: Any) -> str:
    end = term_end(plan)
    return _("Elected until {day}", day=date(end)) if end else ""


def _offices(plan: Any) -> list[Box]:
    roles = plan.group.roles
    offices = ("chair", "deputy_chair", "secretary", "treasurer")
    keys = ", ".join(roles[key] for key in KEYS if roles.get(key))
    return [
        *(Box(holder(office), short(roles.get(office, "–"))) for office in offices),
        Box(_("Keys of the cash box"), keys or "–"),
    ]


def _committees(committees: Sequence[Committee]) -> tuple[list[Box], list[Box]]:
    """Committees for work and money, and those for the audit; as many as fit."""
    boxes = {
        audit: [
            Box(short(committee(each)), _sitting(each), audit)
            for each in committees
            if (each.kind == "audit") is audit
        ]
        for audit in (False, True)
    }
    return boxes[False][:MOST], boxes[True][:3]


def _sitting(each: Committee) -> str:
    """Members by code, the head first."""
    codes = sorted(each.members, key=lambda code: (each.members[code] != "head", code))
    return ", ".join(codes) or "–"


def _draw_chart(sheet: Sheet, offices: list[Box], work: list[Box], audits: list[Box]) -> None:
    """The assembly on top, offices and committees under it, the audit in a column of its own."""
    _draw_village(sheet)
    across = ROOM - (AUDIT if audits else 0)
    top, committees = TOP + VILLAGE + GAP, TOP + VILLAGE + OFFICES + 2 * GAP
    level = _places(offices, EDGE, across, top, OFFICES)
    heads = [place.middle for place, _box in level]
    level += _draw_audits(sheet, audits, EDGE + across, top)
    _draw_lines(sheet, [place.middle for place, _box in level], A4[0] / 2, top)
    _draw_boxes(sheet, level[: len(offices)], LIGHT)
    rows = 1 if len(work) <= 6 else 2
    many, high = -(-len(work) // rows), (BOTTOM - committees - GAP * (rows - 1)) / rows
    for row in range(rows):
        y, part = committees + row * (high + GAP), work[row * many : (row + 1) * many]
        if part:
            places = _places(part, EDGE, across, y, high)
            hung = heads[0] if row == 0 else places[0][0].middle
            _draw_lines(sheet, [place.middle for place, _box in places], hung, y)
            _draw_boxes(sheet, places, WASH)


def _draw_village(sheet: Sheet) -> None:
    x, wide = EDGE + ROOM * 0.3, ROOM * 0.4
    sheet.box(x, TOP, wide, VILLAGE, Ink(ink(0).colour, ""))
    size, lines = fit(_("Village assembly"), wide - 16, VILLAGE - 6, 20, 9, bold=True)
    above = TOP + (VILLAGE - len(lines) * LEADING * size) / 2
    sheet.write(A4[0] / 2, above, lines, size, bold=True, colour="white", align="center")


class Place(NamedTuple):
    """Where a box stands: its middle from the left, its upper edge, its width and height."""

    middle: float
    y: float
    wide: float
    high: float


Placed = list[tuple[Place, Box]]


def _places(boxes: list[Box], x: float, across: float, y: float, high: float) -> Placed:
    """Boxes side by side."""
    wide = across / max(1, len(boxes))
    return [(Place(x + wide * (i + 0.5), y, wide - 12, high), box) for i, box in enumerate(boxes)]


def _draw_audits(sheet: Sheet, audits: list[Box], x: float, y: float) -> Placed:
    """The audit from the level of the offices down: it answers to the assembly alone."""
    high = (BOTTOM - y - 14 * (len(audits) - 1)) / max(1, len(audits))
    placed = [
        (Place(x + AUDIT / 2, y + i * (high + 14), AUDIT - 12, high), box)
        for i, box in enumerate(audits)
    ]
    _draw_boxes(sheet, placed, "white")
    return placed[:1]


def _draw_lines(sheet: Sheet, middles: list[float], hung: float, y: float) -> None:
    """Lines from what stands at `hung` above down to every box at `y`."""
    axes, line = sheet.panel(0, 0, *A4), y - GAP / 2
    axes.set(xlim=(0, A4[0]), ylim=(A4[1], 0))
    axes.plot([hung, hung], [y - GAP, line], color=INK, linewidth=1.4)
    axes.plot([min(*middles, hung), max(*middles, hung)], [line] * 2, color=INK, linewidth=1.4)
    for middle in middles:
        axes.plot([middle, middle], [line, y], color=INK, linewidth=1.4)


def _draw_boxes(sheet: Sheet, placed: Placed, fill: str) -> None:
    """Boxes with their words, all titles in one size, all codes in another."""
    if not placed:
        return
    titles = min(_size(box.title, at, 16, bold=True) for at, box in placed)
    codes = min(_size(box.people, at, 20) for at, box in placed)
    for at, box in placed:
        left = at.middle - at.wide / 2
        if box.strong:
            sheet.box(left - 2, at.y - 2, at.wide + 4, at.high + 4, Ink(INK, ""))
        sheet.box(left, at.y, at.wide, at.high, Ink(fill, ""), edge=INK)
        title = _lines(box.title, at, titles, bold=True)
        people = _lines(box.people, at, codes)
        text = LEADING * (titles * len(title) + codes * len(people))
        y = sheet.write(
            at.middle, at.y + (at.high - text) / 2, title, titles, bold=True, align="center"
        )
        sheet.write(at.middle, y, people, codes, align="center")


def _size(text: str, at: Place, largest: float, *, bold: bool = False) -> float:
    """A size at which `text` fits into half of a box with no word broken, if there is one."""
    room = at.wide - 14
    longest = max((width(word, 1, bold) for word in text[:LONGEST].split()), default=1) or 1
    return fit(text, room, 0.46 * at.high, max(7, min(largest, room / longest)), 7, bold)[0]


def _lines(text: str, at: Place, size: float, *, bold: bool = False) -> tuple[str, ...]:
    return wrap(text, at.wide - 14, size, max(1, int(0.46 * at.high / (LEADING * size))), bold)


def _notes(plan: Any) -> tuple[tuple[str, str], ...]:
    bylaws, rule = plan.group.bylaws, plan.group.rule
    term = plural("{number} year", "{number} years", rule.term_years)
    most = integer(rule.max_terms)
    until = _("Elected for {term}; at most {most} terms in a row.", term=term, most=most)
    return (
        (_("Until when"), " ".join(filter(None, (until, _meets(bylaws))))),
        (_("How to recall a member"), bylaws.recall or _("Not agreed yet.")),
        (_("How to complain"), bylaws.complaint or _("Not agreed yet.")),
    )


def _meets(bylaws: Any) -> str:
    return _("The group meets: {how}.", how=short(bylaws.meeting)) if bylaws.meeting else ""
