"""What the donor asks for: its rules and whether they are met, its money's parts, quotes."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from workbook.documents.blocks import Block, Column, Heading, Table, Words
from workbook.documents.offer.chapter import (
    NOTHING,
    brief,
    chapter,
    lacking,
    money,
    named,
    origin,
    said,
)
from workbook.locale import N_, _
from workbook.locale.numbers import date, decimal, integer, percent
from workbook.proposal.analysis.amounts import by_source, total
from workbook.proposal.analysis.quoted import Quoted, quoted
from workbook.proposal.analysis.quotes import of_line
from workbook.proposal.analysis.shares import Rule, leverage
from workbook.proposal.analysis.shares import rules as asked
from workbook.proposal.analysis.tranches import tranches

RULES, QUOTES = N_("Donor's rules"), N_("Quotes")


def rules(plan: Any) -> tuple[Block, ...]:
    """Rules met or not with the missing amount, and when the money comes."""
    if total(plan):
        met: tuple[Block, ...] = (_rules(plan), *_leverage(plan))
    else:
        met = (lacking(_("There is no budget yet to hold against the donor's rules.")),)
    told = (*met, *_fund(plan), *_tranches(plan))
    return chapter("rules", _("The donor's rules and money"), told, (origin("proposal", RULES),))


def _rules(plan: Any) -> Table:
    return Table(
        (
            Column(_("Rule"), share=2.4),
            Column(_("Required"), "right", 1.5),
            Column(_("There is"), "right", 1.5),
            Column(_("Met?"), share=1.3),
            Column(_("Missing"), "right", 1.4),
        ),
        tuple(_rule(rule) for rule in asked(plan)),
        note=_("Community share = community / total. Cash is counted apart from work."),
    )


def _rule(rule: Rule) -> tuple[str, ...]:
    names = {
        "share": _("The community gives at least"),
        "cash": _("Of that in cash at least"),
        "most": _("The donor gives at most"),
    }
    has, needs = (
        (money(int(rule.has)), money(int(rule.needs)))
        if rule.key == "most"
        else (percent(rule.has, 2), percent(rule.needs))
    )
    met = {True: _("met"), False: _("not met"), None: NOTHING}[rule.met]
    return names[rule.key], needs, has, met, money(rule.missing) if rule.missing else NOTHING


def _leverage(plan: Any) -> Iterator[Words]:
    others = leverage(plan)
    if others is not None:
        text = _("Others give {ratio} for each manat of the donor.", ratio=decimal(others, 4))
        yield Words(text)


def _fund(plan: Any) -> Iterator[Words]:
    """The fund's money for the project beside what the budget takes from it."""
    kept = plan.purpose_for_project
    if kept is not None:
        yield Words(
            _(
                "For “{purpose}” the fund has collected {collected} from households; the budget"
                " takes {cash} in cash.",
                purpose=brief(kept.name),
                collected=money(kept.collected),
                cash=money(kept.cash),
            )
        )


def _tranches(plan: Any) -> Iterator[Block]:
    """The parts in which the donor's money comes, and what each waits for."""
    yield Heading(_("When the donor's money comes"), 2)
    parts = plan.proposal.rules.tranches
    if not parts:
        yield lacking(_("Nobody has said yet in which parts the money comes."))
        return
    whole = sum(it.part for it in parts)
    yield Table(
        (
            Column("", "right", 0),
            Column(_("Comes when"), share=4),
            Column(_("Part"), "right", 1),
            Column(_("Amount"), "right", 1.5),
        ),
        tuple(
            (str(at), said(it.condition), percent(Fraction(it.part, 100)), money(part))
            for at, (it, part) in enumerate(zip(parts, tranches(plan), strict=True), 1)
        ),
        total=(
            "",
            _("Together"),
            percent(Fraction(whole, 100)),
            money(by_source(plan).get("donor", 0) if whole else 0),
        ),
    )


def quotes(plan: Any) -> tuple[Block, ...]:
    """For every line above the fund's limit: who was asked, when, at which price."""
    limit = money(plan.quotes_above)
    wanted = quoted(plan)
    found = plan.proposal.budget.quotes
    told: list[Block] = []
    if not found:
        told.append(lacking(_("No quote is written down yet.")))
    else:
        told.append(_quotes(plan))
    if wanted:
        text = _("Three quotes are needed for each line above {limit}.", limit=limit)
        told += [Words(text), _asked(wanted)]
    return chapter("quotes", _("Quotes of suppliers"), told, (origin("proposal", QUOTES),))


def _asked(wanted: tuple[Quoted, ...]) -> Table:
    return Table(
        (
            Column(_("Line"), share=3),
            Column(_("To be bought"), "right", 1.3),
            Column(_("Lowest quote"), "right", 1.3),
            Column(_("Suppliers asked"), "right", 1),
        ),
        tuple(
            (
                brief(it.label),
                money(it.bought),
                NOTHING if it.lowest is None else money(it.lowest),
                integer(it.suppliers),
            )
            for it in wanted
        ),
        size=0.86,
    )


def _quotes(plan: Any) -> Table:
    lines = named(plan.proposal.budget.lines)
    order = [*(it for line in lines for it in of_line(plan, line))]
    order += [it for it in plan.proposal.budget.quotes if it.line not in lines]
    return Table(
        (
            Column(_("Line"), share=2.4),
            Column(_("Supplier"), share=1.9),
            Column(_("Owner or group of firms"), share=1.5),
            Column(_("Date"), share=1.8),
            Column(_("Price"), "right", 1.3),
        ),
        tuple(
            (
                lines.get(it.line, NOTHING),
                said(it.supplier),
                said(it.family),
                date(it.date) if it.date else NOTHING,
                money(it.price),
            )
            for it in order
        ),
        size=0.82,
    )
