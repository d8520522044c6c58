"""Sheets of the *Activities*."""

from __future__ import annotations

from workbook.locale import N_

ACTIVITIES = {
    "activities": (
        N_("Activities"),
        N_(
            "Activity | Name | Months | Responsible | Voluntary | Early start | Early finish | "
            "Late start | Late finish | Total float | Free float | Critical | First month | "
            "Last month | Waits | Float in season | Cost | Gap"
        ),
    ),
    "activities_order": (
        N_("What waits for what"),
        N_("Activity | Waits for"),
    ),
    "activities_costs": (
        N_("Costs by who pays"),
        N_("Activity | Who pays | State | Own costs | From the budget | Amount"),
    ),
    "activities_payments": (
        N_("Payments from the fund"),
        N_("Month | Activity | Purpose | Amount"),
    ),
    "activities_load": (
        N_("Load of each month"),
        N_("Code | Month | Activities | Too many"),
    ),
    "activities_seasons": (
        N_("Seasonal calendar"),
        N_("Row | Name | Laid by | Kind | Month | Beans"),
    ),
    "activities_clashes": (
        N_("Work while fields need hands"),
        N_("Activity | Month | Row | Beans"),
    ),
    "activities_slips": (
        N_("What if in the plan"),
        N_(
            "What if | Activity | First month was | First month | Last month was | Last month | "
            "Months later | Misses its season | Another year | Cost"
        ),
    ),
    "activities_reviews": (
        N_("Yearly reviews"),
        N_("Review | Month | Activity | Due | Outcome | Months late | Reason | New date"),
    ),
}
