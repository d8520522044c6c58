"""A minute made again: whether the same inputs give the same results, and what differs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import workbook
from workbook.documents.session.canonical import canonical, sha256
from workbook.documents.session.minute import inputs, made, opened, places
from workbook.locale import _, plural
from workbook.plan import Plan
from workbook.results import VERSION as RESULTS
from workbook.store.files import parsed
from workbook.store.place import Names, names, place, short
from workbook.store.trouble import Refused

MOST = 20
"""Differences that are told one by one; of the rest only the number."""
NOTHING = object()
"""Stands for what is not there."""

Path = tuple[str, ...]


@dataclass(frozen=True)
class Difference:
    """A place of the minute, such as `needs.dots.raw_sum.N06`, and the two values of it.

    Either may be `NOTHING`. An element of a list is named by its number, from 1.
    """

    path: str
    written: Any
    found: Any

    @property
    def sentence(self) -> str:
        """The same for a person."""
        told = {
            "path": short(self.path),
            "written": _value(self.written),
            "found": _value(self.found),
        }
        if self.found is NOTHING:
            return _("{path}: the minute says {written}; this is not found any more.", **told)
        if self.written is NOTHING:
            return _("{path}: found is {found}; the minute does not say it.", **told)
        return _("{path}: the minute says {written}; found is {found}.", **told)


@dataclass(frozen=True)
class Verdict:
    """What came of making a minute again.

    `altered` are the places of the inputs, in words, that are not as they were when the minute
    was made; `broken` whether inputs or results do not have the hash that was written with them.
    """

    differences: tuple[Difference, ...]
    altered: tuple[str, ...]
    broken: tuple[str, ...]
    fingerprint: str
    made_by: str

    @property
    def equal(self) -> bool:
        """Whether everything is as it was written down."""
        return not (self.differences or self.altered or self.broken)

    @property
    def sentences(self) -> tuple[str, ...]:
        """What a person must know; at least one sentence."""
        if self.equal:
            return (
                _(
                    "Equal: the same inputs give the same results. Their check code is {print}.",
                    print=self.fingerprint,
                ),
            )
        return tuple(self._told())

    def _told(self) -> Iterator[str]:
        yield from self.broken
        if self.altered:
            yield _("Altered in the inputs: {places}.", places="; ".join(_some(self.altered)))
        yield from (each.sentence for each in self.differences[:MOST])
        if len(self.differences) > MOST:
            yield plural("One more differs.", "{number} more differ.", len(self.differences) - MOST)
        if self.made_by != workbook.__version__:
            yield _(
                "The minute was made by workbook {theirs}, this is workbook {ours}.",
                theirs=self.made_by,
                ours=workbook.__version__,
            )


def checked(text: str) -> Verdict:
    """Make a minute again from its inputs, and compare.

    A newer workbook may know more figures than the one that made the minute: these do not count
    as a difference. Raises `Refused` where it is no minute, a newer one, or its inputs are no plan.
    """
    told = opened(text)
    _not_newer(told)
    plan = parsed(inputs(told), Plan)
    now, by = made(plan), told.get("workbook")
    compared = dict(_figures(told)), dict(_figures(now))
    differences = tuple(
        each
        for each in _differences((), *compared)
        if each.written is not NOTHING or by == workbook.__version__
    )
    broken, altered = tuple(_broken(told)), tuple(_altered(told, names(plan)))
    return Verdict(differences, altered, broken, now["fingerprint"], short(str(by)))


def _not_newer(told: dict[str, Any]) -> None:
    results = told.get("results")
    version = results.get("results") if isinstance(results, dict) else None
    if type(version) is int and version > RESULTS:
        raise Refused(
            _(
                "The results in this minute are of a newer workbook (version {theirs}; this one "
                "knows {ours}). Update the workbook and try again.",
                theirs=version,
                ours=RESULTS,
            )
        )


def _figures(told: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """What is compared value by value: the results under their own keys, and the head."""
    results = told.get("results", NOTHING)
    yield from results.items() if isinstance(results, dict) else (("results", results),)
    for key in ("community", "illustrative", "methods", "fingerprint"):
        yield f"minute.{key}", told.get(key, NOTHING)


def _broken(told: dict[str, Any]) -> Iterator[str]:
    """Which hash is not that of what it stands beside."""
    hashes = told.get("sha256")
    for key, sentence in (
        ("inputs", _("The inputs, or their hash, were altered after the minute was made.")),
        ("results", _("The results, or their hash, were altered after the minute was made.")),
    ):
        written = hashes.get(key) if isinstance(hashes, dict) else None
        if written != sha256(told.get(key)):
            yield sentence


def _altered(told: dict[str, Any], known: Names) -> Iterator[str]:
    """Places of the inputs whose hash is another one than was written down, in words."""
    now = places(told["inputs"])
    for path, _written, _found in _apart((), told.get("places", {}), now):
        yield place(Plan, path, known)


def _differences(path: Path, written: Any, found: Any) -> Iterator[Difference]:
    for at, one, other in _apart(path, written, found):
        yield Difference(".".join(at), one, other)


def _apart(path: Path, one: Any, other: Any) -> Iterator[tuple[Path, Any, Any]]:
    """The smallest places at which two values differ, with what stands there."""
    if one is NOTHING or other is NOTHING:
        if one is not other:
            yield path, one, other
    elif isinstance(one, dict) and isinstance(other, dict):
        for key in one | other:
            yield from _apart((*path, key), one.get(key, NOTHING), other.get(key, NOTHING))
    elif isinstance(one, list) and isinstance(other, list):
        for number in range(max(len(one), len(other))):
            both = (each[number] if number < len(each) else NOTHING for each in (one, other))
            yield from _apart((*path, str(number + 1)), *both)
    elif canonical(one) != canonical(other):
        yield path, one, other


def _value(value: Any) -> str:
    """A value for a sentence: as JSON has it, but for what is not known."""
    if value is NOTHING:
        return ""
    return _("not known") if value is None else short(canonical(value))


def _some(names: tuple[str, ...]) -> tuple[str, ...]:
    return names if len(names) <= MOST else (*names[:MOST], "…")
