"""The home page: every community at a glance, without a kernel."""

from __future__ import annotations

import asyncio
import datetime as dt
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from workbook.locale import _
from workbook.locale.numbers import moment
from workbook.namesakes import marks
from workbook.server.card import called, cards
from workbook.server.page import Handler
from workbook.server.progress import Gauge
from workbook.server.regions import sorted_regions
from workbook.server.speech import keep
from workbook.store.edit import new_id
from workbook.subjects import SUBJECTS


@dataclass(frozen=True)
class Off:
    """A community that was taken off the list."""

    id: str
    name: str
    mark: str
    removed_at: dt.datetime


class Home(Handler):
    """`/`: the communities, the last changed first."""

    async def show(self, *path: str) -> None:
        """The list, or on a first start the offer of the illustrative village."""
        keep(self)
        known = await self.ask(partial(_everything, self.house.gauge))
        titles = {subject.name: subject.title for subject in SUBJECTS}
        self.page("home.html", **known, titles=titles, id=new_id())


class Language(Handler):
    """`/language`: the reader chose a language."""

    async def act(self, *path: str) -> None:
        """Remember it, and show the page again."""
        keep(self)
        here = urlsplit(self.request.headers.get("Referer", ""))
        if here.path == "/communities":
            self.redirect(f"{here.path}?{here.query}", status=303)
        else:
            again = here.path == "/regions" or here.path.startswith("/community/")
            self.redirect(here.path if again else "/", status=303)


class Restore(Handler):
    """`/restore`: the last good copy takes the place of a damaged database."""

    async def act(self, *path: str) -> None:
        """Put it back; open worksheets still know the old one, so they open themselves again."""
        shelf = self.house.shelf
        copy = await asyncio.to_thread(shelf.copy)
        await asyncio.to_thread(shelf.restore, copy)
        await self.house.sheets.renew()
        self.say(_("The copy of {time} was put back.", time=moment(shelf.made(copy))))
        self.redirect("/", status=303)


def _everything(gauge: Gauge, store: Any) -> dict[str, Any]:
    regions = sorted_regions(store)
    return {"cards": cards(gauge, store, regions), "off": _off(store), "regions": regions}


def _off(store: Any) -> list[Off]:
    """Those off the list, the last taken off first."""
    entries = sorted(store.removed(), key=lambda entry: entry.removed_at, reverse=True)
    told = marks(entries)
    return [Off(e.id, called(e), told.get(e.id, ""), e.removed_at) for e in entries]
