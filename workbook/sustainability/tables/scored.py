"""Tables of revealed rounds: every score, then indicators, dimensions and rounds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from workbook.locale import N_
from workbook.sustainability.analysis.agreement import agreement
from workbook.sustainability.analysis.discuss import WIDE
from workbook.sustainability.analysis.leader import gap
from workbook.sustainability.analysis.lights import light
from workbook.sustainability.analysis.scores import (
    Mean,
    items,
    revealed,
    scores,
    settled,
)
from workbook.sustainability.analysis.trend import trends
from workbook.sustainability.model import told
from workbook.tidy import Column, Layout, Row

ROUND = Column("round", "string", "", N_("id of the round of scoring"))
DATE = Column("date", "string", "", N_("its day, 2028-06-20; empty where it is not known"))
DIMENSION = Column("dimension", "string", "", N_("id of the dimension"))
INDICATOR = Column("indicator", "string", "", N_("id of the indicator"))
TEXT = Column("text", "string", "", N_("its sentence, in the language in force"))
LIGHT = Column("light", "string", "", N_("green, amber or red; missing where nobody answered"))
POINTS = "points from 1 to 7"
APART = Column("leader_gap", "Float64", POINTS, N_("leader less the mean of the others"))

LAYOUTS = {
    "sustainability_scores": Layout(
        N_("an indicator and a rater"),
        (
            ROUND,
            DATE,
            Column("rater", "string", "", N_("id of the rater")),
            Column("role", "string", "", N_("the rater's role; no name")),
            Column("sex", "string", "", N_("F, M, or empty")),
            Column("leader", "bool", "", N_("whether the rater leads the group")),
            DIMENSION,
            INDICATOR,
            TEXT,
            Column("score", "Int64", POINTS, N_("missing: does not apply, or not answered")),
            Column("applies", "boolean", "", N_("false: does not apply; missing: not answered")),
        ),
    ),
    "sustainability_items": Layout(
        N_("an indicator of a round"),
        (
            ROUND,
            DIMENSION,
            INDICATOR,
            TEXT,
            Column("mean", "Float64", POINTS, N_("mean of those who answered")),
            Column("range", "Int64", N_("points"), N_("highest less lowest score")),
            Column("answered", "int64", N_("raters"), N_("who gave a score")),
            Column("discuss", "bool", "", N_("whether scores lie three or more apart")),
            Column("agreed", "Int64", POINTS, N_("what the room agreed on")),
            Column("evidence", "string", "", N_("what speaks for it")),
            LIGHT,
        ),
    ),
    "sustainability_dimensions": Layout(
        N_("a dimension of a round"),
        (
            ROUND,
            DIMENSION,
            Column("name", "string", "", N_("its name, in the language in force")),
            Column("score", "Float64", POINTS, N_("mean over raters of each rater's mean")),
            LIGHT,
            APART,
            Column(
                "change", "Float64", N_("points"), N_("since the round before that asked the same")
            ),
        ),
    ),
    "sustainability_rounds": Layout(
        N_("a revealed round"),
        (
            ROUND,
            DATE,
            Column("instrument", "string", "", N_("id of the instrument")),
            Column("version", "int64", "", N_("its version")),
            Column("total", "Float64", POINTS, N_("mean over dimensions")),
            LIGHT,
            Column("alpha", "Float64", "", N_("Krippendorff's alpha, ordinal")),
            Column("trust", "string", "", N_("trusted, tentative or low; missing: not known")),
            Column("icc", "Float64", "", N_("ICC(2,1) over complete items")),
            APART,
        ),
    ),
}


def tables(plan: Any) -> dict[str, Iterable[Row]]:
    """Rows of each table."""
    rounds = revealed(plan)
    return {
        "sustainability_scores": (row for each in rounds for row in _scores(each)),
        "sustainability_items": (row for each in rounds for row in _items(plan, each)),
        "sustainability_dimensions": _dimensions(plan),
        "sustainability_rounds": (_round(plan, each) for each in rounds),
    }


def _scores(round: Any) -> Iterator[Row]:
    day = round.date.isoformat() if round.date else ""
    for rater in round.raters:
        who, given = (rater.id, rater.role, rater.sex, rater.leader), round.scores.get(rater.id, {})
        for dimension in round.instrument.dimensions:
            for each in dimension.indicators:
                score = given.get(each.id)
                about = dimension.id, each.id, told(each.text)
                yield round.id, day, *who, *about, score or None, _applies(score)


def _applies(score: int | None) -> bool | None:
    return None if score is None else score > 0


def _items(plan: Any, round: Any) -> Iterator[Row]:
    texts = {each.id: told(each.text) for each in round.instrument.indicators}
    for item in items(round):
        agreed = round.agreed.get(item.id)
        score, evidence = (agreed.score, agreed.evidence) if agreed else (None, "")
        yield (
            round.id,
            item.dimension,
            item.id,
            texts[item.id],
            _float(item.mean),
            item.range,
            len(item.values),
            (item.range or 0) >= WIDE,
            score or None,
            evidence,
            light(plan, settled(round, item)) or None,
        )


def _dimensions(plan: Any) -> Iterator[Row]:
    changes = {trend.after.id: trend.dimensions for trend in trends(plan)}
    for round in revealed(plan):
        found, moved = scores(round), changes.get(round.id, {})
        apart = gap(round, found)
        for each in round.instrument.dimensions:
            score, far = found.dimensions[each.id], apart.dimensions[each.id] if apart else None
            about = round.id, each.id, told(each.name), _float(score), light(plan, score) or None
            yield *about, _float(far), _float(moved.get(each.id))


def _round(plan: Any, round: Any) -> Row:
    found, agreed, apart = scores(round), agreement(round), gap(round)
    return (
        round.id,
        round.date.isoformat() if round.date else "",
        round.instrument.id,
        round.instrument.version,
        _float(found.total),
        light(plan, found.total) or None,
        _float(agreed.alpha),
        agreed.trust or None,
        _float(agreed.icc.one2),
        _float(apart.total if apart else None),
    )


def _float(x: Mean) -> float | None:
    return None if x is None else float(x)
