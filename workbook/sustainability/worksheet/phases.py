"""The parts of the worksheet: steps of one part stand together in the row of steps."""

from workbook.locale import N_

SCORE = N_("Score")
TOGETHER = N_("What we see")
UPKEEP = N_("Upkeep")
AFTER = N_("Risks and visits")
