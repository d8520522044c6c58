"""The parts of the worksheet: steps of one part stand together in the row of steps."""

from workbook.locale import N_

BEFORE = N_("Before we plan")
SEASONS = N_("Our year")
WHAT = N_("What we do")
WHEN = N_("When")
AGREED = N_("Agreed")
