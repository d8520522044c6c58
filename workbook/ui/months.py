"""Months as people read and type them."""

from __future__ import annotations

import re
from typing import Any

from workbook.locale import _
from workbook.locale.letters import lower
from workbook.locale.numbers import month as label
from workbook.locale.numbers import month_names
from workbook.ui.step import Refused

YEAR = r"(19|20|21)\d\d"
LEAST = 3
"""Letters of a month's name by which it is known: Mar, May; июн, июл."""
OF_THE_YEAR = {"г", "год", "года", "il", "ilin", "ci", "cı", "cu", "cü"}
"""What people write beside the number of a year: 2027 г., 2027-ci il."""


def shown(month: str) -> str:
    """A month for reading: Mar 2027; empty for none."""
    return label(month) if month else ""


def typed_month(text: Any) -> str:
    """The month that was typed, as the record has it: 2027-03, 3.2027, Mar 2027 or March 2027.

    Raises `Refused` with a sentence.
    """
    said = lower(str(text)).strip()
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})", said):
        year, number = found[1], int(found[2])
    elif found := re.fullmatch(r"(\d{1,2})[./ -](\d{4})", said):
        year, number = found[2], int(found[1])
    else:
        year, number = _in_words(said)
    if not re.fullmatch(YEAR, year, re.ASCII) or not 1 <= number <= 12:
        raise Refused(_("Write a month, such as {example}.", example="03.2027"))
    return f"{year}-{number:02}"


def _in_words(said: str) -> tuple[str, int]:
    """A month by its name beside a year; 0 for anything else."""
    words, years = re.findall(r"[^\W\d_]+", said), re.findall(r"\d+", said)
    named = [word for word in words if word not in OF_THE_YEAR]
    if len(years) != 1 or len(named) != 1:
        return "", 0
    fits = [n for n in range(1, 13) if any(_begins(named[0], name) for name in month_names(n))]
    return years[0], fits[0] if len(fits) == 1 else 0


def _begins(word: str, name: str) -> bool:
    """Whether a word is a name, or its beginning."""
    return len(word) >= LEAST and lower(name).startswith(word)
