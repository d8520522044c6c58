"""Forms of sustainability, in the order of its steps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.documents.document import Document


def sustainability(plan: Any, region: str) -> Iterator[Document]:
    """The forms of sustainability."""
    from workbook.documents.forms.risks import risks
    from workbook.documents.forms.scoring import scoring
    from workbook.documents.forms.upkeep import upkeep

    for part in (scoring, upkeep, risks):
        yield from part(plan, region)
