"""The stages of the fund's session, as the row of steps names them."""

from workbook.locale import N_

RULES = N_("Rules")
GIVEN = N_("What we give")
BOOK = N_("Cashbook")
AHEAD = N_("Months ahead")
OPEN = N_("For all to see")
