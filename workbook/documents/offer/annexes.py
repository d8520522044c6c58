"""What goes with it: papers and where they are, questions of the law, a reader, signatures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.documents.blocks import Block, Box, Column, Pairs, Signatures, Table, Words
from workbook.documents.offer.chapter import NOTHING, WORKSHEETS, chapter, lacking, origin, said
from workbook.locale import N_, _
from workbook.locale.numbers import date
from workbook.proposal.analysis.annexes import Paper, papers
from workbook.proposal.model import ANNEXES, LAWS

PAPERS, LAW, READING = N_("Annexes"), N_("Current law"), N_("Read by an outsider")


def annexes(plan: Any) -> tuple[Block, ...]:
    """A box for each paper: ticked where it is there."""
    table = Table(
        (
            Column("", "center", 0),
            Column(_("Document"), share=2.4),
            Column(_("Is it there?"), share=2),
            Column(_("Number, or where it is kept"), share=2.6),
        ),
        tuple(
            (
                Box(each.state in ("have", "record")),
                _(ANNEXES[each.kind]),
                _state(each),
                said(each.where),
            )
            for each in papers(plan)
        ),
    )
    return chapter("annexes", _("Annexes"), (table,), (origin("proposal", PAPERS),))


def _state(paper: Paper) -> str:
    match paper.state:
        case "record":
            return _("in the record: {worksheet}", worksheet=_(WORKSHEETS[paper.worksheet]))
        case "have":
            return _("we have it")
        case "not_needed":
            return _("not needed")
        case _:
            return _("not there yet")


def laws(plan: Any) -> tuple[Block, ...]:
    """Questions, and what the village was told on which day; no answer of ours."""
    found = plan.proposal.laws
    table = Table(
        (
            Column(_("Question"), share=2.6),
            Column(_("Looked up on"), share=1.2),
            Column(_("Whom we asked"), share=1.6),
            Column(_("What we were told"), share=2.4),
        ),
        tuple((_(question), *_told(found.get(kind))) for kind, question in LAWS.items()),
        size=0.9,
    )
    text = _(
        "This is no legal advice. We only ask; a lawyer or the office in charge answers,"
        " by the law of that day."
    )
    blocks = (Words(text, "quote"), table)
    return chapter("laws", _("Questions of the law"), blocks, (origin("proposal", LAW),))


def _told(law: Any) -> tuple[str, str, str]:
    if law is None:
        return NOTHING, NOTHING, NOTHING
    return date(law.date) if law.date else NOTHING, said(law.asked), said(law.answer)


def reading(plan: Any) -> tuple[Block, ...]:
    """Who read it before it went out, what they understood, and what was mended."""
    return chapter(
        "reading", _("Who read it through"), tuple(_reading(plan)), (origin("proposal", READING),)
    )


def _reading(plan: Any) -> Iterator[Block]:
    found = plan.proposal.reading
    if not found.reader:
        yield lacking(_("Nobody from outside the group has read it yet."))
        return
    yield Pairs(
        (
            (_("Reader (code)"), found.reader),
            (_("Date"), date(found.date) if found.date else NOTHING),
            (_("The project in the reader's own words"), said(found.told)),
        )
    )
    rows = tuple((said(it.place), said(it.question), said(it.mended)) for it in found.stumbles)
    if rows:
        heads = (_("Where"), _("What was not clear"), _("What we changed"))
        yield Table(tuple(Column(head) for head in heads), rows)


def signatures(plan: Any) -> tuple[Block, ...]:
    """Lines to sign on: for the group, for those who give, and for the donor."""
    under = (
        _("Chair of the community group"),
        _("Treasurer of the community group"),
        _("Municipality"),
        _("For the donor"),
    )
    text = _("Signed by hand; no name is printed. Date and place stand beside each signature.")
    return chapter("signatures", _("Signatures"), (Words(text, "quiet"), Signatures(under)))
