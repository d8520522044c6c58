"""The worksheets there are, in the order of the training; each feeds those that follow."""

from __future__ import annotations

from workbook.activities import worksheet as activities
from workbook.fund import worksheet as fund
from workbook.group import worksheet as group
from workbook.needs import worksheet as needs
from workbook.printing import steps as documents
from workbook.proposal import worksheet as proposal
from workbook.sustainability import worksheet as sustainability
from workbook.ui.subject import Subject

SUBJECTS = (
    Subject("group", group.TITLE, group.steps, group.hidden),
    Subject("needs", needs.TITLE, needs.steps, needs.hidden),
    Subject("fund", fund.TITLE, fund.steps, fund.hidden),
    Subject("proposal", proposal.TITLE, proposal.steps, proposal.hidden),
    Subject("activities", activities.TITLE, activities.steps, activities.hidden),
    Subject("sustainability", sustainability.TITLE, sustainability.steps, sustainability.hidden),
)
"""Each begins where its steps are first asked for: importing this loads no subject's rooms."""

DOCUMENTS = Subject("documents", documents.TITLE, documents.steps)
"""What leaves the room on paper: nothing is written down there, so it is never *done*."""

DESK = (*SUBJECTS, DOCUMENTS)
"""All that lies on the desk of a community."""

NAMES = tuple(subject.name for subject in DESK)


def subject(name: str) -> Subject:
    """The worksheet of that name; raises KeyError where there is none."""
    return {each.name: each for each in DESK}[name]
