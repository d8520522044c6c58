"""A document: its title, whose it is, the paper that it is printed on, and its blocks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import sqrt
from typing import Any

from workbook.documents.blocks import Block, Table


@dataclass(frozen=True)
class Paper:
    """A paper in millimetres, the size of its words in points, and the least that they may be.

    Where `pages` is 1 the words are as large as they can be, down to `least`.
    """

    across: float = 210
    down: float = 297
    size: float = 10.5
    least: float = 10.5
    pages: int = 0
    margin: float = 18


PAGE = Paper()
"""To read at a table: as many A4 pages as it takes."""
FORM = Paper(size=11, least=9, margin=14)
"""To be filled in by hand."""
WIDE = Paper(across=297, down=210, size=10, least=9, margin=14)
"""A4 lying."""
POSTER = Paper(across=297, down=420, size=40, least=29.5, pages=1, margin=18)
"""A3, for the other end of a room: its smallest words, 0.82 of these, have 24 points."""


@dataclass(frozen=True)
class Document:
    """What is printed. `name` is what its file is called, without an ending and in one language.

    `facts` is a quiet line under the title; `fingerprint` of the figures stands at the foot.
    `texts` are short texts by name for a template that a programme brings: the total, the region.
    """

    name: str
    title: str
    blocks: tuple[Block, ...]
    community: str
    illustrative: bool
    facts: str = ""
    fingerprint: str = ""
    paper: Paper = PAGE
    texts: tuple[tuple[str, str], ...] = ()


def document(plan: Any, name: str, title: str, blocks: tuple[Block, ...], **more: Any) -> Document:
    """A document of a community."""
    community = plan.community
    return Document(name, title, blocks, community.name, community.illustrative, **more)


def handout(poster: Document) -> Document:
    """The same sheet on A4, for a hand instead of a wall: everything smaller by the same."""
    small = 1 / sqrt(2)
    paper = poster.paper
    return replace(
        poster,
        name=f"{poster.name}-a4",
        blocks=tuple(_lower(block, small) for block in poster.blocks),
        paper=Paper(
            210, 297, paper.size * small, paper.least * small, paper.pages, paper.margin * small
        ),
    )


def _lower(block: Block, small: float) -> Block:
    """The rows of a form are told in millimetres; everything else goes with the words."""
    return replace(block, tall=block.tall * small) if isinstance(block, Table) else block
