"""Plans that leave: what a file holds, and the file itself, whole or not at all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbook.escape import for_file_name
from workbook.files import user_folder
from workbook.locale import _
from workbook.store.files import dumped, write_atomically
from workbook.store.trouble import Refused

if TYPE_CHECKING:
    from workbook.store.store import Store


def content_of(store: Store[Any], community: str, name: str) -> str | bytes:
    """What the file of a community holds, by the ending of its name.

    Its plan (.json), all its tables (.xlsx), a minute that can be made again (.minute.json), or
    its election (.pb). Raises `Refused` for another kind of file, or where there is no election.
    """
    for ending, make in _made().items():
        if name.lower().endswith(ending):
            return make(store.load(community).record)
    if name.lower().endswith(".json"):
        return store.export_json(community)
    raise Refused(
        _(
            "Name the file with .json for the plan, .xlsx for its tables, .minute.json for a "
            "minute that can be checked, or .pb for its election."
        )
    )


def put_aside(store: Store[Any], community: str) -> Path:
    """Keep the plan of a community as a file in the user's own folder; which. Raises `Refused`."""
    plan = store.load(community).record
    name = f"{for_file_name(plan.community.name)}-{dt.datetime.now(dt.UTC):%Y%m%dT%H%M%S%fZ}.json"
    folder = aside()
    try:
        folder.mkdir(exist_ok=True, mode=0o700)
    except OSError as error:
        raise Refused(
            _("No copy was made in {folder}: {reason}.", folder=folder, reason=error.strerror)
        ) from None
    write(folder / name, dumped(plan))
    return folder / name


def aside() -> Path:
    """Where the files of communities are that were taken off the list."""
    return user_folder() / "taken-off"


def _made() -> dict[str, Callable[[Any], str | bytes]]:
    """What is made of a record, by the ending of the file."""
    from workbook.documents.session.minute import ENDING, minute
    from workbook.documents.spreadsheet import spreadsheet

    return {ENDING: minute, ".xlsx": spreadsheet, ".pb": _election}


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


def write(file: Path, content: str | bytes) -> None:
    """Write a file whole or not at all. Raises `Refused`."""
    try:
        write_atomically(file, content)
    except OSError as error:
        raise Refused(
            _("{file} cannot be written: {reason}.", file=file, reason=error.strerror)
        ) from None
