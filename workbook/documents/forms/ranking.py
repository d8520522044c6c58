"""The secret ranked ballot, three sets told apart on a grey copy, and the sheets to count it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.documents.blocks import Block, Break, Cell, Column, Copies, Heading, Words
from workbook.documents.document import Document
from workbook.documents.forms.marks import GROUPS, SMALL, need_signs
from workbook.documents.forms.papers import PAPER, balance, marks, of_group, steps, tellers
from workbook.documents.forms.sheet import at, called, field, form, narrow, table
from workbook.documents.forms.weighing import shortlisted
from workbook.locale import _
from workbook.locale.numbers import integer
from workbook.needs.model import BallotVote, RankedBallot

TYPED = 40
"""Papers on the list of a teller where nobody knows how many there are."""
MOST = 400


def ranking(plan: Any, region: str) -> Iterator[Document]:
    """The forms of the secret ballot."""
    yield ballot(plan, region)
    yield count(plan, region)


def ballot(plan: Any, region: str) -> Document:
    """A page to copy for each group: number the needs, from the one that comes first."""
    groups = plan.community.groups
    return form(
        plan,
        region,
        "ballot-ranked",
        _("Ballot paper: which need comes first?"),
        (
            steps(_told(plan)),
            *_needed(plan),
            *_unlocked(plan),
            *(_papers(plan, group) for group in groups),
        ),
        do=_("Each group has a page of its own: copy it, and cut the copies apart."),
        typed=tuple(at(_("Needs"), called(group.label, 40)) for group in groups),
        paper=PAPER,
    )


def _told(plan: Any) -> tuple[tuple[str, str], ...]:
    """What happens, and the rules as they are locked."""
    return (
        ("padlock", _("Vote one by one, behind the cloth screen. Nobody looks on.")),
        ("pen", _ask()),
        *(("document", rule) for rule in rules(plan)[:2]),
        ("spoiled", rules(plan)[2]),
        ("box", _("Each paper goes into the box, folded. Then all are counted.")),
    )


def _ask() -> str:
    return _("Write 1 beside what comes first, 2 beside the second, and so on.")


def rules(plan: Any) -> tuple[str, str, str]:
    """What the agreed rule makes of papers that leave needs out, have ties, or are blank."""
    rule = plan.needs.rule
    left_out = {
        "share": _("Needs left out share the points that are left."),
        "nothing": _("Needs left out get nothing."),
    }
    tied = {
        "share": _("Two needs with one number share the points of their places."),
        "spoiled": _("Two needs with one number: the paper is spoiled."),
    }
    blank = _("A paper without a number, or with a name on it, does not count.")
    return left_out[rule.unranked], tied[rule.tied], blank


def _unlocked(plan: Any) -> Iterator[Words]:
    if plan.needs.rule.locked_at is None:
        text = _("The rule is not locked yet: print these papers again when it is.")
        yield Words(text, "alarm")
    elif not shortlisted(plan):
        text = _("The shortlist is not known yet: print these papers again when it is.")
        yield Words(text, "alarm")


def _needed(plan: Any) -> Iterator[Block]:
    """How many papers each group needs."""
    came = plan.needs.session.attended
    rows = [
        (called(group.label, 40), integer(came[group.id]) if came.get(group.id) else "")
        for group in plan.community.groups
    ]
    columns = (Column(_("Group"), share=3), narrow(field(BallotVote, "issued"), 1))
    note = _("One for each person who came, and a few spare ones.")
    yield table(columns, rows, caption=_("How many papers"), note=note)


def _papers(plan: Any, group: Any) -> Copies:
    columns = (narrow("", 0.35), narrow("", 0.7), Column("", share=5))
    shown = marks(_rows(plan), columns)
    title = _("Ballot paper: {group}", group=called(group.label, 40))
    return of_group(plan, group, title, (_ask(), *rules(plan)), shown)


def _rows(plan: Any) -> tuple[tuple[Cell, ...], ...]:
    needs, signs = shortlisted(plan), need_signs(plan)
    rows = tuple(
        (integer(number), signs[need.id], called(need.name or need.id, 80))
        for number, need in enumerate(needs, 1)
    )
    empty = tuple((integer(number), "", "") for number in range(1, plan.needs.rule.shortlist + 1))
    return rows or empty


def count(plan: Any, region: str) -> Document:
    """Papers and first places by group, then a list of all papers of each group."""
    groups = plan.community.groups
    return form(
        plan,
        region,
        "tally-ranked",
        _("Counting the ballots"),
        (*_firsts(plan), *(block for group in groups for block in _list(plan, group))),
        do=_("One teller reads the numbers aloud, from the first place down; one writes."),
        typed=(
            *(at(_("Needs"), called(group.label, 40)) for group in groups),
            at(_("Needs"), _("Count and close")),
        ),
        copies=_("Two copies: each teller counts alone, without looking at the other."),
    )


def _firsts(plan: Any) -> Iterator[Block]:
    groups, signs = plan.community.groups, need_signs(plan, SMALL)
    rows = [
        (integer(number), signs[need.id], called(need.name or need.id, 60))
        for number, need in enumerate(shortlisted(plan), 1)
    ]
    columns = (
        narrow(_("No."), 0.5),
        Column(_("Symbol"), "center", 0.7),
        Column(_("Need"), share=3),
        *(narrow(called(group.label, 30), 1) for group in groups),
    )
    yield table(
        columns,
        rows or [(integer(number),) for number in range(1, plan.needs.rule.shortlist + 1)],
        tall=11,
        caption=_("First places"),
    )
    for group in groups:
        yield Heading(called(group.label, 40), 3, GROUPS.get(group.id, ""))
        yield balance()
    yield tellers()


def _list(plan: Any, group: Any) -> Iterator[Block]:
    """Every paper of a group in the order in which it leaves the box: it says nobody's name."""
    came = plan.needs.session.attended.get(group.id) or TYPED
    yield Break()
    yield Heading(called(group.label, 40), 2, GROUPS.get(group.id, ""))
    columns = (
        narrow(_("Paper"), 0.7),
        Column(_("Numbers from the first place down"), share=3),
        narrow(field(RankedBallot, "count"), 0.8),
    )
    rows = [(integer(number),) for number in range(1, min(came, MOST) + 1)]
    yield table(columns, rows, tall=8)
