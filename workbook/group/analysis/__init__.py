"""What follows from the group and its election: pure functions, exact numbers, one file a question."""
