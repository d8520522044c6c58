"""Text from people is hostile until escaped: one helper for each place that it may reach.

Signs that no reader sees and no format allows (control characters, halves of a surrogate pair)
become `�`; everything else stays readable. Cells keep every character, so that what is exported
can be imported again.
"""

from __future__ import annotations

import html
import re
import unicodedata
from typing import Any, TypeVar

T = TypeVar("T")

UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
UNKEPT = re.compile("[\x00\ud800-\udfff]")
"""NUL and halves of a surrogate pair: no database, no XML and no UTF-8 keeps them."""

DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Marks that turn the direction of what follows, even outside the text they stand in."""

TURNING = re.compile(
    f"{DIRECTION.pattern}|[\u200e\u200f\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff"
    "\U0001e800-\U0001efff]"
)
"""Those marks, and letters that are read from right to left."""

FORMULA = re.compile(r"['\s]*[=+\-@\t\r\n\x00＝＋－＠]")
QUOTED_FORMULA = re.compile("'" + FORMULA.pattern)
"""How a spreadsheet recognises a formula, and how we disarm one."""

RESERVED = re.compile(r"(CON|PRN|AUX|NUL|(COM|LPT)[0-9])", re.IGNORECASE)
"""Names that Windows keeps for devices, whatever ending follows them."""

LONGEST_NAME = 80


def keepable(value: Any) -> Any:
    """`value`, whatever JSON can say, without signs that nothing keeps; the same where none are.

    Such signs come from files and programs that are broken, or meant to break others; nobody
    types or sees them, so nothing is lost with them.
    """
    if isinstance(value, str):
        return UNKEPT.sub("", value) if UNKEPT.search(value) else value
    if isinstance(value, dict):
        kept: Any = {keepable(key): keepable(each) for key, each in value.items()}
    elif isinstance(value, list | tuple):
        kept = type(value)(map(keepable, value))
    else:
        return value
    return value if kept == value else kept


def for_html(text: str) -> str:
    """`text` as the content of an HTML or SVG element, or a quoted attribute."""
    return html.escape(UNSEEN.sub("�", text), quote=True)


def isolated(text: str) -> str:
    """`text` between direction marks, so that it cannot turn the line it stands in."""
    return f"\u2068{DIRECTION.sub('', text)}\u2069"


def apart(value: T) -> T:
    """What fills a place in a sentence: text that could turn the rest of it is isolated."""
    return isolated(value) if isinstance(value, str) and TURNING.search(value) else value


def for_mathtext(text: str) -> str:
    """`text` as a matplotlib label: no formula between dollar signs, no entry that vanishes.

    For labels drawn with `parse_math` on, as it is unless somebody turns it off. A legend drops
    labels that are empty or begin with an underscore; an unseen space keeps them.
    """
    seen = DIRECTION.sub("", UNSEEN.sub("�", text)).expandtabs(1).replace("\r", " ")
    seen = seen.replace("$", r"\$")
    return f"\u200b{seen}" if not seen or seen[0] == "_" else seen


def for_cell(value: T) -> T:
    """A CSV or spreadsheet cell: text that would be a formula gets a leading apostrophe.

    Numbers are untouched; `from_cell` gives back what was there, to the last character.
    """
    return f"'{value}" if isinstance(value, str) and FORMULA.match(value) else value


def from_cell(value: T) -> T:
    """What `for_cell` was given."""
    return value[1:] if isinstance(value, str) and QUOTED_FORMULA.match(value) else value


def for_file_name(text: str, default: str = "workbook") -> str:
    """A name for a file on any system, without its ending; letters of every language stay.

    `default` where nothing is left.
    """
    known = unicodedata.normalize("NFKC", text[:1000])
    parts = re.findall(r"[^\W_]+", known)
    name = "-".join(parts)[:LONGEST_NAME].encode()[:200].decode(errors="ignore").strip("-")
    return f"_{name}" if RESERVED.fullmatch(name) else name or default


def for_typst(text: str) -> str:
    """`text` as a Typst string literal with its quotation marks: `#text("…")`."""
    seen = UNSEEN.sub("�", text).replace("\\", "\\\\").replace('"', '\\"')
    return '"' + seen.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + '"'
