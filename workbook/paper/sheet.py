"""A sheet of paper: a matplotlib Figure laid out in points from the upper left corner.

Nothing here touches pyplot or the user's settings. The same figure always gives the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from functools import cache
from pathlib import Path
from typing import Literal

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import fontManager
from matplotlib.patches import Rectangle

from workbook.locale import _
from workbook.paper.inks import INK, Ink
from workbook.paper.words import FONTS, LEADING, fit, wrap

A4 = (842.0, 595.0)
"""Landscape, in points."""
EDGE = 36.0
"""Margin."""
ROOM = A4[0] - 2 * EDGE
"""Between the margins."""
FORMATS = {
    "png": {"Software": None},
    "svg": {"Date": None, "Creator": None},
    "pdf": {"CreationDate": None, "Creator": None, "Producer": None},
}
"""Formats a sheet can be saved in, and what they would tell about when and where that was."""
STYLE = {
    "font.family": ["Noto Sans", "DejaVu Sans"],
    "text.parse_math": False,
    "axes.unicode_minus": False,
    "hatch.linewidth": 0.6,
    "svg.fonttype": "none",
    "svg.hashsalt": "workbook",
    "pdf.fonttype": 42,
}

SHAPING = ("GDEF", "GPOS", "GSUB")
"""Tables of a font that say how letters come together: what is in a PDF stands where it stands."""

Align = Literal["left", "center", "right"]


class Sheet(Figure):
    """A page, `across` by `down` points. Jupyter shows it without pyplot."""

    def __init__(self, across: float = A4[0], down: float = A4[1]) -> None:
        super().__init__(figsize=(across / 72, down / 72), facecolor="white")
        self.across, self.down = across, down

    def write(
        self,
        x: float,
        y: float,
        lines: str | Sequence[str],
        size: float,
        *,
        bold: bool = False,
        colour: str = INK,
        align: Align = "left",
    ) -> float:
        """Write lines, the first one's upper edge at `y`; gives the lower edge of the last.

        The lines must fit (`paper.words.wrap`): nothing is broken here.
        """
        for line in (lines,) if isinstance(lines, str) else lines:
            self.text(
                x / self.across,
                1 - (y + size) / self.down,
                line,
                size=size,
                weight="bold" if bold else "normal",
                color=colour,
                ha=align,
                va="baseline",
            )
            y += LEADING * size
        return y

    def notes(self, y: float, texts: Sequence[tuple[str, str]]) -> None:
        """Short texts side by side down to the lower margin, each under a bold lead.

        They shrink together until all of them fit.
        """
        wide = ROOM / len(texts)
        room, height = wide - 18, self.down - 18 - y - 14
        sizes = [fit(lead, room, 14, 11, 8, bold=True)[0] for lead, _text in texts]
        size = min(*sizes, *(fit(text, room, height, 11, 8)[0] for _lead, text in texts))
        for place, (lead, text) in enumerate(texts):
            x = EDGE + place * wide
            self.write(x, y, wrap(lead, room, size, 1, bold=True), size, bold=True)
            self.write(x, y + 14, wrap(text, room, size, int(height / (LEADING * size))), size)

    def box(
        self, x: float, y: float, width: float, height: float, ink: Ink, *, edge: str = "none"
    ) -> None:
        """A filled rectangle behind everything."""
        corner = (x / self.across, 1 - (y + height) / self.down)
        shape = Rectangle(
            corner,
            width / self.across,
            height / self.down,
            transform=self.transSubfigure,
            facecolor=ink.colour,
            edgecolor=edge,
            hatch=ink.hatch,
            zorder=-1,
        )
        self.add_artist(shape)

    def panel(self, x: float, y: float, width: float, height: float) -> Axes:
        """Axes with nothing around them."""
        place = (
            x / self.across,
            1 - (y + height) / self.down,
            width / self.across,
            height / self.down,
        )
        axes = self.add_axes(place)
        axes.set_facecolor("none")
        axes.spines[:].set_visible(False)
        axes.set(xticks=(), yticks=())
        return axes

    def _repr_png_(self) -> bytes:
        return picture(self, "png", dpi=90)


@contextmanager
def drawing() -> Iterator[None]:
    """Inside, figures are made in the workbook's style and with its fonts."""
    _know_fonts()
    with rc_context(STYLE):
        yield


def picture(figure: Figure, kind: str = "png", dpi: int = 200) -> bytes:
    """The figure as a PNG, SVG or PDF file; the same figure gives the same bytes.

    Raises ValueError for another `kind`.
    """
    if kind not in FORMATS:
        raise ValueError(
            _(
                "A figure cannot be saved as {kind}: use {known}.",
                kind=kind,
                known=", ".join(FORMATS),
            )
        )
    file = io.BytesIO()
    with drawing(), _unshaped() if kind == "pdf" else nullcontext():
        figure.savefig(file, format=kind, dpi=dpi, metadata=FORMATS[kind])
    return file.getvalue()


def save(figure: Figure, path: str | Path) -> None:
    """Write the figure to a file; its ending (.png, .svg, .pdf) says how."""
    Path(path).write_bytes(picture(figure, Path(path).suffix.lstrip(".").lower()))


@cache
def _know_fonts() -> None:
    """Tell matplotlib's font list, once, of the fonts we ship."""
    for path in sorted(FONTS.glob("*.ttf")):
        fontManager.addfont(path)


@contextmanager
def _unshaped() -> Iterator[None]:
    """Inside, fonts go into a PDF without `SHAPING`: cutting that down takes half of the time."""
    from fontTools.subset import Options

    before = getattr(Options, "_drop_tables_default", [])
    Options._drop_tables_default = [*before, *SHAPING]
    try:
        yield
    finally:
        Options._drop_tables_default = before
