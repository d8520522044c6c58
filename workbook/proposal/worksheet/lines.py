"""What the steps about the budget share: columns, names of lines, choices."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from workbook.locale import _
from workbook.locale.numbers import decimal, integer
from workbook.money import format_money, sign
from workbook.sources import SOURCES, Source, source_name
from workbook.ui.grid import Column
from workbook.ui.view import Ask, Notice, Option

BUDGET = ("proposal", "budget")
LINES = (*BUDGET, "lines")
SHORT = 60
"""Letters of a name that a list to choose from has room for."""
LARGEST = 10**12
"""Qəpik that one line may come to: ten thousand million is a slip of the keys."""
USUAL: tuple[Source, ...] = ("fund", "community_labour", "donor")
"""Who is asked to pay before anybody else is."""


def names(plan: Any) -> dict[str, str]:
    """What each line is called, by its id, in the order of the budget."""
    return {line.id: line.label for line in plan.proposal.budget.lines}


def unwritten() -> Notice:
    """There is no line yet, and where to write one."""
    return Notice(kind="info", text=_("First write down what is needed."), go="budget")


def told(key: str, label: str, values: Mapping[str, Any], **more: Any) -> Column:
    """A column that only tells: `values` by row, money unless `kind` says else."""
    asked = {"kind": "money", "unit": sign("AZN"), **more}
    return Column(Ask(key=key, label=label, fixed=True, **asked), labels=values)


def item(plan: Any) -> Column:
    """The first column of a table about lines that are written down elsewhere."""
    return Column(Ask(key="item", label=_("What"), fixed=True), labels=names(plan))


def activities(plan: Any) -> tuple[Option, ...]:
    """The activities of the plan, to choose from; none as long as nobody has planned."""
    known = plan.activity_names
    return tuple(Option(value=id, label=short(name or id)) for id, name in known.items())


def outputs(plan: Any) -> tuple[Option, ...]:
    """The outputs of the logframe, to choose from."""
    rows = [aim for aim in plan.proposal.aims if aim.level == "output"]
    return tuple(
        Option(value=aim.id, label=short(f"{number}. {aim.label}"))
        for number, aim in enumerate(rows, 1)
    )


def payers(plan: Any) -> tuple[Source, ...]:
    """Who pays a part, or is asked to, in the order of the sources."""
    asked = {source for line in plan.proposal.budget.lines for source in line.split}
    asked |= {*USUAL, plan.proposal.budget.contingency.payer}
    return tuple(source for source in SOURCES if source in asked)


def sources(known: tuple[Source, ...] = tuple(SOURCES)) -> tuple[Option, ...]:
    """Payers to choose from."""
    return tuple(Option(value=source, label=source_name(source)) for source in known)


def unfinished(lines: tuple[Any, ...]) -> Iterator[str]:
    """What the lines themselves still lack."""
    if any(not line.item.strip() for line in lines):
        yield _("One line of the budget does not say what is bought.")
    if any(not (line.quantity and line.price) for line in lines):
        yield _("Every line needs a quantity and a price.")
    if any(not line.unit.strip() for line in lines):
        yield _("Every line needs a unit: a piece, a day, a cubic metre.")


def short(text: str, most: int = SHORT) -> str:
    """A name with as many letters as there is room for."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def bare(amount: int) -> str:
    """An amount without its currency, where that stands beside it already."""
    return integer(amount // 100) if amount % 100 == 0 else decimal(Fraction(amount, 100), 2)


def money(amount: int) -> str:
    """An amount for reading aloud."""
    return format_money(amount, short=True)
