"""Figures, bars, a divided whole and months as tables with shaded cells: their words stay words."""

from __future__ import annotations

import re
from fractions import Fraction

from workbook.documents.blocks import Bar, Bars, Fact, Facts, Months, Part, Parts, Span
from workbook.documents.word.styles import ALARM, INKS, shade
from workbook.documents.word.tables import framed, tc, tr
from workbook.documents.word.text import TOGETHER, Room, gap, line, paragraph, words

UNITS, LONGEST = 30, 20
"""Steps of the room for a bar and its text, and of the longest bar."""
NAMES = 0.36
"""What the names take of the width."""


def facts(room: Room, block: Facts) -> str:
    """Figures side by side, each with a line at its left."""
    if not block.facts:
        return ""
    wide = room.width // len(block.facts)
    row = tr(*(_fact(room, wide, fact) for fact in block.facts))
    return framed(room, [wide] * len(block.facts), [row], bare=True) + gap(room)


def _fact(room: Room, wide: int, fact: Fact) -> str:
    colour = ALARM if fact.alarm else INKS[0]
    look = f'<w:color w:val="{ALARM}"/>' if fact.alarm else ""
    inside = paragraph(room, "Workbook Figure", words(fact.figure, look))
    inside += line(room, "Workbook Cell", fact.label)
    inside += line(room, "Workbook Quiet", fact.note) if fact.note else ""
    side = f'<w:left w:val="single" w:sz="24" w:space="0" w:color="{colour}"/>'
    return tc(wide, inside, f"<w:tcBorders>{side}</w:tcBorders>")


STYLE = re.compile("(<w:pStyle [^>]*/>)")
WHOLE = 14
"""Rows of a chart that stays on one page."""


def _kept(rows: list[str]) -> list[str]:
    """Every row of a short chart on one page with the next."""
    if len(rows) > WHOLE:
        return rows
    return [STYLE.sub(rf"\1{TOGETHER}", row) for row in rows[:-1]] + rows[-1:]


def bars(room: Room, block: Bars) -> str:
    """Bars one under another, each with its text at its end."""
    names = int(room.width * NAMES)
    unit = (room.width - names) // UNITS
    rows = [_bar(room, names, unit, bar) for bar in block.bars]
    table = framed(room, [names, *[unit] * UNITS], _kept(rows), bare=True)
    return _caption(room, block.caption) + table + gap(room) if rows else ""


WHITE = 'w:val="single" w:sz="24" w:space="0" w:color="FFFFFF"'
APART = f"<w:tcBorders><w:top {WHITE}/><w:bottom {WHITE}/></w:tcBorders>"
"""Bars do not touch each other."""


def _bar(room: Room, names: int, unit: int, bar: Bar) -> str:
    long = max(round(Fraction(bar.share) * LONGEST), 1 if bar.share else 0)
    look = f'<w:b/><w:color w:val="{ALARM}"/>' if bar.alarm else ""
    filled = tc(unit * long, _empty(room), APART + shade(bar.ink), long) if long else ""
    text = paragraph(room, "Workbook Cell", words(bar.text, look))
    rest = UNITS - long
    return tr(
        tc(names, line(room, "Workbook Cell", bar.label)), filled, tc(unit * rest, text, "", rest)
    )


def parts(room: Room, block: Parts) -> str:
    """A whole as one bar that is divided; under it each part with its sign."""
    shown = [part for part in block.parts if part.share > 0]
    whole = sum(Fraction(part.share) for part in shown) or 1
    wide = [max(int(room.width * Fraction(part.share) / whole), 40) for part in shown]
    cells = (tc(w, _empty(room), shade(part.ink)) for w, part in zip(wide, shown, strict=True))
    strip = framed(room, wide, [tr(*cells, more=TALL)], bare=True) + gap(room) if shown else ""
    key, amount = 400, int(room.width * 0.34)
    widths = [key, room.width - key - amount, amount]
    rows = [_legend(room, widths, part) for part in block.parts]
    legend = framed(room, widths, _kept(rows), bare=True)
    return _caption(room, block.caption) + strip + legend + gap(room)


TALL = '<w:cantSplit/><w:trHeight w:val="420" w:hRule="exact"/>'


def _legend(room: Room, widths: list[int], part: Part) -> str:
    return tr(
        tc(widths[0], _empty(room), APART + shade(part.ink)),
        tc(widths[1], line(room, "Workbook Cell", part.label)),
        tc(widths[2], line(room, "Workbook Cell", part.text, '<w:jc w:val="right"/>')),
    )


def months(room: Room, block: Months) -> str:
    """A row for each span on a grid of months."""
    count = len(block.labels)
    if not count:
        return ""
    names = int(room.width * block.wide)
    unit = (room.width - names) // count
    rows = [
        _labels(room, names, unit, block),
        *(_span(room, names, unit, count, s) for s in block.spans),
    ]
    table = framed(room, [names, *[unit] * count], _kept(rows))
    return _caption(room, block.caption) + table + gap(room)


def _labels(room: Room, names: int, unit: int, block: Months) -> str:
    count = len(block.labels)
    cells = [tc(names, _empty(room))]
    for at in range(0, count, block.step):
        span = min(block.step, count - at)
        cells.append(tc(unit * span, line(room, "Workbook Head", block.labels[at]), "", span))
    return tr(*cells, more="<w:cantSplit/><w:tblHeader/>")


def _span(room: Room, names: int, unit: int, count: int, span: Span) -> str:
    look = "<w:b/>" if span.strong else ""
    cells = [tc(names, paragraph(room, "Workbook Small Cell", words(span.label, look)))]
    first, last = max(0, span.first), min(count - 1, span.last)
    if last < first:
        return tr(cells[0], tc(unit * count, _empty(room), "", count))
    before, long, after = first, last - first + 1, count - 1 - last
    if before:
        cells.append(tc(unit * before, _empty(room), "", before))
    cells.append(tc(unit * long, _empty(room), APART + shade(1 if span.strong else 0), long))
    if after:
        text = line(room, "Workbook Small Cell", span.text)
        cells.append(tc(unit * after, text, "", after))
    return tr(*cells)


def _empty(room: Room) -> str:
    return paragraph(room, "Workbook Small Cell", "")


def _caption(room: Room, text: str) -> str:
    return line(room, "Workbook Caption", text, TOGETHER) if text else ""
