"""Minutes of the community meeting that elects the group, and the empty list of contacts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.documents.blocks import Block, Break, Column, Columns, Pairs, Points, Table, Words
from workbook.documents.document import Document
from workbook.documents.minutes.frame import log, protocol, signing
from workbook.documents.parts.group import (
    called_code,
    committee_rows,
    office_rows,
    quota_rows,
    rules,
)
from workbook.documents.telling import (
    count,
    left,
    listed,
    names,
    opened,
    quiet,
    right,
    short,
    table,
    titled,
)
from workbook.group.analysis.election import Election, closed_election
from workbook.group.analysis.people import people
from workbook.group.analysis.quorum import quorum
from workbook.group.analysis.told import by_quota, papers, rule, seat, ties, unelected
from workbook.locale import _, plural
from workbook.locale.numbers import date, integer, moment, per_cent, percent

LINES = 14
"""Empty lines of the list of contacts."""


def minutes(plan: Any, region: str) -> tuple[Document, ...]:
    """One document once somebody came to elect."""
    group = plan.group
    if group.meeting.present is None and not group.tally.begun:
        return ()
    day = date(group.meeting.date) if group.meeting.date else ""
    title = _("Minutes: the election of the community group")
    return (protocol(plan, "group", title, region, day, *_piles(plan)),)


def _piles(plan: Any) -> Iterator[tuple[Block, ...]]:
    group, found = plan.group, closed_election(plan)
    yield titled(_("Quorum"), (Pairs(tuple(_quorum(plan))),))
    yield titled(_("The rule, agreed before any name was said"), _rule(plan))
    yield titled(_("Candidates, votes and seats"), _votes(plan, found))
    yield titled(_("Who is elected"), _elected(plan, found))
    yield _side_by_side(
        titled(_("Offices and keys"), _offices(plan)), titled(_("Committees"), _committees(plan))
    )
    yield titled(_("Rules of the group"), (Pairs(tuple(rules(plan))),))
    yield titled(_("Conflicts of interest that were declared"), _interests(plan))
    yield titled(_("What else was said"), _note(plan))
    yield log(
        opened(_("The rule"), group.rule.reopened),
        opened(_("The count"), group.tally.reopened),
        opened(_("The minutes"), group.minutes.reopened),
    )
    yield _signatures(plan)
    yield _contacts(plan)


def _quorum(plan: Any) -> Iterator[tuple[str, str]]:
    here = quorum(plan)
    if here.share is not None:
        yield (
            _("Households here"),
            _(
                "{present} of {households} ({share}); {needed} were needed",
                present=integer(here.present),
                households=integer(here.households),
                share=percent(here.share, 2),
                needed=integer(here.needed),
            ),
        )
        if here.impossible:
            yield _("Quorum"), _("not known: more households are counted than the village has")
        else:
            yield _("Quorum"), _("reached") if here.met else _("not met: nobody can be elected")
    else:
        yield _("Households here"), count(here.present)
        if here.present is not None:
            yield _("Quorum"), _("not known: the households of a hamlet are not written down")


def _rule(plan: Any) -> tuple[Block, ...]:
    agreed = plan.group.rule
    locked = _("not locked yet")
    if agreed.closed_at:
        locked = moment(agreed.closed_at)
    rows = (
        (_("Locked"), locked),
        (_("Seats"), integer(agreed.seats)),
        (_("Seats for women, at least"), per_cent(agreed.women_percent)),
        (_("Seats for young people, at least"), per_cent(agreed.youth_percent)),
        (_("Young is who is under"), integer(agreed.youth_below)),
        (_("Seats for displaced households, at least"), integer(agreed.displaced_least)),
        (_("Term"), plural("{number} year", "{number} years", agreed.term_years)),
    )
    return (Pairs(rows), *quiet(" ".join(rule(plan))))


def _votes(plan: Any, found: Election | None) -> Iterator[Block]:
    """Every candidate by votes; before the count is closed only who stood."""
    closed = plan.group.tally.closed_at is not None
    if not closed:
        yield Words(_("The count is not closed yet. Until then all votes stay covered."), "alarm")
    sexes = {"F": _("woman"), "M": _("man")}
    known = {each.id: each for each in plan.group.candidates}
    stand = sorted(people(plan), key=lambda each: -each.votes if closed else 0)
    yield from table(
        (
            left(_("Code"), 0.8),
            left(_("Sex")),
            right(_("Age")),
            left(_("Hamlet"), 1.6),
            *((right(_("Votes"), 0.8), left(_("Seat"), 2.2)) if closed else ()),
        ),
        (
            (
                called_code(each.id),
                sexes.get(each.sex or "", "–"),
                count(known[each.id].age),
                _hamlet(plan, known[each.id].hamlet),
                *((integer(each.votes), seat(each, found) if found else "") if closed else ()),
            )
            for each in stand
        ),
    )
    yield from (Words(text) for text in papers(plan))


def _hamlet(plan: Any, id: str) -> str:
    return names(plan.community.hamlets, 40).get(id, "–")


def _elected(plan: Any, found: Election | None) -> tuple[Block, ...]:
    if found is None:
        return (Words(unelected(), "alarm"),) if plan.group.tally.closed_at else ()
    return (
        Words(listed(map(called_code, found.winners.elected)), "strong"),
        *table(
            (left(_("Seats kept for"), 3), right(_("At least")), right(_("Elected"))),
            quota_rows(plan, found),
        ),
        Points((*by_quota(plan, found), *ties(plan, found), *_lots(plan, found))),
    )


def _lots(plan: Any, found: Election) -> Iterator[str]:
    for level in found.winners.open:
        yield _("Level, a lot decides: {codes}.", codes=listed(level))
    for back in plan.group.lots_taken_back:
        yield _(
            "On {moment} {first} came first among {tied}. This was taken back on {taken}.",
            taken=moment(back.at),
            moment=moment(back.lot.at),
            first=back.lot.first,
            tied=listed(back.lot.tied),
        )
    for lot in plan.group.lots:
        yield _(
            "A public lot among {codes} on {moment}: {first} was drawn first.",
            codes=listed(lot.tied),
            moment=moment(lot.at),
            first=lot.first,
        )


def _side_by_side(one: tuple[Block, ...], other: tuple[Block, ...]) -> tuple[Block, ...]:
    """Two short sections beside each other, so that the signatures stand with what is signed."""
    return (Columns(one, other, 0.36),) if one and other else (*one, *other)


def _offices(plan: Any) -> tuple[Block, ...]:
    return table((left(_("What"), 2), left(_("Code"))), office_rows(plan))


def _committees(plan: Any) -> tuple[Block, ...]:
    return table(
        (left(_("Committee"), 2), left(_("Kind")), left(_("Members, the head first"), 2)),
        committee_rows(plan),
    )


def _interests(plan: Any) -> tuple[Block, ...]:
    return table(
        (left(_("Person")), left(_("Matter"), 3), left(_("Left the vote"))),
        (
            (
                called_code(each.person),
                short(each.matter),
                _("yes") if each.left_vote else _("no"),
            )
            for each in plan.group.bylaws.interests
        ),
    )


def _note(plan: Any) -> tuple[Block, ...]:
    text = short(plan.group.minutes.note, 3000)
    return (Words(text),) if text else ()


def _signatures(plan: Any) -> tuple[Block, ...]:
    found = plan.group.minutes
    labels = {
        "members": _("The elected"),
        "tellers": _("Tellers"),
        "witnesses": _("Witnesses from the village"),
    }
    told = [
        f"{label} {integer(found.signed[id])}" for id, label in labels.items() if id in found.signed
    ]
    stands = ""
    if found.closed_at:
        stands = _("The minutes are signed since {moment}.", moment=moment(found.closed_at))
    return (
        *quiet(_("Signatures on paper: {counts}.", counts=listed(told)) if told else "", stands),
        *signing(
            _("Chair of the meeting"),
            _("Secretary"),
            _("First teller"),
            _("Second teller"),
            _("Witness"),
            _("Witness"),
        ),
    )


def _contacts(plan: Any) -> tuple[Block, ...]:
    """An empty form: names and telephones are written by hand, and are not typed anywhere."""
    lines = [(called_code(code), "", "", "") for code in sorted(plan.members)]
    lines += [("", "", "", "")] * (LINES - len(lines))
    heads = (_("Code"), _("First name and surname"), _("Telephone"), _("Signature"))
    shares = (0.7, 3, 2, 2)
    columns = tuple(Column(head, "left", share) for head, share in zip(heads, shares, strict=True))
    return (
        Break(),
        *titled(
            _("List of contacts, to be filled in by hand"),
            (
                Words(_("For the donor and the municipality only. It is not hung up."), "alarm"),
                Table(columns, tuple(lines), tall=12),
            ),
        ),
    )
