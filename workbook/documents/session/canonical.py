"""One text for one value of JSON, whoever wrote it down, and the hash of that text.

Keys are sorted by code point, no spaces stand between signs, letters are UTF-8. Two numbers are the
same where their first fifteen digits are: 2480.0 is 2480, and the last bit of a float, which
machines may come to differently, does not matter. Fifteen digits hold every amount of money to the
qəpik.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

ENOUGH = 10**15
"""From here on a whole number keeps all its digits: no amount is as large."""


def canonical(value: Any) -> str:
    """The text of `value`, which is made of what JSON knows."""
    return "".join(_pieces(value))


def sha256(value: Any) -> str:
    """The SHA-256 of the canonical text, in 64 hexadecimal digits."""
    return hashlib.sha256(canonical(value).encode()).hexdigest()


def _pieces(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from _mapping(value)
    elif isinstance(value, list):
        yield from _list(value)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield _number(value)
    else:
        yield json.dumps(value, ensure_ascii=False)


def _mapping(value: dict[str, Any]) -> Iterator[str]:
    sign = "{"
    for key in sorted(value):
        yield f"{sign}{json.dumps(key, ensure_ascii=False)}:"
        yield from _pieces(value[key])
        sign = ","
    yield "}" if value else "{}"


def _list(value: list[Any]) -> Iterator[str]:
    sign = "["
    for item in value:
        yield sign
        yield from _pieces(item)
        sign = ","
    yield "]" if value else "[]"


def _number(value: float) -> str:
    large = isinstance(value, int) and abs(value) >= ENOUGH
    return str(value) if large else f"{value or 0:.15g}"
