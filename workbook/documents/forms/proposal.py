"""Forms of the proposal: whom it is for, quotes, monitoring, the reader from outside."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.documents.blocks import Column, Lines, Signatures
from workbook.documents.document import WIDE, Document
from workbook.documents.forms.sheet import asked, at, called, field, form, narrow, table
from workbook.locale import _
from workbook.locale.numbers import integer
from workbook.money import format_money
from workbook.plan import Hamlet
from workbook.proposal.model import Aim, Beneficiaries, Quote, Reading, Stumble, Watch

PEOPLE = 8
QUOTES = 9
SEEN = 4
STUMBLES = 6
INDICATORS = 5


def proposal(plan: Any, region: str) -> Iterator[Document]:
    """The forms of the proposal, in the order of its steps."""
    yield beneficiaries(plan, region)
    yield quotes(plan, region)
    yield monitoring(plan, region)
    yield reading(plan, region)


def beneficiaries(plan: Any, region: str) -> Document:
    """Who has a use of it: by sex and age, then by hamlet."""
    hamlets = [
        (called(h.label), integer(h.households) if h.households else "")
        for h in plan.community.hamlets
    ]
    said = {key: field(Beneficiaries, key) for key in Beneficiaries.model_fields}
    return form(
        plan,
        region,
        "beneficiaries",
        _("Whom the project is for"),
        (
            table(
                (
                    Column(said["name"], share=3),
                    narrow(said["age"], 1),
                    narrow(said["female"], 1),
                    narrow(said["male"], 1),
                    narrow(_("Together"), 1),
                ),
                empty=PEOPLE,
                tall=10,
                caption=_("Whom it is for; those it is built for stand first"),
            ),
            table(
                (
                    Column(field(Hamlet, "name"), share=3),
                    narrow(_("Households"), 1),
                    narrow(_("Have a use of it"), 1),
                ),
                hamlets,
                empty=max(1, 6 - len(hamlets)),
                total=(_("Together"),),
                tall=10,
                caption=_("Households that have a use of it"),
            ),
        ),
        do=_("Begin with those whom it is for. Count people, girls and boys apart."),
        typed=(at(_("Proposal"), _("For whom")),),
    )


def quotes(plan: Any, region: str) -> Document:
    """Three suppliers for each line: who, whose firm, on which day, at which price."""
    most = plan.quotes_above
    caption = _("Three quotes for each line above {amount}", amount=format_money(most, short=True))
    keys = {"line": 2, "supplier": 1.8, "family": 1.6, "date": 1}
    return form(
        plan,
        region,
        "quotes",
        _("Quotes side by side"),
        (
            table(
                (
                    *(Column(field(Quote, key), share=share) for key, share in keys.items()),
                    Column(field(Quote, "price"), "right", 1),
                ),
                empty=QUOTES,
                caption=caption if most else "",
            ),
            Lines(1, _("Which one is taken, and why that one")),
            Signatures((_("First signature"), _("Second signature"))),
        ),
        do=_("Three firms that do not belong together; the dates are on the paper."),
        typed=(at(_("Proposal"), _("Quotes")),),
        paper=WIDE,
    )


def monitoring(plan: Any, region: str) -> Document:
    """Every indicator with who looks at it; then what was seen, each time."""
    aims = [aim for aim in plan.proposal.aims if aim.indicator.strip()]
    rows = [(called(aim.indicator, 120), called(aim.target, 60)) for aim in aims]
    return form(
        plan,
        region,
        "monitoring",
        _("Monitoring sheet"),
        (
            table(
                (
                    Column(field(Aim, "indicator"), share=3),
                    Column(field(Aim, "target"), share=1.6),
                    Column(field(Watch, "every"), share=1.2),
                    narrow(field(Watch, "who"), 0.8),
                    Column(field(Watch, "kept"), share=2),
                ),
                rows,
                empty=1 if rows else INDICATORS,
                caption=_("Every indicator of the logframe"),
            ),
            table(
                (
                    Column(_("Date"), share=0.8),
                    Column(field(Aim, "indicator"), share=2.6),
                    Column(_("What was seen"), share=3),
                    narrow(_("Who"), 0.8),
                ),
                empty=SEEN,
                caption=_("What was seen"),
            ),
        ),
        do=_("Write down each time what was seen, also when it is bad. Tell it at the meeting."),
        typed=(at(_("Proposal"), _("Monitoring")),),
        paper=WIDE,
    )


def reading(plan: Any, region: str) -> Document:
    """What somebody who was never at a meeting understood of the proposal."""
    return form(
        plan,
        region,
        "reading",
        _("Read by somebody from outside"),
        (
            asked(field(Reading, "reader"), field(Reading, "date"), tall=11),
            Lines(7, field(Reading, "told")),
            table(
                tuple(field(Stumble, key) for key in ("place", "question", "mended")),
                empty=STUMBLES,
                tall=15,
                caption=_("What was not clear"),
            ),
        ),
        do=_("Keep quiet while they read. Where they stumble the text is wrong, not the reader."),
        typed=(at(_("Proposal"), _("Read by an outsider")),),
    )
