"""Each rater alone: one sentence at a time on large keys; what is pressed is covered at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import _, plural
from workbook.sustainability.analysis.scores import AWAY, missing
from workbook.sustainability.model import MOST
from workbook.sustainability.worksheet.phases import SCORE
from workbook.sustainability.worksheet.round import meter
from workbook.sustainability.worksheet.rounds import (
    dimensions,
    last,
    place,
    rater_name,
    raters,
    texts,
)
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Grid
from workbook.ui.step import AnyEdit, Put, Step
from workbook.ui.view import (
    Ask,
    Asked,
    Block,
    Button,
    Buttons,
    Keypad,
    Meters,
    Notice,
    Option,
    Script,
)

NONE = "nт"
"""The key N writes 0 as well: in Latin letters, and where the keyboard is Russian."""


class ScoresOf(Step):
    """What does this rater say?"""

    phase = SCORE

    def __init__(self, rater: Any, at: int):
        self.id, self._rater, self._at = f"score-{rater.id}", rater, at
        self._name = rater_name(rater, at)
        self.title = self._name
        self.question = _("{role}: how far is each sentence true?", role=self._name)

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("One person at the keys, the others look away. Nobody helps, nobody comments."),
                _("1 is “not at all”, 7 is “fully”. 0: it does not apply, or I cannot say."),
                _("What is pressed is covered at once. Go back with the arrow and press again."),
            ),
            minutes=20,
            materials=(_("score cards 1 to 7 with words"),),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        round, rater = last(plan), self._rater.id
        path = place(round, "scores", rater)
        field = ask(
            type(plan),
            (*place(round), "scores", "*", "*"),
            "score",
            label=_("1–7; 0: does not apply"),
            zero=NONE,
        )
        named = texts(round.instrument)
        return (
            Grid(
                id="answers",
                caption=_("All sentences, to mend") if round.covered else _("All sentences"),
                columns=(
                    Column(Ask(key="text", label=_("Sentence"), fixed=True), labels=named),
                    Column(field, lambda row: (*path, row)),
                ),
                rows=tuple(named),
                sealed=round.covered,
                fixed=bool(_because(round, rater)),
            ),
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        round, rater = last(plan), self._rater.id
        if not round.instrument.indicators:
            text = _("There is nothing to answer yet.")
            return (Notice(kind="info", text=text, go="instrument"),)
        table = self.inputs(plan)[0].view(plan)
        if not round.covered:
            text = _("These scores are revealed, and stay as they were given.")
            return (Notice(kind="good", text=text, go="reveal"), table)
        told = Meters(
            id="answered",
            caption=_("Answered so far, covered"),
            meters=(meter(round, rater, raters(round)[rater]),),
        )
        if self._rater.finished:
            text = _(
                "{role} has finished. The scores are covered until all are revealed.",
                role=self._name,
            )
            return (Notice(id="finished", kind="good", text=text), told, self._button(round))
        return (self._keypad(round), self._button(round), told, table)

    def _keypad(self, round: Any) -> Keypad:
        given, about = round.scores.get(self._rater.id, {}), dimensions(round.instrument)
        low, high = _("not at all"), _("fully")
        words = {1: low, MOST: high}
        return Keypad(
            id="answers",
            caption=_("{role}: one sentence after the other", role=self._name),
            column="score",
            asked=tuple(
                Asked(id=id, text=text, note=about[id], done=id in given)
                for id, text in texts(round.instrument).items()
            ),
            keys=tuple(
                Option(value=str(n), label=str(n), help=words.get(n, ""))
                for n in range(1, MOST + 1)
            ),
            other=Option(value=AWAY, label=AWAY, help=_("does not apply")),
            done=_("Every sentence is answered. Look back, or say that you are finished."),
            because=_because(round, self._rater.id),
        )

    def _button(self, round: Any) -> Buttons:
        if self._rater.finished:
            button = Button(action="again", label=_("Open again, to change something"))
            return Buttons(id="finish", buttons=(button,))
        left = len(missing(round, self._rater.id))
        because = _left(left) if left else ""
        label = _("I am finished")
        button = Button(action="finish", label=label, style="main", because=because)
        return Buttons(id="finish", buttons=(button,))

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        round, rater = last(plan), self._rater
        if not round.covered:
            return ()
        done = action == "finish" and not rater.finished and not missing(round, rater.id)
        again = action == "again" and rater.finished
        path = place(round, "raters", rater.id, "finished")
        return (Put(path=path, value=done, was=rater.finished),) if done or again else ()

    def begun(self, plan: Any) -> bool:
        return bool(last(plan).scores.get(self._rater.id))

    def locked(self, plan: Any) -> bool:
        return self._rater.finished or not last(plan).covered

    def missing(self, plan: Any) -> Iterator[str]:
        round = last(plan)
        left = len(missing(round, self._rater.id))
        if left:
            yield _left(left)
        elif round.covered and not self._rater.finished:
            yield _("Press “{button}” when nothing is to be changed.", button=_("I am finished"))


def _left(left: int) -> str:
    return plural(
        "{number} sentence is not answered yet.",
        "{number} sentences are not answered yet.",
        left,
    )


def _because(round: Any, rater: str) -> str:
    """Why nothing can be answered now."""
    if not round.covered:
        return _("The scores are revealed.")
    finished = any(each.id == rater and each.finished for each in round.raters)
    return _("This rater has finished.") if finished else ""
