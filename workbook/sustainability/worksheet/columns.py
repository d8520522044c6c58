"""Columns of lists of this worksheet, and how some of their values are shown and read."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from workbook.locale import _
from workbook.money import format_money
from workbook.ui.ask import ask
from workbook.ui.grid import Column
from workbook.ui.step import Refused
from workbook.ui.view import Ask, Option

UPKEEP = ("sustainability", "upkeep")
NUMBERS = r"(\d{1,2})(?:\s*[-–]\s*(\d{1,2}))?"
LAST_MONTH = 12


def column(plan: Any, path: tuple[str, ...], key: str, **more: Any) -> Column:
    """A column of a list of records at `path`; `more` goes to `ask`, but `show` and `read`."""
    own: dict[str, Callable[[Any], Any]] = {
        name: more.pop(name) for name in ("show", "read") if name in more
    }
    field = ask(type(plan), (*path, "*", key), key, **more)
    return Column(field, lambda row: (*path, row, key), **own)


def told(key: str, label: str, labels: Mapping[str, str]) -> Column:
    """A column that only tells something."""
    return Column(Ask(key=key, label=label, length=40, fixed=True), labels=labels)


def services(plan: Any) -> tuple[Option, ...]:
    """What is kept going, to choose from."""
    found = plan.sustainability.upkeep.services
    return tuple(Option(value=each.id, label=each.label) for each in found)


def yes() -> dict[str, Any]:
    """How a yes or no is asked for in a list; it goes to `column`."""
    return {
        "options": (Option(value="yes", label=_("yes")),),
        "show": lambda found: "yes" if found else None,
        "read": lambda typed: True,
    }


def months_shown(months: Mapping[str, bool]) -> str | None:
    """Months of any year for reading: 1–3, 11–12; None for none."""
    marked = [n for n in range(1, LAST_MONTH + 1) if months.get(str(n))]
    runs: list[list[int]] = []
    for number in marked:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    found = (f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
    return ", ".join(found) or None


def typed_months(typed: Any) -> dict[str, bool]:
    """The months that were typed, as the record has them. Raises `Refused` with a sentence."""
    text = str(typed).strip()
    if not re.fullmatch(rf"{NUMBERS}(?:[\s,;.]+{NUMBERS})*[\s,;.]*", text, re.ASCII):
        raise _no_months()
    found: set[int] = set()
    for first, end in re.findall(NUMBERS, text, re.ASCII):
        found |= set(range(int(first), int(end or first) + 1)) or {0}
    if not found <= set(range(1, LAST_MONTH + 1)):
        raise _no_months()
    return {str(number): True for number in sorted(found)}


def _no_months() -> Refused:
    return Refused(_("Write months as numbers, such as {example}.", example="3, 6, 9–12"))


def money(amount: int) -> str:
    """An amount for reading, without decimals that are zero."""
    return format_money(amount, short=True)
