"""The room's ballots on small projects, typed from paper and covered until all are."""

from __future__ import annotations

import re
from typing import Any

from workbook.fund.worksheet.candidates import numbered
from workbook.fund.worksheet.rules import column
from workbook.locale import _, plural
from workbook.ui.grid import Column, Grid
from workbook.ui.numbered import chosen, pattern, refuse_twice
from workbook.ui.step import Refused, new_id
from workbook.ui.view import Ask, Entry, Meter, Meters, Option

PAPERS = ("needs", "choice", "ballots")
SHOWN = 300
"""Papers that the table lists, the newest first."""
NOTHING = "0"


def written(choices: Any, known: tuple[str, ...]) -> str:
    """A paper as it is typed; `0` for one without a mark."""
    places = {id: str(place) for place, id in enumerate(known, 1)}
    return " ".join(places.get(id, "?") for id in choices) or NOTHING


def read(typed: Any, known: tuple[str, ...]) -> tuple[str, ...]:
    """The projects of a paper that was typed; raises `Refused` with a sentence."""
    text = str(typed).strip()
    if text == NOTHING:
        return ()
    one, whole = pattern(len(known))
    if not re.fullmatch(whole, text):
        raise Refused(_("Write the numbers of the projects, such as 1 3 4; 0 if none."))
    found = tuple(chosen(number, known) for number in re.findall(one, text))
    refuse_twice(found, known)
    return found


def line(plan: Any) -> Grid:
    """Where a paper is typed."""
    return Grid(
        id="papers",
        caption="",
        columns=(_group(plan), _choices(plan), _count(plan)),
        rows=(),
        list_path=PAPERS,
        new=lambda: {"id": new_id()},
        fixed=not plan.choice.covered,
    )


def papers(plan: Any) -> Grid:
    """The papers typed here, covered; what is wrong is taken out and typed again."""
    typed = {
        ballot.id: str(place) for place, ballot in enumerate(plan.choice.ballots, 1) if ballot.id
    }
    shown = dict(reversed(list(typed.items())[-SHOWN:]))
    number = Ask(key="number", label=_("Paper"), fixed=True)
    return Grid(
        id="papers",
        caption=_("Papers typed, the newest first"),
        columns=(Column(number), _group(plan), _choices(plan), _count(plan)),
        rows=tuple(shown),
        labels=shown,
        list_path=PAPERS,
        sealed=plan.choice.covered,
        fixed=not plan.choice.covered,
    )


def entry(plan: Any) -> Entry:
    """The line that papers are typed into: group by group, one number after the other."""
    ballots, groups = plan.choice.ballots, plan.community.groups
    last = ballots[-1].group if ballots else groups[0].id if groups else ""
    group, choices, count = (each.ask for each in line(plan).columns)
    return Entry(
        id="papers",
        fields=(group, choices.model_copy(update={"sealed": True}), count),
        keep=("group", "count"),
        values={"group": last, "count": 1},
        add=_("Into the box"),
    )


def box_meters(plan: Any) -> Meters:
    """How many papers of each group are typed."""
    typed: dict[str, int] = {}
    for ballot in plan.choice.ballots:
        typed[ballot.group] = typed.get(ballot.group, 0) + ballot.count
    most = max(typed.values(), default=1)
    return Meters(
        id="box",
        caption=_("Papers out of the box"),
        meters=tuple(
            Meter(
                label=group.label,
                value=typed.get(group.id, 0),
                whole=most,
                text=plural("{number} paper", "{number} papers", typed.get(group.id, 0)),
            )
            for group in plan.community.groups
        ),
    )


def _group(plan: Any) -> Column:
    options = tuple(Option(value=g.id, label=g.label) for g in plan.community.groups)
    return column(plan, PAPERS, "group", label=_("Group"), options=options, required=True)


def _choices(plan: Any) -> Column:
    known = tuple(numbered(plan))
    field = Ask(key="choices", label=_("Numbers marked on the paper"), length=200, required=True)
    return Column(
        field,
        lambda row: (*PAPERS, row, "choices"),
        show=lambda choices: written(choices, known),
        read=lambda typed: read(typed, known),
    )


def _count(plan: Any) -> Column:
    return column(plan, PAPERS, "count", label=_("Such papers"), required=True, maximum=10_000)
