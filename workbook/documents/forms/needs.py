"""Forms of the two half-days on needs, in their order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.documents.document import Document


def needs(plan: Any, region: str) -> Iterator[Document]:
    """The forms of the needs."""
    from workbook.documents.forms.choice import choice
    from workbook.documents.forms.decision import decision
    from workbook.documents.forms.dots import dots
    from workbook.documents.forms.listening import listening
    from workbook.documents.forms.ranking import ranking
    from workbook.documents.forms.weighing import weighing

    for part in (listening, dots, weighing, ranking, decision, choice):
        yield from part(plan, region)
