"""The part about the needs: what was said, how it was counted, what was decided, who was missing.

Dots and papers that are covered stay covered.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.documents.blocks import Block, Words
from workbook.documents.parts.needs_counted import ballots, dots, pairs, rules_compared
from workbook.documents.telling import (
    called,
    count,
    left,
    listed,
    names,
    quiet,
    right,
    short,
    source,
    table,
    titled,
)
from workbook.locale import _, plural
from workbook.locale.letters import quoted
from workbook.locale.numbers import decimal, integer, round_half_up
from workbook.needs.analysis import representation
from workbook.needs.analysis.cards import parked, placed, unplaced
from workbook.needs.analysis.representation import Presence
from workbook.needs.analysis.unknown import unheard_words


def opening(plan: Any) -> str:
    """Who came, and what comes first; or how far the room is."""
    came, first = representation.attended(plan), plan.chosen_need
    if not came and not first:
        return _("The needs of the village are not heard yet.")
    who = plural("{count} person came", "{count} people came", came, count=integer(came))
    if not first:
        return _("{who}; the room has not decided yet what comes first.", who=who)
    need = short(plan.need_names.get(first, first), 90)
    if plan.needs.consensus.closed_at is None:
        return _("{who}; “{need}” may come first, but nothing is signed yet.", who=who, need=need)
    return _("{who}; “{need}” comes first.", who=who, need=need)


def part(plan: Any) -> tuple[Block, ...]:
    """Cards in the words of the people, dots, pairs, ballots, and the decision with its answers."""
    return (
        Words(opening(plan), "strong"),
        *titled(_("Who came, and who was missing"), _came(plan)),
        *titled(_("What was said, word for word"), _cards(plan), _("No card lies here yet.")),
        *titled(_("The dots"), dots(plan)),
        *titled(_("Pair by pair: what each group put first"), pairs(plan)),
        *titled(_("Secret ballot"), ballots(plan)),
        *titled(_("The same votes, counted in different ways"), rules_compared(plan)),
        *titled(_("Decision"), decision(plan), _("Nothing is decided yet.")),
        source(_("cards, dots and papers of the meeting, as two tellers counted them.")),
    )


def _came(plan: Any) -> Iterator[Block]:
    yield from presence(_("Group"), _("Adults"), representation.groups(plan))
    yield from presence(_("Hamlet"), _("Households"), representation.hamlets(plan))
    if representation.attended(plan):
        yield from quiet(ratio())
        yield Words(unheard(plan), "alarm" if representation.not_heard(plan) else "plain")


def presence(what: str, whole: str, parts: tuple[Presence, ...]) -> tuple[Block, ...]:
    """Who came of how many; 1 is a fair share. Nothing where nobody was counted."""
    if not representation.counted(parts):
        return ()
    return table(
        (left(what, 2), right(_("Came")), right(whole), right(_("Ratio"))),
        (
            (
                called(each, 60),
                count(each.attended),
                count(each.whole),
                "–" if each.ratio is None else decimal(each.ratio, 2),
            )
            for each in parts
        ),
    )


def ratio() -> str:
    """What a ratio is."""
    return _("Ratio: share of those who came, by the share of the village; 1 is fair.")


def unheard(plan: Any) -> str:
    """Who was not heard: how many came, and how many would have been a fair share."""
    named = {part.id for part in representation.not_heard(plan)}
    told = [
        text
        for parts in (representation.groups(plan), representation.hamlets(plan))
        for text in _unheard(parts, named)
    ]
    return unheard_words(told, plan)


def _unheard(parts: tuple[Presence, ...], named: set[str]) -> Iterator[str]:
    fair = representation.fair_shares(parts)
    for part_, share in zip(parts, fair, strict=True):
        if part_.id in named:
            yield _(
                "{name}: {came} came, {fair} would be its share",
                name=called(part_, 40),
                came=integer(part_.attended or 0),
                fair=integer(round_half_up(share)),
            )


def _cards(plan: Any) -> tuple[Block, ...]:
    groups, by_need = plan.group_names, placed(plan)
    found = [
        (called(need, 120) if not at else "", quoted(short(card.name)), _said_by(groups, card))
        for need in plan.needs.needs
        for at, card in enumerate(by_need[need.id])
    ]
    found += [
        ("" if at else _("Parked"), quoted(short(card.name)), _said_by(groups, card))
        for at, card in enumerate(parked(plan))
    ]
    laid = table((left(_("Need"), 3), left(_("Cards"), 4), left(_("Said by"), 1.6)), found)
    return (*laid, *_not_laid(plan))


def _not_laid(plan: Any) -> tuple[Block, ...]:
    """Cards that nobody has laid yet were said all the same."""
    groups = plan.group_names
    return table(
        (left(_("Cards"), 7), left(_("Said by"), 1.6)),
        ((quoted(short(card.name)), _said_by(groups, card)) for card in unplaced(plan)),
        caption=_("Not laid yet"),
    )


def _said_by(groups: Any, card: Any) -> str:
    return short(groups.get(card.group, ""), 40)


def decision(plan: Any) -> tuple[Block, ...]:
    """The final order, what a group cannot accept and what it is offered, signatures."""
    settled = plan.needs.consensus
    known = names(plan.needs.needs, 120)
    order = sorted((place, need) for need, place in settled.places.items() if need in known)
    if not order:
        return ()
    state = "" if settled.closed_at else _("The decision is not signed yet.")
    return (
        *((Words(state, "alarm"),) if state else ()),
        *table(
            (right(_("Final place"), 1), left(_("Need"), 6)),
            ((integer(place), known[need]) for place, need in order),
            strong=(0,),
        ),
        *reason(plan),
        *objections(plan),
        *_signed(plan),
    )


def reason(plan: Any) -> tuple[Words, ...]:
    """Why people decided on another order than they voted for in secret."""
    told = short(plan.needs.consensus.reason, 600)
    return (
        quiet(_("Not the order of the secret ballot. Why: {reason}", reason=told)) if told else ()
    )


def objections(plan: Any) -> tuple[Block, ...]:
    """What a group cannot accept, and what it is offered."""
    groups = plan.group_names
    return table(
        (left(_("Group")), left(_("What it cannot accept"), 2), left(_("What it is offered"), 2)),
        (
            (
                short(groups.get(each.group, each.group), 40),
                short(each.text, 600),
                short(each.answer, 600) or _("Not answered"),
            )
            for each in plan.needs.consensus.objections
            if each.text.strip()
        ),
        caption=_("Objections"),
    )


def _signed(plan: Any) -> tuple[Words, ...]:
    groups, signed = plan.group_names, plan.needs.consensus.signed
    told = [f"{short(groups[id], 40)} {integer(n)}" for id, n in signed.items() if id in groups]
    return quiet(_("Signatures on paper: {counts}.", counts=listed(told))) if told else ()
