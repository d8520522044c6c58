"""What leaves the room on paper: sheets, inks, and words that fit; knows no subject."""
