"""The websocket between a page and its kernel."""

from __future__ import annotations

import logging

from tornado.websocket import WebSocketClosedError, WebSocketHandler

from workbook.server.house import House

LOG = logging.getLogger(__name__)
GONE, REFUSED, REPLACED = 4404, 1008, 4409
"""Why we close: the kernel is no more (open the page again); what was said is not a comm message;
the same page connected once more."""


class Socket(WebSocketHandler):
    """`/kernels/<kernel>/channels`: comm messages of one page and one kernel, both ways."""

    def open(self, *path: str) -> None:
        """Connect the page; a page that connects again takes the place of its old socket."""
        self.set_nodelay(True)
        house: House = self.settings["house"]
        self._sheet = house.sheets.of(path[0])
        if self._sheet is None:
            self.close(GONE, "gone")
            return
        if self._sheet.page:
            self._sheet.page.close(REPLACED, "replaced")
        self._sheet.look(self)
        self._sheet.line.heard = self._tell

    def check_origin(self, origin: str) -> bool:
        """The gate has looked at it already."""
        return True

    def on_message(self, message: str | bytes) -> None:
        """What the page says goes to the kernel, if it is a comm message."""
        if self._sheet and self._sheet.page is self and not self._sheet.line.say(message):
            LOG.warning("a page said something that is not a worksheet's message")
            self.close(REFUSED, "refused")

    def on_close(self) -> None:
        """Nobody looks at the sheet any more."""
        if self._sheet and self._sheet.page is self:
            self._sheet.line.heard = None
            self._sheet.look(None)

    def gone(self) -> None:
        """The kernel is no more: the page will open itself anew."""
        self.close(GONE, "gone")

    def _tell(self, frame: bytes) -> None:
        try:
            self.write_message(frame)
        except WebSocketClosedError:
            self.on_close()
