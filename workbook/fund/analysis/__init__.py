"""What follows from the fund: pure functions, exact money, one file a question.

- `streets`, `collected`: who pays, who is exempt, what was collected and what should have been;
- `calls`, `lines`, `forecast`, `years`: what is expected month by month, and year by year;
- `reserve`, `effects`: how long the money lasts, and what would mend it;
- `what_if`: payments moved to other months;
- `binomial`, `simulation`: a band around the forecast, from who may pay late;
- `projects`: small projects against the fund, and their upkeep;
- `ledger`, `totals`, `search`: the book in numbers, and how a voucher is found again;
- `controls`, `reversal`, `cash`, `booked`: what blocks a voucher, mends it, and is counted aloud;
- `gifts`: what was given in kind;
- `board`: what the village reads on the board.
"""
