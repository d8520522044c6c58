"""The proposal as a donor reads it, from the record alone: all chapters, one after the other."""

from __future__ import annotations

import datetime as dt
from typing import Any

from workbook.documents.blocks import Block, Break, Contents
from workbook.documents.document import Document, document
from workbook.documents.offer.aims import logframe, monitoring, objectives
from workbook.documents.offer.annexes import annexes, laws, reading, signatures
from workbook.documents.offer.budget import budget
from workbook.documents.offer.chapter import money
from workbook.documents.offer.community import fund, group
from workbook.documents.offer.cover import still_open, summary
from workbook.documents.offer.donor import quotes, rules
from workbook.documents.offer.need import need
from workbook.documents.offer.risks import risks
from workbook.documents.offer.upkeep import upkeep
from workbook.documents.offer.work import work
from workbook.fund.analysis.board import facts as board
from workbook.locale import _
from workbook.locale.numbers import date, percent
from workbook.paper.words import short
from workbook.proposal.analysis.amounts import by_source, total
from workbook.proposal.analysis.shares import community, community_share
from workbook.sustainability.analysis.letters import promises

NAME = "proposal"
LONGEST = 110
"""Letters of the title; the whole of a longer one stands in the summary."""


def proposal(plan: Any, region: str = "") -> Document:
    """Everything that a donor asks for. `region` is the region's name in the language in force.

    As long as something is open a note about it stands first.
    """
    note = still_open(plan)
    blocks: tuple[Block, ...] = (
        *((*note, Break()) if note else ()),
        *summary(plan, region),
        Contents(_("In this proposal")),
        *chapters(plan),
    )
    named = short(plan.project_title, LONGEST)
    title = named or _("Project proposal")
    donor = short(plan.proposal.rules.donor, LONGEST)
    told = (_("Project proposal") if named else "", donor, _as_of(plan))
    facts = " · ".join(part for part in told if part)
    return document(plan, NAME, title, blocks, facts=facts, texts=texts(plan, region))


def chapters(plan: Any) -> tuple[Block, ...]:
    """All chapters after the summary, in the usual order."""
    return (
        *need(plan),
        *objectives(plan),
        *logframe(plan),
        *work(plan),
        *budget(plan),
        *rules(plan),
        *quotes(plan),
        *monitoring(plan),
        *risks(plan),
        *upkeep(plan),
        *fund(plan),
        *group(plan),
        *annexes(plan),
        *laws(plan),
        *reading(plan),
        *signatures(plan),
    )


def texts(plan: Any, region: str) -> tuple[tuple[str, str], ...]:
    """Short texts that a programme's own template may use, by name."""
    share = community_share(plan)
    return (
        ("community", plan.community.name.strip() or _("A community without a name")),
        ("title", plan.project_title or _("Project proposal")),
        ("region", region or plan.community.region),
        ("date", _as_of(plan)),
        ("donor", plan.proposal.rules.donor.strip()),
        ("total", money(total(plan))),
        ("donor_part", money(by_source(plan).get("donor", 0))),
        ("community_part", money(community(plan))),
        ("community_share", "" if share is None else percent(share, 2)),
        ("illustrative", _("Illustrative data") if plan.community.illustrative else ""),
    )


def _as_of(plan: Any) -> str:
    """The last day that the proposal tells something of; no clock is asked."""
    about = plan.proposal
    days: list[dt.date | None] = [quote.date for quote in about.budget.quotes]
    days += [law.date for law in about.laws.values()]
    days += [about.reading.date, plan.needs.session.date]
    days += [each.signed for each in promises(plan)]
    if found := board(plan):
        days.append(found.on)
    known = [day for day in days if day]
    return date(max(known)) if known else ""
