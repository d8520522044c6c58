"""The ballot paper for small projects within a budget, and the list of papers for two tellers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.documents.blocks import Cell, Column, Words
from workbook.documents.document import Document
from workbook.documents.forms.marks import project_signs
from workbook.documents.forms.papers import PAPER, balance, ballots, marks, one_each, steps, tellers
from workbook.documents.forms.sheet import at, called, form, narrow, table
from workbook.locale import _
from workbook.locale.numbers import integer
from workbook.money import format_money

EMPTY = 6
PAPERS = 18
"""Different papers on the list of a teller: equal ones stand on one line."""


def choice(plan: Any, region: str) -> Iterator[Document]:
    """The forms of the choice of small projects."""
    yield ballot(plan, region)
    yield count(plan, region)


def ballot(plan: Any, region: str) -> Document:
    """Number, sign, name, cost and yearly upkeep of each project, with a box before it."""
    rule = _rule(plan)
    columns = (
        narrow(_("No."), 0.4),
        narrow("", 0.75),
        Column(_("Project"), share=2.6),
        Column(_("Cost"), "right", 1.05),
        Column(_("Upkeep a year"), "right", 1.2),
    )
    spoiled = _("A name or a signature on a paper spoils it.")
    asked = sum(plan.needs.session.attended.values())
    return form(
        plan,
        region,
        "ballot-projects",
        _("Ballot paper: small projects"),
        (
            steps(
                (
                    ("coins", _budget(plan)),
                    ("tools", _("Read aloud what each project costs every year afterwards.")),
                    ("tickbox", rule),
                    ("spoiled", spoiled),
                    ("box", _("Each paper goes into the box, folded. Then all are counted.")),
                )
            ),
            *_closed(plan),
            ballots(
                _("Ballot paper: small projects"), (rule, spoiled), marks(_rows(plan), columns)
            ),
        ),
        do=_("Copy the next page, and cut the copies apart along the lines."),
        typed=(at(_("Fund"), _("Small projects")),),
        copies=one_each(
            asked, _("One paper is needed for each person who came, and a few spare ones.")
        ),
        paper=PAPER,
    )


def _rule(plan: Any) -> str:
    """What is marked, by the kind of vote."""
    kind = plan.choice.vote_type if plan.choice else "approval"
    return {
        "approval": _("Put a cross beside every project that you want, as many as you like."),
        "choose-1": _("Put a cross beside one project only."),
        "cumulative": _("Write points beside the projects that you want."),
        "ordinal": _("Write 1 beside what comes first, 2 beside the second, and so on."),
    }[kind]


def _budget(plan: Any) -> str:
    if not plan.project_budget:
        return _("First agree how much may be spent on small projects.")
    unit = plan.choice.currency
    return _(
        "{amount} may be spent on small projects.", amount=format_money(plan.project_budget, unit)
    )


def _closed(plan: Any) -> Iterator[Words]:
    if not plan.candidates:
        text = _("No small projects stand to choice yet: print this paper again when they do.")
        yield Words(text, "alarm")


def _rows(plan: Any) -> tuple[tuple[Cell, ...], ...]:
    signs = project_signs(plan)
    rows = tuple(
        (
            integer(number),
            signs[each.id],
            called(each.name or each.id, 60),
            *(format_money(amount, plan.choice.currency) for amount in (each.cost, each.upkeep)),
        )
        for number, each in enumerate(plan.candidates, 1)
    )
    return rows or tuple((integer(number), "", "", "", "") for number in range(1, EMPTY + 1))


def count(plan: Any, region: str) -> Document:
    """Papers as they leave the box; equal ones on one line, with their number."""
    columns = (
        narrow(_("Paper"), 0.9),
        Column(_("Group"), share=1.2),
        Column(_("Numbers marked on the paper"), share=3),
        narrow(_("Such papers"), 1),
    )
    rows = [(integer(number),) for number in range(1, PAPERS + 1)]
    return form(
        plan,
        region,
        "tally-projects",
        _("Counting the small projects"),
        (balance(), table(columns, rows), tellers()),
        do=_("One teller reads the numbers aloud, one writes. 0 is a paper without a cross."),
        typed=(at(_("Fund"), _("Small projects")),),
        copies=_("Two copies: each teller counts alone, without looking at the other."),
    )
