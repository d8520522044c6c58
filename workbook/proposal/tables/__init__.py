"""The *Proposal* worksheet as tidy tables: one row an observation, one column a variable.

Text is raw, as people typed it: write it to a file with `workbook.to_csv`, never show it as HTML.
Money is a whole number of hundredths of the currency, as are quantities of their unit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workbook.proposal.tables import asked, budget, frame
from workbook.tidy import frames

if TYPE_CHECKING:
    from pandas import DataFrame

__all__ = ["LAYOUTS", "tables"]

TOPICS = (frame, budget, asked)
LAYOUTS = {name: layout for topic in TOPICS for name, layout in topic.LAYOUTS.items()}


def tables(plan: Any) -> dict[str, DataFrame]:
    """All tables of the subject, by name; a table without rows has its columns all the same.

    - `proposal_tree`: box, under, depth, side, problem, objective, chosen;
    - `proposal_logframe`: aim, level, text, indicator, baseline, target, date, source, assumption,
      risk, watched (how often), watcher (code), complete;
    - `proposal_budget`: line, item, quantity, unit, price, amount, unsplit, in_kind, activity,
      output;
    - `proposal_sources`: line (contingency for the reserve), source, amount, activity;
    - `proposal_quotes`: quote, line, supplier, family, date, price;
    - `proposal_rules`: rule, met, has and needs (parts of the total; amounts for the limit),
      missing;
    - `proposal_tranches`: tranche, part, condition, amount;
    - `proposal_findings`: place, row, kind, check, text (in the language in force);
    - `proposal_papers`: paper, state, worksheet, where.
    """
    about = {"plan": plan.id, "illustrative": plan.community.illustrative}
    return frames(TOPICS, plan, about)
