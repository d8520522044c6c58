"""Months as people read and type them."""

from __future__ import annotations

import re
from typing import Any

from workbook.locale import _
from workbook.locale.letters import lower
from workbook.locale.numbers import month as label
from workbook.ui.step import Refused

YEAR = r"(19|20|21)\d\d"


def shown(month: str) -> str:
    """A month for reading: Mar 2027; empty for none."""
    return label(month) if month else ""


def typed_month(text: Any) -> str:
    """The month that was typed, as the record has it: 2027-03, 3.2027 or Mar 2027.

    Raises `Refused` with a sentence.
    """
    said = lower(str(text)).strip()
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})", said):
        year, number = found[1], int(found[2])
    elif found := re.fullmatch(r"(\d{1,2})[./ -](\d{4})", said):
        year, number = found[2], int(found[1])
    else:
        year, number = said[-4:], _named(said)
    if not re.fullmatch(YEAR, year, re.ASCII) or not 1 <= number <= 12:
        raise Refused(_("Write a month, such as {example}.", example="03.2027"))
    return f"{year}-{number:02}"


def _named(said: str) -> int:
    """The number of a month that is written with its name and year; 0 for anything else."""
    names = {lower(label(f"{said[-4:]}-{n:02}")): n for n in range(1, 13)} if _ends(said) else {}
    return names.get(said, 0)


def _ends(said: str) -> bool:
    """Whether it ends with a year that a plan can have."""
    return re.fullmatch(YEAR, said[-4:], re.ASCII) is not None
