"""The chapters of a proposal, each from the record alone: one file a question of the donor.

- `cover`: what is still open, and the summary with the key figures;
- `need` and `votes`: the need, and how it was chosen;
- `aims`: problems, objectives, logframe, monitoring;
- `work`: what is done, when, by whom;
- `budget` and `donor`: what it costs, who pays, the donor's rules, its money's parts, quotes;
- `upkeep` and `risks`: who keeps it going, what users pay, what may go wrong;
- `community`: the fund in totals, and the group;
- `annexes`: papers, questions of the law, the reader from outside, signatures.

`chapter` gives every chapter the name that a programme's Word template calls it by.
"""
