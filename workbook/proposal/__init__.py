"""What we ask for: from the chosen need to a budget that a donor can read."""
