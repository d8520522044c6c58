"""What people say, card by card and word for word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _
from workbook.locale.numbers import integer
from workbook.needs.worksheet.phases import LISTENING
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Grid
from workbook.ui.step import Step, new_id
from workbook.ui.view import Bar, BarRow, Block, Board, Entry, Option, Script, Series

CARDS = ("needs", "cards")


class Cards(Step):
    """What does each group say?"""

    id = "cards"
    title = N_("Cards")
    question = N_("What do we hear from each group?")
    phase = LISTENING

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Women, men and young people sit apart. Each speaker gives one card a round."),
                _("Read each card aloud as it was written. Do not improve the words."),
                _("Write who said it by group, never by name."),
            ),
            minutes=45,
            materials=(_("cards"), _("thick pens"), _("a wall")),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        kind = type(plan)
        groups = tuple(Option(value=g.id, label=g.label) for g in plan.community.groups)
        return (
            Grid(
                id="cards",
                caption=_("All cards, the newest first"),
                columns=(
                    Column(
                        ask(kind, (*CARDS, "*", "group"), "group", options=groups),
                        lambda row: (*CARDS, row, "group"),
                    ),
                    Column(
                        ask(kind, (*CARDS, "*", "name"), "name", required=True),
                        lambda row: (*CARDS, row, "name"),
                    ),
                ),
                rows=tuple(card.id for card in reversed(plan.needs.cards)),
                list_path=CARDS,
                new=lambda: {"id": new_id()},
            ),
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        grid = self.inputs(plan)[0]
        table = (grid.view(plan),) if plan.needs.cards else ()
        return (_entry(plan, grid), *_heard(plan), *table)

    def begun(self, plan: Any) -> bool:
        return bool(plan.needs.cards)

    def missing(self, plan: Any) -> Iterator[str]:
        spoken = {card.group for card in plan.needs.cards}
        for group in plan.community.groups:
            if group.id not in spoken:
                yield _("{group}: no card yet.", group=group.label)


def _entry(plan: Any, grid: Grid) -> Entry:
    cards, groups = plan.needs.cards, plan.community.groups
    last = cards[-1].group if cards else groups[0].id if groups else ""
    return Entry(
        id=grid.id,
        fields=tuple(column.ask for column in grid.columns),
        keep=("group",),
        values={"group": last},
        add=_("Add the card"),
    )


def _heard(plan: Any) -> Iterator[Board]:
    """How many cards each group gave: nobody is to be talked over."""
    counts = {group.id: 0 for group in plan.community.groups}
    for card in plan.needs.cards:
        if card.group in counts:
            counts[card.group] += 1
    most = max(counts.values(), default=0)
    if most:
        yield Board(
            id="heard",
            caption=_("Cards of each group"),
            series=(Series(key="cards", label=_("Cards"), mark=3),),
            rows=tuple(
                BarRow(
                    label=group.label,
                    bars=(Bar(share=counts[group.id] / most, text=integer(counts[group.id])),),
                )
                for group in plan.community.groups
            ),
        )
