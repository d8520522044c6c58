"""The live worksheet: one widget that shows a step and turns what is done there into edits.

    event of the browser -> Edit -> Store.commit -> record -> Screen -> browser

The widget holds no secret: its state is what the room may see, and every event is checked here
as if a stranger had sent it, whatever the page allowed.
"""

from __future__ import annotations

import asyncio
import base64
import logging
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import copy_context
from pathlib import Path
from typing import Any

import anywidget
import traitlets
from pydantic import ValidationError

from workbook.escape import keepable
from workbook.locale import _, use
from workbook.store.trouble import Changed, Missing, Refused, StoreTrouble
from workbook.ui.desk import Desk
from workbook.ui.event import Event, Opened, Pinged, message
from workbook.ui.texts import texts
from workbook.ui.view import Screen
from workbook.ui.work import Come, Handed, Job

STATIC = Path(__file__).parent / "static"
LOG = logging.getLogger(__name__)


class Worksheet(anywidget.AnyWidget):
    """A worksheet in the browser, in Voilà as in JupyterLab.

    `desk` is where its one reader works. In a served page the community is asked for after the
    page has loaded; in a notebook it is on the desk from the start.
    """

    _esm = STATIC / "widget.js"
    _css = STATIC / "workbook.css"
    screen = traitlets.Dict(allow_none=True, default_value=None).tag(sync=True)
    texts = traitlets.Dict().tag(sync=True)

    def __init__(self, desk: Desk, **traits: Any):
        super().__init__(**traits)
        self._desk = desk
        self._painter = ThreadPoolExecutor(max_workers=1)
        self._worker = ThreadPoolExecutor(max_workers=1)
        self.on_msg(self._hear)
        if desk.opened:
            self._show()

    def _hear(self, widget: Any, content: Any, buffers: Any) -> None:
        """Hear one message; whatever happens, the reader gets a sentence and no traceback."""
        with use(self._desk.language):
            try:
                heard = message.validate_python(keepable(content))
            except ValidationError:
                self._refuse(content, _("This was not understood. Reload the page and try again."))
                return
            try:
                self._answer(heard)
            except (Refused, Changed, StoreTrouble) as refusal:
                with self._or_gone():
                    self._refused(heard, refusal)
            except Exception:
                LOG.exception("a worksheet event failed")
                self._refuse(content, _calm())

    def _answer(self, heard: Opened | Pinged | Event) -> None:
        if isinstance(heard, Pinged):
            self._pong(heard)
        elif isinstance(heard, Opened):
            self._open(heard)
        else:
            self._desk.do(heard)
            self._show()
            self.send({"kind": "done", "id": heard.id, "revision": self._desk.revision})
            with use(self._desk.language):  # it may be another by now
                settled = self._desk.settle()
            if settled:
                self._show()
            self._follow()
            self._work()

    def _open(self, heard: Opened) -> None:
        with use(heard.language):
            try:
                self._desk.open(heard)
            except (Refused, StoreTrouble) as refusal:
                self.send({"kind": "gone", "sentence": str(refusal)})
                return
            before = self.screen
            self._show()
            if self.screen == before:  # a page that was away may have missed it
                self.send_state(["screen", "texts"])
            self._follow()

    def _pong(self, heard: Pinged) -> None:
        if self._desk.opened and self._desk.refresh():
            try:
                self._show()
            except (Refused, Changed):  # what was only looked at holds no longer, and is put away
                self._show()
            self._follow()
        self.send({"kind": "pong", "n": heard.n, "revision": self._desk.revision})

    def _show(self) -> None:
        with use(self._desk.language):
            said = texts()
            if self.texts != said:
                self.texts = said
            self.screen = self._desk.screen().model_dump(mode="json")

    def _follow(self) -> None:
        """Draw what takes longer beside the kernel's loop, so that the page's pings are answered.

        A drawing that comes when the room has moved on is dropped.
        """
        with use(self._desk.language):
            work, shown, context = self._desk.slow_work(), self.screen, copy_context()
        if work is None:
            return
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            self._replace(shown, work)
            return
        drawn = loop.run_in_executor(self._painter, context.run, work)
        drawn.add_done_callback(lambda future: self._replace(shown, future.result))

    def _replace(self, shown: dict[str, Any], drawn: Callable[[], Screen]) -> None:
        try:
            screen = drawn()
        except Exception:
            LOG.exception("a drawing failed")
            with use(self._desk.language):
                self._say(_calm())
            return
        now = self.screen or {}
        if {**now, "working": None} == {**shown, "working": None}:
            self.screen = screen.model_dump(mode="json") | {"working": now.get("working")}

    def _work(self) -> None:
        """Do what takes longer beside the kernel's loop, and say now and then how far it is."""
        job = self._desk.job()
        if job is None:
            return
        with use(self._desk.language):
            context = copy_context()
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            self._worked(job, lambda: context.run(job.run))
            return
        job.heed = lambda: loop.call_soon_threadsafe(self._tell, job)
        done = loop.run_in_executor(self._worker, context.run, job.run)
        done.add_done_callback(lambda future: self._worked(job, future.result))

    def _tell(self, job: Job) -> None:
        """Show how far a work is; nothing else of the screen has changed."""
        if self.screen and self.screen["working"]:
            self.screen = {**self.screen, "working": job.view().model_dump(mode="json")}

    def _worked(self, job: Job, come: Callable[[], Come]) -> None:
        with use(self._desk.language):
            try:
                self._hand(self._desk.finish(job, come))
            except (Refused, Changed, StoreTrouble) as refusal:
                self._say(str(refusal))
            except Exception:
                LOG.exception("some work failed")
                self._say(_calm())
            with self._or_gone():
                self._desk.go_on()
                self._show()
                if self._desk.settle():
                    self._show()
        self._follow()
        self._work()

    def _hand(self, file: Handed | None) -> None:
        """Give a file to the browser, which saves it without leaving the page."""
        if file:
            content = base64.b64encode(file.content).decode("ascii")
            self.send({"kind": "file", "name": file.name, "mime": file.mime, "content": content})

    def _say(self, sentence: str) -> None:
        self.send({"kind": "said", "sentence": sentence, "tone": "stop"})

    @contextmanager
    def _or_gone(self) -> Iterator[None]:
        """Say so where the community was taken off the list meanwhile."""
        try:
            yield
        except Missing as missing:
            self.send({"kind": "gone", "sentence": str(missing)})

    def _refused(self, heard: Any, refusal: Exception) -> None:
        if not isinstance(heard, Event):
            self.send({"kind": "gone", "sentence": str(refusal)})
            return
        self._desk.refresh()
        self._show()
        self.send(
            {
                "kind": "refused",
                "id": heard.id,
                "sentence": str(refusal),
                "changed": isinstance(refusal, Changed),
                "cells": self._desk.cells(heard, refusal),
            }
        )

    def _refuse(self, content: Any, sentence: str) -> None:
        name = content.get("id") if isinstance(content, dict) else None
        told = name if isinstance(name, str) else ""
        self.send({"kind": "refused", "id": told, "sentence": sentence, "cells": []})


def _calm() -> str:
    return _("Something went wrong here. What was saved is safe; try it once more.")
