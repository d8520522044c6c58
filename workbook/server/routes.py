"""Every address there is. What is not listed here does not exist."""

from __future__ import annotations

import logging
from typing import Any

from tornado.httputil import HTTPServerRequest
from tornado.web import Application, RequestHandler

from workbook.locale import use
from workbook.server import alive, community, home, plans, regions
from workbook.server.house import House
from workbook.server.small import Alive, Health, Leave, Static, TurnedAway, Unknown
from workbook.server.socket import Socket
from workbook.server.speech import chosen
from workbook.server.worksheet import Worksheet

KERNEL = "([0-9a-f-]{36})"
COMMUNITY = "([^/]{1,200})"
ROUTES: list[tuple[str, type[RequestHandler]]] = [
    ("/", home.Home),
    ("/language", home.Language),
    ("/communities", plans.Create),
    (f"/community/{COMMUNITY}", community.About),
    (f"/community/{COMMUNITY}/off", community.Off),
    (f"/community/{COMMUNITY}/back", community.Back),
    ("/village", plans.Village),
    ("/import", plans.Import),
    (f"/export/{COMMUNITY}", plans.Export),
    ("/regions", regions.Regions),
    ("/restore", home.Restore),
    (f"/worksheet/([a-z]+)/{COMMUNITY}", Worksheet),
    (f"/kernels/{KERNEL}/channels", Socket),
    (f"/leave/{KERNEL}", Leave),
    ("/health", Health),
    (f"{alive.PATH}([0-9a-f]{{{alive.LETTERS}}})", Alive),
    ("/static/([0-9a-f]+)/([A-Za-z0-9._-]+)", Static),
]


class Gated(Application):
    """Lets nothing pass to a handler that the gate did not let in."""

    def find_handler(self, request: HTTPServerRequest, **kwargs: Any) -> Any:
        """The handler of a request, or the one that turns it away."""
        with use(chosen(request)):
            verdict = self.settings["house"].gate.judge(request)
        if verdict is not None:
            return self.get_handler_delegate(request, TurnedAway, {"verdict": verdict})
        return super().find_handler(request, **kwargs)


def application(house: House) -> Gated:
    """The server's handlers, behind the gate."""
    return Gated(
        ROUTES,
        default_handler_class=Unknown,
        log_function=_log,
        cookie_secret=house.gate.key,
        websocket_max_message_size=8 * 2**20,
        house=house,
    )


def _log(handler: RequestHandler) -> None:
    """Only our own mistakes are worth a line; who opened what is nobody's business."""
    if handler.get_status() == 500:
        logging.getLogger(__name__).error("%s %s", handler.request.method, handler.request.path)
