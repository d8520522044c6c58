"""What follows from the group and its election: pure functions, one file a question."""
