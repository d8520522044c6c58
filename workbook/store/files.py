"""A record as a file that can travel: readable, versioned, the same again after a round trip."""

from __future__ import annotations

import contextlib
import os
import re
import tempfile
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import from_json, to_json

from workbook.escape import keepable
from workbook.locale import _
from workbook.store.complaint import sentences
from workbook.store.trouble import Refused

M = TypeVar("M", bound=BaseModel)

NUL = "\\u0000"
"""How JSON writes it; halves of a surrogate pair are no JSON that is read here."""

LINE = re.compile(r"line (\d+)")
"""Where a parser stopped, as it says it."""


def dumped(record: BaseModel) -> str:
    """The text of the record's file: JSON in the order of the model, every letter as it is."""
    return record.model_dump_json(indent=2) + "\n"


def parsed(text: str, record_type: type[M]) -> M:
    """The record that a file's text holds.

    Signs that nothing keeps are left out. Raises `Refused`; its `sentences` say one by one what is
    wrong and where.
    """
    data = data_in(text)
    _must_be_ours(data, record_type)
    try:
        return validated(text.removeprefix("\ufeff"), record_type)
    except ValidationError as error:
        raise Refused(*sentences(error, record_type, data)) from None


def validated(text: str, record_type: type[M]) -> M:
    """The record in a text that is ours, without signs that nothing keeps.

    Raises pydantic's ValidationError.
    """
    return record_type.model_validate_json(kept_text(text))


def kept_text(text: str) -> str:
    """A text in JSON whose own texts can be kept; the very same where they can."""
    if NUL not in text:
        return text
    data = from_json(text)
    kept = keepable(data)
    return text if kept is data else to_json(kept).decode()


def data_in(text: str) -> Any:
    """What a text in JSON says. Raises `Refused`."""
    try:
        return from_json(text.removeprefix("\ufeff"))
    except ValueError as error:
        line = LINE.search(str(error))  # all that may be told of it: the rest is English
        raise Refused(
            _(
                "This file cannot be read from line {line} on: it is damaged, or of another kind. "
                "Save it once more where it was made, and choose the new one.",
                line=line[1] if line else 1,
            )
        ) from None


def write_atomically(path: Path, content: str | bytes) -> None:
    """Write the file whole or not at all, power cut included: the old one stays until then.

    Raises OSError.
    """
    data = content.encode() if isinstance(content, str) else content
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        put_in_place(Path(name), path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def put_in_place(new: Path, path: Path) -> None:
    """Rename `new` to `path` in one step, and let the folder remember it after a power cut."""
    new.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Bring the names in `folder` to the disk."""
    with contextlib.suppress(PermissionError):  # Windows cannot open a folder; it needs no help
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _must_be_ours(data: Any, record_type: type[BaseModel]) -> None:
    ours = {key: field.default for key, field in record_type.model_fields.items()}
    if not isinstance(data, dict) or data.get("format") != ours.get("format"):
        raise Refused(_("This is JSON, but not a plan file: its “format” is another one."))
    version = data.get("version")
    if type(version) is int and version > ours.get("version", version):
        raise Refused(
            _(
                "This file was written by a newer workbook (file version {theirs}; this one reads "
                "up to {ours}). Update the workbook and try again.",
                theirs=version,
                ours=ours["version"],
            )
        )
