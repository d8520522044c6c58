"""Which community is meant: by its id, or by its name as a person types it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING

from workbook.locale import _
from workbook.namesakes import changed, marks, of_name, plain
from workbook.store.place import short
from workbook.store.trouble import Refused

if TYPE_CHECKING:
    from workbook.store.record import Entry

NEAR = 0.5
SHOWN = 5


def find(entries: Iterable[Entry], wanted: str, region: Callable[[str], str] = str) -> str:
    """The id of the community that is meant. Raises `Refused`, naming those that come near.

    `region` gives the name of a region for its code: it tells namesakes apart.
    """
    entries = tuple(entries)
    if any(entry.id == wanted for entry in entries):
        return wanted
    named = of_name(entries, wanted)
    if len(named) == 1:
        return named[0].id
    if named:
        ids = ", ".join(entry.id for entry in named)
        said = _("Several communities have this name. Give the id of one: {ids}.", ids=ids)
        raise Refused(said, *_told(named, region))
    raise Refused(_unknown(entries, wanted))


def _told(named: list[Entry], region: Callable[[str], str]) -> Iterator[str]:
    """A line for each of those who share a name: its id, since when it is here, and where."""
    told = marks(named)
    for entry in named:
        where = entry.region and short(region(entry.region))
        known = (told[entry.id], where, changed(entry))
        yield f"{entry.id} – {' · '.join(filter(None, known))}"


def _unknown(entries: tuple[Entry, ...], wanted: str) -> str:
    names = {plain(name): name for entry in entries for name in (entry.id, entry.name)}
    near = [names[name] for name in get_close_matches(plain(wanted), names, SHOWN, NEAR)]
    said = _("There is no community “{name}”.", name=wanted[:60])
    if near:
        return f"{said} " + _("Did you mean: {names}?", names=", ".join(near))
    if not entries:
        return f"{said} " + _("No community is written down yet.")
    some = ", ".join(entry.name for entry in entries[:SHOWN])
    return f"{said} " + _("These are here: {names}.", names=some)
