"""What is drawn from the words of the room: piles of cards, a tree, orders side by side."""

from __future__ import annotations

from typing import Literal

from workbook.ui.view.base import View
from workbook.ui.view.board import Series


class CardText(View):
    """A card as it was written; `mark` is the colour and pattern of who said it (0 to 5)."""

    text: str
    mark: int | None = None
    who: str = ""


class Pile(View):
    """Cards that belong together under one label; parked, or still open, where they do not."""

    label: str
    count: str
    cards: tuple[CardText, ...]
    kind: Literal["plain", "parked", "open"] = "plain"


class Piles(View):
    """Cards laid together, with a legend of who said them."""

    type: Literal["piles"] = "piles"
    id: str
    caption: str
    piles: tuple[Pile, ...]
    legend: tuple[Series, ...] = ()


class Twig(View):
    """One box of a tree: `depth` 1 grows from the core, `under` names the one it grows from.

    `strong` ones are marked as those that matter here; `bare` ones still wait for their words.
    """

    id: str
    text: str
    depth: int
    under: str = ""
    look: bool = False
    strong: bool = False
    bare: bool = False


class Tree(View):
    """A tree with its core in the middle: what comes of it above, what it comes from below.

    Twigs are in depth-first order. Without an `up_label` the core stands on top. A `bare` core
    still waits for its words.
    """

    type: Literal["tree"] = "tree"
    id: str
    caption: str
    core: str
    up: tuple[Twig, ...]
    down: tuple[Twig, ...]
    up_label: str
    down_label: str
    bare: bool = False


class Twins(View):
    """Two trees beside each other, such as problems and what will be so instead.

    `legend` says what a strong box means.
    """

    type: Literal["twins"] = "twins"
    id: str
    left: Tree
    right: Tree
    legend: str = ""


class Words(View):
    """A piece of a sentence, led by a word such as “if”; a `gap` still waits for its words."""

    lead: str
    text: str
    gap: bool = False


class Sentence(View):
    """A sentence in pieces, each on a line of its own, so that a room can read it aloud."""

    pieces: tuple[Words, ...]


class Aloud(View):
    """Sentences that somebody reads aloud, large, one after the other."""

    type: Literal["aloud"] = "aloud"
    id: str
    caption: str
    sentences: tuple[Sentence, ...]


class Item(View):
    """What stands in several orders: a letter for short; `strong` where all orders agree on it."""

    id: str
    letter: str
    label: str
    strong: bool = False


class Rung(View):
    """One order: ids of items from the first place down; who stands level shares a place."""

    label: str
    places: tuple[tuple[str, ...], ...]
    strong: bool = False


class Ladder(View):
    """Orders side by side, with a line from each item to itself in the next order."""

    type: Literal["ladder"] = "ladder"
    id: str
    caption: str
    columns: tuple[Rung, ...]
    items: tuple[Item, ...]
