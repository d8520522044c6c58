"""What several steps know of rounds of scoring: which is the last, where it lies, who is who."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from workbook.locale import _
from workbook.locale.numbers import date, decimal
from workbook.sustainability.analysis.agreement import agreement, near_sentence
from workbook.sustainability.analysis.scores import AWAY, Mean, away
from workbook.sustainability.model import MOST, told
from workbook.sustainability.worksheet import ROUNDS
from workbook.ui.view import Dot, DotRow, Notice, Option, Whose


def last(plan: Any) -> Any | None:
    """The round that is being held, or was held last; None before there is one."""
    rounds = plan.sustainability.rounds
    return rounds[-1] if rounds else None


def place(round: Any, *more: str) -> tuple[str, ...]:
    """Where something of a round is written down."""
    return (*ROUNDS, round.id, *more)


def scored(round: Any) -> bool:
    """Whether anybody has answered anything."""
    return any(round.scores.values())


def raters(round: Any) -> dict[str, str]:
    """What each rater is called, by id."""
    return {rater.id: rater_name(rater, at) for at, rater in enumerate(round.raters, 1)}


def rater_name(rater: Any, at: int) -> str:
    """The role of a rater; a number as long as none is written down."""
    return rater.role.strip() or _("Rater {number}", number=at)


def near(round: Any) -> Notice:
    """That nowhere scores lie far apart; with a warning where all together agree too little."""
    kind: Literal["look", "good"] = "look" if agreement(round).trust == "low" else "good"
    return Notice(id="wide", kind=kind, text=near_sentence(round), go="lights")


def texts(instrument: Any) -> dict[str, str]:
    """The sentence of every indicator in the reader's language, by id."""
    return {each.id: told(each.text) or each.id for each in instrument.indicators}


def dimensions(instrument: Any) -> dict[str, str]:
    """The name of the dimension of every indicator, by the indicator's id."""
    return {
        each.id: told(dimension.name) or dimension.id
        for dimension in instrument.dimensions
        for each in dimension.indicators
    }


def title(instrument: Any) -> str:
    """What an instrument is called, with its version."""
    name = told(instrument.name) or instrument.id
    return _("“{name}”, version {number}", name=name, number=instrument.version)


def when(round: Any) -> str:
    """The day of a round, for reading."""
    return date(round.date) if round.date else _("no date")


def points(mean: Mean) -> str:
    """A score for reading: 4.50; a dash where there is none."""
    return "–" if mean is None else decimal(mean, 2)


def scale() -> tuple[Option, ...]:
    """The scale as options to choose from; 0 is *does not apply*."""
    numbers = tuple(Option(value=str(n), label=str(n)) for n in range(1, MOST + 1))
    return (*numbers, Option(value=AWAY, label=away()))


def ends() -> tuple[str, str]:
    """What the ends of the scale say."""
    return _("not at all"), _("fully")


def legend(round: Any) -> tuple[Whose, ...]:
    """Each rater with the sign and colour of the dots; the leader's are framed."""
    names = raters(round)
    return tuple(
        Whose(
            sign=str(at),
            mark=at - 1,
            label=_("{role} (leads)", role=names[rater.id]) if rater.leader else names[rater.id],
            strong=rater.leader,
        )
        for at, rater in enumerate(round.raters, 1)
    )


def row(round: Any, item: Any, *, label: str, look: bool, mean: bool = True) -> DotRow:
    """An indicator with everybody's dots: how far they lie apart, then the mean."""
    names = raters(round)
    known = {rater.id: (at, rater) for at, rater in enumerate(round.raters, 1)}
    others = ", ".join(names[rater] for rater in item.away)
    low, high = min(item.values.values(), default=0), max(item.values.values(), default=0)
    return DotRow(
        label=label,
        dots=tuple(
            Dot(
                at=score,
                sign=str(known[rater][0]),
                mark=known[rater][0] - 1,
                label=names[rater],
                strong=known[rater][1].leader,
            )
            for rater, score in item.values.items()
        ),
        text=_("{low} to {high}", low=low, high=high) if item.values else _("nobody answered"),
        note=_("0, does not apply: {names}", names=others) if others else "",
        mean=float(item.mean) if mean and item.mean is not None else None,
        mean_text=_("mean {score}", score=points(item.mean)) if mean and item.values else "",
        look=look,
    )


def covered(plan: Any) -> Iterator[Notice]:
    """What a step says that shows scores, while there is nothing that may be shown."""
    round = last(plan)
    if round is None:
        text = _("First begin a round of scoring.")
        yield Notice(id="covered", kind="info", text=text, go="instrument")
    elif round.covered:
        text = _("The scores are covered until they are revealed.")
        yield Notice(id="covered", kind="info", text=text, go="reveal")
