"""Sheets of the *Sustainability*."""

from __future__ import annotations

from workbook.locale import N_

SUSTAINABILITY = {
    "sustainability_scores": (
        N_("Scores of raters"),
        N_(
            "Round | Date | Rater | Role | Sex | Leader | Dimension | Indicator | Sentence | "
            "Score | Applies"
        ),
    ),
    "sustainability_items": (
        N_("Scores by indicator"),
        N_(
            "Round | Dimension | Indicator | Sentence | Mean | Range | Answered | To discuss | "
            "Agreed | Evidence | Light"
        ),
    ),
    "sustainability_dimensions": (
        N_("Scores by dimension"),
        N_("Round | Dimension | Name | Score | Light | Leader's gap | Change"),
    ),
    "sustainability_rounds": (
        N_("Rounds of scoring"),
        N_(
            "Round | Date | Instrument | Version | Total | Light | Alpha | Trust | ICC | "
            "Leader's gap"
        ),
    ),
    "upkeep_tasks": (
        N_("Tasks of upkeep"),
        N_(
            "Task | Name | Service | Paid by a tariff | Kind | Times | In years | Cost each time | "
            "Cost a year | Who pays"
        ),
    ),
    "upkeep_calendar": (
        N_("Calendar of upkeep"),
        N_("Task | Name | Service | Month | Cost"),
    ),
    "upkeep_assets": (
        N_("What wears out"),
        N_("Thing | Name | Service | Value | Lasts | Loses a year | Put by with interest"),
    ),
    "upkeep_years": (
        N_("Costs of a whole life"),
        N_("Year | Building | Upkeep | Replacement | All costs | Worth today"),
    ),
    "tariffs": (
        N_("Tariffs"),
        N_(
            "Service | Name | Tariff looked at | Line | Cost | Tariff exactly | "
            "Tariff rounded up | Income | Coverage | Exemptions"
        ),
    ),
    "duties": (
        N_("Who does what"),
        N_("Task | Name | Role | Name of the role | Mark"),
    ),
    "risks": (
        N_("Risks"),
        N_("Risk | Name | Probability | Impact | Score | Level | What is done | Owner"),
    ),
    "sustainability_actions": (
        N_("Actions"),
        N_("Action | Name | Indicator | Responsible | By | Activity | Done"),
    ),
    "visits": (
        N_("Follow-up visits"),
        N_("Visit | Months after | Due | Visited | Finding"),
    ),
}
