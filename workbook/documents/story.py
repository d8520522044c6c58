"""The success story: one page that the record itself tells, in short sentences.

It never says more than is written down: what is only planned is called so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from workbook.documents import story_told as told
from workbook.documents.blocks import Block, Columns, Facts, Heading, Picture
from workbook.documents.document import Document, Paper, document
from workbook.documents.photographs import photograph
from workbook.documents.telling import facts, short
from workbook.locale import _

PAPER = Paper(size=12, least=8, pages=1, margin=18)
PICTURES = 2
TALL = 52
"""Millimetres of a photograph."""


def story(plan: Any, region: str = "", photographs: Sequence[bytes] = ()) -> Document:
    """The story on exactly one page, in the language in force.

    `region` is the region's name; of `photographs` (PNG or JPEG) the first two are printed. Raises
    ValueError with a sentence for a photograph that cannot be read.
    """
    pictures = tuple(photograph(each) for each in photographs[:PICTURES])
    return document(
        plan,
        "story",
        short(plan.project_title, 90) or _("Our story"),
        tuple(_blocks(plan, pictures)),
        facts=facts(_("Success story"), region),
        paper=PAPER,
    )


def _blocks(plan: Any, pictures: tuple[bytes, ...]) -> Iterator[Block]:
    if figures := tuple(told.figures(plan)):
        yield Facts(figures)
    yield from _pictures(pictures)
    yield from _section(_("The need"), told.need(plan))
    yield from _section(_("The trust"), told.trust(plan))
    yield from _section(_("From inside and from outside"), told.given(plan))
    yield from _section(_("What has changed"), told.changed(plan))
    yield from _section(_("What lasts"), told.lasts(plan))


def _section(title: str, blocks: Iterator[Block]) -> tuple[Block, ...]:
    return (Heading(title, 2), *blocks)


def _pictures(pictures: tuple[bytes, ...]) -> tuple[Block, ...]:
    """One photograph across the page, or two side by side."""
    alt = _("A photograph from the village")
    found = tuple(Picture(each, alt, tall=TALL) for each in pictures)
    return (Columns(found[:1], found[1:]),) if len(found) == PICTURES else found
