"""The page of a worksheet: what Voilà made of a warm kernel, with the reader's own words in it."""

from __future__ import annotations

import json
import re
from html import escape
from typing import Any

from tornado.web import HTTPError

from workbook.locale import LANGUAGES, _, language
from workbook.server.glance import glance
from workbook.server.page import Handler
from workbook.server.sheets import NoSheet
from workbook.server.speech import keep
from workbook.subjects import NAMES, subject
from workbook.ui.texts import texts

NOTEBOOK = "workbook"
"""The notebook with all worksheets: one warm kernel serves whichever of them is asked for."""
MARK = re.compile("@@([a-z]+)@@")


class Worksheet(Handler):
    """`/worksheet/<name>/<community>?step=…`."""

    async def show(self, *path: str) -> None:
        """Give the page a kernel of its own, which it will ask for the community."""
        name, community = path
        if name not in NAMES:
            raise HTTPError(404)
        plan = (await self.ask(lambda store: store.load(community))).record
        try:
            sheet = await self.house.sheets.take(NOTEBOOK)
        except NoSheet as trouble:
            self.explain(503, str(trouble))
            return
        keep(self)
        step = self.get_query_argument("step", "")[:200]
        opening = {"community": plan.id, "worksheet": name, "step": step, "language": language()}
        config = {
            **opening,
            "kernel": sheet.kernel,
            "languages": LANGUAGES,
            "state": await glance(sheet, opening),
            "socket": f"/kernels/{sheet.kernel}/channels",
            "leave": f"/leave/{sheet.kernel}",
            "health": "/health",
            "home": "/",
            "texts": texts(),
        }
        marks = {
            "static": self.house.assets.base,
            "title": _(subject(name).title),
            "community": plan.community.name,
        }
        self.finish(filled(sheet.html, marks, config))


def filled(html: str, marks: dict[str, str], config: dict[str, Any]) -> str:
    """The warm page with its marks replaced, each once, by escaped text."""
    said = config["texts"]
    texts = {
        **marks,
        "language": config["language"],
        "skip": said["skip"],
        "loading": said["loading"],
        "noscript": _("This page needs JavaScript. Switch it on in the browser's settings."),
    }
    written = {name: escape(text) for name, text in texts.items()}
    written["page"] = json.dumps(config, ensure_ascii=False).replace("<", "\\u003c")
    return MARK.sub(lambda mark: written.get(mark[1], mark[0]), html)
