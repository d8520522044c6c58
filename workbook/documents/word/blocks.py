"""One function for each block, by its kind; chapters of a document by their names."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from workbook.documents import blocks as told
from workbook.documents.blocks import Block, Contents, Heading, Points, Words
from workbook.documents.word import charts, paper, pictures, tables
from workbook.documents.word.text import LONG, TOGETHER, Room, line, paragraph, words

TONES = {
    "plain": "Normal",
    "quiet": "Workbook Quiet",
    "strong": "Workbook Strong",
    "alarm": "Workbook Alarm",
    "quote": "Workbook Quote",
}
SIDE = '<w:pBdr><w:left w:val="single" w:sz="18" w:space="6" w:color="8B8B8B"/></w:pBdr>'


LEADS = (
    told.Table,
    told.Points,
    told.Facts,
    told.Pairs,
    told.Bars,
    told.Parts,
    told.Months,
    told.Signatures,
)
"""What words before it belong to."""


def written(room: Room, blocks: Iterable[Block]) -> str:
    """Blocks one after another; words that lead to a table stay with it."""
    every = (None, *blocks, None)
    return "".join(
        _words(room, block, _leads(before, block, after))
        if isinstance(block, Words)
        else _one(room, block)
        for before, block, after in zip(every, every[1:], every[2:], strict=False)
    )


def _leads(before: Block | None, block: Words, after: Block | None) -> bool:
    """Whether words stay on one page with what follows: a table, or the text of a chapter."""
    origin = isinstance(before, Heading) and block.tone == "quiet" and after is not None
    return origin or isinstance(after, LEADS)


def chapters(blocks: tuple[Block, ...]) -> dict[str, tuple[Block, ...]]:
    """Blocks by the chapter that they stand in; what stands before the first has no name."""
    found: dict[str, tuple[Block, ...]] = {}
    name = ""
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1:
            name = block.name
        elif isinstance(block, Contents):
            name = "contents"
        if not isinstance(block, told.Break):
            found[name] = (*found.get(name, ()), block)
    return found


def _one(room: Room, block: Block) -> str:
    makers = {
        told.Heading: _heading,
        told.Points: _points,
        told.Facts: charts.facts,
        told.Pairs: tables.pairs,
        told.Table: tables.table,
        told.Bars: charts.bars,
        told.Parts: charts.parts,
        told.Months: charts.months,
        told.Picture: pictures.picture,
        told.Signatures: paper.signatures,
        told.Lines: paper.lines,
        told.Cards: paper.cards,
        told.Columns: partial(paper.columns, inner=written),
        told.Frame: partial(paper.frame, inner=written),
        told.Copies: _copied,
        told.Contents: _contents,
        told.Break: _break,
    }
    return makers[type(block)](room, block)


def _copied(room: Room, block: told.Copies) -> str:
    """A paper that is cut out, once: it is copied as it stands."""
    return written(room, block.blocks)


def _heading(room: Room, block: Heading) -> str:
    style = f"Heading {block.level}"
    if block not in room.parts:
        return line(room, style, block.text)
    at = room.parts.index(block)
    mark = f'<w:bookmarkStart w:id="{900 + at}" w:name="_Toc{at:06}"/>'
    return paragraph(room, style, f'{mark}{words(block.text)}<w:bookmarkEnd w:id="{900 + at}"/>')


def _words(room: Room, block: Words, leads: bool) -> str:
    side = SIDE if block.tone in ("alarm", "quote") else ""
    together = TOGETHER if leads and len(block.text) < LONG else ""
    return line(room, TONES[block.tone], block.text, together + side)


def _points(room: Room, block: Points) -> str:
    signs = (f"{at}." if block.numbered else "–" for at in range(1, len(block.texts) + 1))
    return "".join(
        paragraph(room, "Workbook Point", f"{words(sign)}<w:r><w:tab/></w:r>{words(text)}")
        for sign, text in zip(signs, block.texts, strict=True)
    )


def _contents(room: Room, block: Contents) -> str:
    """A field: the parts stand there already, Word adds their pages when it is updated."""
    if not room.parts:
        return ""
    begin = _field("begin") + FIELD + _field("separate")
    entries = [
        f'<w:hyperlink w:anchor="_Toc{at:06}">{words(part.text)}</w:hyperlink>'
        for at, part in enumerate(room.parts)
    ]
    entries[0] = begin + entries[0]
    entries[-1] += _field("end")
    last = len(entries) - 1
    lines = "".join(
        paragraph(room, "Workbook Cell", entry, TOGETHER if at < last else "")
        for at, entry in enumerate(entries)
    )
    return line(room, "Workbook Caption", block.title) + lines


FIELD = r'<w:r><w:instrText xml:space="preserve"> TOC \o "1-1" \h \z </w:instrText></w:r>'


def _field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def _break(room: Room, block: Block) -> str:
    return paragraph(room, "Workbook Gap", '<w:r><w:br w:type="page"/></w:r>')
