"""What several steps of the proposal share: columns of its lists, what the checks found, names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from workbook.locale import _
from workbook.proposal.analysis import checks
from workbook.proposal.analysis.logframe import rows
from workbook.proposal.model import LEVELS
from workbook.ui.ask import ask
from workbook.ui.grid import Column

ROOM = 90
"""Letters of a text that stand in a heading or on a button."""


def column(plan: Any, path: tuple[str, ...], key: str, **more: Any) -> Column:
    """A column of a list of records at `path`; `more` goes to `ask`, but `show` and `read`."""
    own: dict[str, Callable[[Any], Any]] = {
        name: more.pop(name) for name in ("show", "read") if name in more
    }
    field = ask(type(plan), (*path, "*", key), key, **more)
    return Column(field, lambda row: (*path, row, key), **own)


def found(plan: Any, place: str, check: str) -> dict[str, str]:
    """What one of the checks says about a place: its sentences by the row that they are about."""
    return {each.row: each.text for each in checks(plan, place) if each.check == check}


def aim_places(plan: Any) -> dict[str, str]:
    """Where each row of the logframe stands, from the goal down: Purpose, Output 2."""
    places, counted = {}, 0
    for aim in rows(plan):
        counted += aim.level == "output"
        output = _("Output {number}", number=counted) if aim.level == "output" else ""
        places[aim.id] = output or _(LEVELS[aim.level])
    return places


def aim_names(plan: Any) -> dict[str, str]:
    """What each row of the logframe is called: Output 2: the school stands."""
    places = aim_places(plan)
    return {
        aim.id: _("{place}: {text}", place=places[aim.id], text=short(aim.text) or "…")
        for aim in rows(plan)
    }


def short(text: str) -> str:
    """A text as a heading or a button has room for it."""
    whole = " ".join(text.split())
    return whole if len(whole) <= ROOM else f"{whole[: ROOM - 1].rstrip()}…"
