"""Papers to take home: a small picture of each, and the buttons that make it."""

from __future__ import annotations

from typing import Literal

from workbook.ui.view.base import View
from workbook.ui.view.fill import Button


class Paper(View):
    """One document: its title, how many pages it has, its first page as a `data:` address.

    `coming` says that the picture is still being drawn: its place is kept.
    """

    id: str
    title: str
    note: str = ""
    source: str = ""
    coming: bool = False
    wide: bool = False
    buttons: tuple[Button, ...]


class Papers(View):
    """Documents side by side under a caption; none yet while they are being laid out."""

    type: Literal["papers"] = "papers"
    id: str
    caption: str
    papers: tuple[Paper, ...] = ()
