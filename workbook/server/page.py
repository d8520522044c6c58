"""What all handlers have in common: headers, language, messages, and calm pages for trouble."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, TypeVar

from tornado.web import HTTPError, RequestHandler

from workbook.locale import _, use
from workbook.server.gate import HEADERS
from workbook.server.speech import chosen
from workbook.store.trouble import Missing, StoreTrouble, Trouble

if TYPE_CHECKING:
    from workbook.server.house import House
    from workbook.store.store import Store

T = TypeVar("T")
SAID = "workbook_said"
LONGEST = 800
"""Letters of a message: browsers forget cookies of more than 4096 bytes."""


class Handler(RequestHandler):
    """Answers in its reader's language, with our headers; every trouble is a page with a sentence.

    Handlers write `show` for GET and `act` for POST, each with the parts of the path.
    """

    def set_default_headers(self) -> None:
        """Our headers on every answer, errors included."""
        for name, value in HEADERS.items():
            self.set_header(name, value)
        self.set_header("Cache-Control", "no-store")

    back = "/"
    """Where a refused POST leads to."""

    async def get(self, *path: str) -> None:
        """Show."""
        await self._speaking(self.show, path)

    async def post(self, *path: str) -> None:
        """Act."""
        await self._speaking(self.act, path)

    async def show(self, *path: str) -> None:
        """Answer a GET."""
        raise HTTPError(405)

    async def act(self, *path: str) -> None:
        """Answer a POST."""
        raise HTTPError(405)

    @property
    def house(self) -> House:
        """What the server is made of."""
        return self.settings["house"]

    async def ask(self, question: Callable[[Store[Any]], T]) -> T:
        """What the store answers; it may take a while, so that others are served meanwhile."""
        return await asyncio.to_thread(lambda: question(self.house.shelf.store()))

    def page(self, template: str, status: int = 200, **values: Any) -> None:
        """Answer with a page."""
        self.set_status(status)
        said = self.get_signed_cookie(SAID)
        if said:
            self.clear_cookie(SAID)
        message = json.loads(said) if said else None
        self.finish(self.house.pages.get_template(template).render(message=message, **values))

    def say(self, sentence: str, kind: str = "good") -> None:
        """Keep a sentence for the next page; `kind` is that of a notice on a screen."""
        text = sentence if len(sentence) <= LONGEST else sentence[:LONGEST] + " …"
        said = json.dumps({"kind": kind, "text": text}, ensure_ascii=False)
        self.set_signed_cookie(SAID, said, expires_days=None, httponly=True, samesite="Strict")

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """A calm page instead of Tornado's."""
        with use(chosen(self.request)):
            self.explain(status_code)

    async def _speaking(self, do: Callable[..., Awaitable[None]], path: tuple[str, ...]) -> None:
        with use(chosen(self.request)):
            try:
                await do(*path)
            except Trouble as trouble:
                self.trouble(trouble)

    def trouble(self, trouble: Trouble) -> None:
        """Say what is wrong: on the page that was left, where it can be mended there."""
        if isinstance(trouble, StoreTrouble):
            self.explain(503, *trouble.sentences, offer=getattr(trouble, "offer", None))
        elif self.request.method == "GET":
            self.explain(404 if isinstance(trouble, Missing) else 409, *trouble.sentences)
        else:
            self.say(trouble.sentence, "stop")
            self.redirect(self.back, status=303)

    def explain(self, status: int, *sentences: str, offer: object = None) -> None:
        """A calm page that says what is the matter and leads back."""
        known = {404: _("There is no such page here."), 405: _("This page cannot be used so.")}
        said = sentences or (
            known.get(status, _("Something went wrong here. Go back and try again.")),
        )
        self.page("trouble.html", status, sentences=said, offer=offer)
