"""Cards laid together: what the village needs, with the words it was said in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _, plural
from workbook.locale.numbers import integer
from workbook.needs.analysis.cards import parked, placed, unplaced
from workbook.needs.model import PARKED
from workbook.needs.worksheet.phases import LISTENING
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Grid
from workbook.ui.step import Step, new_id
from workbook.ui.view import (
    Ask,
    Block,
    CardText,
    Notice,
    Option,
    Pile,
    Piles,
    Script,
    Series,
)

LIST = ("needs", "needs")
CARDS = ("needs", "cards")


class NeedsList(Step):
    """What does the village need?"""

    id = "needs"
    title = N_("Our needs")
    question = N_("What does our village need?")
    phase = LISTENING

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Which cards say the same? Lay them together, and find a name for the pile."),
                _("Keep the words on the cards. Every card lies somewhere, or is parked."),
                _("Who wrote a card says whether it lies in the right place."),
            ),
            minutes=30,
            materials=(_("the cards on the wall"), _("a large sheet for parked cards")),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (self._cards(plan), self._needs(plan))

    def _needs(self, plan: Any) -> Grid:
        kind = type(plan)
        groups = tuple(Option(value=g.id, label=g.label) for g in plan.community.groups)
        return Grid(
            id="needs",
            caption=_("Needs"),
            columns=(
                Column(
                    ask(kind, (*LIST, "*", "name"), "name", required=True),
                    lambda row: (*LIST, row, "name"),
                ),
                Column(
                    ask(kind, (*LIST, "*", "group"), "group", options=groups),
                    lambda row: (*LIST, row, "group"),
                ),
            ),
            rows=tuple(need.id for need in plan.needs.needs),
            list_path=LIST,
            new=lambda: {"id": new_id(), "name": ""},
            add=_("Add a need"),
            fixed=self.locked(plan),
        )

    @staticmethod
    def _cards(plan: Any) -> Grid:
        needs = tuple(Option(value=n.id, label=n.name or n.id) for n in plan.needs.needs)
        options = (*needs, Option(value=PARKED, label=_("parked")))
        return Grid(
            id="laid",
            caption=_("Lay every card to a need, or park it"),
            columns=(
                Column(Ask(key="name", label=_("What was said, word for word"), fixed=True)),
                Column(
                    ask(type(plan), (*CARDS, "*", "need"), "need", options=options),
                    lambda row: (*CARDS, row, "need"),
                ),
            ),
            rows=tuple(card.id for card in plan.needs.cards),
            labels={card.id: card.name for card in plan.needs.cards},
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        told = _("The rule is locked, so this list is fixed. Unlock the rule to change it.")
        notice = (Notice(kind="info", text=told),) if self.locked(plan) else ()
        needs = self._needs(plan).view(plan, dict(_doubles(plan)))
        if not plan.needs.cards:
            return (*notice, needs)
        cards = (_piles(plan), self._cards(plan).view(plan))
        return (*notice, *cards, needs) if plan.needs.needs else (*notice, needs, *cards)

    def begun(self, plan: Any) -> bool:
        return bool(plan.needs.needs)

    def locked(self, plan: Any) -> bool:
        return plan.needs.rule.locked_at is not None

    def missing(self, plan: Any) -> Iterator[str]:
        named = [need for need in plan.needs.needs if need.name.strip()]
        if len(named) < 2:
            yield _("Write down at least two needs.")
        if len(named) < len(plan.needs.needs):
            yield _("One of the needs has no words yet.")
        left = len(unplaced(plan))
        if left:
            yield plural(
                "{number} card lies nowhere yet. Park it if it fits nowhere.",
                "{number} cards lie nowhere yet. Park those that fit nowhere.",
                left,
            )

    def problems(self, plan: Any) -> Iterator[str]:
        if any(_doubles(plan)):
            yield _("The same need stands in the list twice.")


def _doubles(plan: Any) -> Iterator[tuple[tuple[str, str], str]]:
    """Needs with the same words, by row and column."""
    words = {need.id: need.name.strip().casefold() for need in plan.needs.needs}
    often = Counter(words.values())
    for need, text in words.items():
        if text and often[text] > 1:
            yield (need, "name"), _("This need is already in the list.")


def _piles(plan: Any) -> Piles:
    """Cards as they lie on the wall: what is still open first, what is parked last."""
    names = {need.id: need.name for need in plan.needs.needs}
    laid = [_pile(plan, names[need], cards) for need, cards in placed(plan).items()]
    aside = {"open": (_("Not laid yet"), unplaced(plan)), "parked": (_("Parked"), parked(plan))}
    found = {
        kind: _pile(plan, label, cards, kind) for kind, (label, cards) in aside.items() if cards
    }
    piles = [found.get("open"), *laid, found.get("parked")]
    return Piles(
        id="piles",
        caption=_("Cards that say the same"),
        piles=tuple(pile for pile in piles if pile),
        legend=tuple(
            Series(key=group.id, label=group.label, mark=mark)
            for mark, group in enumerate(plan.community.groups)
        ),
    )


def _pile(plan: Any, label: str, cards: Any, kind: str = "plain") -> Pile:
    groups = {group.id: (mark, group.label) for mark, group in enumerate(plan.community.groups)}
    texts = []
    for card in cards:
        mark, who = groups.get(card.group, (None, ""))
        texts.append(CardText(text=card.name, mark=None if mark is None else mark % 6, who=who))
    return Pile(label=label, count=integer(len(texts)), cards=tuple(texts), kind=kind)
