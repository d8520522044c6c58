"""Plans come and go: made new, taken from a file, given as a file, and the village to try."""

from __future__ import annotations

import asyncio
from typing import Any
from urllib.parse import quote

from workbook.escape import for_file_name
from workbook.incoming import LARGEST, bring_in, kept, new_plan, village
from workbook.locale import _
from workbook.locale.letters import quoted
from workbook.server.page import Handler
from workbook.store.trouble import Refused
from workbook.subjects import NAMES

SHORT = 60
"""Letters of a name in a message: some names are very long."""


class Create(Handler):
    """`/communities`: a new community."""

    async def act(self, *path: str) -> None:
        """Write it down and open its first worksheet."""
        name, region = self.get_body_argument("name", ""), self.get_body_argument("region", "")
        plan = new_plan(name, region)
        await self.ask(lambda store: store.create(plan))
        self.redirect(f"/worksheet/{NAMES[0]}/{quote(plan.id, safe='')}", status=303)


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
        self.say(_noted(commit) or taken)
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


def _noted(commit: Any) -> str:
    """What became of a community that was here in some form; empty for a new one."""
    return commit.note and f"{quoted(shown(commit.record))}: {commit.note}"


def shown(plan: Any) -> str:
    """The name of a community in a message."""
    name = plan.community.name
    return name if len(name) <= SHORT else name[: SHORT - 1] + "…"
