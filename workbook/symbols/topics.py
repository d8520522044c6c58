"""What a need or a task is about, by stems of words: only as far as a list of words can tell.

The list (`topics.yaml`) is tried in all three languages at once, whatever the reader's: the
symbol of a need is the same on the Azerbaijani and on the Russian paper.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import chain
from pathlib import Path

_LIST = Path(__file__).with_name("topics.yaml")


def about(name: str) -> tuple[str, ...]:
    """Symbols that fit the name of a need, the best first; none where no word is known.

    Things come before places (the roof of the school is a roof), then what is named first.
    """
    text, found = folded(name), []
    for at, (symbol, stems) in enumerate(_stems()):
        if match := stems.search(text):
            found.append((at >= _things(), match.start(), at, symbol))
    return tuple(symbol for *_order, symbol in sorted(found))


def folded(text: str) -> str:
    """Small letters, alike in all languages: i, ı, I and İ are one letter here."""
    text = unicodedata.normalize("NFC", text).replace("İ", "i").lower()
    return " ".join(text.replace("ı", "i").split())


@cache
def _list() -> dict[str, dict[str, dict[str, list[str]]]]:
    import yaml  # only where a name is looked up

    return yaml.safe_load(_LIST.read_text("utf-8"))


@cache
def _things() -> int:
    return len(_list()["things"])


@cache
def _stems() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each symbol with one pattern of all its stems: at the start of a word; `.` ends a word."""
    both = [*_list()["things"].items(), *_list()["places"].items()]
    return tuple((symbol, _pattern([*chain(*stems.values())])) for symbol, stems in both)


def _pattern(stems: list[str]) -> re.Pattern[str]:
    ends = (re.escape(folded(stem.rstrip("."))) + r"\b" * stem.endswith(".") for stem in stems)
    return re.compile(rf"\b(?:{'|'.join(ends)})")
