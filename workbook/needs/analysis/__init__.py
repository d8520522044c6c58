"""What follows from the needs, dots and ballots: pure functions, exact numbers, one file a method.

- `representation`: who is in the room, and who is missing;
- `dots`, `ranks`, `shortlist`, `checks`: dots counted, ordered, and what does not add up;
- `cards`, `tree`, `pairs`, `agreement`, `ahp`, `matrix`: needs talked over, compared and weighed;
- `ranked`, `duels`, `orders`, `draws`: secret ballots counted, rules side by side, ties settled;
- `stability`, `overturning`, `program`: how few ballots would make another need come first;
- `spoken`, `recount`: the ballot against what was said aloud, and against a second teller;
- `poll`, `greedy`, `equal_shares`, `completion`, `choice`: projects chosen within a budget;
- `outcome`: what a rule of choosing comes to, with every tie it met.
"""
