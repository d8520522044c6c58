"""Sheets of the *Needs*."""

from __future__ import annotations

from workbook.locale import N_

NEEDS = {
    "attendance": (
        N_("Who came"),
        N_("Kind | Id | Name | Came | Of how many"),
    ),
    "representation": (
        N_("Who was heard"),
        N_("Kind | Id | Name | Ratio | Not heard"),
    ),
    "cards": (
        N_("Cards"),
        N_("Card | Words | Group | Laid | Need"),
    ),
    "tree": (
        N_("Problem tree"),
        N_("Branch | Words | Side | Depth | Leads to | Worded as a lack"),
    ),
    "dots": (
        N_("Dots"),
        N_("Need | Name | Group | Dots | Share | Left out"),
    ),
    "order": (
        N_("Order by dots"),
        N_(
            "Need | Name | Place | Tied | On the shortlist | All dots | Groups equal | "
            "By population"
        ),
    ),
    "pairs": (
        N_("Pairs"),
        N_("Group | First need | Second need | Comes first | Reason"),
    ),
    "pair_wins": (
        N_("Pairs won"),
        N_("Group | Need | Pairs won | Rank"),
    ),
    "consistency": (
        N_("Consistency of groups"),
        N_("Group | Pairs decided | All pairs | Circles | Consistency"),
    ),
    "comparisons": (
        N_("Criteria compared"),
        N_("First criterion | Second criterion | As said | As a number"),
    ),
    "weights": (
        N_("Weights of criteria"),
        N_("Criterion | Name | Weight | By geometric means"),
    ),
    "scores": (
        N_("Needs by criteria"),
        N_("Need | Criterion | Score | Weighted"),
    ),
    "papers": (
        N_("Ballot papers"),
        N_("Paper | Group | Papers | Spoiled | Place | Need"),
    ),
    "ballot_points": (
        N_("Points of the ballot"),
        N_("Need | Group | Papers | Borda points | First places"),
    ),
    "duels": (
        N_("Need against need"),
        N_("Need | Other need | Papers"),
    ),
    "rules": (
        N_("Order by each rule"),
        N_("Rule | Need | Place | Tied"),
    ),
    "stability": (
        N_("How firm the first place is"),
        N_("Rule | First | Ballots that change it | Exact | Rival | Ballots"),
    ),
    "decision": (
        N_("Decision"),
        N_("Need | Name | Place agreed | By secret ballot | Said aloud"),
    ),
    "objections": (
        N_("Objections"),
        N_("Group | Objection | Answer"),
    ),
    "projects": (
        N_("Small projects"),
        N_("Project | Name | Need | Cost | Votes | Score"),
    ),
    "ballots": (
        N_("Ballots on small projects"),
        N_("Ballot | Voter | Group | Ballots | Counted | Project | Rank | Points"),
    ),
    "funded": (
        N_("Small projects funded"),
        N_("Rule | Variant | Turn | Project | Name | Cost"),
    ),
    "voters_left": (
        N_("Voters without a project"),
        N_("Rule | Group | Voters | Left with nothing | Share"),
    ),
}
