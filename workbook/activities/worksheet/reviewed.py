"""What the yearly review means for a plan that is made anew, in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.activities.analysis.agreed import remaining
from workbook.activities.analysis.outcomes import Remaining, last_words
from workbook.activities.worksheet.names import listed, numbered
from workbook.locale import _, plural
from workbook.months import label
from workbook.ui.view import Notice


def told_of_review(plan: Any) -> Iterator[Notice]:
    """What a plan that is made now takes from the last review, until it is agreed on."""
    own = remaining(plan)
    if own.month and not _remade(plan, own):
        yield Notice(kind="info", text=" ".join(_taken(plan, own)), go="yearly")
    if month := _unfinished(plan, own):
        text = _(
            "In the review of {month} some activities have no word yet. Until they have, the "
            "plan is made as if there had been no such review.",
            month=label(month),
        )
        yield Notice(kind="look", text=text, go="yearly")


def not_remade(plan: Any) -> Iterator[Notice]:
    """That the agreed plan is still the one from before the last review."""
    own = remaining(plan)
    if plan.activities.versions and own.month and not _remade(plan, own):
        text = _(
            "The plan is still the one from before the review of {month}. Make it anew: what is "
            "done stays where it was, and what was dropped goes.",
            month=label(own.month),
        )
        yield Notice(kind="look", text=text, go="schedule")


def _remade(plan: Any, own: Remaining) -> bool:
    """Whether the agreed plan takes account of the last review."""
    versions = plan.activities.versions
    return bool(versions) and versions[-1].reviewed >= own.month


def _unfinished(plan: Any, own: Remaining) -> str:
    """The month of a later review in which something is said of some activities only."""
    begun = (each.month for each in plan.activities.reviews if _says_anything(each))
    return max((month for month in begun if month > own.month), default="")


def _says_anything(review: Any) -> bool:
    return any(item.outcome for item in review.items.values())


def _taken(plan: Any, own: Remaining) -> Iterator[str]:
    called, words = numbered(plan), last_words(plan, own.month)
    if own.done:
        yield plural(
            "By the review of {month}, {number} activity is done and stays where it was.",
            "By the review of {month}, {number} activities are done and stay where they were.",
            len(own.done),
            month=label(own.month),
        )
    else:
        yield _("By the review of {month}, nothing is done yet.", month=label(own.month))
    open_ = [id for id in called if id in words and id not in (*own.done, *own.dropped)]
    if open_:
        names = "; ".join(_by(called[id], words[id].new) for id in open_)
        yield _("Not done yet, planned anew: {names}.", names=names)
    if own.dropped:
        yield _(
            "Dropped, no longer planned, and nothing waits for it: {names}.",
            names=listed(own.dropped, called),
        )


def _by(name: str, month: str) -> str:
    """An activity, and the new month that the review gave it."""
    return _("{name} (by {month})", name=name, month=label(month)) if month else name
