"""Which language a reader is answered in."""

from __future__ import annotations

from tornado.httputil import HTTPServerRequest
from tornado.web import RequestHandler

from workbook.locale import LANGUAGES, language

COOKIE = "workbook_language"


def chosen(request: HTTPServerRequest) -> str:
    """The language asked for, or chosen before, or preferred by the browser, or English."""
    asked = [value.decode("ascii", "replace") for value in request.arguments.get("language", [])]
    kept = request.cookies.get(COOKIE)
    known = [
        *asked,
        kept.value if kept else "",
        *preferred(request.headers.get("Accept-Language", "")),
    ]
    return next((code for code in known if code in LANGUAGES), "en")


def preferred(accept: str) -> list[str]:
    """The languages of an Accept-Language header, the best first, without their regions."""
    weighed = [_weighed(part) for part in accept.split(",") if part.strip()]
    return [code for _weight, code in sorted(weighed, key=lambda pair: -pair[0])]


def _weighed(part: str) -> tuple[float, str]:
    tag, _semicolon, weight = part.partition(";")
    try:
        q = float(weight.strip().removeprefix("q=") or 1)
    except ValueError:
        q = 0.0
    return q, tag.strip().lower().partition("-")[0]


def keep(handler: RequestHandler) -> None:
    """Remember the language in force; the page may change it, so that scripts can read it."""
    if handler.get_cookie(COOKIE) != language():
        handler.set_cookie(COOKIE, language(), expires_days=365, samesite="Strict")
