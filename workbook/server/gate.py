"""The gate: every request passes here before any handler is looked for.

Binding to the own machine is not enough: any web page open in the same browser can send requests
to it. So a request must name a host that we serve (against DNS rebinding), must come from our own
pages, and must bring the key of the house.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from urllib.parse import urlencode

from tornado.httputil import HTTPServerRequest

from workbook.locale import _
from workbook.server import alive

NAMES = ("localhost", "127.0.0.1", "[::1]")
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; "
        "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
    ),
    "X-Content-Type-Options": "nosniff",
    # not no-referrer: with that, browsers send the posts of our own forms with "Origin: null"
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Server": "workbook",
}


@dataclass(frozen=True)
class Verdict:
    """Why a request is not let in; or, with a `location`, that its key is taken into a cookie."""

    status: int
    sentence: str = ""
    location: str = ""


@dataclass(frozen=True)
class Gate:
    """Judges requests to the server at `port`, whose key is `key`."""

    port: int
    key: str

    @property
    def cookie(self) -> str:
        """Name of the cookie with the key; cookies know no port, so that it is in the name."""
        return f"workbook_{self.port}"

    def judge(self, request: HTTPServerRequest) -> Verdict | None:
        """None when the request may come in. Sentences are in the language in force."""
        if request.method not in ("GET", "HEAD", "POST"):
            return Verdict(405, _("This server does not answer to that kind of request."))
        if request.host.lower() not in self._hosts():
            return Verdict(403, _("This server does not answer to that host name."))
        if self._foreign(request):
            return Verdict(403, _("This request comes from another site and was not followed."))
        return self._without_key(request)

    def _hosts(self) -> set[str]:
        plain = set(NAMES) if self.port == 80 else set()
        return {f"{name}:{self.port}" for name in NAMES} | plain

    def _foreign(self, request: HTTPServerRequest) -> bool:
        headers = request.headers
        ours = f"http://{request.host.lower()}"
        socket = headers.get("Upgrade", "").lower() == "websocket"
        if socket or request.method == "POST":
            return headers.get("Origin", "").lower() != ours or _from_elsewhere(request)
        if headers.get("Origin", ours).lower() != ours:
            return True
        # a link on another site may lead here; its scripts, pictures and frames may not
        return _from_elsewhere(request) and headers.get("Sec-Fetch-Mode") != "navigate"

    def _without_key(self, request: HTTPServerRequest) -> Verdict | None:
        if request.method == "GET" and request.path.startswith(alive.PATH):
            return None  # asked by who does not show the key; the answer shows none either
        offered = request.query_arguments.get("token")
        if offered and request.method == "GET" and self._fits(offered[-1]):
            return Verdict(303, location=_without_token(request))
        held = request.cookies.get(self.cookie)
        if held is not None and self._fits(held.value.encode()):
            return None
        return Verdict(
            403,
            _("This page needs its key. Open the workbook with its command, “workbook”."),
        )

    def _fits(self, offered: bytes) -> bool:
        return hmac.compare_digest(offered, self.key.encode())


def _from_elsewhere(request: HTTPServerRequest) -> bool:
    return request.headers.get("Sec-Fetch-Site", "none") in ("cross-site", "same-site")


def _without_token(request: HTTPServerRequest) -> str:
    """The address asked for, without the key in it; always on this server."""
    rest = [
        (name, value)
        for name, values in request.query_arguments.items()
        for value in values
        if name != "token"
    ]
    path = "/" + request.path.lstrip("/\\")
    return f"{path}?{urlencode(rest)}" if rest else path
