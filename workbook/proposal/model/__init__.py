"""What is written down about the project that is proposed: one file a question.

- `project`: which need, for whom, and the problem tree turned round;
- `logframe`: goal, purpose and outputs, with the signs by which one knows them;
- `budget`: lines, who pays which part, quotes;
- `rules`: what the donor asks for;
- `papers`: annexes, questions of the law, the reader from outside;
- `proposal`: all of it.
"""

from workbook.proposal.model.budget import Budget, BudgetLine, Contingency, Quote
from workbook.proposal.model.logframe import LEVELS, OFTEN, Aim, Level, Watch
from workbook.proposal.model.papers import (
    ANNEXES,
    LAWS,
    Annex,
    AnnexKind,
    Law,
    LawKind,
    Reading,
    Stumble,
)
from workbook.proposal.model.project import Beneficiaries, Objectives, Project
from workbook.proposal.model.proposal import Proposal
from workbook.proposal.model.rules import DonorRules, Tranche

__all__ = [
    "ANNEXES", "LAWS", "LEVELS", "OFTEN", "Aim", "Annex", "AnnexKind", "Beneficiaries", "Budget",
    "BudgetLine", "Contingency", "DonorRules", "Law", "LawKind", "Level", "Objectives", "Project",
    "Proposal", "Quote", "Reading", "Stumble", "Tranche", "Watch",
]  # fmt: skip
