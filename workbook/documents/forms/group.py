"""Forms of the assembly that elects the group: who is there, who stands, the vote, the offices."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.documents.blocks import Box, Cell, Column, Lines, Signatures, Table, Words
from workbook.documents.document import WIDE, Document
from workbook.documents.forms.election import ballot, codes, tally
from workbook.documents.forms.marks import candidate_signs
from workbook.documents.forms.sheet import asked, at, called, field, form, narrow, table
from workbook.group.analysis.quorum import quorum
from workbook.group.analysis.words import holder
from workbook.group.model import HOLDERS, Candidate, Committee, Interest, Kin, Meeting
from workbook.locale import _, plural
from workbook.locale.numbers import integer
from workbook.plan import Hamlet

HAMLETS = 6


def group(plan: Any, region: str) -> Iterator[Document]:
    """The forms of the community group."""
    yield present(plan, region)
    yield candidates(plan, region)
    yield ballot(plan, region)
    yield tally(plan, region)
    yield roles(plan, region)
    yield interests(plan, region)


def present(plan: Any, region: str) -> Document:
    """Households at the assembly by hamlet, with the people who came from each."""
    here = field(Meeting, "present")
    groups = [narrow(called(each.label, 30)) for each in plan.community.groups]
    columns = (
        Column(field(Hamlet, "name"), share=1.6),
        narrow(field(Hamlet, "households"), 0.8),
        narrow(here, 0.8),
        *groups,
    )
    hamlets = plan.community.hamlets
    rows = [(called(h.label), integer(h.households) if h.households else "") for h in hamlets]
    households = integer(plan.households) if plan.households else ""
    return form(
        plan,
        region,
        "quorum",
        _("Election: who is at the assembly"),
        (
            asked(field(Meeting, "date"), here, tall=11),
            table(
                columns,
                rows,
                empty=max(2, HAMLETS - len(rows)),
                total=(_("Together"), households),
                caption=_("Households of the village, by hamlet or street"),
                tall=11,
            ),
            *_needed(plan),
            Signatures((holder("secretary"),)),
        ),
        do=_("Count households, not people: one hand a household. Then count women and men."),
        typed=(at(_("Community group"), _("Quorum")),),
    )


def _needed(plan: Any) -> Iterator[Words]:
    needed = quorum(plan).needed
    if needed:
        yield Words(
            plural(
                "{count} household must be here before anybody is elected.",
                "{count} households must be here before anybody is elected.",
                needed,
                count=integer(needed),
            )
        )


def candidates(plan: Any, region: str) -> Document:
    """Codes and signs of those who stand; their names stand on this paper and nowhere else."""
    columns = (
        Column(_("Code"), "center", 0),
        Column(_("Symbol"), "center", 0),
        Column(_("Name: on this paper only"), share=2.4),
        narrow(field(Candidate, "sex"), 0.8),
        narrow(field(Candidate, "age")),
        Column(field(Candidate, "hamlet"), share=1.6),
        narrow(field(Candidate, "displaced"), 1.1),
        narrow(field(Candidate, "terms"), 0.9),
    )
    return form(
        plan,
        region,
        "candidates",
        _("Who stands for election"),
        (table(columns, _standing(plan), tall=14),),
        do=_("Write the name beside the code and its sign. Hang the list where all can see it."),
        typed=(at(_("Community group"), _("Candidates")),),
        paper=WIDE,
    )


def _standing(plan: Any) -> Iterator[tuple[Cell, ...]]:
    signs = candidate_signs(codes(plan))
    known = {candidate.id: candidate for candidate in plan.group.candidates}
    for code in codes(plan):
        found = known.get(code)
        yield (called(code, 12), signs[code], "", *(_about(plan, found) if found else ()))


def _about(plan: Any, candidate: Candidate) -> tuple[Cell, ...]:
    hamlets = {hamlet.id: hamlet.label for hamlet in plan.community.hamlets}
    return (
        {"F": _("woman"), "M": _("man")}.get(candidate.sex or "", ""),
        integer(candidate.age) if candidate.age else "",
        called(hamlets.get(candidate.hamlet, candidate.hamlet), 40),
        Box(candidate.displaced),
        integer(candidate.terms),
    )


def roles(plan: Any, region: str) -> Document:
    """Offices, keys, committees, and who is of one family."""
    named = [(called(each.name or each.id),) for each in plan.group.committees]
    return form(
        plan,
        region,
        "roles",
        _("Offices, keys and committees"),
        (
            table(
                (_("Office or key"), Column(_("Who"), share=1.4)),
                [(holder(id),) for id in HOLDERS],
                caption=_("Offices, and the keys of the cash box"),
            ),
            table(
                (
                    Column(field(Committee, "name"), share=1.4),
                    field(Committee, "kind"),
                    Column(field(Committee, "members"), share=2),
                ),
                named,
                empty=max(1, 6 - len(named)),
                caption=_("The committees and their task"),
            ),
            table(
                (field(Kin, "one"), field(Kin, "other")),
                empty=4,
                caption=_("Who are of one family"),
            ),
        ),
        do=_("Write codes, not names. Nobody who holds an office or a key sits in the audit."),
        typed=(
            at(_("Community group"), _("Offices and keys")),
            at(_("Community group"), _("Committees")),
        ),
    )


def interests(plan: Any, region: str) -> Document:
    """One person says where the interest of the village and one's own may not be the same."""
    seats = plan.group.rule.seats
    return form(
        plan,
        region,
        "interests",
        _("Declaration of interests"),
        (
            asked(field(Interest, "person"), _("Date"), tall=11),
            Table(
                (Column("", "center", 0), Column("")),
                (
                    (Box(size=6), _("I have no interest of my own in what the group decides.")),
                    (Box(size=6), _("I have an interest of my own, or my family has one:")),
                ),
            ),
            table(
                (
                    Column(field(Interest, "matter"), share=3),
                    Column(field(Interest, "left_vote"), "center"),
                ),
                [("", Box(size=6))] * 5,
                tall=12,
                caption=_("Conflicts of interest that were declared"),
            ),
            Lines(2, _("What this person or this family could gain")),
            Signatures((_("Who declares"), holder("chair"))),
        ),
        do=_("Whoever has an interest of their own says so, and leaves the vote."),
        typed=(at(_("Community group"), _("Rules of the group")),),
        copies=plural(
            "{count} copy: one for each member of the group.",
            "{count} copies: one for each member of the group.",
            seats,
            count=integer(seats),
        ),
    )
