"""Forms of upkeep: a card for each task, letters of those who pay, who does what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.documents.blocks import (
    Block,
    Break,
    Column,
    Copies,
    Heading,
    Lines,
    Signatures,
    Table,
    Words,
)
from workbook.documents.document import WIDE, Document
from workbook.documents.forms.sheet import asked, at, called, field, form, narrow, table
from workbook.locale import _
from workbook.locale.letters import upper
from workbook.money import format_money, sign
from workbook.sources import source_name
from workbook.sustainability.analysis.letters import Promise, promises
from workbook.sustainability.analysis.raci import MARKS
from workbook.sustainability.analysis.upkeep import yearly
from workbook.sustainability.model import Letter, Role, Task

TASKS = 8
ROLES = 5
LETTERS = 4


def upkeep(plan: Any, region: str) -> Iterator[Document]:
    """The forms of upkeep."""
    yield tasks(plan, region)
    yield letters(plan, region)
    yield raci(plan, region)


def tasks(plan: Any, region: str) -> Document:
    """Cards of tasks to be cut apart: what, how often, what it costs, who pays, when."""
    labels = (
        field(Task, "name"),
        _("Times"),
        _capital(_("in years")),
        _priced(_("each")),
        _priced(_("A year")),
        field(Task, "payer"),
        field(Task, "months"),
        field(Task, "kind"),
        field(Task, "service"),
    )
    columns = (Column("", share=1.3), Column("", share=1.3))
    card = Table(columns, tuple((label, "") for label in labels), tall=8.4)
    kept = [called(each.label) for each in plan.sustainability.upkeep.services]
    return form(
        plan,
        region,
        "upkeep-tasks",
        _("Cards of tasks"),
        (
            table(
                (_("What is kept going"),),
                [(name,) for name in kept],
                empty=1 if kept else 4,
            ),
            Copies((card,), across=2),
        ),
        do=_("One card for each task: what, how often, in which months, what it costs."),
        typed=(at(_("Sustainability"), _("Tasks of upkeep")),),
        copies=_("Copy the next page, and cut the cards apart along the lines."),
    )


def _priced(label: str) -> str:
    return f"{_capital(label)}, {sign('AZN')}"


def _capital(label: str) -> str:
    """A heading that goes on from the one before it begins a line of its own."""
    return upper(label[:1]) + label[1:]


def letters(plan: Any, region: str) -> Document:
    """What somebody from outside signs who pays for upkeep: a page for each who has not yet."""
    found: tuple[Promise | None, ...] = tuple(
        each for each in promises(plan) if each.signed is None
    ) or (None,)
    return form(
        plan,
        region,
        "letter",
        _("Letter of a payer"),
        tuple(block for number, each in enumerate(found) for block in _letter(each, number)),
        do=_("Who promises to pay signs for it. A promise that is not signed is forgotten."),
        typed=(at(_("Sustainability"), _("Signed letters")),),
    )


def _letter(promise: Promise | None, number: int) -> Iterator[Block]:
    if number:
        yield Break()
    payer = source_name(promise.payer) if promise else "____________________"
    yield Heading(_("Who pays: {payer}", payer=payer), 2)
    yield Words(_("We know what has to be done, and will pay for it each year as written here."))
    rows = [(called(task.label), _each(task)) for task in promise.tasks] if promise else []
    total = format_money(promise.yearly) if promise else ""
    columns = (Column(_("For"), share=3), Column(_("A year"), "right", 1))
    yield table(columns, rows, empty=0 if rows else LETTERS, total=(_("Together"), total), tall=11)
    yield Lines(2, _("From when, in which month, and to whom it is paid"))
    yield asked(field(Letter, "date"), field(Letter, "number"), tall=12)
    yield Signatures((_("For the payer, with a stamp"), _("For the group")))


def _each(task: Any) -> str:
    return format_money(yearly(task))


def raci(plan: Any, region: str) -> Document:
    """Tasks beside roles: one who answers for each, at least one who does it."""
    kept = plan.sustainability.upkeep
    roles = [called(role.label, 30) for role in kept.roles] or [""] * ROLES
    rows = [(called(task.label, 70),) for task in kept.tasks]
    legend = "; ".join(f"{mark}: {_(name)}" for mark, name in MARKS.items())
    columns = (Column(_("Task"), share=3), *(narrow(role, 1) for role in roles))
    return form(
        plan,
        region,
        "raci",
        _("Who does what"),
        (
            table(columns, rows, empty=1 if rows else TASKS, tall=8.5, caption=legend),
            table(
                (Column(field(Role, "name"), share=3), narrow(field(Role, "code"), 1)),
                [(role,) for role in roles if role],
                empty=1 if kept.roles else ROLES,
                tall=8,
            ),
        ),
        do=_("R does it. A answers for it: exactly one. C is asked before, I is told after."),
        typed=(at(_("Sustainability"), _("Who does what")),),
        paper=WIDE,
    )
