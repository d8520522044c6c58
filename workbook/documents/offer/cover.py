"""The first pages: what is still open, as long as something is, and the summary."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from workbook.documents.blocks import (
    Block,
    Column,
    Fact,
    Facts,
    Heading,
    Pairs,
    Points,
    Table,
    Words,
)
from workbook.documents.offer.chapter import (
    LONG,
    NOTHING,
    brief,
    called,
    chapter,
    lacking,
    money,
    origin,
    said,
)
from workbook.locale import N_, _
from workbook.locale.numbers import integer, percent
from workbook.money import round_half_up
from workbook.paper.words import short
from workbook.proposal.analysis.amounts import by_source, total
from workbook.proposal.analysis.checks import checks
from workbook.proposal.analysis.served import served
from workbook.proposal.analysis.shares import community, community_share, donor_share, leverage

STEPS = (N_("Project"), N_("For whom"))


def still_open(plan: Any) -> tuple[Block, ...]:
    """What stands against sending it, the gravest first; nothing once all is mended."""
    found = checks(plan)
    if not found:
        return ()
    heads = {
        "stop": _("This would bring the proposal back:"),
        "look": _("This wants a second look:"),
    }
    blocks: list[Block] = []
    for kind, head in heads.items():
        texts = tuple(short(each.text, LONG) for each in found if each.kind == kind)
        blocks += [Words(head, "strong"), Points(texts)] if texts else []
    note = lacking(_("This note is printed only while something is open. Take it out at last."))
    return chapter("open", _("Draft: still open before it goes out"), (*blocks, note))


def summary(plan: Any, region: str) -> tuple[Block, ...]:
    """Who asks for what, for whom, how much of it, in one page."""
    project = plan.proposal.project
    text = project.summary.strip()
    told = Words(text) if text else lacking(_("Nobody has written the project in three sentences."))
    blocks = (told, *_figures(plan), Pairs(_about(plan, region)), *_people(plan), *_hamlets(plan))
    return chapter("summary", _("Summary"), blocks, (origin("proposal", *STEPS),))


def _figures(plan: Any) -> Iterator[Facts]:
    """The key figures, as far as they are known."""
    whole, donor = total(plan), by_source(plan).get("donor", 0)
    if not whole:
        return
    share, ours, others = donor_share(plan), community_share(plan), leverage(plan)
    facts = [
        Fact(money(whole), _("the project costs altogether")),
        Fact(money(donor), _("we ask the donor for"), _of(share)),
        Fact(money(community(plan)), _("the community gives itself"), _of(ours)),
    ]
    yield Facts(tuple(facts))
    people = plan.proposal.project.beneficiaries
    small = [Fact(integer(people[0].people), called(people[0]))] if people else []
    if others is not None:
        label = _("others give for each manat of the donor")
        small.append(Fact(money(round_half_up(others * 100)), label))
    if months := plan.proposal.project.months:
        small.append(Fact(integer(months), _("months from beginning to hand-over")))
    if small:
        yield Facts(tuple(small))


def _of(share: Fraction | None) -> str:
    return "" if share is None else _("{share} of the whole", share=percent(share, 2))


def _about(plan: Any, region: str) -> tuple[tuple[str, str], ...]:
    project, village = plan.proposal.project, plan.community
    need = brief(plan.need_names.get(plan.project_need, ""))
    return (
        (_("Title of the project"), said(plan.project_title)),
        (_("Who applies"), _("Community group of {community}", community=brief(village.name))),
        (_("Region"), said(region or village.region)),
        (_("Households"), _known(plan.households)),
        (_("Inhabitants"), _known(village.population)),
        (_("Where"), said(project.place)),
        (_("Need"), said(need)),
        (_("Donor"), said(plan.proposal.rules.donor)),
    )


def _people(plan: Any) -> Iterator[Block]:
    """Whom it is for, by sex and age."""
    people = plan.proposal.project.beneficiaries
    yield Heading(_("Whom it is for"), 2)
    if not people:
        yield lacking(_("Nobody has written down yet whom it is for."))
        return
    yield Table(
        columns=(
            Column(_("Who"), share=3),
            Column(_("Age"), share=1),
            Column(_("Girls and women"), "right", 1),
            Column(_("Boys and men"), "right", 1),
            Column(_("Together"), "right", 1),
        ),
        rows=tuple(
            (called(it), said(it.age), integer(it.female), integer(it.male), integer(it.people))
            for it in people
        ),
        note=_("Those for whom it is built stand first."),
    )


def _hamlets(plan: Any) -> Iterator[Block]:
    """Households that have a use of it, hamlet by hamlet: who is left out is said."""
    used, hamlets = plan.proposal.project.hamlets, plan.community.hamlets
    if not used or not hamlets:
        return
    yield Table(
        columns=(
            Column(_("Hamlet"), share=3),
            Column(_("Households"), "right", 1),
            Column(_("Have a use of it"), "right", 1),
            Column(_("Share"), "right", 1),
        ),
        rows=tuple(
            (called(it), _known(it.households), *_used(used.get(it.id), it.households))
            for it in hamlets
        ),
        total=(
            _("Together"),
            _known(plan.households),
            *_used(served(plan), plan.households),
        ),
        caption=_("Households that have a use of it"),
    )


def _known(number: int | None) -> str:
    return NOTHING if number is None else integer(number)


def _used(used: int | None, live: int | None) -> tuple[str, str]:
    if used is None:
        return NOTHING, NOTHING
    return integer(used), percent(Fraction(used, live)) if live else NOTHING
