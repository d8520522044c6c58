"""The questions: which instrument is used; changed ones are a version of their own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _, language, plural
from workbook.locale.numbers import integer
from workbook.sustainability.instruments import Shelf, shelf
from workbook.sustainability.model import told
from workbook.sustainability.worksheet import ROUNDS
from workbook.sustainability.worksheet.phases import SCORE
from workbook.sustainability.worksheet.rounds import dimensions, last, place, scored, texts, title
from workbook.ui.grid import Column, Grid
from workbook.ui.step import Add, AnyEdit, Drop, Put, Step, new_id
from workbook.ui.view import Ask, Block, Button, Buttons, Fact, Facts, Notice, Script

LONGEST = 300
MOST = 40
"""Letters of a sentence that is read from eight metres; sentences of one dimension."""


class InstrumentStep(Step):
    """What do we ask ourselves?"""

    id = "instrument"
    title = N_("The questions")
    question = N_("What do we ask ourselves, to see whether it lasts?")
    phase = SCORE

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Read a few sentences aloud. Does everybody understand the same by them?"),
                _("The same questions next year show what has changed. Change few of them."),
                _("This is no exam and no contest with other villages."),
            ),
            minutes=10,
            materials=(_("score cards 1 to 7 with words"),),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        round = last(plan)
        return (_questions(plan, round),) if _own(plan) else ()

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        round = last(plan)
        if round is None or not round.covered:
            return (*_before(round), *_shelf(plan))
        text = _("This round asks {instrument}.", instrument=title(round.instrument))
        said = Notice(id="asked", kind="good", text=text, go="round")
        table = _questions(plan, round).view(plan, dict(_empty(round)))
        return (said, *_changing(plan, round), _facts(round.instrument), table, *_adding(plan))

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        round, (what, _dash, more) = last(plan), action.partition("-")
        if what == "begin" and (round is None or not round.covered):
            return _begun(plan, more)
        if round is None or not round.covered or scored(round):
            return ()
        if what == "change" and not _own(plan):
            path = place(round, "instrument", "version")
            version = round.instrument.version
            return (Put(path=path, value=_next(plan, round.instrument), was=version),)
        if what == "drop":
            return (Drop(path=place(round)),)
        return _added(round, more) if what == "add" and _own(plan) else ()

    def edits(self, plan: Any, event: Any) -> tuple[AnyEdit, ...]:
        if event.on == "drop" and _own(plan) and event.block == "questions":
            round = last(plan)
            at = _lies(round.instrument).get(event.row)
            return (Drop(path=place(round, *at)),) if at else ()
        return super().edits(plan, event)

    def begun(self, plan: Any) -> bool:
        return last(plan) is not None

    def missing(self, plan: Any) -> Iterator[str]:
        if last(plan) is None:
            yield _("Choose the questions, and begin a round.")

    def problems(self, plan: Any) -> Iterator[str]:
        round = last(plan)
        if round is not None and round.covered:
            yield from dict(_empty(round)).values()


def _own(plan: Any) -> bool:
    """Whether the questions of the round that is held are a version of its own, still unused."""
    round = last(plan)
    if round is None or not round.covered or scored(round):
        return False
    return (round.instrument.id, round.instrument.version) not in _known(plan)


def _known(plan: Any) -> set[tuple[str, int]]:
    """Instruments that somebody else may use: on the shelf, or in an earlier round."""
    used = (round.instrument for round in plan.sustainability.rounds[:-1])
    return {(each.id, each.version) for each in (*used, *shelf().instruments)}


def _next(plan: Any, instrument: Any) -> int:
    """A version that nobody has."""
    return 1 + max(version for id, version in _known(plan) if id == instrument.id)


def _before(round: Any) -> Iterator[Notice]:
    if round is not None:
        text = _("The last round asked {instrument}.", instrument=title(round.instrument))
        yield Notice(id="asked", kind="info", text=text, go="reveal")


def _shelf(plan: Any) -> Iterator[Block]:
    """Instruments to choose from, the first one's questions, and what is wrong with files."""
    found = _offered(plan)
    buttons = tuple(
        Button(
            action=f"begin-{each.id}-{each.version}",
            label=_("Begin with {instrument}", instrument=title(each)),
            style="plain" if at else "main",
        )
        for at, each in enumerate(found.instruments)
    )
    yield Buttons(id="shelf", buttons=buttons)
    for sentence in found.wrong:
        yield Notice(kind="look", text=sentence)
    if found.instruments:
        yield _facts(found.instruments[0])
        yield _table(found.instruments[0]).view(plan)


def _offered(plan: Any) -> Shelf:
    """The shelf, with the questions of the last round first: only the same can be compared."""
    found, round = shelf(), last(plan)
    if round is None:
        return found
    others = (each for each in found.instruments if each != round.instrument)
    return Shelf((round.instrument, *others), found.wrong)


def _begun(plan: Any, name: str) -> tuple[AnyEdit, ...]:
    """A new round with its own copy of the questions, and the raters of the last one."""
    found = (e for e in _offered(plan).instruments if name == f"{e.id}-{e.version}")
    chosen, round = next(found, None), last(plan)
    if chosen is None:
        return ()
    item = {
        "id": new_id(),
        "date": dt.date.today().isoformat(),
        "instrument": chosen.model_dump(mode="json"),
        "raters": [
            rater.model_copy(update={"finished": False}).model_dump()
            for rater in (round.raters if round else ())
        ],
    }
    return (Add(path=ROUNDS, item=item),)


def _changing(plan: Any, round: Any) -> Iterator[Block]:
    """The buttons that change the questions or take the round out, while nobody has answered."""
    if scored(round):
        text = _("Somebody has answered: these questions stay as they are.")
        yield Notice(kind="info", text=text)
        return
    own = _own(plan)
    change = Button(action="change", label=_("Change the questions"))
    question = _("Take out this round? Nobody has answered anything yet.")
    drop = Button(action="drop", label=_("Take out this round"), style="danger", ask=question)
    yield Buttons(id="changing", buttons=(drop,) if own else (change, drop))
    if own:
        text = _("These questions are a version of your own. It is compared only with itself.")
        yield Notice(kind="info", text=text)


def _adding(plan: Any) -> Iterator[Buttons]:
    if _own(plan):
        asked = last(plan).instrument
        names = {each.id: each for each in asked.dimensions}
        buttons = tuple(
            Button(action=f"add-{id}", label=_name(each))
            for id, each in names.items()
            if len(each.indicators) < MOST
        )
        yield Buttons(id="adding", caption=_("Add a sentence to:"), buttons=buttons)


def _added(round: Any, dimension: str) -> tuple[AnyEdit, ...]:
    asked = {each.id: each for each in round.instrument.dimensions}
    if dimension not in asked or len(asked[dimension].indicators) >= MOST:
        return ()
    path = place(round, "instrument", "dimensions", dimension, "indicators")
    return (Add(path=path, item={"id": _code(round.instrument), "text": {}}),)


def _code(instrument: Any) -> str:
    """A short code that no sentence has yet: S25."""
    taken = {each.id for each in instrument.indicators}
    numbers = range(len(taken) + 1, 2 * len(taken) + 2)
    return next(code for number in numbers if (code := f"S{number:02}") not in taken)


def _name(dimension: Any) -> str:
    return told(dimension.name) or dimension.id


def _lies(instrument: Any) -> dict[str, tuple[str, ...]]:
    """Where each sentence lies within a round."""
    return {
        each.id: ("instrument", "dimensions", dimension.id, "indicators", each.id)
        for dimension in instrument.dimensions
        for each in dimension.indicators
    }


def _questions(plan: Any, round: Any) -> Grid:
    """The sentences of a round; a version of its own can be filled in."""
    table = _table(round.instrument)
    if not _own(plan):
        return table
    places, spoken = _lies(round.instrument), language()
    text = Ask(key="text", label=_("Sentence"), length=LONGEST, required=True)
    dimension, code, _text = table.columns
    own = Column(text, lambda row: place(round, *places[row], "text", spoken))
    columns = (dimension, code, own)
    return Grid("questions", table.caption, columns, table.rows, list_path=ROUNDS)


def _table(instrument: Any) -> Grid:
    named = texts(instrument)
    return Grid(
        id="questions",
        caption=title(instrument),
        columns=(
            Column(Ask(key="of", label=_("About"), fixed=True), labels=dimensions(instrument)),
            Column(Ask(key="code", label=_("Code"), length=20, fixed=True)),
            Column(Ask(key="text", label=_("Sentence"), fixed=True), labels=named),
        ),
        rows=tuple(named),
        fixed=True,
    )


def _facts(instrument: Any) -> Facts:
    sentences, groups = len(instrument.indicators), len(instrument.dimensions)
    return Facts(
        id="size",
        caption=_("How much is asked"),
        slim=True,
        facts=(
            Fact(figure=integer(sentences), label=plural("sentence", "sentences", sentences)),
            Fact(figure=integer(groups), label=plural("dimension", "dimensions", groups)),
            Fact(figure="1–7", label=_("scale")),
        ),
    )


def _empty(round: Any) -> Iterator[tuple[tuple[str, str], str]]:
    """Sentences without words."""
    for each in round.instrument.indicators:
        if not any(text.strip() for text in each.text.values()):
            text = _("{code}: write the sentence, or take it out.", code=each.id)
            yield (each.id, "text"), text
