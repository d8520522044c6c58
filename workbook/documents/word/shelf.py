"""The template that a programme has brought: kept in the user's folder, used for every proposal."""

from __future__ import annotations

from pathlib import Path

from workbook.files import user_folder

FOLDER, NAME = "templates", "proposal.docx"


def kept() -> bytes | None:
    """The template that is kept; None where there is none."""
    file = _file()
    return file.read_bytes() if file.is_file() else None


def keep(content: bytes) -> Path:
    """Look a template over, fill it for trial, and keep it. Raises `Refused` with sentences."""
    from workbook.documents.word.press import tried

    tried(content)
    file = _file()
    file.parent.mkdir(mode=0o700, exist_ok=True)
    written = file.with_suffix(".new")
    written.write_bytes(content)
    written.replace(file)
    return file


def _file() -> Path:
    return user_folder() / FOLDER / NAME
