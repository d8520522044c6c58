"""Languages of the workbook: sentences, numbers and alphabetical order.

The language is a context variable: a page, a kernel or a test sets it with `use`, and every
sentence made inside is in that language.
"""

from __future__ import annotations

import gettext as _gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path

from workbook.escape import apart

LANGUAGES = {"en": "English", "az": "Azərbaycanca", "ru": "Русский"}

_language: ContextVar[str] = ContextVar("language", default="en")


@cache
def _catalogue(language: str) -> _gettext.NullTranslations:
    return _gettext.translation(
        "workbook", Path(__file__).parent, languages=[language], fallback=language == "en"
    )


def language() -> str:
    """The language in force, one of `LANGUAGES`."""
    return _language.get()


@contextmanager
def use(code: str) -> Iterator[None]:
    """Speak `code` inside the block; an unknown code means English."""
    token = _language.set(code if code in LANGUAGES else "en")
    try:
        yield
    finally:
        _language.reset(token)


def _(sentence: str, /, **values: object) -> str:
    """`sentence` in the language in force, with `{name}` places filled from `values`.

    A text from people that is read from right to left turns nothing of the sentence.
    """
    text = _catalogue(language()).gettext(sentence)
    return text.format(**_apart(values)) if values else text


def N_(sentence: str) -> str:
    """Mark `sentence` for translation where it is declared; `_` translates it where it is shown."""
    return sentence


def plural(one: str, many: str, number: int, /, **values: object) -> str:
    """The sentence that fits `number` (which also fills `{number}`), in the language in force."""
    text = _catalogue(language()).ngettext(one, many, number)
    return text.format(number=number, **_apart(values))


def _apart(values: dict[str, object]) -> dict[str, object]:
    return {name: apart(value) for name, value in values.items()}
