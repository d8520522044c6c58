"""What became of a community that came from elsewhere, as a sentence."""

from __future__ import annotations

from typing import Any

from workbook.locale import _
from workbook.store.files import kept_text
from workbook.store.place import short


def again(row: Any) -> str:
    """It is the very same as the one in `row`."""
    if row.removed_at:
        return _("It had been taken off the list and is on it again. Nothing else was changed.")
    return _("It is here already, and is the very same. Nothing was changed.")


def beside(row: Any, record: Any) -> str:
    """`record` is another version of the one in `row`, and has become one of its own.

    Nothing where an example bears another name: it is the village of another language.
    """
    about = record.community
    if about.name != row.name and about.illustrative:
        return ""
    if row.removed_at:
        return _("The one that was taken off the list has other content, and stays there.")
    if about.name != row.name:
        return _(
            "It is here already as “{name}”, with other content: both are kept.",
            name=short(row.name),
        )
    return _("It is here already with other content: both are kept, under the same name.")


def lost_signs(text: str) -> str:
    """That signs of a file's `text` were left out; empty where none were."""
    if kept_text(text := text.removeprefix("\ufeff")) is text:
        return ""
    return _("Signs in it that nobody can see and nothing can keep were left out (U+0000).")
