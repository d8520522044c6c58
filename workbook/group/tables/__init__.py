"""The *Community group* worksheet as tidy tables: one row an observation, one column a variable.

Text is raw, as people typed it: write it to a file with `workbook.to_csv`, never show it as HTML.
People are codes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workbook.group.tables import election, roles
from workbook.tidy import frames

if TYPE_CHECKING:
    from pandas import DataFrame

__all__ = ["LAYOUTS", "tables"]

TOPICS = (election, roles)
"""In the order of the assembly; each has the `LAYOUTS` of its tables and makes their rows."""
LAYOUTS = {name: layout for topic in TOPICS for name, layout in topic.LAYOUTS.items()}


def tables(plan: Any) -> dict[str, DataFrame]:
    """All tables of the subject, by name; a table without rows has its columns all the same.

    - `candidates`: candidate, sex, age, young, hamlet, displaced, terms (served before), votes,
      elected, without_quotas (would be elected if there were none), level (in an open tie); what
      follows from the votes is missing until the count is closed;
    - `group_roles`: person, sex, kind (office, key or committee), role, money, elected;
    - `committee_members`: committee, name, kind (work, money or audit), person, sex, head;
    - `money_roles`: sex, roles, people, share (of all roles with money).

    Dtypes are string, bool and int64, or Int64, Float64 and boolean where values can be missing.
    Each table's `attrs` tell what a `row` is, dtype, unit and meaning of its `columns`, the
    `plan`, whether the data are `illustrative`, and the count is `closed`.
    """
    about = {
        "plan": plan.id,
        "illustrative": plan.community.illustrative,
        "closed": plan.group.tally.closed_at is not None,
    }
    return frames(TOPICS, plan, about)
