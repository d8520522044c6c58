"""A minute that can be made again: what was written down, what followed, and the hash of both.

`minute.md` beside this file documents the format. Results are computed in English, whoever makes
the minute: their few sentences are the same for every reader.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic_core import from_json

from workbook.documents.session.canonical import sha256
from workbook.locale import _, use
from workbook.store.files import data_in
from workbook.store.trouble import Refused

FORMAT = "workbook-minute"
VERSION = 1
"""Version of the format; a newer one is refused."""
ENDING = ".minute.json"

METHODS = (
    ("group", "rule"),
    ("needs", "rule"),
    ("needs", "choice", "vote_type"),
    ("needs", "choice", "meta"),
    ("fund", "rules"),
    ("proposal", "rules"),
    ("activities", "most"),
    ("sustainability", "green"),
    ("sustainability", "amber"),
)
"""Where the record says by which methods and limits its figures are found."""
DEPTH = 4
"""How deep into the record the hashes of single places go."""
LONG = 200
"""A longer list has one hash for all of it."""
PLACE = 16
"""Hexadecimal digits of these: they name a place, the full hash of all decides."""


def minute(plan: Any) -> str:
    """The text of the minute of `plan`; the same plan gives the same text."""
    return json.dumps(made(plan), ensure_ascii=False, indent=2) + "\n"


def made(plan: Any) -> dict[str, Any]:
    """What the minute of `plan` says."""
    import workbook

    record, found = plan.model_dump(mode="json"), _results(plan)
    return {
        "format": FORMAT,
        "version": VERSION,
        "workbook": workbook.__version__,
        "community": {"id": plan.id, "name": plan.community.name},
        "illustrative": plan.community.illustrative,
        "methods": {".".join(path): _at(record, path) for path in METHODS},
        "fingerprint": _grouped(sha256(found)),
        "sha256": {"inputs": sha256(record), "results": sha256(found)},
        "places": places(record),
        "inputs": record,
        "results": found,
    }


def fingerprint(plan: Any) -> str:
    """The first eight digits of the hash of all results, to print on paper: `1a2b 3c4d`."""
    return _grouped(sha256(_results(plan)))


def places(value: Any, depth: int = DEPTH) -> Any:
    """A short hash of each place, so that one can tell where something was altered.

    A record in a list is named by its id.
    """
    inside = value if isinstance(value, dict) else _by_id(value)
    if depth and inside:
        return {key: places(inner, depth - 1) for key, inner in inside.items()}
    return sha256(value)[:PLACE]


def is_minute(name: str, content: bytes) -> bool:
    """Whether a file is a minute: by its name, or by what it says that it is."""
    if name.lower().endswith(ENDING):
        return True
    try:
        return FORMAT.encode() in content and from_json(content)["format"] == FORMAT
    except (ValueError, TypeError, KeyError):
        return False


def opened(text: str) -> dict[str, Any]:
    """What the text of a minute says. Raises `Refused` where it is none, or a newer one."""
    told = data_in(text)
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise Refused(_("This is JSON, but not a minute: its “format” is another one."))
    _known(told.get("version"), VERSION)
    if not isinstance(told.get("inputs"), dict):
        raise Refused(_("This minute has no inputs: they were taken out of the file."))
    return told


def plan_in(text: str) -> str:
    """The text of the plan file in a minute. Raises `Refused`."""
    return inputs(opened(text))


def inputs(told: dict[str, Any]) -> str:
    """The text of the plan file in what a minute says."""
    return json.dumps(told["inputs"], ensure_ascii=False)


def _by_id(value: Any) -> dict[str, Any]:
    """The records of a list by id; nothing where it is long, or ids do not tell them apart."""
    if not isinstance(value, list) or len(value) > LONG:
        return {}
    found = {item["id"]: item for item in value if isinstance(item, dict) and _named(item)}
    return found if len(found) == len(value) else {}


def _named(item: dict[str, Any]) -> bool:
    return isinstance(item.get("id"), str) and item["id"] != ""


def _known(version: Any, ours: int) -> None:
    if type(version) is int and version > ours:
        raise Refused(
            _(
                "This file was written by a newer workbook (file version {theirs}; this one reads "
                "up to {ours}). Update the workbook and try again.",
                theirs=version,
                ours=ours,
            )
        )


def _results(plan: Any) -> dict[str, Any]:
    from workbook.results import results

    with use("en"):
        return results(plan)


def _at(value: Any, path: tuple[str, ...]) -> Any:
    for key in path:
        value = None if value is None else value[key]
    return value


def _grouped(digits: str) -> str:
    return f"{digits[:4]} {digits[4:8]}"
