"""What a document is made of: small values that know nothing of Typst, of Word, or of a subject.

Every text is plain: it is escaped by whoever prints it. A number is a text already, written in
the reader's language. Shares are lengths only: parts of the longest there could be.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias

Tone = Literal["plain", "quiet", "strong", "alarm", "quote"]
Align = Literal["left", "center", "right"]


@dataclass(frozen=True)
class Sign:
    """A drawing by its name (`workbook.symbols`), as high as `lines` lines of text.

    `sun 1` is the sun with one dot under it.
    """

    name: str
    lines: float = 1.4


@dataclass(frozen=True)
class Box:
    """A square to tick by hand; ticked already where something is so.

    As large as the words beside it, or `size` millimetres.
    """

    ticked: bool = False
    size: float = 0


@dataclass(frozen=True)
class Fives:
    """So many squares to be crossed one after another while counting aloud, in groups of five."""

    count: int


Cell: TypeAlias = "str | Sign | Box | Fives | tuple[str | Sign | Box | Fives, ...]"
"""What stands in one place of a table; several things stand side by side."""


@dataclass(frozen=True)
class Heading:
    """A title inside a document: 1 begins a part, 2 a section of it, 3 stands over a table.

    `name` is what a template calls the part that begins here.
    """

    text: str
    level: Literal[1, 2, 3] = 1
    sign: str = ""
    name: str = ""


@dataclass(frozen=True)
class Words:
    """A paragraph."""

    text: str
    tone: Tone = "plain"


@dataclass(frozen=True)
class Points:
    """Short texts one under another, each behind a dash; or numbered."""

    texts: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Fact:
    """A figure to be read from afar, and what it says."""

    figure: str
    label: str
    note: str = ""
    alarm: bool = False
    sign: str = ""


@dataclass(frozen=True)
class Facts:
    """A few figures side by side."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Pairs:
    """What something is called, and what it is: one pair a line."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Column:
    """A column of a table; `share` says how wide it is beside the others, 0 as narrow as it can."""

    title: str
    align: Align = "left"
    share: float = 1


@dataclass(frozen=True)
class Table:
    """Rows under headings. `total` is a last row that stands out; `strong` rows are bold.

    `tall` makes the rows of a form so many millimetres high, for a hand and a pen, and rules
    every cell. A table without any title has no head. `size` is that of its words beside those
    around it.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...] = ()
    caption: str = ""
    note: str = ""
    strong: tuple[int, ...] = ()
    tall: float = 0
    size: float = 1


@dataclass(frozen=True)
class Bar:
    """One bar: its name, its length from 0 to 1, what stands at its end."""

    label: str
    share: Fraction | float
    text: str
    alarm: bool = False
    sign: str = ""
    ink: int = 0


@dataclass(frozen=True)
class Bars:
    """Bars one under another."""

    bars: tuple[Bar, ...]
    caption: str = ""


@dataclass(frozen=True)
class Part:
    """One part of a whole: its name, its share from 0 to 1, and its amount."""

    label: str
    share: Fraction | float
    text: str
    ink: int = 0


@dataclass(frozen=True)
class Parts:
    """A whole as one bar that is divided, each part told by colour, pattern and words."""

    parts: tuple[Part, ...]
    caption: str = ""


@dataclass(frozen=True)
class Span:
    """One row of a chart of months: from the beginning of `first` to the end of `last`, from 0."""

    label: str
    first: int
    last: int
    strong: bool = False
    text: str = ""


@dataclass(frozen=True)
class Months:
    """What is done when: every `step`th of the `labels` stands over its column.

    The names of the rows take `wide` of the width.
    """

    labels: tuple[str, ...]
    spans: tuple[Span, ...]
    step: int = 3
    caption: str = ""
    wide: float = 0.34


@dataclass(frozen=True)
class Picture:
    """A drawing (SVG) or a photograph (PNG, JPEG), `share` of the width; `alt` says what it is.

    It is not higher than `tall` millimetres, where that is more than 0, and never cut.
    """

    source: bytes
    alt: str
    share: float = 1
    caption: str = ""
    tall: float = 0


@dataclass(frozen=True)
class Signatures:
    """Lines to sign on: one for each, with what stands under it. No name is printed."""

    under: tuple[str, ...]


@dataclass(frozen=True)
class Lines:
    """Empty lines to write on by hand, after a label."""

    count: int
    label: str = ""


@dataclass(frozen=True)
class Card:
    """One of several papers to be cut out: a large drawing, a number, a title, a text.

    `corner` is a small word in a corner, for a card on which people write themselves; with a
    `sign` and neither title nor number, the drawing stands there too.
    """

    title: str
    sign: str = ""
    number: str = ""
    text: str = ""
    box: bool = False
    corner: str = ""


@dataclass(frozen=True)
class Cards:
    """Papers side by side with a dashed line around each, for scissors."""

    cards: tuple[Card, ...]
    across: int = 2
    tall: float = 40
    """Millimetres."""
    size: float = 1
    """How many times as large as the text around them the words are."""


@dataclass(frozen=True)
class Columns:
    """Two piles of blocks side by side; `share` of the width is the left one's."""

    left: tuple[Block, ...]
    right: tuple[Block, ...]
    share: float = 0.5


@dataclass(frozen=True)
class Frame:
    """Blocks inside a border, never broken over two pages: a voucher, a ballot paper."""

    blocks: tuple[Block, ...]
    cut: bool = False
    """A dashed border, for scissors."""
    border: int = 0
    """0 a line, 1 two lines, 2 a thick one of dots: sets are told apart on a grey copy."""


@dataclass(frozen=True)
class Copies:
    """The same small paper on pages of its own, as often as it has room, to be cut apart.

    `across` stand side by side, at most `most` one under another. A page is the sheet to copy.
    """

    blocks: tuple[Block, ...]
    across: int = 1
    most: int = 4


@dataclass(frozen=True)
class Contents:
    """The headings of level 1 that follow, each with its page."""

    title: str


@dataclass(frozen=True)
class Break:
    """What follows begins a new page; with `room` only where less of this page than that is left.

    `room` is a share of the page: 0.4 keeps what follows here where two fifths of it are free.
    """

    room: float = 1


Block: TypeAlias = (
    Heading | Words | Points | Facts | Pairs | Table | Bars | Parts | Months | Picture | Signatures
    | Lines | Cards | Columns | Frame | Copies | Contents | Break
)  # fmt: skip
