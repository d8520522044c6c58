"""The stages of writing a proposal, as the row of steps names them."""

from workbook.locale import N_

PROJECT = N_("The project")
LOGFRAME = N_("Logframe")
BUDGET = N_("Budget")
AFTER = N_("Afterwards")
PAPERS = N_("Documents")
