"""What leaves the room: on paper, for a donor to edit, to be counted, to be checked again."""
