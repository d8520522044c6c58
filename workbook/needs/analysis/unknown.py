"""What nobody can say as long as numbers of the village are missing, and where they are written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from workbook.locale import _
from workbook.needs.analysis.dots import by_method, tally


def sizes_missing(plan: Any) -> Iterator[str]:
    """Why nobody can say who was not heard, of those who were counted; nothing if one can."""
    session, step = plan.needs.session, _("Who is here")
    if session.attended and plan.adults is None:
        yield _(
            "Nobody can say yet which group was not heard: write how many adults each group has,"
            " under “{step}”.",
            step=step,
        )
    if session.attended_by_hamlet and plan.households is None:
        yield _(
            "Nobody can say yet which hamlet was not heard: write how many households each hamlet"
            " has, under “{step}”.",
            step=step,
        )


def unheard_words(found: Iterable[str], plan: Any) -> str:
    """Who was not heard, as one text: those found, then why others cannot be known."""
    told, why = "; ".join(found), " ".join(sizes_missing(plan))
    if not why:
        return told or _("Nobody came with less than half of their share of the village.")
    return f"{told}. {why}" if told else why


def weights_missing(plan: Any) -> str:
    """Why the agreed rule gives no order; empty where it does."""
    if by_method(tally(plan), plan.needs.rule.method) is not None:
        return ""
    return _("Write down the adults of each group: without them there is no agreed order.")
