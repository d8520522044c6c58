"""What several steps of the proposal share: columns of its lists, what was found, usual texts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from workbook.locale import _, plural
from workbook.proposal.analysis import checks
from workbook.proposal.analysis.logframe import rows
from workbook.proposal.model import LEVELS
from workbook.ui.ask import ask
from workbook.ui.grid import Column
from workbook.ui.view import Notice

SHOWN = 3
"""Findings that stand on the screen as sentences; how many more there are is said after them."""


def column(plan: Any, path: tuple[str, ...], key: str, **more: Any) -> Column:
    """A column of a list of records at `path`; `more` goes to `ask`, but `show` and `read`."""
    own: dict[str, Callable[[Any], Any]] = {
        name: more.pop(name) for name in ("show", "read") if name in more
    }
    field = ask(type(plan), (*path, "*", key), key, **more)
    return Column(field, lambda row: (*path, row, key), **own)


def found(plan: Any, place: str, *only: str) -> Iterator[Notice]:
    """What the checks say about a place, as sentences for the room; `only` names checks."""
    all_found = [each for each in checks(plan, place) if not only or each.check in only]
    for each in all_found[:SHOWN]:
        yield Notice(kind=each.kind, text=each.text)
    more = len(all_found) - SHOWN
    if more > 0:
        text = plural("And {number} more is like this.", "And {number} more are like this.", more)
        yield Notice(kind="look", text=text)


def aim_names(plan: Any) -> dict[str, str]:
    """What each row of the logframe is called, from the goal down: Output 2: the school stands."""
    names, counted = {}, 0
    for aim in rows(plan):
        counted += aim.level == "output"
        level = _("Output {number}", number=counted) if aim.level == "output" else ""
        names[aim.id] = f"{level or _(LEVELS[aim.level])}: {aim.text or '…'}"
    return names
