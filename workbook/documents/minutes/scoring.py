"""Minutes of every round of scoring that was revealed, and of every follow-up visit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from workbook import months
from workbook.documents.blocks import Block, Pairs, Words
from workbook.documents.document import Document
from workbook.documents.minutes.frame import log, protocol, signing
from workbook.documents.parts.sustainability import actions, dimensions, risks
from workbook.documents.telling import called, left, opened, quiet, short, table, titled
from workbook.locale import _
from workbook.locale.numbers import date, integer
from workbook.sustainability.analysis.discuss import discuss
from workbook.sustainability.analysis.scores import away, latest, revealed
from workbook.sustainability.analysis.visits import visits
from workbook.sustainability.model import told


def minutes(plan: Any, region: str) -> tuple[Document, ...]:
    """One for each revealed round, then one for each visit that was made."""
    rounds = (
        protocol(
            plan,
            f"score-{number}",
            _("Minutes: will it last?"),
            region,
            date(each.date) if each.date else "",
            *_round(plan, each),
        )
        for number, each in enumerate(revealed(plan), 1)
    )
    made = (due for due in visits(plan, dt.date.min) if due.visit.date)
    visited = (
        protocol(
            plan,
            f"visit-{number}",
            _("Minutes: a follow-up visit"),
            region,
            date(due.visit.date),
            *_visit(due),
        )
        for number, due in enumerate(made, 1)
    )
    return (*rounds, *visited)


def _round(plan: Any, round: Any) -> Iterator[tuple[Block, ...]]:
    sexes = {"F": _("woman"), "M": _("man"), "": "–"}
    yield titled(
        _("Raters, by role"),
        table(
            (left(_("Role"), 3), left(_("Woman or man"))),
            ((called(rater), sexes[rater.sex]) for rater in round.raters),
        ),
    )
    if early := short(round.early, 600):
        yield titled(_("Why not all had finished"), (Words(early, "alarm"),))
    yield titled(_("Score of each dimension, from 1 to 7"), tuple(dimensions(plan, round)))
    yield titled(_("What we agreed on"), _talked(round), _nothing())
    if round is latest(plan):
        yield titled(_("What we will do"), actions(plan))
        yield titled(_("What may go wrong"), risks(plan))
    yield log(opened(_("Scores of the raters"), round.reopened))
    yield signing(*(called(rater, 40) for rater in round.raters[:6]))


def _nothing() -> str:
    return _("Nowhere do scores lie three or more apart.")


def _talked(round: Any) -> tuple[Block, ...]:
    """Where raters lay far apart: what was agreed on, and what speaks for it."""
    texts = {each.id: told(each.text) for each in round.instrument.indicators}
    agreed = {id: each for id, each in round.agreed.items() if each.score is not None}
    ids = dict.fromkeys((*(item.id for item in discuss(round)), *agreed))
    return table(
        (left(_("Indicator"), 3), left(_("Agreed score")), left(_("Evidence"), 3)),
        (
            (
                short(texts.get(id, id), 200),
                _agreed(agreed.get(id)),
                short(agreed[id].evidence, 600) if id in agreed else "",
            )
            for id in ids
        ),
    )


def _agreed(found: Any) -> str:
    if found is None:
        return _("not agreed yet")
    return integer(found.score) if found.score else away()


def _visit(due: Any) -> Iterator[tuple[Block, ...]]:
    month = months.label(due.month) if due.month else "–"
    yield (
        Pairs(
            (
                (_("Months after the hand-over"), integer(due.visit.after)),
                (_("Due"), month),
                (_("Visited on"), date(due.visit.date)),
            )
        ),
    )
    finding = short(due.visit.finding, 3000)
    yield titled(_("What was found"), quiet(finding), _("Nothing was written down."))
    yield signing(_("Visitor"), _("Chair"), _("Secretary"))
