"""Which community is meant: by its id, or by its name as a person types it."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING

from workbook.locale import _
from workbook.locale.letters import lower
from workbook.store.trouble import Refused

if TYPE_CHECKING:
    from workbook.store.record import Entry

NEAR = 0.5
SHOWN = 5


def find(entries: Iterable[Entry], wanted: str) -> str:
    """The id of the community that is meant. Raises `Refused`, naming those that come near."""
    entries = tuple(entries)
    if any(entry.id == wanted for entry in entries):
        return wanted
    named = [entry for entry in entries if _plain(entry.name) == _plain(wanted)]
    if len(named) == 1:
        return named[0].id
    if named:
        ids = ", ".join(entry.id for entry in named)
        raise Refused(_("Several communities have this name. Give the id of one: {ids}.", ids=ids))
    raise Refused(_unknown(entries, wanted))


def _unknown(entries: tuple[Entry, ...], wanted: str) -> str:
    names = {_plain(name): name for entry in entries for name in (entry.id, entry.name)}
    near = [names[name] for name in get_close_matches(_plain(wanted), names, SHOWN, NEAR)]
    said = _("There is no community “{name}”.", name=wanted[:60])
    if near:
        return f"{said} " + _("Did you mean: {names}?", names=", ".join(near))
    if not entries:
        return f"{said} " + _("No community is written down yet.")
    some = ", ".join(entry.name for entry in entries[:SHOWN])
    return f"{said} " + _("These are here: {names}.", names=some)


def _plain(name: str) -> str:
    return lower(" ".join(name.split()))
