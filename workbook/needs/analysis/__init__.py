"""What follows from the needs, dots and ballots: pure functions, exact numbers, one file a method.

- `representation`: who is in the room, and who is missing;
- `dots`, `ranks`, `shortlist`, `checks`: dots counted, ordered, and what does not add up;
- `poll`, `greedy`, `equal_shares`, `completion`, `choice`: projects chosen within a budget;
- `outcome`: what a rule of choosing comes to, with every tie it met.
"""
