"""What comes first: the room names its needs, votes on them, and sees that it was counted."""
