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

__all__ = ["by_subject", "forms"]


def forms(plan: Any, region: str = "") -> tuple[Document, ...]:
    """All forms of a community in the order of the training, in the language in force."""
    return tuple(form for part in by_subject(plan, region).values() for form in part)


def by_subject(plan: Any, region: str = "") -> dict[str, tuple[Document, ...]]:
    """The same, by the name of the worksheet that they go into."""
    from workbook.documents.forms.activities import activities
    from workbook.documents.forms.fund import fund
    from workbook.documents.forms.group import group
    from workbook.documents.forms.needs import needs
    from workbook.documents.forms.proposal import proposal
    from workbook.documents.forms.sustainability import sustainability

    makers = {
        "group": group,
        "needs": needs,
        "fund": fund,
        "proposal": proposal,
        "activities": activities,
        "sustainability": sustainability,
    }
    return {name: tuple(make(plan, region)) for name, make in makers.items()}
