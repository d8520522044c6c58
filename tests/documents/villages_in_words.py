"""Villages to print: as full as the example, with nothing in them, with everything covered."""

import json
from functools import cache

import workbook as wb
from workbook.documents.press import written
from workbook.files import shipped
from workbook.money import format_money
from workbook.plan import Community, Plan

SECRET = 87_654
"""A count that stands nowhere else: wherever it is read, something covered was shown."""


@cache
def full(language="en"):
    """The illustrative village, in a language that it was written in."""
    return wb.read(shipped("data") / f"muzdurlar{'' if language == 'en' else f'.{language}'}.json")


def empty():
    """A village that has only a name."""
    return Plan(id="new", community=Community(name="Boş kənd"))


def covered():
    """The full village while every vote goes on: counts are typed, and nobody may see them."""
    plan = full()
    group, needs, lasts = plan.group, plan.needs, plan.sustainability
    tally = changed(group.tally, closed_at=None, votes=dict.fromkeys(group.tally.votes, SECRET))
    dots = {need: dict.fromkeys(row, SECRET) for need, row in needs.vote.dots.items()}
    papers = tuple(changed(paper, count=SECRET) for paper in needs.ballot.papers)
    return changed(
        plan,
        group=changed(group, tally=tally),
        needs=changed(
            needs,
            vote=changed(needs.vote, closed_at=None, dots=dots),
            ballot=changed(needs.ballot, closed_at=None, papers=papers),
            consensus=changed(needs.consensus, closed_at=None),
        ),
        sustainability=changed(
            lasts, rounds=tuple(changed(each, closed_at=None) for each in lasts.rounds)
        ),
    )


def changed(part, **fields):
    """A part of a record with other fields."""
    return part.model_copy(update=fields)


def words_of(document):
    """All that a document says, as one text: quicker than to print it."""
    text = json.dumps(written(document), ensure_ascii=False)
    return text.replace("\u00a0", " ").replace("\u00ad", "").replace("\u2060", "")


def money(qepik):
    """An amount as it is read from a document."""
    return format_money(qepik, short=True).replace("\u00a0", " ")
