"""What follows from the group and its election: pure functions, one file a question.

- `quorum`, `quotas`, `impossible`: may we elect, for whom are seats kept, can that be met;
- `people`, `kinds`, `sets`, `ties`, `election`: who is elected, exactly, and how ties were settled;
- `recount`, `checks`: a second teller, and what does not add up;
- `roles`, `terms`, `words`: who does what, until when, and what it is called.
"""
