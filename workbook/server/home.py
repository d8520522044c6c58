"""The home page: every community at a glance, without a kernel."""

from __future__ import annotations

import asyncio
import datetime as dt
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from workbook.locale import _
from workbook.locale.letters import alphabetical
from workbook.locale.numbers import moment
from workbook.server.page import Handler
from workbook.server.progress import Gauge, Progress
from workbook.server.speech import keep
from workbook.store.trouble import Trouble
from workbook.subjects import SUBJECTS


@dataclass(frozen=True)
class Card:
    """A community on the home page; `trouble` says why its plan cannot be read."""

    id: str
    name: str
    region: str
    illustrative: bool
    changed_at: dt.datetime
    progress: dict[str, Progress]
    trouble: str = ""


class Home(Handler):
    """`/`: the communities, the last changed first."""

    async def show(self, *path: str) -> None:
        """The list, or on a first start the offer of the illustrative village."""
        keep(self)
        cards, regions = await self.ask(partial(_everything, self.house.gauge))
        titles = {subject.name: subject.title for subject in SUBJECTS}
        self.page("home.html", cards=cards, regions=regions, titles=titles)


class Language(Handler):
    """`/language`: the reader chose a language."""

    async def act(self, *path: str) -> None:
        """Remember it, and show the page again."""
        keep(self)
        here = urlsplit(self.request.headers.get("Referer", "")).path
        self.redirect(here if here == "/regions" else "/", status=303)


class Restore(Handler):
    """`/restore`: the last good copy takes the place of a damaged database."""

    async def act(self, *path: str) -> None:
        """Put it back; open worksheets still know the old one, so they open themselves again."""
        copy = await asyncio.to_thread(self.house.shelf.restore)
        await self.house.sheets.renew()
        self.say(_("The copy of {time} was put back.", time=moment(_made(copy))))
        self.redirect("/", status=303)


def _made(copy: Path) -> dt.datetime:
    return dt.datetime.fromtimestamp(copy.stat().st_mtime, dt.UTC)


def _everything(gauge: Gauge, store: Any) -> tuple[list[Card], list[Any]]:
    regions = sorted(store.regions(), key=lambda region: alphabetical(region.label))
    labels = {region.code: region.label for region in regions}
    entries = sorted(store.communities(), key=lambda entry: entry.changed_at, reverse=True)
    return [_card(gauge, store, entry, labels) for entry in entries], regions


def _card(gauge: Gauge, store: Any, entry: Any, labels: dict[str, str]) -> Card:
    region = labels.get(entry.region, entry.region)
    known = (entry.id, entry.name, region, entry.illustrative, entry.changed_at)
    try:
        return Card(*known, gauge.read(store, entry))
    except Trouble as trouble:
        return Card(*known, {}, str(trouble))
