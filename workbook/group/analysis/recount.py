"""Where a second teller counted something else; never which of the two is right."""

from __future__ import annotations

from typing import Any


def votes_differ(plan: Any) -> tuple[str, ...]:
    """Candidates for whom both tellers counted, and not the same."""
    tally = plan.group.tally
    return tuple(
        candidate.id
        for candidate in plan.group.candidates
        if candidate.id in tally.votes
        and candidate.id in tally.again
        and tally.votes[candidate.id] != tally.again[candidate.id]
    )


def uncounted(plan: Any, again: bool = False) -> int:
    """Candidates without a count by the first teller, or by the second (0 is a count too)."""
    tally = plan.group.tally
    typed = tally.again if again else tally.votes
    return sum(candidate.id not in typed for candidate in plan.group.candidates)
