"""All documents of a community at once: as files of a folder, or packed into one file."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from workbook.escape import for_file_name
from workbook.locale import _
from workbook.printing.shelf import FAMILIES, everything

Told = Callable[[str], bool]
"""Hears in a sentence how far it is; False ends it."""
LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The time of every file inside: the same record gives the same bytes."""


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
        so_far = _("{done} of {whole}: {title}", done=done, whole=len(shelf), title=item.title)
        if not told(so_far):
            raise Ended
        name = item.called(plan.community.name, file)
        yield Page(f"{for_file_name(family)}/{name}", file.make())


def packed(pages: Iterable[Page]) -> bytes:
    """Files as one ZIP file."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as pack:
        for path, content in pages:
            pack.writestr(zipfile.ZipInfo(path, LONG_AGO), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()
