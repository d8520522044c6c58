"""The part about the community group: who does what, by which seats and rules. Codes, no names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.documents.blocks import Block, Fact, Facts, Pairs, Words
from workbook.documents.telling import called, left, listed, quiet, right, source, table, titled
from workbook.group.analysis.election import Election, closed_election
from workbook.group.analysis.quorum import quorum
from workbook.group.analysis.quotas import quotas
from workbook.group.analysis.terms import term_end
from workbook.group.analysis.told import by_quota, rule, unelected
from workbook.group.analysis.words import holder, quota
from workbook.group.model import HOLDERS
from workbook.locale import N_, _, plural
from workbook.locale.numbers import date, integer, percent

KINDS = {"work": N_("Work"), "money": N_("Money"), "audit": N_("Audit")}


def opening(plan: Any) -> str:
    """Who was elected by how many, or that nobody is yet."""
    found, here = closed_election(plan), quorum(plan)
    if plan.group.tally.closed_at is None:
        return _("The group is not elected yet; until the count is closed, all votes stay covered.")
    if found is None:
        return unelected()
    if here.present is None:
        return plural(
            "{number} person is elected by secret ballot.",
            "{number} people are elected by secret ballot.",
            len(found.winners.elected),
        )
    return plural(
        "{households} households came and elected {number} person by secret ballot.",
        "{households} households came and elected {number} people by secret ballot.",
        len(found.winners.elected),
        households=integer(here.present),
    )


def part(plan: Any) -> tuple[Block, ...]:
    """Seats and quotas, offices, committees, and the rules that the group promised to keep."""
    found = closed_election(plan)
    return (
        Words(opening(plan), "strong"),
        *(_seats(plan, found) if found else ()),
        *titled(_("Who does what"), _offices(plan), _("No office is given yet.")),
        *titled(_("Committees"), _committees(plan)),
        *titled(_("Rules of the group"), (Pairs(tuple(rules(plan))),)),
        source(_("the minutes of the election; people are codes, names stay on paper.")),
    )


def _seats(plan: Any, found: Election) -> tuple[Block, ...]:
    return (
        Facts(tuple(_facts(plan, found))),
        *quiet(" ".join(rule(plan))),
        *table(
            (left(_("Seats kept for"), 3), right(_("At least")), right(_("Elected"))),
            quota_rows(plan, found),
        ),
        *(Words(text) for text in by_quota(plan, found)),
    )


def _facts(plan: Any, found: Election) -> Iterator[Fact]:
    here, members = quorum(plan), len(found.winners.elected)
    if here.share is not None:
        note = _("{present} of {households}", present=here.present, households=here.households)
        yield Fact(percent(here.share, 2), _("Households present"), note)
    yield Fact(integer(members), _("The elected"))
    yield Fact(_of(found.filled.women, members), _("Women"))
    if end := term_end(plan):
        yield Fact(date(end), _("Elected until"))


def _of(some: int, whole: int) -> str:
    return _("{number} of {whole}", number=integer(some), whole=integer(whole))


def quota_rows(plan: Any, found: Election) -> Iterator[tuple[str, str, str]]:
    """For whom seats are kept, how many at least, and how many there are."""
    for key, least in quotas(plan.group.rule)._asdict().items():
        yield quota(key), integer(least), integer(getattr(found.filled, key))


def _offices(plan: Any) -> tuple[Block, ...]:
    return table((left(_("Office or key"), 2), left(_("Code"))), office_rows(plan))


def office_rows(plan: Any) -> Iterator[tuple[str, str]]:
    """Every office and key that is given, and to whom, by code."""
    roles = plan.group.roles
    yield from ((holder(id), called_code(roles[id])) for id in HOLDERS if roles.get(id))


def _committees(plan: Any) -> tuple[Block, ...]:
    return table(
        (left(_("Committee"), 2), left(_("Kind")), left(_("Members, the head first"), 2)),
        committee_rows(plan),
    )


def committee_rows(plan: Any) -> Iterator[tuple[str, str, str]]:
    """Every committee, its kind, and who sits in it, the head first."""
    for each in plan.group.committees:
        codes = sorted(each.members, key=lambda code: (each.members[code] != "head", code))
        yield called(each), _(KINDS[each.kind]), listed(called_code(code) for code in codes)


def called_code(code: str) -> str:
    """A code as it is printed: never longer than a code is."""
    return code if len(code) <= 12 else f"{code[:11]}…"


def rules(plan: Any) -> Iterator[tuple[str, str]]:
    """The term, and what the group promised: each with its own words, or that it is open."""
    agreed, bylaws = plan.group.rule, plan.group.bylaws
    term = plural("{number} year", "{number} years", agreed.term_years)
    open_ = _("Not agreed yet.")
    told = _(
        "Elected for {term}; at most {most} terms in a row.",
        term=term,
        most=integer(agreed.max_terms),
    )
    yield _("Until when"), told if agreed.closed_at else open_
    yield _("How often the group meets"), bylaws.meeting.strip() or open_
    yield (
        _("Members who must be there to decide"),
        integer(bylaws.quorum) if bylaws.quorum else open_,
    )
    yield _("How a member is recalled"), bylaws.recall.strip() or open_
    yield _("When a member has an interest of their own"), bylaws.conflict.strip() or open_
    yield _("How to complain"), bylaws.complaint.strip() or open_
