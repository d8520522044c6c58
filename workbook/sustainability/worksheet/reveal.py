"""All at once: how far the raters lie apart, before anybody speaks of a mean."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _, plural
from workbook.sustainability.analysis.discuss import discuss
from workbook.sustainability.analysis.leader import gap, question
from workbook.sustainability.analysis.scores import items
from workbook.sustainability.model import told
from workbook.sustainability.worksheet.phases import TOGETHER
from workbook.sustainability.worksheet.round import answered
from workbook.sustainability.worksheet.rounds import (
    covered,
    ends,
    last,
    legend,
    near,
    place,
    raters,
    row,
    scored,
    texts,
)
from workbook.ui.log import now, reopening, written
from workbook.ui.step import Add, AnyEdit, Put, Step
from workbook.ui.view import Block, Button, Buttons, Dots, Notice, Script


class RevealStep(Step):
    """How far do we lie apart?"""

    id = "reveal"
    title = N_("All at once")
    question = N_("How far do we lie apart?")
    phase = TOGETHER

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("All scores turn over at the same moment. Look, and do not speak yet."),
                _("Where the dots lie wide apart, somebody knows what others do not."),
                _("Nobody has to defend a score. No dot is wrong."),
            ),
            minutes=10,
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        round = last(plan)
        if round is None:
            return tuple(covered(plan))
        if round.covered:
            return (*covered_now(round), answered(round), Buttons(buttons=(_button(round),)))
        buttons = Buttons(id="cover", buttons=(_button(round),))
        return (*_told(round), *_spread(round), *covered_now(round), buttons)

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        round = last(plan)
        if round is None:
            return ()
        closed, why = place(round, "closed_at"), reason.strip()
        if action == "reveal" and round.covered and scored(round):
            if not _waiting(round):
                return (Put(path=closed, value=now()),)
            early = Put(path=place(round, "early"), value=why, was=round.early)
            return (early, Put(path=closed, value=now())) if why else ()
        if action == "cover" and not round.covered and why:
            log = Add(path=place(round, "reopened"), item=reopening(reason, scored(round)))
            return (log, Put(path=closed, was=written(round.closed_at)))
        return ()

    def begun(self, plan: Any) -> bool:
        round = last(plan)
        return round is not None and not round.covered

    def locked(self, plan: Any) -> bool:
        return self.begun(plan)

    def missing(self, plan: Any) -> Iterator[str]:
        round = last(plan)
        if round is None:
            yield _("First begin a round of scoring.")
        elif round.covered:
            yield _waiting(round) or _("All have finished: reveal the scores.")


def covered_now(round: Any) -> Iterator[Notice]:
    """That the scores are covered; each time that they were covered again, and why."""
    if round.covered:
        text = _("The scores are covered until they are revealed, all at once.")
        yield Notice(id="covered", kind="info", text=text)
    elif round.early:
        text = _("Revealed before all had finished: {reason}", reason=round.early)
        yield Notice(id="early", kind="look", text=text)
    for entry in round.reopened:
        text = _("The scores were covered again: {reason}", reason=entry.reason)
        yield Notice(kind="look", text=text)


def _waiting(round: Any) -> str:
    """Who has not finished; empty where all have."""
    if not round.raters:
        return _("Nobody scores yet. Write down who does.")
    open = [name for id, name in raters(round).items() if not _finished(round, id)]
    return _("Not finished yet: {names}.", names=", ".join(open)) if open else ""


def _finished(round: Any, rater: str) -> bool:
    return any(each.id == rater and each.finished for each in round.raters)


def _button(round: Any) -> Button:
    if not round.covered:
        label, why = _("Cover the scores again"), _("Why are the scores covered again?")
        return Button(action="cover", label=label, style="danger", reason=why)
    label, waiting = _("Reveal all scores"), _waiting(round)
    if not scored(round):
        because = _("Nobody has answered anything yet.")
        return Button(action="reveal", label=label, style="main", because=because)
    if waiting:
        reason = _("{waiting} Why are the scores revealed now?", waiting=waiting)
        return Button(action="reveal", label=label, style="danger", reason=reason)
    question = _("Have all finished? After this no score can be changed.")
    return Button(action="reveal", label=label, style="main", ask=question)


def _told(round: Any) -> Iterator[Notice]:
    wide = len(discuss(round))
    if wide:
        text = plural(
            "On one sentence the scores lie three or more apart. Talk about it.",
            "On {number} sentences the scores lie three or more apart. Talk about them.",
            wide,
        )
        yield Notice(id="wide", kind="look", text=text, go="discuss")
    else:
        yield near(round)
    asked = question(gap(round))
    if asked:
        yield Notice(id="leader", kind="look", text=asked)


def _spread(round: Any) -> Iterator[Dots]:
    """The dots, dimension by dimension; the legend stands with the first."""
    named, wide = texts(round.instrument), {item.id for item in discuss(round)}
    found = items(round)
    for at, dimension in enumerate(round.instrument.dimensions):
        rows = (
            row(round, item, label=named[item.id], look=item.id in wide)
            for item in found
            if item.dimension == dimension.id
        )
        yield Dots(
            id=f"dots-{dimension.id}",
            caption=told(dimension.name) or dimension.id,
            rows=tuple(rows),
            legend=() if at else legend(round),
            ends=ends(),
        )
