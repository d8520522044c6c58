"""What the yearly reviews say of activities, and what that leaves to be planned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from workbook import months
from workbook.activities.analysis.calendar import Calendar, Span, calendar
from workbook.activities.analysis.critical import Logic, path
from workbook.activities.analysis.network import Names, Network, network
from workbook.activities.model import Review, Reviewed

DONE = ("on_time", "late")


@dataclass(frozen=True)
class Remaining:
    """What is left to be planned after the review of `month`; everything without a review.

    `plan` has the activities that remain: those that were `dropped` are not among them, and who
    waited for one waits for what it waited for. What is `done` or under way is `fixed`: it begins
    where it began, takes as long as it took, and asks for no season any more. The others begin
    in `since` at the earliest, the month after the review, or at their own of the `floors`.
    Months are counted from the plan's first one.
    """

    plan: Any
    month: str = ""
    since: int = 0
    done: Names = ()
    dropped: Names = ()
    fixed: Mapping[str, int] = field(default_factory=dict)
    floors: Mapping[str, int] = field(default_factory=dict)

    @property
    def begins(self) -> dict[str, int]:
        """From which month on each activity may begin; what is fixed begins in it."""
        return {**self.floors, **self.fixed}

    @property
    def calendar(self) -> Calendar | None:
        """The season pass of it; None without a first month, or while there are circles."""
        return calendar(self.plan, None, self.begins)

    @property
    def logic(self) -> Logic | None:
        """The critical path of it by logic alone; None while there are circles."""
        return path(network(self.plan), self.begins)


def last_words(plan: Any, until: str = "") -> dict[str, Reviewed]:
    """What the latest review, up to a month, that says anything of it says of each activity."""
    held = sorted(plan.activities.reviews, key=lambda each: each.month)
    return {
        id: item
        for each in held
        if not until or each.month <= until
        for id, item in each.items.items()
        if item.outcome
    }


def is_done(word: Reviewed | None) -> bool:
    """Whether a word says that an activity is done; a late one with a new date is not."""
    return word is not None and word.outcome in DONE and not word.new


def due(plan: Any, review: Review, spans: Mapping[str, Span]) -> Names:
    """What ends by the review's month, unless an earlier one has had the last word on it."""
    known = _settled(plan, review)
    return tuple(id for id, span in spans.items() if span.ends <= review.month and id not in known)


def complete(plan: Any, review: Review, spans: Mapping[str, Span]) -> bool:
    """Whether everything that was due has its word."""
    told = review.items
    return all(id in told and told[id].outcome for id in due(plan, review, spans))


def after(plan: Any, month: str, spans: Mapping[str, Span]) -> Remaining:
    """What is left after the review of a month; `spans` are those of the plan that held in it."""
    words = last_words(plan, month)
    since = max(0, months.between(plan.activities.first, month) + 1)
    net = network(plan)
    dropped = tuple(id for id in net.months if id in words and words[id].outcome == "dropped")
    net = net.only([id for id in net.months if id not in dropped])
    ran: dict[str, tuple[int, int]] = {}
    for id in net.order:
        if is_done(words.get(id)):
            ran[id] = _done(net.months[id], words[id], spans.get(id), since)
        elif id not in words and id in spans and all(other in ran for other in net.before[id]):
            ready = max((ran[other][1] for other in net.before[id]), default=0)
            start = max(spans[id].start, ready)
            ran |= {id: (start, start + net.months[id])} if start < since else {}
    return Remaining(
        _standing(plan, net, ran),
        month,
        since,
        tuple(id for id in net.months if is_done(words.get(id))),
        dropped,
        {id: start for id, (start, _end) in ran.items()},
        {
            id: max(since, _promised(plan, words.get(id), length))
            for id, length in net.months.items()
            if id not in ran
        },
    )


def _done(length: int, word: Reviewed, span: Span | None, since: int) -> tuple[int, int]:
    """When something that is done began and ended: as planned, or late, but before the review."""
    end = min(span.end + word.late, since) if span else since
    start = span.start if span and span.start < end else max(0, end - length)
    return start, max(end, start + 1)


def _promised(plan: Any, word: Reviewed | None, length: int) -> int:
    """From which month on it runs if it is done in the new month that the review gave it."""
    if word is None or not word.new:
        return 0
    return months.between(plan.activities.first, word.new) + 1 - length


def _standing(plan: Any, net: Network, ran: Mapping[str, tuple[int, int]]) -> Any:
    """The plan with the activities that remain, those that ran as they ran."""

    def changed(id: str) -> Iterator[tuple[str, Any]]:
        before = net.before[id]
        if id in ran:
            start, end = ran[id]
            yield from (("months", end - start), ("closed", {}))
            before = tuple(other for other in before if other in ran and ran[other][1] <= start)
        yield "after", dict.fromkeys(before, True)

    work = plan.activities
    kept = tuple(
        each.model_copy(update=dict(changed(each.id)))
        for each in work.activities
        if each.id in net.months
    )
    return plan.model_copy(update={"activities": work.model_copy(update={"activities": kept})})


def _settled(plan: Any, review: Review) -> frozenset[str]:
    """Activities that an earlier review has had the last word on."""
    return frozenset(
        id
        for earlier in plan.activities.reviews
        if earlier.month < review.month
        for id, item in earlier.items.items()
        if is_done(item) or item.outcome == "dropped"
    )
