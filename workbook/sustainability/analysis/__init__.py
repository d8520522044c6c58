"""What follows from scores and upkeep: pure functions, exact numbers, one file a question.

- `scores`: rater, dimension, total, in that order; `lights`: where they stand;
- `discuss`: where raters differ widely; `krippendorff`, `icc`, `agreement`: how far they agree;
- `leader`: whether the leader sees it rosier; `trend`: what moved since the same questions;
- `actions`: low scores without an action;
- `upkeep`, `letters`: what it costs a year, who pays, whether that is signed; the calendar;
- `replacement`, `life`: what has to be put by, and the cost of the whole life;
- `tariff`: what users pay, and two cover ratios;
- `raci`, `risks`, `visits`: who does what, what may go wrong, who comes to look;
- `refresher`: which training to take up again, and why.
"""
