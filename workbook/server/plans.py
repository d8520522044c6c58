"""Plans come and go: made new, taken from a file, given as a file, and the village to try."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from workbook.escape import for_file_name
from workbook.incoming import LARGEST, bring_in, kept, new_plan, village
from workbook.locale import _
from workbook.locale.letters import quoted
from workbook.namesakes import marks, of_name, since
from workbook.server.page import Handler
from workbook.store.edit import made, new_id
from workbook.store.trouble import Refused
from workbook.subjects import NAMES

if TYPE_CHECKING:
    from workbook.plan import Plan

SHORT = 60
"""Letters of a name in a message: some names are very long."""


class Create(Handler):
    """`/communities`: a new community, after a question where one of its name is here already."""

    async def show(self, *path: str) -> None:
        """Ask whether it shall be another one; in an address, so that the language can be switched.

        Nothing is written before the answer, which brings `again`.
        """
        wanted = self._wanted()
        asked = await self.ask(lambda store: _asked(store, wanted))
        if asked["twins"]:
            self.page("again.html", wanted=wanted, **asked)
        else:
            self.redirect("/", status=303)

    async def act(self, *path: str) -> None:
        """Write it down and open its first worksheet, or ask first.

        The form brings the id that the community will have: sent twice, it makes one.
        """
        wanted, again = self._wanted(), bool(self.get_body_argument("again", ""))
        plan = await self.ask(lambda store: _written(store, wanted, again))
        if plan is None:
            asked = {"id": wanted.id, "name": wanted.community.name}
            query = urlencode(asked | {"region": wanted.community.region})
            self.redirect(f"/communities?{query}", status=303)
        else:
            self.redirect(f"/worksheet/{NAMES[0]}/{quote(plan.id, safe='')}", status=303)

    def _wanted(self) -> Plan:
        """The empty plan of the community that is asked for. Raises `Refused`."""
        plan = new_plan(self.get_argument("name", ""), self.get_argument("region", ""))
        id = self.get_argument("id", "")
        return plan.model_copy(update={"id": id}) if made(id) else plan


class Village(Handler):
    """`/village`: the illustrative village, to try everything with."""

    async def act(self, *path: str) -> None:
        """Add it."""
        content = village()
        commit = await self.ask(lambda store: bring_in(store, "village.json", content))
        added = _("“{name}” was added. All its numbers are invented.", name=shown(commit.record))
        self.say(_noted(commit) or added)
        self.redirect("/", status=303)


class Import(Handler):
    """`/import`: a plan file or an election; a Word template or questions, for all communities."""

    async def act(self, *path: str) -> None:
        """Take it in."""
        sent = self.request.files.get("file")
        if not sent or not sent[0].filename:
            raise Refused(_("No file was chosen. Choose one, and press the button again."))
        name, content = sent[0].filename, sent[0].body
        if len(content) > LARGEST:
            raise Refused(_("This file is larger than 8 MB. Is it really a plan file?"))
        if told := await asyncio.to_thread(kept, name, content):
            self.say(told)
            self.redirect("/", status=303)
            return
        commit = await self.ask(lambda store: bring_in(store, name, content))
        taken = _("“{name}” was taken in.", name=shown(commit.record))
        self.say(f"{_noted(commit) or taken} {commit.lost}".strip())
        self.redirect("/", status=303)


class Export(Handler):
    """`/export/<community>`: the plan as a file to keep or to carry to another laptop."""

    async def show(self, *path: str) -> None:
        """The file, named after the community."""
        text, plan = await self.ask(lambda s: (s.export_json(path[0]), s.load(path[0]).record))
        name = for_file_name(plan.community.name)
        plain = name.encode("ascii", "ignore").decode().strip("-") or "plan"
        self.set_header("Content-Type", "application/json; charset=utf-8")
        self.set_header(
            "Content-Disposition",
            f"attachment; filename=\"{plain}.json\"; filename*=UTF-8''{quote(name)}.json",
        )
        self.finish(text)


def _written(store: Any, wanted: Plan, again: bool) -> Plan | None:
    """The new community; None, and nothing written, where it must be asked for `again` first."""
    if not again and not _sent_before(store, wanted) and _twins(store, wanted):
        return None
    try:
        return store.create(wanted).record
    except Refused:  # its id is here: the form was sent before, or filled in with another name
        if _sent_before(store, wanted):
            return wanted
        return store.create(wanted.model_copy(update={"id": new_id()})).record


def _sent_before(store: Any, wanted: Plan) -> bool:
    return wanted.id in {entry.id for entry in _twins(store, wanted)}


def _twins(store: Any, wanted: Plan) -> list[Any]:
    return of_name(store.communities(), wanted.community.name)


def _asked(store: Any, wanted: Plan) -> dict[str, Any]:
    """Those of the same name: since when each is here, and where it lies by its region's code."""
    twins = _twins(store, wanted)
    told = {entry.id: since(entry) for entry in twins} | marks(twins)
    regions = {region.code: region.label for region in store.regions()}
    where = {entry.region: regions.get(entry.region, entry.region) for entry in twins}
    return {"twins": twins, "told": told, "where": where}


def _noted(commit: Any) -> str:
    """What became of a community that was here in some form; empty for a new one."""
    return commit.note and f"{quoted(shown(commit.record))}: {commit.note}"


def shown(plan: Any) -> str:
    """The name of a community in a message."""
    name = plan.community.name
    return name if len(name) <= SHORT else name[: SHORT - 1] + "…"
