"""Where the dots of each group lie, and the sheet on which two tellers count them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.documents.blocks import Block, Break, Cell, Column, Heading
from workbook.documents.document import Document
from workbook.documents.forms.marks import GROUPS, SMALL, need_signs
from workbook.documents.forms.papers import tellers
from workbook.documents.forms.sheet import at, called, form, narrow, table
from workbook.locale import _, plural
from workbook.locale.numbers import integer

EMPTY = 12
SIGN = 2.6


def dots(plan: Any, region: str) -> Iterator[Document]:
    """The forms of the vote by dots."""
    yield sheets(plan, region)
    yield count(plan, region)


def sheets(plan: Any, region: str) -> Document:
    """A sheet for each group, with room for beans or dots beside every need."""
    return form(
        plan,
        region,
        "dots",
        _("Dots of each group"),
        tuple(_pages(plan)),
        do=_each(plan),
        typed=(at(_("Needs"), _("The dots")),),
        copies=_("One sheet for each group, behind the cloth screen; two tellers count it."),
    )


def _each(plan: Any) -> str:
    """How many dots somebody has, as the rule says."""
    rule = plan.needs.rule
    each = rule.dots_each(len(plan.needs.needs)) if plan.needs.needs else rule.dots_per_person
    most = integer(rule.most_per_need)
    if not each:
        return _("Lay your dots beside the needs: at most {most} on one need.", most=most)
    return plural(
        "Everybody lays {count} dot beside the needs: at most {most} on one need.",
        "Everybody lays {count} dots beside the needs: at most {most} on one need.",
        each,
        count=integer(each),
        most=most,
    )


def _pages(plan: Any) -> Iterator[Block]:
    rows = numbered(plan)
    for number, group in enumerate(plan.community.groups):
        if number:
            yield Break()
        columns = (
            narrow(_("No."), 0.5),
            Column(_("Symbol"), "center", 0.8),
            Column(_("Need"), share=3),
            Column(_("Lay or stick the dots here"), share=3.4),
            narrow(called(group.label, 30), 1.1),
        )
        yield Heading(called(group.label, 40), 2, GROUPS.get(group.id, ""))
        yield table(columns, rows, empty=0 if rows else EMPTY, tall=14)


def numbered(plan: Any, lines: float = SIGN) -> tuple[tuple[Cell, ...], ...]:
    """Every need with its number and its sign."""
    signs = need_signs(plan, lines)
    return tuple(
        (integer(number), signs[need.id], called(need.name or need.id))
        for number, need in enumerate(plan.needs.needs, 1)
    )


def count(plan: Any, region: str) -> Document:
    """What each teller counts, need by need and group by group."""
    rows = numbered(plan, SMALL)
    columns = (
        narrow(_("No."), 0.5),
        Column(_("Symbol"), "center", 0.7),
        Column(_("Need"), share=3),
        *(narrow(called(group.label, 30), 1) for group in plan.community.groups),
    )
    return form(
        plan,
        region,
        "tally-dots",
        _("Counting the dots"),
        (
            table(
                columns,
                rows,
                empty=0 if rows else EMPTY,
                total=("", "", _("Together")),
                caption=_("Dots of each group"),
                tall=11,
            ),
            tellers(),
        ),
        do=_("Count aloud, one group after the other. Cover the sheet until all are done."),
        typed=(at(_("Needs"), _("The dots")), at(_("Needs"), _("Second count"))),
        copies=_("Two copies: each teller counts alone, without looking at the other."),
    )
