"""The five stages of the two half-days, as the row of steps names them."""

from workbook.locale import N_

LISTENING = N_("Listening")
DOTS = N_("Dots")
WEIGHING = N_("Weighing")
BALLOT = N_("Secret ballot")
DECISION = N_("Decision")
