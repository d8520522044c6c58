"""One community of the list: another name or region for it, off the list, and back."""

from __future__ import annotations

from functools import partial
from typing import Any
from urllib.parse import quote

from workbook.incoming import renamed
from workbook.locale import _
from workbook.namesakes import marks
from workbook.outgoing import aside, put_aside
from workbook.server.card import called
from workbook.server.page import Handler
from workbook.server.plans import shown
from workbook.server.regions import sorted_regions

AUTHOR = 200
"""Letters of the id of a browser that writes."""


class About(Handler):
    """`/community/<id>`: its name and region, to be corrected."""

    async def show(self, *path: str) -> None:
        """The form that it was written down with, filled in."""
        commit, known, regions = await self.ask(partial(_about, path[0]))
        self.page("community.html", **known, revision=commit.revision, regions=regions)

    async def act(self, *path: str) -> None:
        """Write the correction down as an edit, which its history tells and undo takes back."""
        self.back = f"/community/{quote(path[0], safe='')}"
        name, region = self.get_body_argument("name", ""), self.get_body_argument("region", "")
        seen, author = self._number(), self.get_body_argument("author", "")[:AUTHOR]

        def write(store: Any) -> Any:
            edits = renamed(_seen(store, path[0], seen), name, region)
            return edits and store.commit(path[0], edits, author).record

        if plan := await self.ask(write):
            self.say(_("“{name}”: what was changed is written down.", name=shown(plan)))
        self.redirect("/", status=303)

    def _number(self) -> int:
        """The revision that the form was filled in from; 0 where it does not say."""
        told = self.get_body_argument("revision", "")
        return int(told) if told.isdecimal() and len(told) < 10 else 0


class Off(Handler):
    """`/community/<id>/off`: off the list, after a question."""

    async def show(self, *path: str) -> None:
        """Ask, and say what stays where."""
        _commit, known, _regions = await self.ask(partial(_about, path[0]))
        self.page("off.html", **known, folder=aside())

    async def act(self, *path: str) -> None:
        """Keep a copy, and take it off."""

        def take_off(store: Any) -> Any:
            plan, file = store.load(path[0]).record, put_aside(store, path[0])
            store.remove(path[0])
            return plan, file

        plan, file = await self.ask(take_off)
        self.say(
            _(
                "“{name}” was taken off the list. A copy stays in {file}; “Bring back” below the "
                "list puts it there again.",
                name=shown(plan),
                file=file,
            )
        )
        self.redirect("/", status=303)


class Back(Handler):
    """`/community/<id>/back`: on the list again."""

    async def act(self, *path: str) -> None:
        """Put it there, as it was."""

        def bring_back(store: Any) -> Any:
            store.bring_back(path[0])
            return store.load(path[0]).record

        plan = await self.ask(bring_back)
        self.say(_("“{name}” is on the list again, as it was.", name=shown(plan)))
        self.redirect("/", status=303)


def _about(id: str, store: Any) -> tuple[Any, dict[str, Any], list[Any]]:
    """The record, what a page says of the community, and the regions to choose from."""
    commit = store.load(id)
    about = commit.record.community
    mark = marks(store.communities()).get(id, "")
    known = {"id": id, "name": about.name, "region": about.region, "mark": mark}
    return commit, known | {"called": called(about)}, sorted_regions(store)


def _seen(store: Any, id: str, revision: int) -> Any:
    """The record that a form was filled in from; the latest where it does not say from which."""
    return store.record_at(id, revision) if revision else store.load(id).record
