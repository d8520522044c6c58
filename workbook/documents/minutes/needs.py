"""Minutes of the meeting of needs: who came, rule, counts, decision, objections, signatures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.documents.blocks import Block, Pairs, Points, Words
from workbook.documents.document import Document
from workbook.documents.minutes.frame import log, protocol, signing
from workbook.documents.parts.needs import decision, presence, ratio, unheard
from workbook.documents.parts.needs_counted import ballots, dots
from workbook.documents.telling import called, listed, names, opened, quiet, titled
from workbook.locale import _
from workbook.locale.numbers import date, integer, moment
from workbook.needs.analysis import representation
from workbook.needs.analysis.cards import parked, placed, unplaced
from workbook.needs.analysis.draws import taken_back
from workbook.needs.analysis.recount import dots_differ, firsts_differ
from workbook.needs.analysis.words import ballots_method, dots_method, explained, left_out


def minutes(plan: Any, region: str) -> tuple[Document, ...]:
    """One document once somebody came, or a vote is closed."""
    needs = plan.needs
    held = representation.attended(plan) or needs.vote.closed_at or needs.ballot.closed_at
    if not held:
        return ()
    day = date(needs.session.date) if needs.session.date else ""
    return (
        protocol(plan, "needs", _("Minutes: the needs of the village"), region, day, *_piles(plan)),
    )


def _piles(plan: Any) -> Iterator[tuple[Block, ...]]:
    needs = plan.needs
    yield titled(_("Who was there, as numbers"), tuple(_came(plan)))
    yield titled(_("The rule"), (Pairs(tuple(_rule(plan))), *quiet(_explained(plan))))
    yield titled(_("Cards"), _cards(plan), _("No card lies here yet."))
    yield titled(_("The dots"), tuple(dots(plan)))
    yield titled(_("Secret ballot"), tuple(ballots(plan)))
    yield titled(_("Second count"), _recounted(plan))
    yield titled(_("Ties settled"), _draws(plan))
    yield titled(_("Decision"), decision(plan), _("Nothing is decided yet."))
    yield log(
        opened(_("The rule"), needs.rule.unlocks),
        opened(_("The dots"), needs.vote.reopened),
        opened(_("The ballots"), needs.ballot.reopened),
        opened(_("Decision"), needs.consensus.reopened),
    )
    yield _signatures(plan)


def _came(plan: Any) -> Iterator[Block]:
    yield from presence(_("Group"), _("Adults"), representation.groups(plan))
    yield from presence(_("Hamlet"), _("Households"), representation.hamlets(plan))
    if representation.attended(plan):
        yield from quiet(ratio())
        yield Words(unheard(plan), "alarm" if representation.not_heard(plan) else "plain")


def _rule(plan: Any) -> Iterator[tuple[str, str]]:
    rule = plan.needs.rule
    ties = {
        "second_round": _("a second round of voting"),
        "lot": _("a public lot"),
        "side_by_side": _("they stay side by side"),
    }
    yield _("Locked"), moment(rule.locked_at) if rule.locked_at else _("not locked yet")
    yield _("How dots become an order"), dots_method(rule.method)
    yield _("Dots for each person"), integer(rule.dots_each(len(plan.needs.needs)))
    yield _("Most dots of one person on one need"), integer(rule.most_per_need)
    yield _("Needs on the shortlist"), integer(rule.shortlist)
    yield _("When needs tie"), ties[rule.tie]
    yield _("How ballots become an order"), ballots_method(rule.ballots)


def _explained(plan: Any) -> str:
    rule = plan.needs.rule
    return f"{explained(rule.ballots)} {left_out(rule.unranked)}"


def _cards(plan: Any) -> tuple[Block, ...]:
    """How many cards lie where: what was said and is not laid yet is no part of a need."""
    piles = placed(plan).values()
    lie = {
        _("Laid to a need"): sum(len(pile) for pile in piles),
        _("Parked"): len(parked(plan)),
        _("Not laid yet"): len(unplaced(plan)),
        _("Needs"): len(piles),
    }
    told = Pairs(tuple((name, integer(number)) for name, number in lie.items()))
    return (told,) if plan.needs.cards else ()


def _recounted(plan: Any) -> tuple[Block, ...]:
    """Whether a second teller counted the same; told only of votes that are closed."""
    needs = plan.needs
    told = []
    if needs.vote.closed_at and any(needs.vote.again.values()):
        told.append(_agree(_("The dots"), dots_differ(plan)))
    if needs.ballot.closed_at and any(needs.ballot.again.values()):
        told.append(_agree(_("The ballots"), firsts_differ(plan)))
    return (Points(tuple(told)),) if told else ()


def _agree(what: str, differ: tuple[Any, ...]) -> str:
    if differ:
        return _("{what}: two tellers differ in {number} counts.", what=what, number=len(differ))
    return _("{what}: both tellers counted the same.", what=what)


def _draws(plan: Any) -> tuple[Block, ...]:
    known = names(plan.needs.needs, 60) | names(plan.candidates, 60)
    how = {"second_round": _("a second round of voting"), "lot": _("a public lot")}
    told = tuple(
        _(
            "{moment}: level were {tied}. First came {first}, by {how}.",
            moment=moment(draw.at),
            tied=listed(known.get(id, id) for id in draw.tied),
            first=known.get(draw.first, draw.first),
            how=how[draw.how],
        )
        for draw in plan.needs.draws
    )
    again = tuple(
        _(
            "On {moment} {first} came first among {tied}. This was taken back on {taken}.",
            taken=moment(back.at),
            moment=moment(back.draw.at),
            first=known.get(back.draw.first, back.draw.first),
            tied=listed(known.get(id, id) for id in back.draw.tied),
        )
        for back in taken_back(plan.needs)
    )
    return (Points((*again, *told)),) if told or again else ()


def _signatures(plan: Any) -> tuple[Block, ...]:
    groups = [called(group, 40) for group in plan.community.groups[:5]]
    three = tuple(group for group in groups for _line in range(3))
    stands = plan.needs.consensus.closed_at
    text = _("The decision stands since {moment}.", moment=moment(stands)) if stands else ""
    return (*quiet(text), *signing(*three))
