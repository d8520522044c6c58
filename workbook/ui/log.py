"""Entries of the log: what was opened again, when and why."""

from __future__ import annotations

import datetime as dt
from typing import Any

from workbook.ui.step import new_id


def now() -> str:
    """This moment, UTC, to the second, as the record writes it."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def reopening(reason: str, after_first_vote: bool) -> dict[str, Any]:
    """A new entry that says why something closed is opened again now."""
    return {"id": new_id(), "at": now(), "reason": reason, "after_first_vote": after_first_vote}


def written(moment: Any) -> str | None:
    """A time stamp as the record's file has it."""
    return moment and moment.isoformat().replace("+00:00", "Z")
