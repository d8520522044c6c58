"""What follows from the fund: pure functions, exact money, one file a question."""
