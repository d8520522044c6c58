"""Who promised to pay for upkeep, and whether there is a signed letter: "the donor pays" is none.

The community itself needs no letter; everybody else who pays for a task does.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from workbook.locale import _
from workbook.sources import COMMUNITY, source_name
from workbook.sustainability.analysis.upkeep import shared, total


@dataclass(frozen=True)
class Promise:
    """What a payer has to pay a year (in qəpik) for which tasks, and the day of its letter."""

    payer: str
    yearly: int
    tasks: tuple[Any, ...]
    signed: dt.date | None
    number: str

    @property
    def sentence(self) -> str:
        """What to do about it; empty where the letter is signed."""
        if self.signed:
            return ""
        return _(
            "{payer}: there is no signed letter yet. Ask for one before counting on the money.",
            payer=source_name(self.payer),
        )


def promises(plan: Any) -> tuple[Promise, ...]:
    """Payers from outside the community, in the order in which tasks name them."""
    tasks = [task for task in shared(plan) if task.payer not in COMMUNITY]
    letters = plan.sustainability.upkeep.letters
    found = []
    for payer in dict.fromkeys(task.payer for task in tasks):
        own = tuple(task for task in tasks if task.payer == payer)
        letter = letters.get(payer)
        signed, number = (letter.date, letter.number) if letter else (None, "")
        found.append(Promise(payer, total(own), own, signed, number))
    return tuple(found)


def unsigned(plan: Any) -> tuple[Promise, ...]:
    """Those without a signed letter."""
    return tuple(promise for promise in promises(plan) if promise.signed is None)
