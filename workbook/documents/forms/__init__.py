"""Blank forms and ballots for paper: the same rows, columns and words as the steps they go into.

One file a subject of the training, or one paper where it needs more words:

- `sheet`: what every form has: one line for whoever fills it in, where it is typed, how many;
- `marks`: signs of groups, needs, candidates and projects for people who do not read;
- `papers`: ballot papers, and the sheets on which tellers count them.

Nothing on them is covered or somebody's: where the record is empty the rows are empty too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbook.documents.document import Document

__all__ = ["forms"]


def forms(plan: Any, region: str = "") -> tuple[Document, ...]:
    """All forms of a community in the order of the training, in the language in force."""
    from workbook.documents.forms.activities import activities
    from workbook.documents.forms.fund import fund
    from workbook.documents.forms.group import group
    from workbook.documents.forms.needs import needs
    from workbook.documents.forms.proposal import proposal
    from workbook.documents.forms.sustainability import sustainability

    parts = (group, needs, fund, proposal, activities, sustainability)
    return tuple(form for part in parts for form in part(plan, region))
