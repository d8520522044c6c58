"""The letters that a file brings along: Noto Sans, so that ə and ₼ stand there on any computer.

Fonts inside a Word file are obfuscated: the first 32 bytes are combined with a key that stands
beside them (ECMA-376, part 4, 9.1.9.1). The SIL Open Font License allows to embed them.
"""

from __future__ import annotations

from typing import Any
from uuid import NAMESPACE_URL, uuid5

from workbook.documents.word.styles import FONT
from workbook.paper.words import FONTS

WEIGHTS = {"Regular": "embedRegular", "Bold": "embedBold"}
KIND = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KEYED = 32
"""Bytes that are combined with the key."""


def embed(docx: Any) -> None:
    """Put both weights of our font into a file."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    table = docx.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    entries = []
    for at, (weight, element) in enumerate(WEIGHTS.items(), 1):
        key = str(uuid5(NAMESPACE_URL, f"workbook/{weight}")).upper()
        blob = obfuscated((FONTS / f"NotoSans-{weight}.ttf").read_bytes(), key)
        part = Part(PackURI(f"/word/fonts/font{at}.odttf"), KIND, blob, docx.part.package)
        rel = table.relate_to(part, f"{OFFICE}/font")
        entries.append(f'<w:{element} r:id="{rel}" w:fontKey="{{{key}}}"/>')
    _kept(docx)
    font = f'<w:font w:name="{FONT}"><w:family w:val="swiss"/>{"".join(entries)}</w:font>'
    table._blob = table.blob.replace(b"</w:fonts>", f"{font}</w:fonts>".encode())


def _kept(docx: Any) -> None:
    """Word keeps the fonts when somebody saves the file."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    settings = docx.settings.element
    before = [settings.find(qn(f"w:{name}")) for name in ("zoom", "view")]
    first = next((each for each in before if each is not None), None)
    at = 0 if first is None else list(settings).index(first) + 1
    settings.insert(at, OxmlElement("w:embedTrueTypeFonts"))


def obfuscated(font: bytes, key: str) -> bytes:
    """A font with its first bytes combined with its key, from the last byte of that."""
    turned = bytes.fromhex(key.replace("-", ""))[::-1]
    head = bytes(byte ^ turned[at % len(turned)] for at, byte in enumerate(font[:KEYED]))
    return head + font[KEYED:]
