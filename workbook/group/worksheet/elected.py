"""Who is elected, who entered or gave way by a quota, and how ties were settled."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.group.analysis.election import Election, Tie, closed_election, reasons
from workbook.group.analysis.people import people
from workbook.group.analysis.ties import ORDERS
from workbook.group.analysis.words import quota
from workbook.group.worksheet import lots
from workbook.group.worksheet.boards import seats_board, votes_board
from workbook.group.worksheet.counting import opened_again
from workbook.group.worksheet.people import described, listed
from workbook.group.worksheet.phases import COUNT
from workbook.locale import N_, _
from workbook.locale.numbers import integer
from workbook.ui.step import AnyEdit, Step
from workbook.ui.view import Block, Notice, Script


class Elected(Step):
    """Who is elected?"""

    id = "elected"
    title = N_("Elected")
    question = N_("Who is elected, and how do women, men and young people stand?")
    phase = COUNT

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Read aloud who is elected: code by code, from the paper with the names."),
                _("Say who has a seat by a quota and who gives way: the room agreed to it before."),
                _("A tie that no rule settles is drawn by lot, before all eyes."),
            ),
            minutes=15,
            materials=(_("the paper with codes and names"), _("folded papers for a lot")),
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if not self.begun(plan):
            text = _("The votes are covered until the count is closed.")
            return (Notice(kind="info", text=text),)
        found = closed_election(plan)
        if found is None:
            return (Notice(kind="stop", text=_unelected()),)
        return (
            *lots.ceremony(plan, found.winners.open, described(plan)),
            seats_board(plan, found),
            *_by_quota(plan, found),
            *_ties(plan, found),
            votes_board(plan, found),
            *_drift(plan),
        )

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        found = closed_election(plan)
        return lots.draw(found.winners.open, action) if found else ()

    def begun(self, plan: Any) -> bool:
        return plan.group.tally.closed_at is not None

    def missing(self, plan: Any) -> Iterator[str]:
        found = closed_election(plan)
        if not self.begun(plan):
            yield _("Close the count when both tellers agree.")
        elif found and found.winners.open:
            yield _("Draw a lot for the open tie.")

    def problems(self, plan: Any) -> Iterator[str]:
        if self.begun(plan) and closed_election(plan) is None:
            yield _unelected()


def _unelected() -> str:
    return _("Nobody is elected: no set of candidates meets every quota.")


def _by_quota(plan: Any, found: Election) -> Iterator[Notice]:
    """Who entered by a quota, and who gives way: in sentences."""
    known = {person.id: person for person in people(plan)}
    for code in found.entered:
        text = _(
            "{code}, with {votes} votes, has a seat that is kept for {whom}.",
            code=code,
            votes=integer(known[code].votes),
            whom=_and([quota(key) for key in reasons(known[code], found)]),
        )
        yield Notice(kind="info", text=text)
    for code in found.gave_way:
        text = _(
            "{code}, with {votes} votes, gives way: without quotas {code} would be elected.",
            code=code,
            votes=integer(known[code].votes),
        )
        yield Notice(kind="info", text=text)
    if not found.entered and not found.gave_way:
        text = _("Every quota is met by the votes alone: nobody gives way.")
        yield Notice(kind="good", text=text)


def _and(words: list[str]) -> str:
    """One, or two, or more, as a sentence has them."""
    if len(words) < 2:
        return words[0] if words else _("a quota")
    return _("{some} and {last}", some=", ".join(words[:-1]), last=words[-1])


def _ties(plan: Any, found: Election) -> Iterator[Notice]:
    """Ties that a rule has settled, each once; open ones have their ceremony."""
    order = ORDERS[plan.group.rule.tie]
    for tie in found.winners.ties:
        if tie.settled is not None:
            yield Notice(kind="info", text=_settled(tie, order))
    for tie in found.plain.ties:
        if tie.settled is not None and tie not in found.winners.ties:
            before = _("Without quotas: {sentence}", sentence=_settled(tie, order))
            yield Notice(kind="info", text=before)


def _settled(tie: Tie, order: tuple[str, ...]) -> str:
    rules = {
        "sex": _("the sex with fewer seats"),
        "younger": _("the younger"),
        "lot": _("a public lot"),
    }
    told = {
        "codes": listed(tie.tied),
        "number": integer(tie.settled),
        "rule": rules[order[tie.settled - 1]],
        "chosen": listed(tie.chosen) or "–",
    }
    if tie.votes is None:
        return _("{codes} are level together. Rule {number} settles it, {rule}: {chosen}.", **told)
    return _(
        "{codes} have {votes} votes each. Rule {number} settles it, {rule}: {chosen}.",
        votes=integer(tie.votes),
        **told,
    )


def _drift(plan: Any) -> Iterator[Notice]:
    for entry in plan.group.rule.reopened:
        if entry.after_first_vote:
            text = _(
                "The rule was unlocked after the first votes were counted: {reason}",
                reason=entry.reason,
            )
            yield Notice(kind="look", text=text)
    yield from opened_again(plan)
