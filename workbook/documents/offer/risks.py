"""What may go wrong, what is taken for granted, how likely it lasts, and who comes to look."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook import months
from workbook.documents.blocks import Block, Column, Heading, Table, Words
from workbook.documents.offer.aims import places
from workbook.documents.offer.chapter import NOTHING, brief, called, chapter, lacking, origin, said
from workbook.locale import N_, _
from workbook.locale.numbers import date, decimal, integer
from workbook.sustainability.analysis.agreement import agreement, alpha_sentence, trust_sentence
from workbook.sustainability.analysis.lights import SIGNS, light, light_name
from workbook.sustainability.analysis.risks import SIGNS as WEIGHTS
from workbook.sustainability.analysis.risks import band_name, gravest
from workbook.sustainability.analysis.scores import latest, scores
from workbook.sustainability.model import told

STEPS = (N_("Risks"), N_("Where we stand"), N_("Follow-up visits"))


def risks(plan: Any) -> tuple[Block, ...]:
    """The register, the heaviest first; assumptions of the logframe; scores; visits."""
    blocks = (*_register(plan), *_assumptions(plan), *_scores(plan), *_visits(plan))
    where = (origin("sustainability", *STEPS), origin("proposal", N_("Assumptions")))
    return chapter("risks", _("Risks and what we do about them"), blocks, where)


def _register(plan: Any) -> Iterator[Block]:
    found = gravest(plan)
    if not found:
        yield lacking(_("No risk is written down yet."))
        return
    yield Table(
        (
            Column(_("What may go wrong"), share=2.6),
            Column(_("Likely × bad"), share=1.5),
            Column(_("What we do about it"), share=3),
            Column(_("Whose (code)"), share=0.9),
        ),
        tuple(
            (
                called(each.risk),
                _weight(each),
                said(each.risk.mitigation),
                said(each.risk.owner),
            )
            for each in found
        ),
        note=_("Likely and bad from 1 to 5 each, multiplied: 15 and more is critical."),
        size=0.9,
    )


def _weight(each: Any) -> str:
    if each.score is None:
        return band_name(each.band)
    counted = f"{each.risk.probability} × {each.risk.impact} = {each.score}"
    # the sign stays on one line with its word
    return f"{counted} {WEIGHTS[each.band]}\u00a0{band_name(each.band)}"


def _assumptions(plan: Any) -> Iterator[Block]:
    """What the logframe takes for granted, and the risk that each became."""
    known = {risk.id: called(risk) for risk in plan.risks}
    where, became = places(plan), plan.risk_of_assumption
    rows = tuple(
        (where.get(row, row), said(text), known.get(became.get(row, ""), NOTHING))
        for row, text in plan.assumptions.items()
        if text.strip()
    )
    if rows:
        yield Table(
            (
                Column(_("Row of the logframe"), share=1.2),
                Column(_("If this holds"), share=2.4),
                Column(_("Risk in the register"), share=2.4),
            ),
            rows,
            caption=_("What the logframe takes for granted"),
            size=0.9,
        )


def _scores(plan: Any) -> Iterator[Block]:
    """How far it is likely to last, as the raters see it, and how far they agree."""
    round = latest(plan)
    yield Heading(_("How likely it is to last"), 2)
    if round is None:
        yield lacking(_("Nobody has scored yet, or the scores are still covered."))
        return
    found, alpha, raters = scores(round), agreement(round).alpha, integer(len(round.raters))
    rows = tuple(
        (brief(told(each.name)) or each.id, *_score(plan, found.dimensions[each.id]))
        for each in round.instrument.dimensions
    )
    yield Table(
        (
            Column(_("Dimension"), share=3),
            Column(_("Score, 1 to 7"), "right"),
            Column(_("Light"), share=1.6),
        ),
        rows,
        total=(_("All dimensions together"), *_score(plan, found.total)),
        note=_("Scores of {number} raters, each alone, then revealed together.", number=raters),
    )
    trust = trust_sentence(alpha)
    if alpha is not None:
        trust += " " + _("Krippendorff's alpha: {alpha}.", alpha=decimal(alpha, 3))
        trust += " " + alpha_sentence()
    yield Words(trust)


def _score(plan: Any, value: Any) -> tuple[str, str]:
    standing = light(plan, value)
    figure = NOTHING if value is None else decimal(value, 2)
    return figure, f"{SIGNS[standing]} {light_name(standing)}"


def _visits(plan: Any) -> Iterator[Block]:
    """When somebody comes to look after the hand-over."""
    about = plan.sustainability
    yield Heading(_("Follow-up visits"), 2)
    if not about.handover:
        yield lacking(_("The month of the hand-over is not known yet."))
        return
    yield Table(
        (
            Column(_("Months after the hand-over"), share=1),
            Column(_("Due"), share=1),
            Column(_("Visited on"), share=1),
            Column(_("What was found"), share=2),
        ),
        tuple(
            (
                integer(visit.after),
                months.label(months.add(about.handover, visit.after)),
                date(visit.date) if visit.date else NOTHING,
                said(visit.finding),
            )
            for visit in sorted(about.visits, key=lambda each: each.after)
        ),
    )
