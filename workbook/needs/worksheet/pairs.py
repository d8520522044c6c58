"""Pair by pair: each group by itself says which of two needs comes first, and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import _
from workbook.locale.numbers import integer
from workbook.needs.analysis.pairs import Round, listed, pairs, round_of
from workbook.needs.analysis.ranks import places
from workbook.needs.worksheet.boards import in_places
from workbook.needs.worksheet.notices import need_names, need_signs
from workbook.needs.worksheet.phases import WEIGHING
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Grid
from workbook.ui.step import AnyEdit, Put, Step
from workbook.ui.view import (
    Ask,
    Bar,
    Block,
    Board,
    Duel,
    Notice,
    Option,
    Script,
    Series,
    Side,
)

PAIRS = ("needs", "pairs")


class PairsOf(Step):
    """Which of the two comes first for this group?"""

    phase = WEIGHING

    def __init__(self, group: Any, mark: int):
        self.id, self._group, self._mark = f"pairs-{group.id}", group, mark
        self.title = _("Pairs: {group}", group=group.label)
        self.question = _("{group}: which of the two comes first?", group=group.label)

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("The group sits apart. Two needs at a time: which one first, and why?"),
                _("The reason matters more than the answer: write it in their words."),
                _("A circle is no mistake. Tell the group, and let them talk."),
            ),
            minutes=90,
            materials=(_("two cards at a time"), _("a matrix on paper")),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        kind, names, group = type(plan), need_names(plan), self._group.id
        rows = {_key(pair): pair for pair in pairs(listed(plan))}
        return (
            Grid(
                id="pairs",
                caption=_("All pairs, to look again"),
                columns=(
                    Column(Ask(key="pair", label=_("Pair"), fixed=True)),
                    Column(
                        ask(
                            kind,
                            (*PAIRS, "winners", "*", "*", "*"),
                            "winner",
                            options=tuple(Option(value=n, label=names[n]) for n in listed(plan)),
                        ),
                        lambda row: (*PAIRS, "winners", group, *rows[row]),
                        options=lambda row: tuple(
                            Option(value=need, label=names[need]) for need in rows[row]
                        ),
                    ),
                    Column(
                        ask(kind, (*PAIRS, "reasons", "*", "*", "*"), "reason"),
                        lambda row: (*PAIRS, "reasons", group, *rows[row]),
                    ),
                ),
                rows=tuple(rows),
                labels={row: f"{names[a]} – {names[b]}" for row, (a, b) in rows.items()},
            ),
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if not _comparable(plan):
            text = _("First close the dot vote: the shortlist is what is compared here.")
            return (Notice(kind="stop", text=text, go="dots-again"),)
        found = round_of(plan, self._group.id)
        table = self.inputs(plan)[0].view(plan)
        board = (self._board(plan, found),) if found.decided else ()
        return (*self._next(plan, found), *_circles(plan, found), *board, table)

    def _next(self, plan: Any, found: Round) -> tuple[Block, ...]:
        """The next pair that is not decided, or that all are."""
        winner = plan.needs.pairs.winner
        left = (pair for pair in pairs(found.needs) if not winner(self._group.id, *pair))
        pair = next(left, None)
        if pair is None:
            text = _("All {number} pairs are decided.", number=integer(found.of))
            return (Notice(kind="good", text=text),)
        names, signs = need_names(plan), need_signs(plan)
        sides = [
            Side(action=_action(pair, need), label=names[need], sign=signs[need]) for need in pair
        ]
        duel = Duel(
            id="duel",
            caption=_("Which comes first for {group}?", group=self._group.label),
            progress=_("{done} of {all}", done=integer(found.decided + 1), all=integer(found.of)),
            left=sides[0],
            right=sides[1],
            reason=_("Because … (in their words; may stay empty)"),
        )
        return (duel,)

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        group, known = self._group.id, plan.needs.pairs
        for pair in pairs(listed(plan)) if plan.needs.vote.closed_at else ():
            for need in pair:
                if action == _action(pair, need):
                    was = known.winner(group, *pair)
                    won = Put(path=(*PAIRS, "winners", group, *pair), value=need, was=was)
                    path = (*PAIRS, "reasons", group, *pair)
                    told = known.reason(group, *pair) or None
                    said = Put(path=path, value=reason.strip(), was=told)
                    return (won, said) if reason.strip() else (won,)
        return ()

    def _board(self, plan: Any, found: Round) -> Board:
        most = len(found.needs) - 1

        def bar(need: str) -> Bar:
            wins = found.wins[need]
            text = _("{wins} of {all}", wins=integer(wins), all=integer(most))
            return Bar(share=wins / most, text=text)

        series = Series(key="wins", label=_("Won against the others"), mark=self._mark % 6)
        return Board(
            id="wins",
            caption=_("So far, {group}", group=self._group.label),
            series=(series,),
            rows=in_places(places(found.wins), need_names(plan), bar, signs=need_signs(plan)),
        )

    def begun(self, plan: Any) -> bool:
        return bool(plan.needs.pairs.winners.get(self._group.id))

    def missing(self, plan: Any) -> Iterator[str]:
        if not _comparable(plan):
            yield _("Close the vote when every group is done.")
            return
        found = round_of(plan, self._group.id)
        left = found.of - found.decided
        if left:
            yield _(
                "{group}: {left} of {all} pairs are not decided yet.",
                group=self._group.label,
                left=integer(left),
                all=integer(found.of),
            )


def _comparable(plan: Any) -> bool:
    return len(listed(plan)) > 1 and plan.needs.vote.closed_at is not None


def _key(pair: tuple[str, str]) -> str:
    return "|".join(pair)


def _action(pair: tuple[str, str], winner: str) -> str:
    return f"{_key(pair)}|{winner}"


def _circles(plan: Any, found: Round) -> Iterator[Notice]:
    names = need_names(plan)
    for circle in found.cycles:
        chain = " → ".join(names[need] for need in (*circle, circle[0]))
        text = _("A circle: {chain}. Each comes before the next. Talk it over.", chain=chain)
        yield Notice(kind="look", text=text)
