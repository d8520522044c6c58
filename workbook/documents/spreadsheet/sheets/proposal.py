"""Sheets of the *Proposal*."""

from __future__ import annotations

from workbook.locale import N_

PROPOSAL = {
    "proposal_tree": (
        N_("Problems and objectives"),
        N_("Box | Leads to | Depth | Side | Problem | Objective | Chosen"),
    ),
    "proposal_logframe": (
        N_("Logframe"),
        N_(
            "Row | Level | Text | Indicator | Today | Target | By | Source | Assumption | Risk | "
            "How often | Who looks | Complete"
        ),
    ),
    "proposal_budget": (
        N_("Budget"),
        N_(
            "Line | Item | Quantity | Unit | Price | Amount | Nobody pays yet | In kind | "
            "Activity | Output"
        ),
    ),
    "proposal_sources": (
        N_("Budget by who pays"),
        N_("Line | Who pays | Amount | Activity"),
    ),
    "proposal_quotes": (
        N_("Quotes"),
        N_("Quote | Line | Supplier | Who owns the firm | Date | Price"),
    ),
    "proposal_rules": (
        N_("Rules of the donor"),
        N_("Rule | Met | Has | Needs | Missing"),
    ),
    "proposal_tranches": (
        N_("Parts of the donor's money"),
        N_("Part | Weight | Condition | Amount"),
    ),
    "proposal_findings": (
        N_("Checks of the proposal"),
        N_("Step | Row | Kind | Check | Sentence"),
    ),
    "proposal_papers": (
        N_("Papers of the proposal"),
        N_("Paper | State | Worksheet | Where it is"),
    ),
}
