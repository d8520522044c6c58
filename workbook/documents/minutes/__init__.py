"""Minutes of every session that took place, for signing; a session that did not gives none."""

from __future__ import annotations

from typing import Any

from workbook.documents.document import Document


def minutes(plan: Any, region: str = "") -> tuple[Document, ...]:
    """The minutes in the order of the training, in the language in force; codes, no names.

    `region` is the region's name. Votes and scores that are covered stay covered.
    """
    from workbook.documents.minutes import fund, group, needs, plans, scoring

    return tuple(
        found
        for each in (group, needs, fund, plans, scoring)
        for found in each.minutes(plan, region)
    )
