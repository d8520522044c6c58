"""How the group works: meetings, term, recall, conflicts of interest, complaints."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.group.analysis.election import closed_election
from workbook.group.analysis.terms import outgrowing, term_end
from workbook.group.worksheet.answers import yes_or_no
from workbook.group.worksheet.people import described
from workbook.group.worksheet.phases import TASKS
from workbook.locale import N_, _, plural
from workbook.locale.numbers import date, integer
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Fields, Grid
from workbook.ui.step import Step, new_id
from workbook.ui.view import Block, Fact, Facts, Notice, Option, Script

BYLAWS = ("group", "bylaws")
INTERESTS = (*BYLAWS, "interests")
FIELDS = ("meeting", "quorum", "recall", "conflict", "complaint")


class Rules(Step):
    """How shall the group work?"""

    id = "bylaws"
    title = N_("Rules of the group")
    question = N_("How does the group work, and how is it held to account?")
    phase = TASKS

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Ask the village, not the group: how do you want to be able to recall a member?"),
                _("Whoever has an interest of their own says so, and leaves the vote."),
                _("Where does a complaint go, and who answers it, within how many days?"),
                *_questions(plan),
            ),
            minutes=15,
        )

    def inputs(self, plan: Any) -> tuple[Grid | Fields, ...]:
        seats = plan.group.rule.seats
        more = {"quorum": {"maximum": seats, "unit": _("of {seats}", seats=integer(seats))}}
        fields = tuple(
            (ask(type(plan), (*BYLAWS, key), key, **more.get(key, {})), (*BYLAWS, key))
            for key in FIELDS
        )
        return (Fields(id="bylaws", fields=fields), _interests(plan))

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        form, interests = self.inputs(plan)
        return (*_term(plan), form.view(plan), *_stay(plan), interests.view(plan))

    def begun(self, plan: Any) -> bool:
        bylaws = plan.group.bylaws
        return any(getattr(bylaws, key) for key in FIELDS) or bool(bylaws.interests)

    def missing(self, plan: Any) -> Iterator[str]:
        bylaws = plan.group.bylaws
        sentences = {
            "meeting": _("Write down how often the group meets."),
            "quorum": _("Write down how many members must be there to decide."),
            "recall": _("Write down how a member is recalled."),
            "conflict": _("Write down what happens when a member has an interest of their own."),
            "complaint": _("Write down how to complain."),
        }
        yield from (text for key, text in sentences.items() if not getattr(bylaws, key))


def _interests(plan: Any) -> Grid:
    kind = type(plan)
    people = tuple(Option(value=code, label=label) for code, label in described(plan).items())
    return Grid(
        id="interests",
        caption=_("Conflicts of interest that were declared"),
        columns=(
            Column(
                ask(kind, (*INTERESTS, "*", "person"), "person", kind="choice", options=people),
                _at("person"),
            ),
            Column(ask(kind, (*INTERESTS, "*", "matter"), "matter"), _at("matter")),
            yes_or_no(kind, (*INTERESTS, "*", "left_vote"), "left_vote", _at("left_vote")),
        ),
        rows=tuple(interest.id for interest in plan.group.bylaws.interests),
        list_path=INTERESTS,
        new=lambda: {"id": new_id()},
        add=_("Add a conflict of interest"),
    )


def _at(key: str) -> Any:
    return lambda row: (*INTERESTS, row, key)


def _term(plan: Any) -> Iterator[Facts]:
    """What the rule of the election says of it, once it is locked."""
    rule, end = plan.group.rule, term_end(plan)
    if rule.closed_at is None:
        return
    years = plural("{number} year", "{number} years", rule.term_years)
    until = _("until {day}", day=date(end)) if end else ""
    most = plural("{number} term in a row", "{number} terms in a row", rule.max_terms)
    yield Facts(
        id="term",
        caption=_("Agreed with the rule of the election"),
        facts=(
            Fact(figure=years, label=_("term of the group"), note=until),
            Fact(figure=most, label=_("at most, for one person")),
        ),
    )


def _stay(plan: Any) -> Iterator[Notice]:
    """Who declared an interest and did not leave the vote: a question for the room."""
    for interest in plan.group.bylaws.interests:
        if interest.person and interest.matter and not interest.left_vote:
            text = _(
                "“{matter}”: has everybody with an interest left the vote?", matter=interest.matter
            )
            yield Notice(kind="look", text=text)


def _questions(plan: Any) -> Iterator[str]:
    """For the facilitator: a seat for young people must stay one."""
    found = closed_election(plan)
    for candidate in outgrowing(plan, found.winners.elected) if found else ():
        yield _(
            "{code} has a seat as a young person and turns {age} before it ends: who follows?",
            code=candidate.id,
            age=integer(plan.group.rule.youth_below),
        )
