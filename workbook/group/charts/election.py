"""The printed result of the election: all candidates by votes, and who has a seat, and why."""

from __future__ import annotations

from typing import Any

from workbook.group.analysis.election import Election, closed_election
from workbook.group.analysis.people import Person, people
from workbook.group.analysis.told import seat
from workbook.group.charts.election_notes import notes
from workbook.group.charts.head import BELOW, headed, message
from workbook.locale import _, plural
from workbook.locale.numbers import integer
from workbook.paper.inks import ink
from workbook.paper.sheet import EDGE, ROOM, Sheet, drawing
from workbook.paper.table import Heading, Rows, bars, headings, names
from workbook.paper.words import fit, short

MOST = 30
"""Candidates that fit on one sheet; the elected come before others."""
TOP, BOTTOM = BELOW + 28, 490
"""Where the rows begin and end."""
NAMES, SEX, AGE, HAMLET, VOTES, GAP = 74, 70, 50, 130, 220, 10
"""Width of the columns; what is left is for the words about a seat."""


def election_figure(plan: Any, region: str = "") -> Sheet:
    """The election on one A4 sheet, in the language in force.

    A row for each candidate, by votes: code, sex, age, hamlet, a bar, and in words whether there
    is a seat; the elected are shaded. Below: the rule, the quotas, the ties and papers. Votes of a
    count that is not closed stay covered. `region` is the region's name.
    """
    with drawing():
        title = _("Who is elected into the community group")
        found = closed_election(plan)
        sheet = headed(plan, title, region)
        if found is None:
            return message(sheet, _nothing(plan))
        shown = _shown(plan, found)
        rows = Rows(TOP, BOTTOM, len(shown), tallest=44)
        strong = {row for row, p in enumerate(shown) if p.id in found.winners.elected}
        names(sheet, rows, [person.id for person in shown], NAMES - GAP, strong)
        _draw_people(sheet, rows, plan, shown)
        _draw_votes(sheet, rows, shown)
        _draw_seats(sheet, rows, shown, found)
        sheet.notes(BOTTOM + 14, notes(plan, found, len(plan.group.candidates) - len(shown)))
        return sheet


def _nothing(plan: Any) -> str:
    """Why there is no result to print."""
    if plan.group.tally.closed_at is None:
        return _("The count is not closed yet. Until then all votes stay covered.")
    return _("Nobody is elected: no set of candidates meets every quota.")


def _shown(plan: Any, found: Election) -> list[Person]:
    """As many as fit: the elected first, then the others by votes; in the order of votes."""
    stand = people(plan)
    elected = set(found.winners.elected)
    first = sorted(stand, key=lambda p: (p.id not in elected, -p.votes))[:MOST]
    return sorted(first, key=lambda p: -p.votes)


def _draw_people(sheet: Sheet, rows: Rows, plan: Any, shown: list[Person]) -> None:
    known = {candidate.id: candidate for candidate in plan.group.candidates}
    hamlets = {hamlet.id: hamlet.label for hamlet in plan.community.hamlets}
    sexes = {"F": _("woman"), "M": _("man")}
    columns = (
        (NAMES, SEX, _("Sex"), [sexes.get(known[p.id].sex or "", "–") for p in shown]),
        (NAMES + SEX, AGE, _("Age"), [_age(known[p.id].age) for p in shown]),
        (
            NAMES + SEX + AGE,
            HAMLET,
            _("Hamlet"),
            [hamlets.get(known[p.id].hamlet, known[p.id].hamlet) or "–" for p in shown],
        ),
    )
    for x, room, _title, texts in columns:
        texts_column(sheet, rows, EDGE + x, room - GAP, texts)
    seats = NAMES + SEX + AGE + HAMLET + VOTES
    headings(
        sheet,
        rows,
        Heading(EDGE, NAMES - GAP, _("Code")),
        *(Heading(EDGE + x, room - GAP, title) for x, room, title, _texts in columns),
        Heading(EDGE + NAMES + SEX + AGE + HAMLET, VOTES - GAP, _("Votes")),
        Heading(EDGE + seats, ROOM - seats, _("Seat")),
    )


def texts_column(sheet: Sheet, rows: Rows, x: float, room: float, texts: list[str]) -> None:
    """Short texts one under another, each in its row."""
    for row, text in enumerate(texts):
        size, lines = fit(short(text), room, rows.height - 1, 0.92 * rows.size, 0.6 * rows.size)
        y = rows.top + row * rows.height + (rows.height - len(lines) * 1.2 * size) / 2
        sheet.write(x, y, lines, size)


def _age(age: int | None) -> str:
    return "–" if age is None else integer(age)


def _draw_votes(sheet: Sheet, rows: Rows, shown: list[Person]) -> None:
    most = max((person.votes for person in shown), default=0) or 1
    lengths = [person.votes / most for person in shown]
    texts = [integer(person.votes) for person in shown]
    x = EDGE + NAMES + SEX + AGE + HAMLET
    bars(sheet, rows, x, VOTES - GAP, lengths, texts, ink(0))


def _draw_seats(sheet: Sheet, rows: Rows, shown: list[Person], found: Election) -> None:
    x = EDGE + NAMES + SEX + AGE + HAMLET + VOTES
    texts_column(sheet, rows, x, EDGE + ROOM - x, [seat(person, found) for person in shown])


def counted(number: int) -> str:
    """So many candidates."""
    return plural("{count} candidate", "{count} candidates", number, count=integer(number))
