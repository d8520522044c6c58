"""The ballot paper of the election, and the sheet on which each teller counts it."""

from __future__ import annotations

from typing import Any

from workbook.documents.blocks import Column, Words
from workbook.documents.document import WIDE, Document
from workbook.documents.forms.marks import candidate_signs
from workbook.documents.forms.papers import (
    PAPER,
    balance,
    ballots,
    marks,
    one_each,
    piles,
    squares,
    steps,
    tellers,
)
from workbook.documents.forms.sheet import at, called, form, narrow, table
from workbook.locale import _, plural
from workbook.locale.numbers import integer

STAND = 16


def codes(plan: Any) -> tuple[str, ...]:
    """The codes of those who stand; the first ones as long as nobody does."""
    standing = tuple(candidate.id for candidate in plan.group.candidates)
    return standing or tuple(f"C{number:02}" for number in range(1, STAND + 1))


def ballot(plan: Any, region: str) -> Document:
    """A sign, a code and a box for each candidate; papers to be cut apart."""
    signs = candidate_signs(codes(plan))
    rows = [(signs[code], called(code, 12)) for code in codes(plan)]
    columns = (Column("", "center", 0), Column(""))
    deep = piles(len(rows))
    paper = ballots(
        _("Ballot paper: election of the group"),
        _rules(plan),
        marks(rows, columns, deep),
        across=2 if deep == 1 else 1,
    )
    return form(
        plan,
        region,
        "ballot-election",
        _("Ballot paper: election of the group"),
        (
            steps(
                (
                    ("people", _("One paper for each household that is here.")),
                    ("padlock", _("Vote one by one, behind the cloth screen. Nobody looks on.")),
                    ("tickbox", _rules(plan)[0]),
                    ("spoiled", _rules(plan)[1]),
                    ("box", _("Each paper goes into the box, folded. Then all are counted.")),
                )
            ),
            *_nobody(plan),
            paper,
        ),
        do=_("Copy the next page, and cut the copies apart along the lines."),
        typed=(at(_("Community group"), _("First count")),),
        copies=one_each(
            plan.group.meeting.present,
            _("One paper is needed for each household that is here, and a few spare ones."),
        ),
        paper=PAPER,
    )


def _rules(plan: Any) -> tuple[str, ...]:
    """What makes a paper good, and what spoils it."""
    seats = plan.group.rule.seats
    return (
        plural(
            "Put a cross into {count} box at most.",
            "Put a cross into {count} boxes at most.",
            seats,
            count=integer(seats),
        ),
        _("A paper with more crosses than that, or with anything else on it, is spoiled."),
    )


def _nobody(plan: Any) -> tuple[Words, ...]:
    if plan.group.candidates:
        return ()
    text = _("Nobody stands yet: print this paper again when the candidates are known.")
    return (Words(text, "alarm"),)


def tally(plan: Any, region: str) -> Document:
    """Squares to cross while the votes are called, one sheet for each teller."""
    signs = candidate_signs(codes(plan), 2.6)
    papers = plan.group.meeting.present
    columns = (
        Column(_("Candidate"), share=0),
        Column(_("Symbol"), "center", 0),
        Column(_("One square for each vote that is called"), share=11),
        narrow(_("Votes"), 1),
    )
    rows = [(called(code, 12), signs[code], squares(papers)) for code in codes(plan)]
    return form(
        plan,
        region,
        "tally-election",
        _("Counting the election"),
        (balance(), table(columns, rows, tall=11), tellers()),
        do=_("Cross one square for each vote that is called; a group is full at five."),
        typed=(
            at(_("Community group"), _("First count")),
            at(_("Community group"), _("Recount and close")),
        ),
        copies=_("Two copies: each teller counts alone, without looking at the other."),
        paper=WIDE,
    )
