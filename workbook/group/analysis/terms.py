"""How long people have served, and until when they are elected."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from workbook.group.analysis.people import young
from workbook.group.model import Candidate


def over_terms(plan: Any) -> tuple[Candidate, ...]:
    """Candidates for whom this would be one term more than the rule allows in a row."""
    most = plan.group.rule.max_terms
    return tuple(c for c in plan.group.candidates if c.terms + 1 > most)


def outgrowing(plan: Any, elected: Iterable[str]) -> tuple[Candidate, ...]:
    """Young people among the elected who will not be young any more when their term ends."""
    rule, inside = plan.group.rule, set(elected)
    return tuple(
        c
        for c in plan.group.candidates
        if c.id in inside and young(c, rule) and c.age + rule.term_years >= rule.youth_below
    )


def term_end(plan: Any) -> dt.date | None:
    """The day on which the term ends; None where the day of the meeting is not known."""
    day, years = plan.group.meeting.date, plan.group.rule.term_years
    if day is None or day.year + years > dt.MAXYEAR:
        return None
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, day=28)
