"""Forms of the fund, in the order of its steps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.documents.document import Document


def fund(plan: Any, region: str) -> Iterator[Document]:
    """The forms of the fund."""
    from workbook.documents.forms.board import board
    from workbook.documents.forms.book import book
    from workbook.documents.forms.giving import giving

    for part in (giving, book, board):
        yield from part(plan, region)
