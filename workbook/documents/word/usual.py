"""Our template: a programme takes it out, changes logo, looks and order, and brings it back."""

from __future__ import annotations

import io
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from workbook.documents.word.fonts import embed
from workbook.documents.word.styles import ALARM, FONT, LOOKS, QUIET, dress, ensure
from workbook.locale import language

SPELLING = {"en": "en-GB", "az": "az-Latn-AZ", "ru": "ru-RU"}
"""What Word calls our languages."""
A4 = (210, 297, 20)
"""Across, down and margin in millimetres."""


def usual(pieces: Iterable[str] = ("body",)) -> bytes:
    """A template with places for these pieces, one under another, in the language in force."""
    return _made(tuple(pieces), language())


@lru_cache(maxsize=8)
def _made(pieces: tuple[str, ...], spoken: str) -> bytes:
    """The same, made once for each language."""
    from docx import Document

    docx = Document()
    _modern(docx)
    _page(docx)
    _looks(docx)
    speak(docx, spoken)
    _margins(docx)
    docx.add_paragraph("{{ title }}", "Title")
    docx.add_paragraph("{{ facts }}", "Subtitle")
    for name in pieces:
        docx.add_paragraph(f"{{{{p {name} }}}}", "Normal")
        if name == "open":
            docx.add_paragraph("{%p if open %}", "Normal")
            docx.add_page_break()
            docx.add_paragraph("{%p endif %}", "Normal")
    embed(docx)
    made = io.BytesIO()
    docx.save(made)
    return made.getvalue()


def _modern(docx: Any) -> None:
    """Word opens it as a file of today; without the picture of another page that it came with."""
    from docx.oxml.ns import qn

    for setting in docx.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
    rels = docx.part.package.rels
    for id in [id for id, rel in rels.items() if rel.reltype.endswith("/thumbnail")]:
        del rels[id]


def _page(docx: Any) -> None:
    from docx.shared import Mm

    across, down, margin = A4
    section = docx.sections[0]
    section.page_width, section.page_height = Mm(across), Mm(down)
    section.left_margin = section.right_margin = Mm(margin)
    section.top_margin = section.bottom_margin = Mm(margin + 2)
    section.header_distance = section.footer_distance = Mm(margin / 2)


def _looks(docx: Any) -> None:
    """Our looks for the styles of Word, and our own, all in our font."""
    known = {style.name for style in docx.styles}
    ensure(docx)
    for name, look in LOOKS.items():
        if name in known:
            dress(docx.styles[name], look)
            _plain(docx.styles[name])
    for style in docx.styles:
        if style.type == 1:
            _lettered(style)


def _plain(style: Any) -> None:
    """Without the rule under Word's own title, and the wide letters of its subtitle."""
    from docx.oxml.ns import qn

    for parent, name in ((style.element.pPr, "w:pBdr"), (style.element.rPr, "w:spacing")):
        for found in parent.findall(qn(name)) if parent is not None else ():
            parent.remove(found)


def _lettered(style: Any) -> None:
    """In our font, whatever Word's own template says."""
    from docx.oxml.ns import qn

    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FONT)


def speak(docx: Any, spoken: str) -> None:
    """Say in which language the text is."""
    from docx.oxml.ns import qn

    code = SPELLING[spoken]
    for element in docx.styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), code)


def _margins(docx: Any) -> None:
    """Above whose it is, below what it is and the page."""
    head = docx.sections[0].header.paragraphs[0]
    _run(head, "{{ community }}", QUIET)
    _run(head, "\t\t")
    _run(head, "{{ illustrative }}", ALARM, bold=True)
    foot = docx.sections[0].footer.paragraphs[0]
    _run(foot, "{{ short_title }}", QUIET)
    _run(foot, "\t\t")
    _field(foot, "PAGE")
    _run(foot, " / ", QUIET)
    _field(foot, "NUMPAGES")
    for paragraph in (head, foot):
        _stops(paragraph)


def _stops(paragraph: Any) -> None:
    """The right end of the page, instead of that of Word's usual letter paper."""
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Mm

    across, _down, margin = A4
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(Mm((across - 2 * margin) / 2), WD_TAB_ALIGNMENT.CENTER)
    stops.add_tab_stop(Mm(across - 2 * margin), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.style.paragraph_format.tab_stops.clear_all()


def _run(paragraph: Any, text: str, colour: str = QUIET, bold: bool = False) -> Any:
    from docx.shared import Pt, RGBColor

    run = paragraph.add_run(text)
    run.font.size, run.font.bold = Pt(8.5), bold
    run.font.color.rgb = RGBColor.from_string(colour)
    return run


def _field(paragraph: Any, code: str) -> None:
    """A number that Word counts."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for kind in ("begin", "code", "separate", "1", "end"):
        run = _run(paragraph, "1" if kind == "1" else "")
        if kind == "code":
            element = OxmlElement("w:instrText")
            element.text = code
            run._r.append(element)
        elif kind != "1":
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
            run._r.append(element)
