"""Criteria and their weights: each compared with each, and how well the answers fit together."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations
from typing import Any, get_args

from workbook.locale import N_, _
from workbook.locale.numbers import decimal, integer, percent
from workbook.needs.analysis.ahp import ACCEPTED, Weights, weights
from workbook.needs.model import Ratio
from workbook.needs.worksheet.phases import WEIGHING
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Grid
from workbook.ui.step import Add, AnyEdit, Step, new_id
from workbook.ui.view import (
    Ask,
    Bar,
    BarRow,
    Block,
    Board,
    Button,
    Buttons,
    Notice,
    Option,
    Script,
    Series,
)

PART = ("needs", "criteria")
LIST = (*PART, "criteria")
Pair = tuple[str, str]


class CriteriaWeights(Step):
    """By what do we judge, and what weighs more?"""

    id = "criteria"
    title = N_("Criteria")
    question = N_("By what do we judge, and what weighs more?")
    phase = WEIGHING

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Agree on four to six criteria. Ask: what makes one need more pressing?"),
                _("Then two at a time: which weighs more, and how many times?"),
                _("The screen names the answers that fit least. Ask again, never insist."),
            ),
            minutes=45,
            materials=(_("criteria on cards"),),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (self._list(plan), self._pairs(plan))

    @staticmethod
    def _list(plan: Any) -> Grid:
        return Grid(
            id="criteria",
            caption=_("Criteria"),
            columns=(
                Column(
                    ask(type(plan), (*LIST, "*", "name"), "name", required=True),
                    lambda row: (*LIST, row, "name"),
                ),
            ),
            rows=tuple(criterion.id for criterion in plan.needs.criteria.criteria),
            list_path=LIST,
            new=lambda: {"id": new_id(), "name": ""},
            add=_("Add a criterion"),
        )

    @staticmethod
    def _pairs(plan: Any) -> Grid:
        names, rows = _names(plan), {"|".join(pair): pair for pair in _pairs(plan)}
        path = (*PART, "compared")
        answer = ask(
            type(plan), (*path, "*", "*"), "answer", label=_("Weighs more"), options=_answers()
        )
        return Grid(
            id="compared",
            caption=_("Two at a time: which weighs more?"),
            columns=(
                Column(Ask(key="first", label=_("◀ this one"), fixed=True)),
                Column(answer, lambda row: (*path, *rows[row])),
                Column(
                    Ask(key="second", label=_("that one ▶"), fixed=True),
                    labels={row: names[pair[1]] for row, pair in rows.items()},
                ),
            ),
            rows=tuple(rows),
            labels={row: names[pair[0]] for row, pair in rows.items()},
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        criteria = plan.needs.criteria.criteria
        offer = () if criteria else (Buttons(buttons=(_usual(),)),)
        compared = (self._pairs(plan).view(plan),) if len(criteria) > 1 else ()
        found = weights(plan)
        board = () if found is None or not criteria else (_board(plan, found), *_fit(plan, found))
        return (*offer, *board, self._list(plan).view(plan), *compared)

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        if action != "usual" or plan.needs.criteria.criteria:
            return ()
        return tuple(Add(path=LIST, item={"id": new_id(), "name": name}) for name in usual())

    def begun(self, plan: Any) -> bool:
        return bool(plan.needs.criteria.criteria)

    def missing(self, plan: Any) -> Iterator[str]:
        if len(plan.needs.criteria.criteria) < 2:
            yield _("Write down at least two criteria.")
            return
        compared = plan.needs.criteria.compared
        left = sum(b not in compared.get(a, {}) for a, b in _pairs(plan))
        if left:
            yield _("{number} pairs are not compared yet.", number=integer(left))


def usual() -> tuple[str, ...]:
    """Criteria that community groups often agree on (field guide, WS3)."""
    return (
        _("People affected"),
        _("Urgency and safety"),
        _("Benefit for women, children, the vulnerable"),
        _("Can be done in three years, within what a donor gives"),
        _("The community can contribute and maintain it"),
    )


def _usual() -> Button:
    return Button(action="usual", label=_("Begin with five usual criteria"))


def _names(plan: Any) -> dict[str, str]:
    return {c.id: c.name or c.id for c in plan.needs.criteria.criteria}


def _pairs(plan: Any) -> tuple[Pair, ...]:
    return tuple(combinations((c.id for c in plan.needs.criteria.criteria), 2))


def _answers() -> tuple[Option, ...]:
    """Saaty's scale in words: an arrow points to what weighs more."""
    return tuple(Option(value=ratio, label=_answer(ratio)) for ratio in get_args(Ratio))


def _answer(ratio: str) -> str:
    if ratio == "1":
        return _("both the same")
    times = ratio.removeprefix("1/")
    return _("{times} times ▶", times=times) if "/" in ratio else _("◀ {times} times", times=times)


def _board(plan: Any, found: Weights) -> Board:
    names, most = _names(plan), max(found.weights.values())
    return Board(
        id="weights",
        caption=_("What each criterion weighs"),
        series=(Series(key="weight", label=_("Weight"), mark=3),),
        rows=tuple(
            BarRow(
                label=names[id], bars=(Bar(share=weight / most, text=percent(Fraction(weight))),)
            )
            for id, weight in found.weights.items()
        ),
    )


def _bar(weight: float, most: float) -> Bar:
    return Bar(share=weight / most, text=percent(Fraction(weight)))


def _fit(plan: Any, found: Weights) -> Iterator[Notice]:
    ratio, limit = decimal(Fraction(found.cr), 2), decimal(Fraction(ACCEPTED), 2)
    if found.cr <= ACCEPTED:
        text = _(
            "The answers fit together (inconsistency {ratio}; up to {limit} is fine).",
            ratio=ratio,
            limit=limit,
        )
        yield Notice(id="fit", kind="good", text=text)
    elif found.worst:
        first, second, would = found.worst
        heavier, lighter = (first, second) if would >= 1 else (second, first)
        names, times = _names(plan), would if would >= 1 else 1 / would
        text = _(
            "The answers do not fit together well (inconsistency {ratio}; up to {limit} is fine)."
            " Ask again about “{heavier}” and “{lighter}”: by all the other answers the first of"
            " them weighs about {times} times as much.",
            ratio=ratio,
            limit=limit,
            heavier=names[heavier],
            lighter=names[lighter],
            times=decimal(Fraction(times), 1),
        )
        yield Notice(id="fit", kind="look", text=text)
