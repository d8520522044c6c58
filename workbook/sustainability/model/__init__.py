"""What is written down about how it lasts: one file a question.

- `instrument`: the questions of a score;
- `scoring`: rounds of scoring, each rater alone;
- `upkeep`: assets, tasks with their payer, tariffs, who does what;
- `risks`: what may go wrong, what we will do, who comes to look;
- `sustainability`: all of it.
"""

from workbook.sustainability.model.instrument import (
    Dimension,
    Indicator,
    Instrument,
    Training,
    Words,
    told,
)
from workbook.sustainability.model.risks import Action, Risk, Visit
from workbook.sustainability.model.scoring import MOST, Agreed, Rater, Round, Score
from workbook.sustainability.model.sustainability import Sustainability
from workbook.sustainability.model.upkeep import (
    Asset,
    Letter,
    Mark,
    Role,
    Service,
    Task,
    Upkeep,
)

__all__ = [
    "MOST", "Action", "Agreed", "Asset", "Dimension", "Indicator", "Instrument", "Letter", "Mark",
    "Rater", "Risk", "Role", "Round", "Score", "Service", "Sustainability", "Task", "Training",
    "Upkeep", "Visit", "Words", "told",
]  # fmt: skip
