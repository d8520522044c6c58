"""Numbers typed from paper as they are read aloud: 213, 2 1 3 and 2,1,3 are the same.

One hand on the number keys is enough, whatever the keyboard's letters are.
"""

from __future__ import annotations

from collections.abc import Sequence

from workbook.locale import _
from workbook.ui.step import Refused

APART = r"[\s,;.>-]"


def pattern(known: int, level: str = "{number}") -> tuple[str, str]:
    """One place on the paper, and a whole paper; numbers of two digits must stand apart.

    `level` is what may stand on one place, made of `{number}`.
    """
    number, between = (r"\d", "*") if known <= 9 else (r"\d{1,2}", "+")
    one = level.replace("{number}", number)
    return one, f"{APART}*{one}(?:{APART}{between}{one})*{APART}*"


def chosen(number: str, known: Sequence[str]) -> str:
    """What has that number on the paper; raises `Refused` with a sentence."""
    place = int(number)
    if not 1 <= place <= len(known):
        raise Refused(
            _(
                "{number} is not on the ballot: there are 1 to {most}.",
                number=number,
                most=len(known),
            )
        )
    return known[place - 1]


def refuse_twice(found: Sequence[str], known: Sequence[str]) -> None:
    """Raise `Refused` with a sentence where something was chosen twice."""
    twice = next((id for id in found if found.count(id) > 1), None)
    if twice is not None:
        raise Refused(
            _(
                "{number} stands on this ballot twice. Look again; if it does, type 0.",
                number=known.index(twice) + 1,
            )
        )
