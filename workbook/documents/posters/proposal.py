"""The proposal on the wall: what it is for, what it costs, who gives what."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from workbook.documents.blocks import Block, Column, Fact, Facts, Heading, Part, Parts, Words
from workbook.documents.document import Document
from workbook.documents.posters.sheet import (
    blank,
    name,
    need_signs,
    poster,
    ruled,
    signed,
    written,
)
from workbook.documents.telling import money
from workbook.locale import _, plural
from workbook.locale.numbers import integer, percent
from workbook.proposal.analysis.amounts import by_source, total
from workbook.proposal.analysis.shares import community, rules
from workbook.sources import COMMUNITY, source_name

NOBODY = ""
GIVERS = (*COMMUNITY, "municipality", "donor")
"""Who is named where amounts are written in by hand."""
DONOR = 6
"""The ink of whoever pays most of it: grey and plain."""


def proposal(plan: Any, region: str) -> Document:
    """One bar for the whole, with what each gives."""
    blocks = _proposal(plan) if total(plan) else _blank(plan)
    donor = plan.proposal.rules.donor
    return poster(plan, "proposal", _("Our project: who gives what"), region, blocks, donor)


def _blank(plan: Any) -> tuple[Block, ...]:
    columns = (Column("", share=3), Column("", share=2))
    return blank(
        _("There is no line in the budget yet."),
        *(_titled(plan) if plan.project_title else written(Heading(_("The project"), 2, "pen"))),
        ruled(
            columns,
            (
                (signed("coins", _("The whole project")),),
                (signed("people", _("The community together")),),
            ),
        ),
        Heading(_("Who gives what"), 2),
        ruled(columns, [(source_name(source),) for source in GIVERS], empty=2),
    )


def _titled(plan: Any) -> tuple[Block, ...]:
    sign = need_signs(plan).get(plan.project_need, "")
    return (Heading(name(plan.project_title, 120), 2, sign),)


def _proposal(plan: Any) -> tuple[Block, ...]:
    whole, own = total(plan), community(plan)
    return (
        *_titled(plan),
        Facts(
            (
                Fact(money(whole), _("The whole project"), sign="coins"),
                Fact(percent(Fraction(own, whole)), _("The community together"), money(own)),
            )
        ),
        Parts(_parts(plan, whole), _("Who gives what")),
        *_rules(plan),
    )


def _parts(plan: Any, whole: int) -> tuple[Part, ...]:
    """Who pays, the community first; then what nobody pays yet."""
    paid = by_source(plan)
    order = sorted(paid, key=lambda source: source not in COMMUNITY)
    amounts = {source: paid[source] for source in order if paid[source]}
    if (rest := whole - sum(paid.values())) > 0:
        amounts[NOBODY] = rest
    return tuple(
        Part(
            _("Nobody yet") if source == NOBODY else source_name(source),
            Fraction(amount, whole),
            money(amount),
            DONOR if source == "donor" else ink + (ink >= DONOR),
        )
        for ink, (source, amount) in enumerate(amounts.items())
    )


def _rules(plan: Any) -> tuple[Block, ...]:
    """Which rules of the donor are met, of those that can be judged; and how many cannot."""
    found = rules(plan)
    kept, broken, unjudged = (sum(rule.met is it for rule in found) for it in (True, False, None))
    judged = _(
        "{kept} of {all} rules of the donor are met.",
        kept=integer(kept),
        all=integer(kept + broken),
    )
    left = plural(
        "{count} rule of the donor cannot be judged: more is shared out than it costs.",
        "{count} rules of the donor cannot be judged: more is shared out than it costs.",
        unjudged,
        count=integer(unjudged),
    )
    return (
        *((Words(judged, "alarm" if broken else "plain"),) if kept + broken else ()),
        *((Words(left, "alarm"),) if unjudged else ()),
    )
