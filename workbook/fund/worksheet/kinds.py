"""What a voucher is for, as one choice: it says the category, the direction, and whose money."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.fund.model import CATEGORIES, INCOME
from workbook.locale import _
from workbook.ui.step import Refused
from workbook.ui.view import Option

LEVY = "levy:"
"""Before the id of a contribution, which says its purpose too."""


def options(plan: Any) -> tuple[Option, ...]:
    """Everything that money comes from, then everything that it goes to."""
    return (*_levies(plan), *_categories())


def meant(plan: Any, choice: str) -> dict[str, str]:
    """Category, direction, contribution and purpose of what was chosen. Raises `Refused`."""
    if choice.startswith(LEVY):
        levy = choice.removeprefix(LEVY)
        found = next((each for each in plan.fund.rules.levies if each.id == levy), None)
        if found is None:
            raise Refused(_("This contribution is not in the rules of the fund any more."))
        known = {"category": "contribution", "way": "in", "levy": found.id}
        return known | {"purpose": found.purpose}
    return {"category": choice, "way": "in" if choice in INCOME else "out"}


def _levies(plan: Any) -> Iterator[Option]:
    for levy in plan.fund.rules.levies:
        label = _("In: {name}", name=levy.name or levy.id)
        yield Option(value=f"{LEVY}{levy.id}", label=label)


def _categories() -> Iterator[Option]:
    for category, name in CATEGORIES.items():
        if category == "contribution":
            continue  # said by the contribution itself
        if category in INCOME:
            yield Option(value=category, label=_("In: {name}", name=_(name)))
        else:
            yield Option(value=category, label=_("Out: {name}", name=_(name)))
