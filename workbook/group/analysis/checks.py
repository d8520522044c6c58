"""What does not add up in the count, or asks for a look in the roles, in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from workbook.group.analysis import roles, terms
from workbook.group.analysis.election import closed_election
from workbook.group.analysis.recount import uncounted, votes_differ
from workbook.group.analysis.words import committee, duty
from workbook.locale import _, plural
from workbook.locale.numbers import integer


@dataclass(frozen=True)
class Check:
    """One sentence: something is `wrong`, or it is only a `note`. `person` says about whom.

    `covered` sentences would tell something of an open count.
    """

    kind: Literal["wrong", "note"]
    text: str
    person: str = ""
    covered: bool = False


def checks(plan: Any) -> tuple[Check, ...]:
    """All that can be said now: what is covered is left out until the count is closed."""
    found = (*papers(plan), *votes(plan), *people(plan), *offices(plan))
    closed = plan.group.tally.closed_at is not None
    return tuple(check for check in found if closed or not check.covered)


def papers(plan: Any) -> Iterator[Check]:
    """Given out = valid + spoiled + not returned, and no more than households are there."""
    told, present = plan.group.tally.papers, plan.group.meeting.present
    parts = (told.valid, told.spoiled, told.unreturned)
    if told.issued is not None and None not in parts and told.issued != sum(parts):
        text = _(
            "{issued} papers were given out, but valid, spoiled and not returned make {sum}."
            " Count the papers again.",
            issued=integer(told.issued),
            sum=integer(sum(parts)),
        )
        yield Check("wrong", text)
    if told.issued is not None and present is not None and told.issued > present:
        text = _(
            "{issued} papers were given out, but {present} households are here. Is it one paper a"
            " household?",
            issued=integer(told.issued),
            present=integer(present),
        )
        yield Check("note", text)


def votes(plan: Any) -> Iterator[Check]:
    """Votes against valid papers, the two tellers, and votes for nobody on the list."""
    valid = plan.group.tally.papers.valid
    if valid is not None:
        yield from _too_many(plan, valid)
    for code in votes_differ(plan):
        text = _("{code}: the two tellers differ. Count these papers once more.", code=code)
        yield Check("wrong", text, code)
    lost = {*plan.group.tally.votes, *plan.group.tally.again} - set(roles.sexes(plan))
    for code in sorted(lost):
        text = _("{code} has votes, but is not among the candidates: they do not count.", code=code)
        yield Check("wrong", text, code)


def _too_many(plan: Any, valid: int) -> Iterator[Check]:
    counted, seats = plan.group.tally.votes, plan.group.rule.seats
    for code in roles.sexes(plan):
        if counted.get(code, 0) > valid:
            text = _(
                "{code}: more votes than the {valid} valid papers. Count again.",
                code=code,
                valid=integer(valid),
            )
            yield Check("wrong", text, code, covered=True)
    if sum(counted.values()) > valid * seats and not uncounted(plan):
        text = _(
            "All votes together are more than {valid} valid papers with {seats} names each can"
            " hold. Count again.",
            valid=integer(valid),
            seats=integer(seats),
        )
        yield Check("wrong", text)


def people(plan: Any) -> Iterator[Check]:
    """Terms in a row, and seats of young people who will not be young until the term ends."""
    for candidate in terms.over_terms(plan):
        text = plural(
            "{code} has served {number} term in a row already: one more is more than the rule"
            " allows.",
            "{code} has served {number} terms in a row already: one more is more than the rule"
            " allows.",
            candidate.terms,
            code=candidate.id,
        )
        yield Check("note", text, candidate.id)
    found = closed_election(plan)
    for candidate in terms.outgrowing(plan, found.winners.elected) if found else ():
        text = _(
            "{code} has a seat as a young person, and turns {age} before the term ends. Who follows"
            " next time?",
            code=candidate.id,
            age=integer(plan.group.rule.youth_below),
        )
        yield Check("note", text, candidate.id, covered=True)


def offices(plan: Any) -> Iterator[Check]:
    """Roles: who was not elected, the audit, keys, relatives, and too much in one hand."""
    yield from _not_elected(plan)
    for code, found in plan.group.audit_clashes:
        text = _(
            "{code} holds an office or a key, and sits in “{committee}”: nobody audits themselves.",
            code=code,
            committee=committee(found),
        )
        yield Check("wrong", text, code)
    for code in roles.two_keys(plan):
        text = _("{code} holds two keys: three keys need three hands.", code=code)
        yield Check("wrong", text, code)
    for one, other in roles.related_signers(plan):
        text = _(
            "{one} and {other} are relatives, and both sign for money or hold a key. Is the village"
            " at ease with that?",
            one=one,
            other=other,
        )
        yield Check("note", text, one)
    for code, held in roles.concentrated(plan).items():
        text = _(
            "{code} has {number} roles: {roles}. Could somebody else take one?",
            code=code,
            number=integer(len(held)),
            roles=", ".join(duty(each) for each in held),
        )
        yield Check("note", text, code)


def _not_elected(plan: Any) -> Iterator[Check]:
    """Who holds a role without a seat; only the audit may have people from outside."""
    found = closed_election(plan)
    if found is None:
        return
    audits = {each.id for each in plan.group.committees if each.kind == "audit"}
    for code, held in roles.duties(plan).items():
        if code in found.winners.elected:
            continue
        for each in held:
            if each.id not in audits:
                text = _(
                    "{code} was not elected, and cannot be: {role}.", code=code, role=duty(each)
                )
                yield Check("wrong", text, code)
