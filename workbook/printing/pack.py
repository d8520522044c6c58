"""All documents of a community at once: as files of a folder, or packed into one file."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from workbook.escape import for_file_name
from workbook.locale import _
from workbook.printing.shelf import FAMILIES, everything

Told = Callable[[str], bool]
"""Hears in a sentence how far it is; False ends it."""
FIRST, LAST = 1980, 2107
"""Years that a file in a ZIP can have."""


class Page(NamedTuple):
    """One file: where it belongs, such as `Posters/….pdf`, and what is in it."""

    path: str
    content: bytes


class Ended(Exception):
    """Somebody did not want the rest."""


def printed(plan: Any, region: str, told: Told) -> Iterator[Page]:
    """Every document in the language in force; raises `Ended` where `told` says so."""
    shelf = [
        (_(FAMILIES[family]), item, file)
        for family, item in everything(plan, region)
        for file in item.files
    ]
    for done, (family, item, file) in enumerate(shelf, 1):
        title = item.named(file)
        if not told(_("{done} of {whole}: {title}", done=done, whole=len(shelf), title=title)):
            raise Ended
        name = item.called(plan.community.name, file)
        yield Page(f"{for_file_name(family)}/{name}", file.make())


def packed(pages: Iterable[Page], changed: dt.datetime | None = None) -> bytes:
    """Files as one ZIP file, each as old as the last change of the record.

    So they say how fresh they are, and the same record still gives the same bytes.
    """
    time = _time(changed)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as pack:
        for path, content in pages:
            pack.writestr(zipfile.ZipInfo(path, time), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _time(changed: dt.datetime | None) -> tuple[int, int, int, int, int, int]:
    """A moment by this computer's clock, as in every ZIP; one that it cannot have is the first."""
    here = changed.astimezone() if changed else None
    if here is None or not FIRST <= here.year <= LAST:
        return (FIRST, 1, 1, 0, 0, 0)
    return (here.year, here.month, here.day, here.hour, here.minute, here.second)
