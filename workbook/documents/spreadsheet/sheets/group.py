"""Sheets of the *Community group*."""

from __future__ import annotations

from workbook.locale import N_

GROUP = {
    "candidates": (
        N_("Candidates"),
        N_(
            "Candidate | Sex | Age | Young | Hamlet | Displaced | Terms before | Votes | Elected | "
            "Without quotas | Open tie"
        ),
    ),
    "group_roles": (
        N_("Roles in the group"),
        N_("Person | Sex | Kind | Role | Deals with money | Elected"),
    ),
    "committee_members": (
        N_("Members of committees"),
        N_("Committee | Name | Kind | Person | Sex | Head"),
    ),
    "money_roles": (
        N_("Roles with money"),
        N_("Sex | Roles | People | Share"),
    ),
}
