"""What hangs on the wall: one poster for each part, to be read from the other end of a room.

Symbols stand beside words, people are codes, and nobody's debts are told. What is not there yet
is said in a sentence.
"""

from __future__ import annotations

from typing import Any

from workbook.documents.document import Document
from workbook.documents.posters.activities import activities
from workbook.documents.posters.fund import fund
from workbook.documents.posters.group import group
from workbook.documents.posters.needs import needs
from workbook.documents.posters.proposal import proposal
from workbook.documents.posters.sustainability import sustainability

__all__ = ["posters"]


def posters(plan: Any, region: str = "") -> tuple[Document, ...]:
    """Six posters in the language in force, in the order of the training; A3."""
    makers = (group, needs, fund, proposal, activities, sustainability)
    return tuple(make(plan, region) for make in makers)
