"""Finished figures on the screen, with the files they can be taken home as."""

from __future__ import annotations

import base64
from collections.abc import Mapping

from workbook.locale import _
from workbook.ui.view import File, Picture

KINDS = {"png": "image/png", "pdf": "application/pdf", "svg": "image/svg+xml"}


def taken_home(id: str, alt: str, name: str, made: Mapping[str, bytes]) -> Picture:
    """A figure as files of some `KINDS`, a PNG among them; `name` is theirs, without an ending."""
    addresses = {kind: _address(content, KINDS[kind]) for kind, content in made.items()}
    return Picture(
        id=id,
        alt=alt,
        source=addresses["png"],
        files=tuple(
            File(label=_("Save as {kind}", kind=kind.upper()), name=f"{name}.{kind}", source=source)
            for kind, source in addresses.items()
        ),
    )


def _address(content: bytes, mime: str) -> str:
    return f"data:{mime};base64,{base64.b64encode(content).decode('ascii')}"
