"""Whether a template from outside may be used: a Word file, without macros, of a usual size.

A .docx is a ZIP file with XML in it. Nothing is unpacked before the sizes are known.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from workbook.locale import _
from workbook.store.trouble import Refused

LARGEST = 8 * 2**20
"""Bytes of the largest file that is taken in."""
UNPACKED = 48 * 2**20
"""Bytes of everything in it, unpacked: a page of text packs to a twentieth, a bomb to far less."""
TEXT = 2**20
"""Bytes of the XML of the pages, their heads and feet."""
MOST_FILES, MOST_BRACKETS = 500, 1_000
MAIN = "word/document.xml"
WORDS = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
MACROS = re.compile(r"vbaProject|vbaData|\.bin$|/activeX/|/embeddings/", re.IGNORECASE)


def look_over(content: bytes) -> None:
    """Raise `Refused`, saying why, where a file cannot be a template."""
    if len(content) > LARGEST:
        largest = LARGEST // 2**20
        raise Refused(_("This file is too large. At most {number} MB.", number=largest))
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as pack:
            _packed(pack)
            _parts(pack)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError):
        raise Refused(_foreign()) from None


def _packed(pack: zipfile.ZipFile) -> None:
    """What is told about the files inside, before any is unpacked."""
    files = pack.infolist()
    names = {each.filename for each in files}
    if MAIN not in names or "[Content_Types].xml" not in names:
        raise Refused(_foreign())
    if any(MACROS.search(name) for name in names) or b"macroEnabled" in _read(pack, TYPES):
        raise Refused(
            _(
                "This file can run programs (macros, or objects inside it). Save it in Word as"
                " “Word document (.docx)” without them."
            )
        )
    if len(files) > MOST_FILES or sum(each.file_size for each in files) > UNPACKED:
        raise Refused(_("Unpacked this file is far too large. Save it in Word anew."))


def _parts(pack: zipfile.ZipFile) -> None:
    """The XML of the pages: not too long, not too many brackets, no definitions of its own."""
    for each in pack.infolist():
        if not each.filename.endswith((".xml", ".rels")):
            continue
        text = _read(pack, each.filename)
        if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
            raise Refused(_foreign())
        if WORDS.fullmatch(each.filename) and _crowded(text):
            raise Refused(_("There is too much text in this template. Leave only the frame."))
        if ACTS.search(b"".join(b"".join(found) for found in FIELDS.findall(text))):
            raise Refused(_("A field of this file fetches or starts something else. Take it out."))
        if each.filename.endswith(".rels") and _fetches(text):
            raise Refused(
                _("A picture of this file lies somewhere on the internet. Insert it into the file.")
            )


def _crowded(text: bytes) -> bool:
    """Whether looking for places would take too long."""
    return len(text) > TEXT or text.count(b"{") > MOST_BRACKETS


TYPES = "[Content_Types].xml"
OUTSIDE = re.compile(rb"<Relationship\b[^>]*TargetMode\s*=\s*[\"']External[\"'][^>]*>")
FIELDS = re.compile(rb"<w:instrText[^>]*>([^<]*)|w:instr\s*=\s*[\"']([^\"']*)")
ACTS = re.compile(rb"DDE|INCLUDE|IMPORT|DATABASE|\bLINK\b", re.IGNORECASE)
HARMLESS = (b"/hyperlink", b"/attachedTemplate")


def _fetches(rels: bytes) -> bool:
    """Whether something would be fetched from elsewhere; links that one has to click are not."""
    return b"Relationship" not in rels or any(
        not any(kind in each for kind in HARMLESS) for each in OUTSIDE.findall(rels)
    )


def _read(pack: zipfile.ZipFile, name: str) -> bytes:
    if pack.getinfo(name).file_size > UNPACKED:
        raise Refused(_("Unpacked this file is far too large. Save it in Word anew."))
    return pack.read(name)


def _foreign() -> str:
    return _("This is no Word document (.docx). Save it in Word as “Word document (.docx)”.")
