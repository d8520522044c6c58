"""All documents of a community, put where somebody wants them: a folder, or one ZIP file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

from workbook.locale import _
from workbook.printing.pack import packed, printed
from workbook.store.files import write_atomically
from workbook.store.trouble import Refused


def put(
    plan: Any,
    region: str,
    to: Path,
    told: Callable[[str], object],
    changed: dt.datetime | None = None,
) -> int:
    """Make them in the language in force; gives the number of files.

    `told` hears how far it is; `changed` is when the record last was. What was there under the
    same name is replaced. Raises `Refused`.
    """
    pages = printed(plan, region, lambda text: told(text) or True)
    try:
        if to.suffix.lower() == ".zip":
            made = list(pages)
            write_atomically(to, packed(made, changed))
            return len(made)
        count = 0
        for path, content in pages:
            file = to / path
            file.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(file, content)
            count += 1
        return count
    except OSError as error:
        reason = error.strerror
        raise Refused(_("{file} cannot be written: {reason}.", file=to, reason=reason)) from None
