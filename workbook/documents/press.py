"""The press for PDF: a document as data for Typst, which sets it with the fonts we ship.

No text ever becomes markup: Typst reads it as JSON, and prints it letter for letter.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

from workbook.documents.blocks import Heading, Lines, Points, Sign, Words
from workbook.documents.document import Document
from workbook.locale import _, language
from workbook.locale.letters import upper
from workbook.paper.words import FONTS, printable

HOUSE = Path(__file__).parent / "typst" / "house.typ"
LONG, ENDLESS = (re.compile(rf"[^\s\u00ad-]{{{letters},}}") for letters in (13, 30))
"""Words that may be wider than their place, a narrow one or a line: they may be broken."""
WIDE = (Heading, Lines, Points, Words)
"""Blocks that have a line to themselves: most of their words can be found and copied whole."""
SYLLABLE = re.compile(
    r"(?<=\w\w\w)(?=(?![ьъй])[^\W\d_aeiouəıöüаеёиоуыэюяAEIOUƏIİÖÜАЕЁИОУЫЭЮЯ]"
    r"[aeiouəıöüаеёиоуыэюяAEIOUƏIİÖÜАЕЁИОУЫЭЮЯ]\w)",
)
"""Before a consonant with a vowel a new syllable begins, in each of the languages."""
VOWEL = re.compile("[aeiouəıöüаеёиоуыэюя]", re.IGNORECASE)
PIECE = 10
"""More letters without a syllable are no word: they are broken anywhere."""
SMALL = re.compile(r"(?<!\S)\S{3,14}(?!\S)")
JOINED = re.compile(r"(?<=\d)[-–](?=\w)")
"""In a small word a line does not end at such a hyphen: 18–29, 3-cü."""
JOINER = "\u2060"
SOFT = "\u00ad"
LETTERS = 10_000
"""More letters of one text are not printed."""
ONE_AT_A_TIME = threading.Lock()
"""One press serves all threads of a process, and no process that it forks."""


def pdf(document: Document) -> bytes:
    """The document as a PDF file; the same document gives the same bytes."""
    return _set(document, "pdf")  # type: ignore[return-value]


def pages(document: Document, dots: float = 60) -> tuple[bytes, ...]:
    """Each page as a PNG picture, with so many dots an inch."""
    made = _set(document, "png", ppi=dots)
    return tuple(made) if isinstance(made, list) else (made,)


def drawing(source: bytes, dots: float) -> bytes:
    """A drawing (SVG) by itself as a PNG picture."""
    import typst

    page = b"#set page(width: auto, height: auto, margin: 0pt, fill: none)\n"
    inside = b'#image(bytes(sys.inputs.drawing), format: "svg")'
    return typst.compile(  # type: ignore[return-value]
        page + inside,
        ignore_system_fonts=True,
        format="png",
        ppi=dots,
        sys_inputs={"drawing": source.decode("utf-8")},
        timestamp=0,
    )


def _set(document: Document, kind: str, **more: Any) -> bytes | list[bytes]:
    said = json.dumps(written(document), ensure_ascii=False)
    with ONE_AT_A_TIME:
        return _press().compile(format=kind, sys_inputs={"document": said}, timestamp=0, **more)


@cache
def _press() -> Any:
    """Typst with its fonts read once: that takes longer than most documents."""
    import matplotlib
    import typst

    own = Path(matplotlib.get_data_path(), "fonts", "ttf")
    return typst.Compiler(
        HOUSE, root=HOUSE.parent, font_paths=[FONTS, own], ignore_system_fonts=True
    )


def written(document: Document) -> dict[str, Any]:
    """The document as Typst reads it, with the few words that stand on every page."""
    return _plain(document) | {
        "language": language(),
        "badge": upper(_("Illustrative data")) if document.illustrative else "",
        "foot": _("Page"),
        "signs": {name: _drawing(name) for name in sorted(set(_signs(document)))},
    }


def _plain(value: Any, long: re.Pattern[str] = ENDLESS) -> Any:
    """Dataclasses as dictionaries that say what they are; texts as they can be printed."""
    if is_dataclass(value):
        long = ENDLESS if isinstance(value, (*WIDE, Document)) else LONG
        told = {field.name: _plain(getattr(value, field.name), long) for field in fields(value)}
        return {"kind": type(value).__name__.lower(), **told}
    if isinstance(value, tuple):
        return [_plain(each, long) for each in value]
    if isinstance(value, bytes):
        return list(value)
    if isinstance(value, str):
        return _breakable(value, long)
    return float(value) if isinstance(value, Fraction) else value


def _breakable(text: str, long: re.Pattern[str]) -> str:
    told = long.sub(lambda found: _parted(found[0]), printable(text, LETTERS))
    return SMALL.sub(lambda found: JOINED.sub(rf"{JOINER}\g<0>{JOINER}", found[0]), told)


def _parted(word: str) -> str:
    """A word with soft hyphens between its syllables; what has none may be broken anywhere."""
    pieces: list[str] = []
    for each in SYLLABLE.split(word):
        if pieces and len(pieces[-1]) < 5 and not VOWEL.search(pieces[-1]):
            pieces[-1] += each  # вст- is no syllable
        else:
            pieces.append(each)
    return SOFT.join(piece if len(piece) <= PIECE else SOFT.join(piece) for piece in pieces)


def _signs(value: Any) -> Iterator[str]:
    """Names of all drawings in a document."""
    if isinstance(value, tuple):
        for each in value:
            yield from _signs(each)
    elif isinstance(value, Sign):
        yield value.name
    elif is_dataclass(value):
        if name := getattr(value, "sign", ""):
            yield name
        for field in fields(value):
            yield from _signs(getattr(value, field.name))


def _drawing(name: str) -> str:
    from workbook.symbols import symbol

    drawn, _space, dots = name.partition(" ")
    return symbol(drawn, int(dots or 0))
