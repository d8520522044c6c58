"""A document as a Word file: a template, filled; the same document gives the same bytes."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Mapping
from typing import Any

from workbook.documents.blocks import Heading
from workbook.documents.document import Document
from workbook.documents.offer.chapter import CHAPTERS, TEXTS
from workbook.documents.word import intake, shelf, usual
from workbook.documents.word.blocks import chapters, written
from workbook.documents.word.filling import Piece, Places
from workbook.documents.word.pictures import hanger
from workbook.documents.word.styles import ensure
from workbook.documents.word.text import Room
from workbook.documents.word.unreadable import SHOWN
from workbook.locale import _, language
from workbook.paper.words import short
from workbook.store.trouble import Refused

LONG_AGO = (1980, 1, 1, 0, 0, 0)
BORN = dt.datetime(2000, 1, 1)
"""No clock is asked: the same record gives the same bytes."""
BODY = "body"
"""The place for everything, in the usual order."""
TITLE = 70
"""Letters of a title at the foot of a page."""
EMU, QUICK = 635, 3
"""Of Word's lengths in a twip; how hard files are packed: fonts hardly become smaller."""


def docx(document: Document, template: bytes | None = None) -> bytes:
    """The document as a Word file, in the language in force.

    Without a template a proposal is set in the one that the programme has brought, if it has;
    everything else in ours. Raises `Refused`, with a sentence for each thing, where a template
    cannot be filled.
    """
    named = any(chapters(document.blocks))
    template = template or (shelf.kept() if named else None)
    if template is not None:
        intake.look_over(template)
    return _filled(document, template or usual.usual())[0]


def tried(template: bytes) -> None:
    """Fill a template for trial. Raises `Refused`, also where it has no place for any chapter."""
    intake.look_over(template)
    blocks = tuple(Heading(name, name=name) for name in CHAPTERS)
    _made, used = _filled(Document("trial", "–", blocks, "–", True), template)
    if used.isdisjoint((BODY, *CHAPTERS)):
        raise Refused(
            _(
                "There is no place for a chapter in this template. Write {place} as a paragraph of"
                " its own; chapters are: {names}.",
                place="{{p summary }}",
                names=", ".join((*CHAPTERS, BODY)),
            )
        )


def _filled(document: Document, template: bytes) -> tuple[bytes, frozenset[str]]:
    """A template, filled, and the names that it uses."""
    from docxtpl import DocxTemplate

    try:
        page = DocxTemplate(io.BytesIO(template))
        page.init_docx()
        _prepare(page.docx, document)
        places = _places(page.docx, document)
        page.render(places.context, places)
    except Refused:
        raise
    except Exception:  # a file that Word itself would have to repair
        raise Refused(_broken(template)) from None
    _about(page.docx, document)
    made = io.BytesIO()
    page.docx.save(made)
    return _packed(made.getvalue()), frozenset(places.used)


def _broken(template: bytes) -> str:
    """Why a file cannot be filled: which part of it is no XML, else that it is not Word's."""
    from lxml import etree

    with zipfile.ZipFile(io.BytesIO(template)) as pack:
        for name in (each for each in pack.namelist() if each.endswith((".xml", ".rels"))):
            try:
                etree.fromstring(pack.read(name), etree.XMLParser(resolve_entities=False))
            except etree.XMLSyntaxError as error:
                return _(
                    "This template cannot be filled: “{part}” inside it is damaged in line {line}."
                    " Open it in Word, save it anew, and try again.",
                    part=name[:SHOWN],
                    line=error.lineno,
                )
    return _(
        "This template cannot be filled: it is not built as Word builds its files. Open it in"
        " Word, save it anew, and try again."
    )


def _prepare(docx: Any, document: Document) -> None:
    """Styles that are missing, the language, the mark of invented data; nothing of its old self."""
    usual.speak(docx, language())
    _forget(docx)
    about = docx.core_properties
    for name in ("author", "comments", "identifier", "language", "subject", "title"):
        setattr(about, name, "")
    if document.illustrative:
        _mark(docx)


def _forget(docx: Any) -> None:
    """What a template must not hand on: where its own template lies, a second set of properties.

    LibreOffice calls the file of who wrote what by another name: it would be there twice.
    """
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml.ns import qn

    usual_name = RELATIONSHIP_TYPE.CORE_PROPERTIES
    settings = docx.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS)
    for part in (docx.part.package, settings):
        for id, rel in list(part.rels.items()):
            other = rel.reltype.endswith("/core-properties") and rel.reltype != usual_name
            if other or rel.reltype.endswith("/attachedTemplate"):
                del part.rels[id]
    for found in settings.element.findall(qn("w:attachedTemplate")):
        settings.element.remove(found)


def _mark(docx: Any) -> None:
    """Invented data say so at the head of every page, whatever the template does."""
    for section in docx.sections:
        heads = [section.header]
        if section.different_first_page_header_footer:
            heads.append(section.first_page_header)
        if docx.settings.odd_and_even_pages_header_footer:
            heads.append(section.even_page_header)
        for head in heads:
            first = section is docx.sections[0] or not head.is_linked_to_previous
            if first and "illustrative" not in "".join(head._element.itertext()):
                first_line = head.paragraphs[0] if head.paragraphs else head.add_paragraph()
                first_line.insert_paragraph_before("{{ illustrative }}")


def _places(docx: Any, document: Document) -> Places:
    """Everything that this document can fill in."""
    found = chapters(document.blocks)
    parts = tuple(
        each for each in document.blocks
        if isinstance(each, Heading) and each.level == 1 and each.name != "open"
    )  # fmt: skip
    room = Room(ensure(docx), _width(docx), hanger(docx), parts if any(found) else ())
    pieces = {name: _piece(room, found.get(name, ())) for name in (*CHAPTERS, *filter(None, found))}
    return Places(_texts(document), pieces | {BODY: _piece(room, document.blocks)})


def _piece(room: Room, blocks: tuple[Any, ...]) -> Piece:
    return Piece(lambda: written(room, blocks), bool(blocks))


def _texts(document: Document) -> Mapping[str, str]:
    """Short texts by name; those that this document lacks are empty."""
    own = {
        "title": document.title,
        "community": document.community,
        "facts": document.facts,
        "illustrative": _("Illustrative data") if document.illustrative else "",
        "fingerprint": document.fingerprint,
    }
    told = dict.fromkeys(TEXTS, "") | own | dict(document.texts)
    return told | {"short_title": short(document.title, TITLE)}


def _width(docx: Any) -> int:
    """Room between the margins of the narrowest page, in twips."""
    wide = [
        section.page_width - section.left_margin - section.right_margin
        for section in docx.sections
        if section.page_width
    ]
    return max(2_000, min(wide, default=6_000_000) // EMU)


def _about(docx: Any, document: Document) -> None:
    about = docx.core_properties
    about.title, about.author = short(document.title, 200), short(document.community, 200)
    about.created = about.modified = BORN
    about.last_modified_by, about.revision, about.comments = "", 1, ""
    about.language = usual.SPELLING[language()]


def _packed(content: bytes) -> bytes:
    """The same files without the hour at which they were packed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for each in old.infolist():
            info = zipfile.ZipInfo(each.filename, LONG_AGO)
            new.writestr(info, old.read(each.filename), zipfile.ZIP_DEFLATED, QUICK)
    return made.getvalue()
