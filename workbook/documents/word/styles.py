"""What the looks are called in Word, and how they look where a template does not say so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

FONT = "Noto Sans"
INK, QUIET, ALARM, LINE, WASH = "111111", "4D4D4D", "8B1A1A", "BDBDBD", "F1EEE6"
INKS = ("0A4A86", "943400", "00594A", "6F2A63", "5F4600", "3B4252")
PATTERNS = ("clear", "diagStripe", "pct20", "horzStripe", "vertStripe", "reverseDiagStripe")
"""Colours as in the PDF; no colour speaks alone."""


@dataclass(frozen=True)
class Look:
    """A style of paragraphs: size in points, colour, bold, space before and after in points."""

    size: float
    colour: str = INK
    bold: bool = False
    before: float = 0
    after: float = 4
    base: str = "Normal"
    keep: bool = False
    left: float = 0
    hanging: float = 0


LOOKS: Mapping[str, Look] = {
    "Normal": Look(10, after=5),
    "Title": Look(22, bold=True, after=4, keep=True),
    "Subtitle": Look(10, QUIET, after=12),
    "Heading 1": Look(15, bold=True, before=18, after=5, keep=True),
    "Heading 2": Look(12, bold=True, before=12, after=4, keep=True),
    "Heading 3": Look(10.5, bold=True, before=9, after=3, keep=True),
    "Workbook Quiet": Look(9, QUIET, after=5),
    "Workbook Strong": Look(10, bold=True, after=5),
    "Workbook Alarm": Look(10, ALARM, True, 3, 5, left=8),
    "Workbook Quote": Look(10, before=3, after=5, left=8),
    "Workbook Point": Look(10, after=3, left=14, hanging=14),
    "Workbook Caption": Look(10, bold=True, before=8, after=3, keep=True),
    "Workbook Head": Look(8.5, bold=True, after=0, keep=True),
    "Workbook Cell": Look(9.5, after=0),
    "Workbook Small Cell": Look(8.5, after=0),
    "Workbook Figure": Look(15, bold=True, after=0, keep=True),
    "Workbook Gap": Look(4, after=0),
}
"""Ours begin with the name of the workbook, so that nobody looks for them in vain."""

TABLE = "Workbook Table"


def ensure(docx: Any) -> dict[str, str]:
    """Add what a template lacks, and give the ids of all styles by name.

    Programs differ in how they write names: Word `heading 1`, LibreOffice `Heading 1`.
    """
    from docx.enum.style import WD_STYLE_TYPE

    known = {style.name.lower(): style for style in docx.styles if style.name}
    for name, look in LOOKS.items():
        if name.lower() not in known:
            known[name.lower()] = docx.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            dress(known[name.lower()], look)
    if TABLE.lower() not in known:
        known[TABLE.lower()] = docx.styles.add_style(TABLE, WD_STYLE_TYPE.TABLE)
        _table(known[TABLE.lower()])
    return {name: known[name.lower()].style_id for name in (*LOOKS, TABLE)}


def dress(style: Any, look: Look) -> None:
    """Give a style its look."""
    from docx.shared import Pt, RGBColor

    style.font.size, style.font.bold = Pt(look.size), look.bold
    style.font.italic = False
    style.font.color.rgb = RGBColor.from_string(look.colour)
    shape = style.paragraph_format
    shape.space_before, shape.space_after = Pt(look.before), Pt(look.after)
    shape.keep_with_next = look.keep
    shape.left_indent = Pt(look.left)
    shape.first_line_indent = Pt(-look.hanging)
    style.quick_style = True


def _table(style: Any) -> None:
    """A thin rule under every row."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    rule = f'w:val="single" w:sz="4" w:space="0" w:color="{LINE}"'
    style.element.append(
        parse_xml(
            f"<w:tblPr {nsdecls('w')}><w:tblBorders><w:top {rule}/><w:bottom {rule}/>"
            f"<w:insideH {rule}/></w:tblBorders><w:tblCellMar>"
            '<w:top w:w="40" w:type="dxa"/><w:left w:w="70" w:type="dxa"/>'
            '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="70" w:type="dxa"/>'
            "</w:tblCellMar></w:tblPr>"
        )
    )


def shade(ink: int) -> str:
    """The shading of a cell in one of our colours, with its pattern."""
    at = ink % len(INKS)
    if PATTERNS[at] == "clear":
        return f'<w:shd w:val="clear" w:color="auto" w:fill="{INKS[at]}"/>'
    return f'<w:shd w:val="{PATTERNS[at]}" w:color="FFFFFF" w:fill="{INKS[at]}"/>'
