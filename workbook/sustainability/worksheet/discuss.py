"""Only what differs is talked about: what speaks for it, and a score that all can live with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _
from workbook.sustainability.analysis.discuss import discuss, still_open
from workbook.sustainability.worksheet.phases import TOGETHER
from workbook.sustainability.worksheet.rounds import (
    covered,
    ends,
    last,
    legend,
    near,
    place,
    row,
    scale,
    texts,
)
from workbook.ui.ask import ask
from workbook.ui.grid import Fields
from workbook.ui.step import Step
from workbook.ui.view import Block, Dots, Script


class DiscussStep(Step):
    """Why do we see it differently?"""

    id = "discuss"
    title = N_("What differs")
    question = N_("Why do we see it differently, and what speaks for it?")
    phase = TOGETHER

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Ask the lowest first: what have you seen? Then the highest. The leader last."),
                _("Write down what can be seen or counted, not who is right."),
                _("Then a score that all can live with. Everything else stays as it is."),
            ),
            minutes=35,
            materials=(_("photos"), _("the books and minutes")),
        )

    def inputs(self, plan: Any) -> tuple[Fields, ...]:
        round = last(plan)
        if round is None or round.covered:
            return ()
        return tuple(_form(plan, round, item.id) for item in discuss(round))

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        hidden, round = tuple(covered(plan)), last(plan)
        if hidden or round is None:
            return hidden
        found, named = discuss(round), texts(round.instrument)
        if not found:
            return (near(round),)
        blocks: list[Block] = []
        for item in found:
            dots = row(round, item, label=named[item.id], look=True)
            shown = Dots(
                id=f"dots-{item.id}",
                caption=named[item.id],
                rows=(dots.model_copy(update={"label": item.id}),),
                legend=legend(round),
                ends=ends(),
            )
            blocks += [shown, _form(plan, round, item.id).view(plan)]
        return tuple(blocks)

    def begun(self, plan: Any) -> bool:
        round = last(plan)
        return (
            round is not None and not round.covered and (bool(round.agreed) or not discuss(round))
        )

    def missing(self, plan: Any) -> Iterator[str]:
        round = last(plan)
        if round is None or round.covered:
            yield _("The scores are covered until they are revealed.")
            return
        named = texts(round.instrument)
        for item in still_open(round):
            yield _("Agree on a score, with what speaks for it: {text}", text=named[item.id])


def _form(plan: Any, round: Any, item: str) -> Fields:
    path = place(round, "agreed", item)
    record, pattern = type(plan), (*place(round), "agreed", "*")
    return Fields(
        id=f"agreed-{item}",
        fields=(
            (
                ask(record, (*pattern, "evidence"), "evidence", length=500),
                (*path, "evidence"),
            ),
            (ask(record, (*pattern, "score"), "score", options=scale()), (*path, "score")),
        ),
        show={"score": str},
        read={"score": lambda typed: int(typed)},
    )
