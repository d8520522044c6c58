"""The *Sustainability* worksheet as tidy tables: one row an observation, one column a variable.

Text is raw, as people typed it: write it to a file with `workbook.to_csv`, never show it as HTML.
Money is a whole number of hundredths of the currency. People are roles and codes. Rounds of
scoring are in here once they are revealed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workbook.sustainability.tables import after, scored, upkeep
from workbook.tidy import frames

if TYPE_CHECKING:
    from pandas import DataFrame

__all__ = ["LAYOUTS", "tables"]

TOPICS = (scored, upkeep, after)
LAYOUTS = {name: layout for topic in TOPICS for name, layout in topic.LAYOUTS.items()}


def tables(plan: Any) -> dict[str, DataFrame]:
    """All tables of the subject, by name; a table without rows has its columns all the same.

    - `sustainability_scores`: round, date, rater, role, sex, leader, dimension, indicator, text,
      score (missing: does not apply or not answered), applies;
    - `sustainability_items`: round, dimension, indicator, text, mean, range, answered, discuss,
      agreed, evidence, light;
    - `sustainability_dimensions`: round, dimension, name, score, light, leader_gap, change;
    - `sustainability_rounds`: round, date, instrument, version, total, light, alpha, trust, icc,
      leader_gap;
    - `upkeep_tasks`: task, name, service, tariff, kind, times, years, cost, yearly, payer;
    - `upkeep_calendar`: task, name, service, month, cost;
    - `upkeep_assets`: asset, name, service, value, life, yearly, sinking_fund;
    - `upkeep_years`: year, capital, upkeep, replacement, cost, today;
    - `tariffs`: service, name, trial, line (opex or full), cost, tariff_exact, tariff, income,
      coverage, exemption;
    - `duties`: task, name, role, role_name, mark;
    - `risks`: risk, name, probability, impact, score, level, mitigation, owner;
    - `sustainability_actions`: action, name, indicator, responsible, by, activity, done;
    - `visits`: visit, after, due, visited, finding.
    """
    about = {"plan": plan.id, "illustrative": plan.community.illustrative}
    return frames(TOPICS, plan, about)
