"""The part about how it lasts: scores with their spread first, actions, upkeep, risks, visits.

Scores that are not revealed stay covered.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from workbook import months
from workbook.documents.blocks import Block, Words
from workbook.documents.parts.upkeep import duties, promises, tariff, tasks
from workbook.documents.telling import (
    called,
    left,
    middle,
    quiet,
    right,
    short,
    source,
    table,
    titled,
)
from workbook.locale import _
from workbook.locale.numbers import date, decimal, integer
from workbook.sustainability.analysis.agreement import agreement, alpha_sentence, trust_sentence
from workbook.sustainability.analysis.lights import SIGNS, light, light_name, limits
from workbook.sustainability.analysis.risks import SIGNS as BANDS
from workbook.sustainability.analysis.risks import band_name, gravest
from workbook.sustainability.analysis.scores import Item, latest, scores
from workbook.sustainability.analysis.visits import visits
from workbook.sustainability.model import told


def opening(plan: Any) -> str:
    """The last score with what it says, or why there is none."""
    round = latest(plan)
    if round is None:
        return covered(plan)
    found = scores(round)
    if found.total is None:
        return _("Nobody has answered anything yet.")
    return _(
        "The raters give {score} of 7: {sign} {light}.",
        score=decimal(found.total, 2),
        sign=SIGNS[light(plan, found.total)],
        light=light_name(light(plan, found.total)),
    )


def covered(plan: Any) -> str:
    """Why there are no scores to show."""
    if plan.sustainability.rounds:
        return _("The scores are still covered: they are shown when all raters have finished.")
    return _("Nobody has scored yet.")


def part(plan: Any) -> tuple[Block, ...]:
    """Scores, actions, tasks with their payer, tariff, who does what, risks, visits."""
    round = latest(plan)
    return (
        Words(opening(plan), "strong"),
        *(scored(plan, round) if round else ()),
        *titled(_("What we will do"), actions(plan)),
        *titled(_("Tasks of upkeep"), tasks(plan), _("No task of upkeep is written down yet.")),
        *titled(_("Signed letters"), promises(plan)),
        *titled(_("Tariff"), tariff(plan)),
        *titled(_("Who does each task, and who answers for it?"), duties(plan)),
        *titled(_("What may go wrong"), risks(plan), _("No risk is written down yet.")),
        *titled(_("Follow-up visits"), visited(plan)),
        source(_("scores of the raters, each alone; tasks, letters and tariffs of upkeep.")),
    )


def scored(plan: Any, round: Any) -> Iterator[Block]:
    """Each sentence by how far raters lie apart, and only then the mean; then the dimensions."""
    found = scores(round)
    texts = {each.id: told(each.text) for each in round.instrument.indicators}
    when = date(round.date) if round.date else ""
    yield from titled(
        _("What each of us says"),
        table(
            (
                left(_("Indicator"), 4),
                middle(_("From lowest to highest"), 1.4),
                right(_("Range")),
                right(_("Mean")),
                middle(""),
                left(_("What we agreed on"), 1.2),
            ),
            (_item(plan, round, item, texts) for item in found.items),
            strong=tuple(at for at, item in enumerate(found.items) if (item.range or 0) >= 3),
            note=_("Bold: scores lie three or more apart, so the mean hides a dispute."),
            caption=when,
        ),
    )
    yield from titled(_("Score of each dimension, from 1 to 7"), dimensions(plan, round))


def _item(plan: Any, round: Any, item: Item, texts: dict[str, str]) -> tuple[str, ...]:
    agreed = round.agreed.get(item.id)
    values = item.values.values()
    return (
        short(texts[item.id], 200),
        f"{min(values)} – {max(values)}" if values else "–",
        integer(item.range) if item.range is not None else "–",
        decimal(item.mean, 2) if item.mean is not None else "–",
        SIGNS[light(plan, item.mean)],
        integer(agreed.score) if agreed and agreed.score else "",
    )


def dimensions(plan: Any, round: Any) -> Iterator[Block]:
    """Each dimension: from the lowest rater to the highest, the mean, its light in words."""
    found = scores(round)
    yield from table(
        (
            left(_("Dimension"), 3),
            middle(_("From lowest to highest"), 1.4),
            right(_("Mean")),
            left(_("How it stands"), 1.8),
        ),
        (
            (
                short(each.label, 120),
                *_light(plan, [own[each.id] for own in found.raters.values()], found, each.id),
            )
            for each in round.instrument.dimensions
        ),
        total=(_("Total"), *_light(plan, list(found.totals.values()), found, "")),
        note=limits(plan),
    )
    alpha = agreement(round).alpha
    if alpha is None:
        yield Words(trust_sentence(alpha))
    else:
        known = f"α = {decimal(alpha, 2)}. {trust_sentence(alpha)} {alpha_sentence()}"
        yield Words(known)


def _light(plan: Any, raters: list[Any], found: Any, id: str) -> tuple[str, str, str]:
    there = [score for score in raters if score is not None]
    score = found.dimensions[id] if id else found.total
    said = light(plan, score)
    return (
        f"{decimal(min(there), 1)} – {decimal(max(there), 1)}" if there else "–",
        decimal(score, 2) if score is not None else "–",
        f"{SIGNS[said]} {light_name(said)}",
    )


def actions(plan: Any) -> tuple[Block, ...]:
    """What is done about a low score, who answers for it, and by when."""
    asked = {
        each.id: told(each.text)
        for round in plan.sustainability.rounds
        for each in round.instrument.indicators
    }
    return table(
        (
            left(_("What we do"), 2.4),
            left(_("Because of"), 2.4),
            left(_("Responsible person")),
            left(_("By when")),
        ),
        (
            (
                called(each, 160),
                short(asked.get(each.indicator, ""), 160) or "–",
                short(each.responsible, 12) or "–",
                months.label(each.by) if each.by else "–",
            )
            for each in plan.sustainability.actions
        ),
    )


def risks(plan: Any) -> tuple[Block, ...]:
    """What may go wrong, the gravest first: sign and word, what is done, whose it is."""
    return table(
        (
            left(_("How it stands"), 1.3),
            left(_("What may go wrong"), 2),
            left(_("What we do about it"), 2.4),
            left(_("Code"), 0.7),
        ),
        (
            (
                f"{BANDS[each.band]} {band_name(each.band)}",
                called(each.risk, 200),
                short(each.risk.mitigation) or _("Nothing is done about it yet."),
                short(each.risk.owner, 12) or "–",
            )
            for each in gravest(plan)
        ),
    )


def visited(plan: Any) -> tuple[Block, ...]:
    """When somebody comes to look, and what was found."""
    found = visits(plan, dt.date.min)
    no_month = "" if plan.sustainability.handover else _("Write the month of the hand-over first.")
    return (
        *table(
            (
                right(_("Months after the hand-over"), 1.5),
                left(_("Due"), 1.2),
                left(_("Visited on"), 1.4),
                left(_("What was found"), 3),
            ),
            (
                (
                    integer(due.visit.after),
                    months.label(due.month) if due.month else "–",
                    date(due.visit.date) if due.visit.date else "",
                    short(due.visit.finding),
                )
                for due in found
            ),
        ),
        *quiet(no_month),
    )
