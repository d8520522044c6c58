"""The result as boards: women, men and young people side by side, then the votes."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from workbook.group.analysis.election import Election, reasons
from workbook.group.analysis.people import Person, people
from workbook.group.analysis.words import quota
from workbook.group.worksheet.people import briefly, candidate_signs
from workbook.locale import _
from workbook.locale.numbers import integer
from workbook.ui.view import Bar, BarRow, Board, Series


def seats_board(plan: Any, found: Election) -> Board:
    """Women, men, young people and displaced households: who stood, who is elected."""
    parts = {
        "women": _("Women"),
        "men": _("Men"),
        "youth": _("Young people"),
        "displaced": _("Displaced"),
    }
    rows = {
        _("Elected"): found.winners.elected,
        _("Without quotas"): found.plain.elected,
        _("Who stood"): tuple(candidate.id for candidate in plan.group.candidates),
    }
    return Board(
        id="sides",
        caption=_("Seats side by side"),
        series=tuple(
            Series(key=key, label=label, mark=mark)
            for mark, (key, label) in enumerate(parts.items())
        ),
        rows=tuple(
            BarRow(label=label, bars=_sides(plan, codes), strong=codes is found.winners.elected)
            for label, codes in rows.items()
        ),
    )


def _sides(plan: Any, codes: Collection[str]) -> tuple[Bar, ...]:
    inside = [person for person in people(plan) if person.id in codes]
    counts = (
        sum(person.sex == "F" for person in inside),
        sum(person.sex == "M" for person in inside),
        sum(person.young for person in inside),
        sum(person.displaced for person in inside),
    )
    whole = len(inside)
    return tuple(
        Bar(
            share=count / whole if whole else 0.0,
            text=_("{count} of {whole}", count=integer(count), whole=integer(whole)),
        )
        for count in counts
    )


def votes_board(plan: Any, found: Election) -> Board:
    """All candidates by votes, the elected marked; who is level in an open tie is shown so."""
    names, stand = briefly(plan), sorted(people(plan), key=lambda p: -p.votes)
    signs = candidate_signs(plan)
    most = max((person.votes for person in stand), default=0) or 1
    open = {code for level in found.winners.open for code in level}
    return Board(
        id="election",
        caption=_("Votes, the elected marked"),
        series=(Series(key="votes", label=_("Votes"), mark=3),),
        rows=tuple(
            BarRow(
                label=names[person.id],
                sign=signs[person.id],
                bars=(
                    Bar(
                        share=person.votes / most,
                        text=integer(person.votes),
                        note=_note(person, found),
                    ),
                ),
                strong=person.id in found.winners.elected,
                tied=person.id in open,
                place=integer(sum(other.votes > person.votes for other in stand) + 1),
            )
            for person in stand
        ),
    )


def _note(person: Person, found: Election) -> str:
    if person.id in found.entered:
        whom = ", ".join(quota(key) for key in reasons(person, found))
        return _("elected, seat for {whom}", whom=whom)
    if person.id in found.winners.elected:
        return _("elected")
    if person.id in found.gave_way:
        return _("gives way")
    if any(person.id in level for level in found.winners.open):
        return _("level: a lot decides")
    return ""
