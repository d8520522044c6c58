"""Plans that leave: the text of a file, and the file itself, whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbook.locale import _
from workbook.store.files import write_atomically
from workbook.store.trouble import Refused

if TYPE_CHECKING:
    from workbook.store.store import Store


def text_of(store: Store[Any], community: str, suffix: str) -> str:
    """What the file of a community says: its plan (.json), or its election (.pb).

    Raises `Refused` for another kind of file, or where there is no election.
    """
    if suffix.lower() == ".json":
        return store.export_json(community)
    if suffix.lower() != ".pb":
        raise Refused(_("Name the file with .json for the plan, or .pb for its election."))
    return _election(store.load(community).record)


def _election(plan: Any) -> str:
    from workbook.needs.pabulib import PabulibError, write

    if plan.needs.choice is None:
        raise Refused(
            _("This community has no small projects to choose from: there is no election.")
        )
    try:
        return write(plan.needs.choice)
    except PabulibError as error:
        raise Refused(str(error)) from None


def write(file: Path, text: str) -> None:
    """Write a file whole or not at all. Raises `Refused`."""
    try:
        write_atomically(file, text)
    except OSError as error:
        raise Refused(
            _("{file} cannot be written: {reason}.", file=file, reason=error.strerror)
        ) from None
