"""The part about the proposal: what for, for whom, and who gives what. The whole is elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from workbook import months
from workbook.documents.blocks import Block, Fact, Facts, Pairs, Part, Parts, Words
from workbook.documents.telling import (
    called,
    exact,
    left,
    money,
    right,
    short,
    source,
    table,
    titled,
)
from workbook.locale import _
from workbook.locale.numbers import integer, percent
from workbook.proposal.analysis.amounts import by_activity, by_source, total
from workbook.proposal.analysis.shares import community, community_share, donor_share
from workbook.proposal.analysis.tranches import tranches
from workbook.proposal.model import LEVELS
from workbook.sources import COMMUNITY, source_name


def opening(plan: Any) -> str:
    """What is proposed, and what it costs; or that nothing is yet."""
    title, whole = short(plan.project_title, 120), total(plan)
    if not title:
        return _("No project is proposed yet.")
    if not whole:
        return _("The project “{title}” has no budget yet.", title=title)
    return _(
        "The project “{title}” costs {total}; the community gives {share} of it.",
        title=title,
        total=money(whole),
        share=percent(community_share(plan) or Fraction(0), 2),
    )


def part(plan: Any) -> tuple[Block, ...]:
    """For whom, the aims, the budget by what for and by who gives, and when money comes."""
    nothing = _("There is no line in the budget yet.")
    return (
        Words(opening(plan), "strong"),
        *_about(plan),
        *titled(_("Whom it is for"), served(plan)),
        *titled(_("Goal, purpose, outputs"), _aims(plan)),
        *titled(_("Budget: who gives what"), budget(plan), nothing),
        *titled(_("When the donor's money comes"), _tranches(plan)),
        source(
            _("the proposal, which is a document of its own with all lines, rules and annexes.")
        ),
    )


def _about(plan: Any) -> Iterator[Block]:
    project = plan.proposal.project
    if project.summary.strip():
        yield Words(short(project.summary, 1200))
    rows = (
        (_("Where"), short(project.place, 200)),
        (_("Months"), integer(project.months) if project.months else ""),
        (_("Donor"), short(plan.proposal.rules.donor, 200)),
    )
    if any(text for _name, text in rows):
        yield Pairs(tuple(row for row in rows if row[1]))


def served(plan: Any) -> tuple[Block, ...]:
    """People whom the project serves, by sex."""
    return table(
        (
            left(_("Who"), 2),
            left(_("Age")),
            right(_("Girls and women")),
            right(_("Boys and men")),
            right(_("Together")),
        ),
        (
            (
                called(each),
                short(each.age, 40) or "–",
                *map(integer, (each.female, each.male, each.people)),
            )
            for each in plan.proposal.project.beneficiaries
        ),
    )


def _aims(plan: Any) -> tuple[Block, ...]:
    return table(
        (
            left(_("Level")),
            left(_("What will be so"), 2.4),
            left(_("Indicator"), 2),
            left(_("Today")),
            left(_("Target")),
            left(_("By when")),
        ),
        (
            (
                _(LEVELS[aim.level]),
                short(aim.text),
                short(aim.indicator),
                short(aim.baseline, 60),
                short(aim.target, 60),
                months.label(aim.date) if aim.date else "–",
            )
            for aim in plan.proposal.aims
        ),
    )


def budget(plan: Any) -> Iterator[Block]:
    """The whole as one bar by who gives, and a row for each thing it is spent on."""
    whole = total(plan)
    if not whole:
        return
    own, donor = _share(community_share(plan)), _share(donor_share(plan))
    yield Facts(
        (
            Fact(money(whole), _("Total")),
            Fact(money(community(plan)), _("The community together"), own),
            Fact(money(by_source(plan).get("donor", 0)), _("Donor"), donor),
        )
    )
    yield gives(plan)
    yield from table(
        (
            left(_("Activity"), 3),
            right(_("Community")),
            right(_("Donor")),
            right(_("Others")),
            right(_("Total")),
        ),
        _spent(plan),
        total=(_("Total"), *_sums(by_source(plan))),
        note=_("Amounts in manat, the contingency included."),
    )


def _share(share: Fraction | None) -> str:
    return "" if share is None else _("{percent} of the whole", percent=percent(share, 2))


def gives(plan: Any) -> Parts:
    """Who gives which part of the whole; what nobody gives yet is a part too."""
    whole, paid = total(plan), by_source(plan)
    parts = [
        Part(source_name(id), Fraction(amount, whole), _amount(amount, whole), at)
        for at, (id, amount) in enumerate(paid.items())
    ]
    rest = whole - sum(paid.values())
    if rest > 0:
        parts.append(Part(_("Nobody yet"), Fraction(rest, whole), _amount(rest, whole), len(parts)))
    return Parts(tuple(parts), _("Who gives which part"))


def _amount(amount: int, whole: int) -> str:
    return f"{money(amount)} · {percent(Fraction(amount, whole), 1)}"


def _spent(plan: Any) -> Iterator[tuple[str, ...]]:
    known = plan.activity_names
    for id, paid in by_activity(plan).items():
        name = short(known.get(id, id), 120) or _("Without an activity")
        yield name, *_sums(paid)


def _sums(paid: Any) -> tuple[str, ...]:
    own = sum(paid.get(each, 0) for each in COMMUNITY)
    donor = paid.get("donor", 0)
    whole = sum(paid.values())
    return tuple(map(exact, (own, donor, whole - own - donor, whole)))


def _tranches(plan: Any) -> tuple[Block, ...]:
    found = plan.proposal.rules.tranches
    return table(
        (left(_("Comes when"), 3), right(_("Amount"))),
        (
            (short(each.condition, 200) or "…", money(amount))
            for each, amount in zip(found, tranches(plan), strict=True)
        ),
    )
