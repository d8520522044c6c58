"""What in the curly brackets of a template cannot be read, and where: a sentence for people.

Jinja says it in English, of a text that nobody has ever seen (the XML with the places in it). So
the brackets are looked through once more, as simply as a person would do it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from workbook.locale import _
from workbook.store.place import short

OPEN = re.compile(r"\{[{%#]")
CLOSE = {"{{": "}}", "{%": "%}", "{#": "#}"}
PARAGRAPH = "</w:p>"
TAG = re.compile(r"<[^>]*>")
NAME = re.compile(r"(?!if\b|not\b)\w+")
CONDITION = re.compile(r"(?:el)?if\s+(?:not\s+)*(?!not\b)\w+|else|endif")
SHOWN = 40
"""Letters of what is quoted from a template."""
TITLE, BEGIN, END = "{{ title }}", "{%p if open %}", "{%p endif %}"
"""Examples that can be typed as they are."""


class Bracket(NamedTuple):
    """Brackets of one kind as they are seen on the page, and what is inside; None if not closed."""

    kind: str
    seen: str
    inside: str | None


def unreadable(source: str) -> str:
    """One sentence about the first bracket of a part's XML that cannot be read."""
    where, begun = _where(source), []
    for each in _brackets(source):
        told = {"where": where, "text": each.seen, "example": TITLE, "begin": BEGIN}
        if each.inside is None:
            return _(
                "{where}: the curly brackets in “{text}” are opened and not closed. Write both"
                " brackets, such as {example}.",
                **told,
            )
        if not _readable(each):
            return _(
                "{where}: “{text}” cannot be read. Write a name only, such as {example}.", **told
            )
        if each.inside == "endif" and not begun:
            return _(
                "{where}: “{text}” ends a condition that nothing begins. Write {begin} before it,"
                " in a paragraph of its own, or take it out.",
                **told,
            )
        begun = _after(begun, each)
    return _unended(where, begun)


def _unended(where: str, begun: list[str]) -> str:
    if begun:
        return _(
            "{where}: the condition “{text}” has no end. Write {end} behind the part that depends"
            " on it, in a paragraph of its own.",
            where=where,
            text=begun[-1],
            end=END,
        )
    return _(
        "{where}: something in curly brackets cannot be read. Write names only, such as {example}.",
        where=where,
        example=TITLE,
    )


def _after(begun: list[str], each: Bracket) -> list[str]:
    """The conditions that are open behind a bracket."""
    if each.kind != "{%":
        return begun
    if (each.inside or "").startswith("if"):
        return [*begun, each.seen]
    return begun[:-1] if each.inside == "endif" else begun


def _readable(each: Bracket) -> bool:
    if each.kind == "{#":
        return True
    meant = NAME if each.kind == "{{" else CONDITION
    return bool(meant.fullmatch(each.inside or ""))


def _brackets(source: str) -> Iterator[Bracket]:
    """All brackets from the first to the last; one that is not closed in its paragraph is told."""
    at = 0
    while found := OPEN.search(source, at):
        start, stop = found.start(), source.find(PARAGRAPH, found.end())
        paragraph = source[start : stop if stop >= 0 else len(source)]
        inside, closed, _rest = paragraph[2:].partition(CLOSE[found[0]])
        if closed:
            yield Bracket(
                found[0], _seen(f"{found[0]}{inside}{closed}"), _plain(inside).strip("- ")
            )
            at = found.end() + len(inside) + 2
        else:
            yield Bracket(found[0], _seen(paragraph), None)
            at = found.end()


def _where(source: str) -> str:
    if "<w:hdr" in source:
        return _("In the head of the page")
    if "<w:ftr" in source:
        return _("In the foot of the page")
    return _("On the page") if "<w:body" in source else _("In the properties of the file")


def _seen(source: str) -> str:
    """What stands in Word, as much of it as a sentence shows."""
    return short(_plain(source)[:SHOWN].strip())


def _plain(source: str) -> str:
    return unescape(TAG.sub("", source))
