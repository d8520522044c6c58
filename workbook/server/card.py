"""A community on the home page: what is shown of it, and what tells it from its namesakes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from workbook.locale import _
from workbook.namesakes import marks
from workbook.server.progress import Gauge, Progress
from workbook.store.trouble import Trouble


@dataclass(frozen=True)
class Card:
    """A community in the list.

    `mark` tells it from others of the same name; `trouble` says why its plan cannot be read.
    """

    id: str
    name: str
    mark: str
    region: str
    illustrative: bool
    changed_at: dt.datetime
    progress: dict[str, Progress]
    trouble: str = ""


def cards(gauge: Gauge, store: Any, regions: Iterable[Any]) -> list[Card]:
    """The communities on the list, the last changed first."""
    labels = {region.code: region.label for region in regions}
    entries = sorted(store.communities(), key=lambda entry: entry.changed_at, reverse=True)
    told = marks(entries)
    return [_card(gauge, store, entry, told.get(entry.id, ""), labels) for entry in entries]


def called(entry: Any) -> str:
    """The name to show; in words where there is none."""
    return entry.name.strip() or _("A community without a name")


def _card(gauge: Gauge, store: Any, entry: Any, mark: str, labels: dict[str, str]) -> Card:
    region = labels.get(entry.region, entry.region)
    known = (entry.id, called(entry), mark, region, entry.illustrative, entry.changed_at)
    try:
        return Card(*known, gauge.read(store, entry))
    except Trouble as trouble:
        return Card(*known, {}, str(trouble))
