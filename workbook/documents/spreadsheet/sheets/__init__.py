"""What the tables and their columns are called in a spreadsheet, subject by subject.

Of each table the name of its sheet, and the heads of its columns in their order, with bars between
them: so a translator sees them together. `workbook.tables` has the same names for programs.
"""

from __future__ import annotations

from collections.abc import Mapping

from workbook.documents.spreadsheet.sheets.activities import ACTIVITIES
from workbook.documents.spreadsheet.sheets.fund import FUND
from workbook.documents.spreadsheet.sheets.group import GROUP
from workbook.documents.spreadsheet.sheets.needs import NEEDS
from workbook.documents.spreadsheet.sheets.proposal import PROPOSAL
from workbook.documents.spreadsheet.sheets.sustainability import SUSTAINABILITY
from workbook.locale import _

Named = Mapping[str, tuple[str, str]]
"""By table: the name of the sheet, and the heads of the columns between bars; untranslated."""

SHEETS: Mapping[str, Named] = {
    "group": GROUP,
    "needs": NEEDS,
    "fund": FUND,
    "proposal": PROPOSAL,
    "activities": ACTIVITIES,
    "sustainability": SUSTAINABILITY,
}
"""By subject, in the order of the subjects."""


def title(subject: str, table: str) -> str:
    """The name of the table in the language in force."""
    return _(SHEETS[subject][table][0])


def heads(subject: str, table: str) -> tuple[str, ...]:
    """The heads of its columns in the language in force."""
    return tuple(head.strip() for head in _(SHEETS[subject][table][1]).split("|"))
