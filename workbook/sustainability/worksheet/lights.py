"""The result: dimensions with their lights, how far the raters agree, what has moved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from workbook.locale import N_, _
from workbook.locale.numbers import decimal, percent
from workbook.sustainability.analysis.agreement import (
    Agreement,
    agreement,
    alpha_sentence,
    band,
    trust_sentence,
)
from workbook.sustainability.analysis.leader import gap, question
from workbook.sustainability.analysis.lights import SIGNS, checks, light, light_name
from workbook.sustainability.analysis.scores import LEAST, Mean, Scores, revealed, scores
from workbook.sustainability.analysis.trend import last_trend
from workbook.sustainability.model import MOST, told
from workbook.sustainability.worksheet.phases import TOGETHER
from workbook.sustainability.worksheet.rounds import covered, last, points, title, when
from workbook.ui.ask import ask
from workbook.ui.grid import Fields
from workbook.ui.step import Refused, Step
from workbook.ui.view import Bar, BarRow, Block, Board, Fact, Facts, Notice, Script, Series

PATH = ("sustainability",)
KINDS = {"green": "good", "amber": "look", "red": "stop", "": "info"}
BANDS = {
    "excellent": N_("very good"),
    "good": N_("good"),
    "moderate": N_("moderate"),
    "poor": N_("poor"),
}
"""What the bands of Koo and Li (2016) are called; translate with `_` where it is shown."""


class LightsStep(Step):
    """Where do we stand?"""

    id = "lights"
    title = N_("Where we stand")
    question = N_("Where do we stand, and what has changed since last time?")
    phase = TOGETHER

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Begin with what is green: what did we do for it?"),
                _("Set the village only against itself. It is no contest."),
                _("Red is not a shame. It says where to begin."),
            ),
            minutes=15,
        )

    def inputs(self, plan: Any) -> tuple[Fields, ...]:
        fields = tuple(
            (ask(type(plan), (*PATH, key), key, kind="text", length=5), (*PATH, key))
            for key in ("green", "amber")
        )
        keys = ("green", "amber")
        return (
            Fields(
                id="thresholds",
                caption=_("Where the lights begin; our own convention"),
                fields=fields,
                beside=True,
                show=dict.fromkeys(keys, _shown),
                read=dict.fromkeys(keys, _typed),
            ),
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        hidden, round = tuple(covered(plan)), last(plan)
        limits = self.inputs(plan)[0].view(plan)
        if hidden or round is None:
            return (*hidden, limits)
        found = scores(round)
        return (
            _dimensions(plan, round, found),
            _total(plan, found),
            *_trend(plan),
            *_agree(agreement(round)),
            *_leader(round),
            limits,
        )

    def begun(self, plan: Any) -> bool:
        round = last(plan)
        return round is not None and not round.covered

    def missing(self, plan: Any) -> Iterator[str]:
        if not self.begun(plan):
            yield _("The scores are covered until they are revealed.")

    def problems(self, plan: Any) -> Iterator[str]:
        yield from checks(plan)


def _shown(tenths: int) -> str:
    return decimal(Fraction(tenths, 10), 1)


def _typed(text: Any) -> int:
    """A score such as 3.5 as tenths; raises `Refused` with a sentence."""
    found = re.fullmatch(r"([1-7])(?:[.,](\d))?", str(text).strip(), re.ASCII)
    tenths = int(found[1]) * 10 + int(found[2] or 0) if found else 0
    if not LEAST * 10 <= tenths <= MOST * 10:
        raise Refused(_("Write a score from 1 to 7, such as {example}.", example=_shown(35)))
    return tenths


def _total(plan: Any, found: Scores) -> Facts:
    standing = light(plan, found.total)
    share = "–" if found.percent is None else percent(found.percent)
    return Facts(
        id="total",
        caption=_("All dimensions together"),
        facts=(
            Fact(
                figure=points(found.total),
                label=light_name(standing),
                note=_("of {most}; {share} of the way from 1 to 7", most=MOST, share=share),
                kind=KINDS[standing],
            ),
        ),
    )


def _dimensions(plan: Any, round: Any, found: Scores) -> Facts:
    """Each dimension with its score and its light, by sign, colour and word."""

    def fact(dimension: Any) -> Fact:
        score = found.dimensions[dimension.id]
        standing = light(plan, score)
        return Fact(
            figure=points(score),
            label=told(dimension.name) or dimension.id,
            note=f"{SIGNS[standing]} {light_name(standing)}",
            kind=KINDS[standing],
        )

    return Facts(
        id="dimensions",
        caption=_("Score of each dimension, from 1 to 7"),
        facts=tuple(fact(each) for each in round.instrument.dimensions),
    )


def _trend(plan: Any) -> Iterator[Board | Notice]:
    """What moved since the last round that asked the same."""
    moved = last_trend(plan)
    if moved is None:
        if len(revealed(plan)) > 1:
            text = _("Earlier rounds asked other questions: they cannot be compared with this one.")
            yield Notice(id="trend", kind="info", text=text)
        return
    most = max((abs(c) for c in moved.dimensions.values() if c is not None), default=0)

    def bar(change: Mean) -> Bar:
        share = float(abs(change) / most) if change and most else None
        return Bar(share=share, text=_signed(change), alarm=bool(change and change < 0))

    text = _(
        "Since {before}: {change} points.", before=when(moved.before), change=_signed(moved.total)
    )
    yield Notice(id="trend", kind="look" if (moved.total or 0) < 0 else "good", text=text)
    yield Board(
        id="changes",
        caption=_("What moved; both asked {instrument}", instrument=title(moved.after.instrument)),
        series=(Series(key="change", label=_("Up (+) or down (−)"), mark=2),),
        rows=tuple(
            BarRow(label=told(each.name) or each.id, bars=(bar(moved.dimensions[each.id]),))
            for each in moved.after.instrument.dimensions
        ),
    )


def _signed(change: Mean) -> str:
    if change is None:
        return "–"
    sign = "+" if change > 0 else "−" if change < 0 else "±"
    return f"{sign}{decimal(abs(change), 2)}"


def _agree(found: Agreement) -> Iterator[Notice]:
    """How far the total can be relied on, with the figures for whoever wants them."""
    kinds = {"trusted": "good", "tentative": "info", "low": "look", "": "info"}
    text = trust_sentence(found.alpha)
    if found.alpha is not None:
        alpha = _("Krippendorff's alpha: {alpha}.", alpha=decimal(found.alpha, 3))
        text = f"{text} {alpha} {alpha_sentence()}"
    yield Notice(id="alpha", kind=kinds[found.trust], text=text)
    one, many = found.icc.one2, found.icc.many2
    if one is not None and many is not None:
        text = _(
            "One rater alone would be {one} (ICC {icc_one}); the mean of all is {many}"
            " (ICC {icc}).",
            one=_(BANDS[band(one)]),
            icc_one=decimal(one, 2),
            many=_(BANDS[band(many)]),
            icc=decimal(many, 2),
        )
        told = _("The ICC says how alike other raters would score: 1 is fully, 0 not at all.")
        yield Notice(id="icc", kind="info", text=f"{text} {told}")


def _leader(round: Any) -> Iterator[Notice]:
    found = gap(round)
    text = question(found)
    if text:
        yield Notice(id="leader", kind="look", text=text)
    elif found is not None and found.total is not None:
        text = _("The leader sees it much as the others do.")
        yield Notice(id="leader", kind="good", text=text)
