"""What follows from the proposal: pure functions, exact money, one file a question.

- `amounts`: what each line comes to, who pays how much of it, what work is worth;
- `shares`: what the community gives of the whole, and whether the donor's rules are met;
- `tranches`: the parts in which the donor's money comes;
- `tree`: the objective tree beside the problem tree;
- `logframe`: its rows from the top, and the sentences that are read aloud;
- `verbs`: whether an objective is worded as an activity;
- `checks` (with `checks_frame`, `checks_budget`, `checks_papers` and `finding`): what a donor
  would ask, as sentences;
- `quotes`: how many suppliers were asked, and whether they look like different ones;
- `annexes`: which papers follow from the record already;
- `what_if`: the price of one line changed.
"""

from workbook.proposal.analysis.amounts import (
    amount,
    by_activity,
    by_source,
    contingency,
    per_person,
    person_days,
    subtotal,
    total,
    unskilled_days,
    unsplit,
    worth,
)
from workbook.proposal.analysis.annexes import Paper, papers
from workbook.proposal.analysis.checks import PLACES, Finding, checks
from workbook.proposal.analysis.logframe import if_then, rows, steps
from workbook.proposal.analysis.shares import (
    Rule,
    cash_share,
    community,
    community_share,
    donor_share,
    leverage,
    rules,
)
from workbook.proposal.analysis.tranches import tranches
from workbook.proposal.analysis.tree import Box, boxes
from workbook.proposal.analysis.verbs import is_activity
from workbook.proposal.analysis.what_if import Outcome, dearer, outcome, what_if

__all__ = [
    "PLACES", "Box", "Finding", "Outcome", "Paper", "Rule", "amount", "boxes", "by_activity",
    "by_source", "cash_share", "checks", "community", "community_share", "contingency", "dearer",
    "donor_share", "if_then", "is_activity", "leverage", "outcome", "papers", "per_person",
    "person_days", "rows", "rules", "steps", "subtotal", "total", "tranches", "unskilled_days",
    "unsplit", "what_if", "worth",
]  # fmt: skip
