"""What nobody can say as long as numbers are missing, and where they are written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from workbook.locale import _, plural
from workbook.needs.analysis import representation
from workbook.needs.analysis.dots import by_method, tally


def sizes_missing(plan: Any) -> Iterator[str]:
    """Why nobody can say who was not heard, of those who were counted; nothing if one can."""
    step = _("Who is here")
    if representation.counted(representation.groups(plan)) and plan.adults is None:
        yield _(
            "Nobody can say yet which group was not heard: write how many adults each group has,"
            " under “{step}”.",
            step=step,
        )
    if representation.counted(representation.hamlets(plan)) and plan.households is None:
        yield _(
            "Nobody can say yet which hamlet was not heard: write how many households each hamlet"
            " has, under “{step}”.",
            step=step,
        )


def uncounted(plan: Any) -> Iterator[str]:
    """Of which groups and hamlets nobody counted who came; nothing where every one was counted."""
    yield from _uncounted_groups(plan)
    yield from uncounted_hamlets(plan)


def _uncounted_groups(plan: Any) -> Iterator[str]:
    found = representation.groups(plan)
    left = sum(part.attended is None for part in found)
    if left and not representation.counted(found):
        yield _("It was not counted how many came of each group.")
    elif left:
        yield plural(
            "It was not counted how many came of {number} group.",
            "It was not counted how many came of {number} groups.",
            left,
        )


def uncounted_hamlets(plan: Any) -> Iterator[str]:
    """That nobody counted who came by hamlet, or not from each."""
    found = representation.hamlets(plan)
    left = sum(part.attended is None for part in found)
    if left and not representation.counted(found):
        yield _("It was not counted how many came from each hamlet.")
    elif left:
        yield plural(
            "It was not counted how many came from {number} hamlet.",
            "It was not counted how many came from {number} hamlets.",
            left,
        )


def all_heard(plan: Any) -> str:
    """That nobody was missing, said of what was counted only; empty where it cannot be said."""
    groups = representation.all_heard(representation.groups(plan))
    hamlets = representation.all_heard(representation.hamlets(plan))
    if groups and hamlets:
        return _("No group and no hamlet came with less than half of its share of the village.")
    if groups:
        return _("No group came with less than half of its share of the village.")
    return _("No hamlet came with less than half of its share of the village.") if hamlets else ""


def unheard_words(found: Iterable[str], plan: Any) -> str:
    """Who was not heard, as one text: those found, then of whom it cannot be known, and why."""
    if not representation.attended(plan):
        return _("Nobody is written down as present yet.")
    told, why = "; ".join(found), " ".join((*uncounted(plan), *sizes_missing(plan)))
    if told:
        return f"{told}. {why}" if why else told
    return f"{all_heard(plan)} {why}".strip()


def weights_missing(plan: Any) -> str:
    """Why the agreed rule gives no order; empty where it does."""
    if by_method(tally(plan), plan.needs.rule.method) is not None:
        return ""
    return _("Write down the adults of each group: without them there is no agreed order.")
