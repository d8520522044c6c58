"""The need, who was asked, and how the room decided: what a donor believes or does not."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from workbook.documents.blocks import Block, Column, Heading, Pairs, Points, Table, Words
from workbook.documents.offer.chapter import (
    LONG,
    NOTHING,
    brief,
    called,
    chapter,
    lacking,
    named,
    origin,
    said,
)
from workbook.documents.offer.votes import votes
from workbook.locale import N_, _, plural
from workbook.locale.numbers import date, decimal, integer
from workbook.needs.analysis import representation
from workbook.needs.analysis.cards import placed, unplaced
from workbook.needs.analysis.draws import taken_back
from workbook.needs.analysis.unknown import all_heard, sizes_missing, uncounted
from workbook.paper.words import short

STEPS = (
    N_("Who is here"),
    N_("Cards"),
    N_("Shortlist"),
    N_("Pairs"),
    N_("The ballots"),
    N_("Other rules"),
    N_("We decide"),
)
WORDS = 5
"""Cards of the chosen need that are quoted."""


def need(plan: Any) -> tuple[Block, ...]:
    """What is missing in the village, in its own words, and every count behind the choice."""
    blocks = (*_need(plan), *_asked(plan), *votes(plan), *_decision(plan), *_objections(plan))
    return chapter("need", _("The need, and how it was chosen"), blocks, (origin("needs", *STEPS),))


def _need(plan: Any) -> Iterator[Block]:
    """The chosen need, the core problem, and what people wrote on their cards."""
    chosen = brief(plan.need_names.get(plan.project_need, ""))
    if not chosen:
        yield lacking(_("The room has not decided yet which need comes first."))
        return
    core = short(plan.problem_tree.core, LONG)
    yield Words(chosen, "strong")
    if core:
        yield Words(_("The core problem: {problem}", problem=core))
    cards = placed(plan).get(plan.project_need, ())
    texts = tuple(text for card in cards if (text := brief(card.name)))
    if texts:
        yield Words(_("In the words of those who came:"))
        yield Points(texts[:WORDS])
    if len(texts) > WORDS:
        left = len(texts) - WORDS
        yield lacking(plural("{number} more card says so.", "{number} more cards say so.", left))
    if open_ := len(unplaced(plan)):
        yield lacking(
            plural(
                "{number} card is not laid to a need yet.",
                "{number} cards are not laid to a need yet.",
                open_,
            )
        )


def _asked(plan: Any) -> Iterator[Block]:
    """Who came, and who was missing: women, men and youth apart, hamlet by hamlet."""
    yield Heading(_("Who was asked"), 2)
    came = representation.attended(plan)
    if not came:
        yield lacking(_("Nobody is written down as present yet."))
        return
    session = plan.needs.session
    day = date(session.date) if session.date else _("on a day that is not written down")
    people = plural("{count} person", "{count} people", came, count=integer(came))
    yield Words(_("{people} came to the meeting ({day}).", people=people, day=day))
    groups, hamlets = representation.groups(plan), representation.hamlets(plan)
    if representation.counted(groups):
        yield _presence(_("Group"), _("Adults"), groups)
    if representation.counted(hamlets):
        yield _presence(_("Hamlet"), _("Households"), hamlets)
    yield from _unheard(plan)


def _presence(who: str, of: str, parts: tuple[Any, ...]) -> Table:
    return Table(
        columns=(
            Column(who, share=3),
            Column(of, "right", 1),
            Column(_("Came"), "right", 1),
            Column(_("Ratio"), "right", 1),
        ),
        rows=tuple(
            (
                called(each),
                NOTHING if each.whole is None else integer(each.whole),
                NOTHING if each.attended is None else integer(each.attended),
                NOTHING if each.ratio is None else decimal(each.ratio, 2),
            )
            for each in parts
        ),
        note=_("Ratio: share of those who came / share of the village; 1 is fair."),
    )


def _unheard(plan: Any) -> Iterator[Block]:
    """Who was not heard, named before a donor asks."""
    names = [called(each) for each in representation.not_heard(plan)]
    if names:
        told = "; ".join(names)
        text = _("Came with less than half of their share, so not heard: {names}.", names=told)
        yield Words(text, "quote")
    elif heard := all_heard(plan):
        yield Words(heard)
    if why := (*uncounted(plan), *sizes_missing(plan)):
        yield lacking(" ".join(why))


def _decision(plan: Any) -> Iterator[Block]:
    """The order that the room signed, and how many signed it in each group."""
    yield Heading(_("What the room decided"), 2)
    found, names = plan.needs.consensus, plan.need_names
    places = sorted((place, id) for id, place in found.places.items() if id in names)
    if not places:
        yield lacking(_("Nothing is decided yet."))
        return
    rows = tuple(
        (str(place), "; ".join(brief(names[id]) or id for _place, id in level))
        for place, level in groupby(places, key=lambda each: each[0])
    )
    yield Table((Column(_("Place"), "right", 0), Column(_("Need"))), rows, strong=(0,))
    if found.reason.strip():
        told = said(found.reason)
        yield Words(_("Not the order of the secret ballot. Why: {reason}", reason=told))
    if found.closed_at is None:
        yield lacking(_("The decision is not signed yet."))
    elif found.signed:
        groups = named(plan.community.groups)
        told = tuple((groups.get(id, id), integer(n)) for id, n in found.signed.items())
        yield Words(_("Signatures on paper, by group:"))
        yield Pairs(told)
    if draws := len(plan.needs.draws):
        yield Words(
            plural(
                "{number} tie was settled by the agreed rule, before all eyes.",
                "{number} ties were settled by the agreed rule, before all eyes.",
                draws,
            )
        )
    if back := len(taken_back(plan.needs)):
        yield Words(
            plural(
                "{number} draw was taken back before the decision; the minutes tell it.",
                "{number} draws were taken back before the decision; the minutes tell them.",
                back,
            )
        )


def _objections(plan: Any) -> Iterator[Table]:
    """What a group could not accept, and what it was offered."""
    groups = named(plan.community.groups)
    rows = tuple(
        (groups.get(it.group, it.group) or NOTHING, said(it.text), said(it.answer))
        for it in plan.needs.consensus.objections
    )
    if rows:
        yield Table(
            (
                Column(_("Group"), share=1),
                Column(_("What it cannot accept"), share=2),
                Column(_("What it is offered"), share=2),
            ),
            rows,
            caption=_("Objections and answers"),
        )
