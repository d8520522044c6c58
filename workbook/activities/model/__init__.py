"""What is written down about two to three years of activities: one file a question.

- `activity`: one thing to do;
- `seasons`: the year of the village, in beans;
- `review`: what became of last year;
- `plan_of_work`: all of it.
"""

from workbook.activities.model.activity import Activity, Length, Payer, Taken, YearMonth
from workbook.activities.model.plan_of_work import Delay, Draft, PlanOfWork, Stuck, Version
from workbook.activities.model.review import Outcome, Past, Review, Reviewed
from workbook.activities.model.seasons import BEANS, Season

__all__ = [
    "BEANS", "Activity", "Delay", "Draft", "Length", "Outcome", "Past", "Payer", "PlanOfWork",
    "Review", "Reviewed", "Season", "Stuck", "Taken", "Version", "YearMonth",
]  # fmt: skip
