"""The letter to the municipality: two pages with what is asked, what it does, and what it signs.

Field guide, *Printed outputs*, column Municipality: contact list, public totals of the fund,
priorities with the requested action, land and co-finance, its own tasks and dates, its share of
operation and maintenance, and visit dates.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from workbook import months
from workbook.activities.analysis.costs import costs
from workbook.activities.analysis.words import states
from workbook.documents.blocks import Block, Break, Column, Heading, Pairs, Signatures, Table, Words
from workbook.documents.document import Document, Paper, document
from workbook.documents.parts.activities import span
from workbook.documents.parts.upkeep import often
from workbook.documents.telling import called, facts, left, listed, money, right, short
from workbook.fund.analysis.board import facts as board
from workbook.locale import _
from workbook.locale.numbers import date, integer
from workbook.money import format_money
from workbook.needs.analysis.representation import attended
from workbook.proposal.analysis.amounts import by_source
from workbook.sources import source_name
from workbook.sustainability.analysis.letters import promises
from workbook.sustainability.analysis.upkeep import yearly
from workbook.sustainability.analysis.visits import visits

PAPER = Paper(size=10.5, least=10.5, margin=18)
AUTHORITY = "municipality"
AUTHORITIES = ("municipality", "executive", "education_dept", "health_dept")
NEEDS, ASKED, TASKS, UPKEEP, VISITS, CONTACTS = 6, 2, 7, 6, 5, 5
"""So many rows of each: a letter of two pages is read, one of ten is put aside."""


def letter(plan: Any, region: str = "") -> Document:
    """The letter on two A4 pages, in the language in force. `region` is the region's name."""
    return document(
        plan,
        "letter",
        _("To the municipality"),
        (*_asked(plan), Break(), *_shared(plan)),
        facts=facts(region),
        paper=PAPER,
    )


def _asked(plan: Any) -> Iterator[Block]:
    """The first page: what the village put first, and what is asked for it."""
    yield Pairs(((_("Date"), "…………………………"), (_("Number"), "…………………………")))
    yield Words(_greeting(plan))
    yield Heading(_("What the village put first, and what we ask"), 2)
    yield from _priorities(plan)
    yield Heading(_("Land, and a share of the cost"), 2)
    yield from (Words(text) for text in _land(plan))
    yield from _cofinance(plan)
    yield Heading(_("Your own tasks and their dates"), 2)
    yield from _tasks(plan)


def _greeting(plan: Any) -> str:
    name, title = short(plan.community.name, 60), short(plan.project_title, 100)
    if not title and attended(plan):
        return _("The community of {name} has met and asks for your support.", name=name)
    if not title:
        return _("The community of {name} asks for your support.", name=name)
    return _(
        "The community of {name} has met, and asks for your support of the project “{title}”.",
        name=name,
        title=title,
    )


def _priorities(plan: Any) -> tuple[Block, ...]:
    known = plan.need_names
    order = sorted((place, id) for id, place in plan.need_places.items() if id in known)
    if not order:
        return (Words(_("The village has not decided yet what comes first."), "quiet"),)
    rows = [
        (integer(place), short(known[id], 90) or id, _action(plan, id))
        for place, id in order[:NEEDS]
    ]
    columns = (right(_("Place"), 0.6), left(_("Need"), 3), left(_("What we ask you to do"), 4))
    return (Table(columns, tuple(rows), note=_left(len(order), NEEDS)),)


def _action(plan: Any, need: str) -> str:
    """What the authority is asked for: what it pays in activities that answer the need."""
    found, when, dropped = costs(plan), plan.timeline, plan.dropped_activities
    for_it = [
        it for it in plan.activities.activities if it.needs.get(need) and it.id not in dropped
    ]
    paid = [it for it in for_it if found[it.id].by_payer.get(AUTHORITY)]
    if paid:
        return " ".join(
            _(
                "Take part with {amount} in “{activity}”, {months}.",
                amount=money(found[each.id].by_payer[AUTHORITY]),
                activity=called(each, 60),
                months=span(when.get(each.id)),
            )
            for each in paid[:ASKED]
        )
    if for_it:
        ends = [when[it.id] for it in for_it if it.id in when]
        whole = (min(e[0] for e in ends), max(e[1] for e in ends)) if ends else None
        return _("Support our work on it, {months}.", months=span(whole))
    return _("Take it into your own plan.")


def _left(number: int, most: int) -> str:
    if number <= most:
        return ""
    return _("{number} more are in the plan.", number=integer(number - most))


def _land(plan: Any) -> Iterator[str]:
    paper = plan.proposal.annexes.get("land")
    place = short(plan.proposal.project.place, 120)
    if place:
        yield _("Where we want to build: {place}.", place=place)
    if paper and paper.state == "have":
        yield _("Paper for the land: {where}.", where=short(paper.where, 120) or _("it is there"))
    elif paper and paper.state == "not_needed":
        yield _("No paper for land is needed.")
    elif place or plan.project_title:
        yield _("We ask you for the paper that lets us use the land.")


def _cofinance(plan: Any) -> tuple[Block, ...]:
    """What each authority is asked to give to the project and to the whole plan."""
    project, found, state = by_source(plan), costs(plan).values(), states()
    rows = []
    for payer in AUTHORITIES:
        whole = sum(cost.by_payer.get(payer, 0) for cost in found)
        sure = sum(cost.by_payer.get(payer, 0) for cost in found if cost.state(payer) == "sure")
        if whole or project.get(payer):
            amounts = (project.get(payer, 0), whole, sure)
            rows.append(
                (source_name(payer), *(money(amount) if amount else "–" for amount in amounts))
            )
    if not rows:
        return (Words(_("No share of the cost is asked for yet."), "quiet"),)
    columns = (
        left(_("Who gives"), 2),
        right(_("To the project")),
        right(_("To the whole plan")),
        right(state["sure"]),
    )
    return (Table(columns, tuple(rows)),)


def _tasks(plan: Any) -> tuple[Block, ...]:
    """Activities to which the municipality gives something, with months and amount."""
    found, when = costs(plan), plan.timeline
    own = [it for it in plan.activities.activities if found[it.id].by_payer.get(AUTHORITY)]
    if not own:
        return (Words(_("No activity counts on the municipality yet."), "quiet"),)
    state = states()
    rows = tuple(
        (
            called(it, 90),
            span(when.get(it.id)),
            money(found[it.id].by_payer[AUTHORITY]),
            state[found[it.id].state(AUTHORITY)],
        )
        for it in own[:TASKS]
    )
    columns = (
        left(_("Activity"), 3),
        left(_("When"), 2),
        right(_("Amount"), 1.2),
        left(_("How it stands"), 1.4),
    )
    return (Table(columns, rows, note=_left(len(own), TASKS)),)


def _shared(plan: Any) -> Iterator[Block]:
    """The second page: what is to be signed, when somebody comes, the fund, and contacts."""
    yield Heading(_("Your share of operation and maintenance"), 2)
    yield from _upkeep(plan)
    yield Heading(_("When we come to look"), 2)
    yield Words(_visits(plan))
    yield Heading(_("The community fund: public totals"), 2)
    yield from _fund(plan)
    yield Heading(_("Whom to ask"), 2)
    yield from _contacts(plan)
    yield Signatures((_("Chair"), _("Secretary"), _("Received: municipality")))


def _upkeep(plan: Any) -> Iterator[Block]:
    own = next((each for each in promises(plan) if each.payer == AUTHORITY), None)
    if own is None:
        yield Words(_("No task of upkeep falls to the municipality yet."), "quiet")
        return
    yield Table(
        (left(_("What is done"), 3), left(_("How often"), 2), right(_("A year"))),
        tuple((called(task, 90), often(task), money(yearly(task))) for task in own.tasks[:UPKEEP]),
        total=(_("Together"), "", money(own.yearly)),
        note=_left(len(own.tasks), UPKEEP),
    )
    if own.signed:
        told = {"day": date(own.signed), "number": short(own.number, 40) or "–"}
        yield Words(_("Signed on {day}, letter {number}.", **told))
    else:
        yield Words(_("We take over this share and pay it every year:"), "strong")
        yield Signatures((_("For the municipality"), _("Date"), _("Stamp")))


def _visits(plan: Any) -> str:
    found = visits(plan, dt.date.min)[:VISITS]
    due = [months.label(each.month) for each in found if each.month]
    if not due:
        return _("The month of the hand-over is not fixed yet.")
    return _("Please come with us: {months}.", months=listed(due))


def _fund(plan: Any) -> tuple[Block, ...]:
    found = board(plan)
    if found is None:
        return (Words(_("Nothing is written in the cashbook yet."), "quiet"),)
    rows = (
        (_("At the beginning of {year}", year=found.on.year), format_money(found.open)),
        (_("Came in since"), format_money(found.received)),
        (_("Went out since"), format_money(found.paid)),
        (_("In the fund on {day}", day=date(found.on)), format_money(found.balance)),
        (_("Restricted money"), format_money(found.restricted)),
    )
    return (Pairs(rows),)


def _contacts(plan: Any) -> tuple[Block, ...]:
    """Empty lines, filled in by hand: no name is typed anywhere."""
    offices = (_("Chair"), _("Deputy chair"), _("Secretary"), _("Treasurer"), "")
    heads = (_("Office"), _("First name and surname"), _("Telephone"))
    shares = (1.4, 3, 2)
    columns = tuple(Column(head, "left", share) for head, share in zip(heads, shares, strict=True))
    return (Table(columns, tuple((each, "", "") for each in offices[:CONTACTS]), tall=11),)
