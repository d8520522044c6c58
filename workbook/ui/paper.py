"""On paper: the figures of a worksheet, drawn beside the screen, to print and to take home."""

from __future__ import annotations

import base64
from abc import abstractmethod
from collections.abc import Mapping
from typing import Any

from workbook.locale import _
from workbook.ui.step import Step
from workbook.ui.view import Block, File, Origins, Picture

PAPERS = ("papers-posters", "papers-minutes", "papers-forms")
"""Steps of the *Documents* worksheet, where it lies on the desk."""
KINDS = {"png": "image/png", "pdf": "application/pdf", "svg": "image/svg+xml"}


class OnPaper(Step):
    """A step that shows sheets: an empty frame at once, the drawing a moment later."""

    @abstractmethod
    def sheets(self, plan: Any) -> dict[str, str]:
        """The sheets that there is something to draw on, each with what it shows."""

    @abstractmethod
    def drawn(self, plan: Any, region: str, sheet: str) -> tuple[str, Mapping[str, bytes]]:
        """A file name without its ending, and the sheet in each of `KINDS`."""

    @abstractmethod
    def nothing(self, plan: Any) -> tuple[Block, ...]:
        """What the room sees while there is nothing to draw."""

    def begun(self, plan: Any) -> bool:
        return bool(self.sheets(plan))

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        drawing = _("The sheet is being drawn.")
        frames = tuple(Picture(id=sheet, alt=drawing) for sheet in self.sheets(plan))
        return (*(frames or self.nothing(plan)), _further())

    def slow(self, plan: Any) -> bool:
        return self.begun(plan)

    def later(self, plan: Any, region: str) -> tuple[Block, ...]:
        drawn = (
            _picture(sheet, told, *self.drawn(plan, region, sheet))
            for sheet, told in self.sheets(plan).items()
        )
        return (*drawn, _further())


def _further() -> Origins:
    """Where there is more to print."""
    return Origins(id="papers", text=_("More to print:"), steps=PAPERS)


def _picture(sheet: str, told: str, name: str, made: Mapping[str, bytes]) -> Picture:
    sources = {kind: _address(made[kind], mime) for kind, mime in KINDS.items()}
    return Picture(
        id=sheet,
        alt=told,
        source=sources["png"],
        files=tuple(
            File(label=_("Save as {kind}", kind=kind.upper()), name=f"{name}.{kind}", source=source)
            for kind, source in sources.items()
        ),
    )


def _address(content: bytes, mime: str) -> str:
    return f"data:{mime};base64,{base64.b64encode(content).decode('ascii')}"
