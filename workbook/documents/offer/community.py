"""The community behind it: its fund in totals, and the group that answers, by sex and by code."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.documents.blocks import Block, Column, Fact, Facts, Heading, Pairs, Table, Words
from workbook.documents.offer.chapter import (
    NOTHING,
    called,
    chapter,
    lacking,
    money,
    named,
    origin,
    said,
)
from workbook.fund.analysis.board import facts
from workbook.fund.analysis.collected import regular, total
from workbook.fund.analysis.gifts import given
from workbook.fund.analysis.streets import exempt, payers, uncounted
from workbook.group.analysis.election import closed_election
from workbook.group.analysis.people import young
from workbook.group.analysis.quorum import quorum
from workbook.group.analysis.quotas import quotas
from workbook.group.analysis.roles import committees_by_sex, sexes
from workbook.group.analysis.roles import money as money_roles
from workbook.group.analysis.terms import term_end
from workbook.group.analysis.words import holder, quota
from workbook.group.model import HOLDERS
from workbook.locale import N_, _, plural
from workbook.locale.numbers import date, integer, percent

FUND = (N_("Contributions"), N_("Collections"), N_("Work and materials"), N_("Board"))
GROUP = (
    N_("Quorum"),
    N_("Seats and quotas"),
    N_("Elected"),
    N_("Offices and keys"),
    N_("Committees"),
)


def fund(plan: Any) -> tuple[Block, ...]:
    """Totals only: no household, no debt, no name."""
    blocks = (*_cash(plan), *_levies(plan), *_gifts(plan))
    return chapter("fund", _("Statement of the community fund"), blocks, (origin("fund", *FUND),))


def _cash(plan: Any) -> Iterator[Block]:
    found = facts(plan)
    if found is None:
        yield lacking(_("Nothing is written in the cashbook yet."))
        return
    yield Words(_("As the cashbook stands on {day}.", day=date(found.on)))
    yield Facts(
        (
            Fact(money(found.balance), _("In the fund now")),
            Fact(money(found.free), _("Free money")),
            Fact(money(found.restricted), _("Restricted money")),
        )
    )
    year = found.on.year
    yield Pairs(
        (
            (_("At the beginning of {year}", year=year), money(found.open)),
            (_("Came in since"), money(found.received)),
            (_("Went out since"), money(found.paid)),
        )
    )


def _levies(plan: Any) -> Iterator[Block]:
    """What each contribution has brought of what was billed; compliance of the regular ones."""
    levies = plan.fund.rules.levies
    if not levies:
        yield lacking(_("No contribution is agreed yet."))
        return
    sums = [(levy, total(plan, [levy])) for levy in levies]
    yield Table(
        (
            Column(_("Contribution"), share=3),
            Column(_("Amount per household"), "right", 1.2),
            Column(_("Billed so far"), "right", 1.2),
            Column(_("Paid so far"), "right", 1.2),
            Column(_("Paid / billed"), "right", 1),
        ),
        tuple(
            (
                called(levy),
                money(levy.amount),
                NOTHING if it.billed is None else money(it.billed),
                money(it.paid),
                NOTHING if it.rate is None else percent(it.rate, 2),
            )
            for levy, it in sums
        ),
    )
    yield from _asked(plan)
    rate = total(plan, regular(plan)).rate
    if rate is not None:
        yield Words(
            _("Regular contributions: {rate} of what was billed is paid.", rate=percent(rate, 2))
        )


def _asked(plan: Any) -> Iterator[Block]:
    """How many should pay, or what is missing to know it."""
    asked, free = payers(plan), exempt(plan)
    if asked is None:
        yield lacking(uncounted(plan))
        return
    text = plural("{count} household", "{count} households", asked, count=integer(asked))
    yield Words(
        _("{asked} should pay, {exempt} are exempt", asked=text, exempt=integer(free)) + "."
    )


def _gifts(plan: Any) -> Iterator[Block]:
    found = given(plan)
    if found:
        worth = money(sum(each.value for each in found))
        yield Words(_("Given in work, materials and transport so far: {worth}.", worth=worth))


def group(plan: Any) -> tuple[Block, ...]:
    """How the group was elected, who does what, how women share in money, and how to complain."""
    blocks = (*_election(plan), *_offices(plan), *_committees(plan), *_bylaws(plan))
    return chapter("group", _("The community group"), blocks, (origin("group", *GROUP),))


def _election(plan: Any) -> Iterator[Block]:
    found, there, rule = closed_election(plan), quorum(plan), plan.group.rule
    if found is None:
        yield lacking(_("The group is not elected yet, or its votes are still covered."))
        return
    sex, elected = sexes(plan), found.winners.elected
    people = {it.id: it for it in plan.group.candidates}
    women = sum(sex.get(code) == "F" for code in elected)
    youth = sum(young(people[code], rule) for code in elected)
    needed, end = quotas(rule), term_end(plan)
    rows = [
        (_("Elected by secret ballot"), _day(plan.group.meeting.date)),
        (_("Households present"), _present(there)),
        (_("Members"), integer(len(elected))),
        (_("Women"), _kept(women, needed.women)),
        (_("Young people"), _kept(youth, needed.youth)),
        (_("Displaced households"), _kept(found.filled.displaced, needed.displaced)),
        (_("Term ends"), _day(end)),
    ]
    yield Pairs(tuple(rows))
    if found.entered:
        yield Words(_("By a quota: {codes}.", codes=", ".join(found.entered)))
    if found.missed:
        names = ", ".join(quota(key) for key in found.missed)
        yield Words(_("Without quotas there would be too few: {names}.", names=names))


def _day(day: Any) -> str:
    return date(day) if day else NOTHING


def _present(there: Any) -> str:
    if there.share is None:
        return NOTHING
    return _(
        "{present} of {all} ({share}); needed {needed}",
        present=integer(there.present),
        all=integer(there.households),
        share=percent(there.share, 2),
        needed=integer(there.needed),
    )


def _kept(there: int, least: int) -> str:
    if not least:
        return integer(there)
    return _("{there}; at least {least} agreed", there=integer(there), least=integer(least))


def _offices(plan: Any) -> Iterator[Block]:
    """Offices and keys by code and sex; roles with money by sex."""
    sex, roles = sexes(plan), plan.group.roles
    rows = tuple(
        (holder(id), roles[id], _sex(sex.get(roles[id]))) for id in HOLDERS if roles.get(id)
    )
    if not rows:
        yield lacking(_("Nobody has an office yet."))
        return
    yield Heading(_("Offices, keys and committees"), 2)
    yield Table(
        (
            Column(_("Office or key"), share=2),
            Column(_("Code"), share=1),
            Column(_("Sex"), share=1),
        ),
        rows,
        note=_("People stand under codes; the list of names stays with the secretary."),
    )
    held = money_roles(plan)
    if held.share is not None:
        text = _(
            "Roles that deal with money: women hold {women} of {all} ({share}).",
            women=integer(held.women),
            all=integer(held.women + held.men + held.unknown),
            share=percent(held.share, 2),
        )
        yield Words(text)


def _sex(sex: str | None) -> str:
    return {"F": _("woman"), "M": _("man")}.get(sex or "", NOTHING)


def _committees(plan: Any) -> Iterator[Table]:
    names, sex = named(plan.group.committees), committees_by_sex(plan)
    rows = tuple(
        (names[it.id], integer(len(it.members)), *(integer(n) for n in sex[it.id]))
        for it in plan.group.committees
    )
    if rows:
        yield Table(
            (
                Column(_("Committee"), share=3),
                Column(_("Members"), "right", 1),
                Column(_("Women"), "right", 1),
                Column(_("Men"), "right", 1),
            ),
            rows,
        )


def _bylaws(plan: Any) -> Iterator[Block]:
    rules = plan.group.bylaws
    yield Pairs(
        (
            (_("How often the group meets"), said(rules.meeting)),
            (_("How a member is recalled"), said(rules.recall)),
            (_("When a member has an interest of their own"), said(rules.conflict)),
            (_("How to complain"), said(rules.complaint)),
        )
    )
