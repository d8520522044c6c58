"""The stages of the assembly, as the row of steps names them."""

from workbook.locale import N_

ASSEMBLY = N_("The assembly")
COUNT = N_("Secret count")
TASKS = N_("Who does what")
RECORD = N_("Minutes")
