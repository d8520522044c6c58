"""A ballot as it is typed from paper: numbers of needs from the first place down.

On the paper the needs of the shortlist are numbered. The teller reads the numbers aloud in the
order of the voter, and they are typed as they are heard: digits alone, so that one hand on the
number keys is enough, whatever the keyboard's letters are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from workbook.locale import _
from workbook.ui.numbered import chosen, pattern, refuse_twice
from workbook.ui.step import Refused

SPOILED = "0"
LEVEL = "="
"""Joins numbers that stand on one place; `/` does the same."""

Places = tuple[tuple[str, ...], ...]


def written(places: Any, needs: Sequence[str]) -> str:
    """A ballot as it is typed; `0` for one that is spoiled."""
    number = {need: str(place) for place, need in enumerate(needs, 1)}
    levels = [LEVEL.join(number.get(need, "?") for need in level) for level in places]
    return " ".join(levels) or SPOILED


def read(typed: Any, needs: Sequence[str]) -> Places:
    """The places of a ballot that was typed; raises `Refused` with a sentence.

    Up to nine needs, digits need no space between them: 213, 2 1 3 and 2,1,3 are one ballot, and
    21=3 puts the second and third of it on one place.
    """
    text = re.sub(r"\s*[=/]\s*", LEVEL, str(typed).strip())
    if text in ("", SPOILED):
        return ()
    level, whole = pattern(len(needs), f"{{number}}(?:{LEVEL}{{number}})*")
    if not re.fullmatch(whole, text):
        raise Refused(
            _("Write the numbers of the needs, such as 2 1 3; 2 1=3 for a tie; 0 if spoiled.")
        )
    levels = [one.split(LEVEL) for one in re.findall(level, text)]
    found = tuple(tuple(chosen(number, needs) for number in one) for one in levels)
    refuse_twice([need for one in found for need in one], needs)
    return found
