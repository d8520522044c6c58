"""What to ask about monitoring, upkeep, annexes, the law and the reader from outside."""

from __future__ import annotations

from typing import Any

from workbook.locale import _
from workbook.money import format_money
from workbook.proposal.analysis.annexes import papers
from workbook.proposal.analysis.finding import Finding, Found
from workbook.proposal.model import ANNEXES, LAWS
from workbook.sources import COMMUNITY, source_name


def _watched(plan: Any) -> Found:
    """Somebody looks at every indicator, and it is known how often."""
    watches = {watch.id: watch for watch in plan.proposal.watches}
    for aim in plan.proposal.aims:
        watch = watches.get(aim.id)
        if aim.indicator.strip() and not (watch and watch.every and watch.who.strip()):
            text = _(
                "“{indicator}”: nobody is to look at it yet. Say who, and how often.",
                indicator=aim.indicator,
            )
            yield Finding("monitoring", aim.id, "look", text, "watch")


def _running(plan: Any) -> Found:
    """Running costs are known, and who pays them has signed."""
    if not plan.upkeep_known:
        text = _(
            "There are no running costs yet. Write down tasks of upkeep with their payers in the"
            " worksheet on sustainability."
        )
        yield Finding("upkeep", "", "stop", text, "running")
    letters = plan.upkeep_letters
    for source, yearly in plan.upkeep_by_payer.items():
        signed = source in letters and letters[source].date
        if yearly and source not in COMMUNITY and not signed:
            text = _(
                "{source} is to pay {money} a year for upkeep. Ask for a signed letter.",
                source=source_name(source),
                money=format_money(yearly),
            )
            yield Finding("upkeep", source, "look", text, "letter")


def _annexes(plan: Any) -> Found:
    """All papers are there, or are not needed."""
    for paper in papers(plan):
        if paper.state == "missing":
            text = _("“{paper}” is missing. Get it, or say why not.", paper=_(ANNEXES[paper.kind]))
            yield Finding("annexes", paper.kind, "look", text, "annex")


def _laws(plan: Any) -> Found:
    """Somebody has looked up the law as it stands now."""
    for kind, question in LAWS.items():
        law = plan.proposal.laws.get(kind)
        if not (law and law.date):
            text = _(
                "Nobody has looked this up yet: {question} Ask somebody who knows the law.",
                question=_(question),
            )
            yield Finding("laws", kind, "look", text, "law")


def _read(plan: Any) -> Found:
    """Somebody who is not of the group has read it, and what was not clear is mended."""
    reading = plan.proposal.reading
    reader = reading.reader.strip()
    if not (reader and reading.date):
        text = _("Nobody from outside the group has read it yet. Ask somebody, and write it down.")
        yield Finding("reading", "", "look", text, "read")
    if reader in plan.members:
        text = _("{code} has a part in the group. Ask somebody who has none.", code=reader)
        yield Finding("reading", "", "stop", text, "reader")
    for stumble in reading.stumbles:
        if not stumble.mended.strip():
            text = _("“{question}” is not answered yet. Mend it.", question=stumble.label)
            yield Finding("reading", stumble.id, "look", text, "stumble")


PAPERS = (_watched, _running, _annexes, _laws, _read)
