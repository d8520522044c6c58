"""What each family of documents is for: the steps that offer them, as data."""

from __future__ import annotations

from workbook.locale import N_
from workbook.printing.steps.offered import Offered

OFFERS = (
    Offered(
        id="papers-forms",
        family="forms",
        title=N_("Blank forms"),
        question=N_("What do we need on the table?"),
        say=(
            N_("Print what the next session needs, a day before: there may be no power."),
            N_("Every paper has the same order as the step that it is typed into."),
            N_("Ballot papers: one for each voter, and a few more. Count them before the vote."),
        ),
        minutes=5,
        materials=(N_("printer"), N_("scissors")),
        tells=(),
    ),
    Offered(
        id="papers-posters",
        family="posters",
        title=N_("Posters"),
        question=N_("What hangs on the wall tomorrow?"),
        say=(
            N_("A3 is for the wall, A4 for the hand. A copy shop enlarges A4 to A3."),
            N_("Hang it where people wait anyway: at the shop, at the school, at the bus stop."),
            N_("Ask somebody who was not there to say what the poster tells."),
        ),
        minutes=5,
        materials=(N_("printer or copy shop"),),
    ),
    Offered(
        id="papers-minutes",
        family="minutes",
        title=N_("Minutes"),
        question=N_("What was decided, and who signs it?"),
        say=(
            N_("Read the minutes aloud before anybody signs."),
            N_("Names are written by hand: the laptop knows codes only."),
            N_("The letter goes to the municipality with its own tasks and dates."),
        ),
        minutes=10,
        materials=(N_("printer"), N_("pens")),
    ),
    Offered(
        id="papers-proposal",
        family="proposal",
        title=N_("Proposal"),
        question=N_("What goes to the donor?"),
        say=(
            N_("PDF is to be signed; Word is for a donor who has a form of his own."),
            N_("Look at the first page: it says what is still open."),
            N_("Your own logo? Change the Word template, and take it in on the home page."),
        ),
        minutes=10,
        materials=(N_("printer"),),
        tells=("proposal",),
    ),
    Offered(
        id="papers-village",
        family="village",
        title=N_("For the village"),
        question=N_("What stays in the village?"),
        say=(
            N_("One copy of the booklet is for the group, one for the municipality."),
            N_("The story is one page, for whoever asks what this was good for."),
        ),
        minutes=5,
        materials=(N_("printer"),),
    ),
    Offered(
        id="papers-tables",
        family="tables",
        title=N_("Tables"),
        question=N_("Who wants to count again?"),
        say=(
            N_("Excel has every table of the record, one on each sheet."),
            N_("Any laptop can compute the minute again, and say whether it is the same."),
        ),
        minutes=2,
        materials=(N_("USB stick"),),
    ),
)
"""In the order in which a training needs them."""
