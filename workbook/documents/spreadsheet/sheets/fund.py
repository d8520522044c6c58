"""Sheets of the *Fund*."""

from __future__ import annotations

from workbook.locale import N_

FUND = {
    "collections": (
        N_("Contributions"),
        N_("Contribution | Quarter | Street | Name | Paid | Billed | Per household | Share paid"),
    ),
    "exemptions": (
        N_("Exempt households"),
        N_("Exemption | Reason | Street | Households | Approved by | Second approver"),
    ),
    "vouchers": (
        N_("Cashbook"),
        N_(
            "Voucher | Id | Date | Text | In or out | Amount | Category | Purpose | Contribution | "
            "Activity | Signed by | Second signature | Decided by | Quotes | Receipt | "
            "Free money after it | Restricted after it | Own purpose after it | Late | "
            "From a file | Takes back | Taken back by"
        ),
    ),
    "cash_counts": (
        N_("Cash counts"),
        N_(
            "Count | Date | By the book | In the box | At the bank | Difference | Explained | "
            "Counted by | Second counter | Closed"
        ),
    ),
    "gifts": (
        N_("Given in kind"),
        N_(
            "Gift | Date | Rate | Name | Kind | Quantity | Value | Street | Person | Witness | Late"
        ),
    ),
    "forecast": (
        N_("Forecast by month"),
        N_("Course | Month | Purpose | At the beginning | Comes in | Goes out | Released | Left"),
    ),
    "forecast_band": (
        N_("Range of the forecast"),
        N_("Course | Month | Low | Mean | High"),
    ),
    "forecast_years": (
        N_("Forecast by year"),
        N_(
            "Course | Year | Kind | At the beginning | Comes in | Goes out | Released | Left | "
            "Reserve lasts | Missing in the reserve"
        ),
    ),
    "forecast_lines": (
        N_("Lines of the forecast"),
        N_(
            "Line | Name | In or out | Amount | First month | How often | Last month | Kind | "
            "Purpose | Activity | Small project | Upkeep | In all | Promised"
        ),
    ),
    "what_ifs": (
        N_("What if in the fund"),
        N_("What if | Name | Month | Free money | Change | Below zero"),
    ),
    "upkeep": (
        N_("Upkeep of small projects"),
        N_("Project | Name | Cost | Every year | Per household"),
    ),
}
