"""The whole record of one community, and the links between its parts.

- `community`: the village as a whole;
- `record`: all of it, as it travels in a file;
- `links`: what crosses between two subjects, made of the values in `crossing`.
"""

from workbook.plan.community import Community, Group, Hamlet
from workbook.plan.crossing import Earmarked, Funded, Promised
from workbook.plan.record import VERSION, Plan, plan_from_choice

__all__ = [
    "VERSION", "Community", "Earmarked", "Funded", "Group", "Hamlet", "Plan", "Promised",
    "plan_from_choice",
]  # fmt: skip
