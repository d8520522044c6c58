"""Communities of one name, told apart: which of them it is, since when it is here, and where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from workbook.locale import _
from workbook.locale.letters import lower
from workbook.locale.numbers import moment

if TYPE_CHECKING:
    from workbook.store.record import Entry


def plain(name: str) -> str:
    """A name as it is compared: capitals and spaces make no difference."""
    return lower(" ".join(name.split()))


def of_name(entries: Iterable[Entry], name: str) -> list[Entry]:
    """Those called `name`, who came first before the others."""
    same = (entry for entry in entries if plain(entry.name) == plain(name))
    return sorted(same, key=_arrival)


def marks(entries: Iterable[Entry]) -> dict[str, str]:
    """What tells apart those who share a name with others, by id: who came first, and when."""
    named: dict[str, list[Entry]] = defaultdict(list)
    for entry in sorted(entries, key=_arrival):
        named[plain(entry.name)].append(entry)
    return {
        entry.id: _mark(number, len(same), entry)
        for same in named.values()
        for number, entry in enumerate(same, 1)
        if len(same) > 1
    }


def since(entry: Entry) -> str:
    """Since when a community is here, of which there is only one with its name."""
    return _("Here since {time}", time=moment(entry.since))


def changed(entry: Entry) -> str:
    """When a community was last changed."""
    return _("Changed {time}", time=moment(entry.changed_at))


def _arrival(entry: Entry) -> tuple[object, str]:
    return entry.since, entry.id


def _mark(number: int, count: int, entry: Entry) -> str:
    return _(
        "{number} of {count} with this name: here since {time}",
        number=number,
        count=count,
        time=moment(entry.since),
    )
