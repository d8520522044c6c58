"""What leaves the room on paper: documents as values, and the presses that print them."""
