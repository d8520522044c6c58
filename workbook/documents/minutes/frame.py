"""What all minutes share: their head, the log of corrections, and lines to sign on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from workbook.documents.blocks import Block, Signatures
from workbook.documents.document import Document, document
from workbook.documents.telling import facts, left, table, titled
from workbook.locale import _

Opened = tuple[tuple[str, str, str], ...]


def protocol(
    plan: Any, name: str, title: str, region: str, day: str, *piles: Iterable[Block]
) -> Document:
    """The minutes of one session; `day` is when it was held."""
    blocks = tuple(block for pile in piles for block in pile)
    return document(plan, f"minutes-{name}", title, blocks, facts=facts(region, day))


def log(*entries: Opened) -> tuple[Block, ...]:
    """Everything that was opened again after it was closed, with the reason."""
    return titled(
        _("Opened again, and corrected"),
        table(
            (left(_("What"), 1.4), left(_("Day"), 1.6), left(_("Why"), 3)),
            (entry for each in entries for entry in each),
        ),
        _("Nothing was opened again."),
    )


def signing(*under: str) -> tuple[Block, ...]:
    """Lines to sign on; who signs stands under the line, no name is printed."""
    return titled(_("Signatures"), (Signatures(under),))
