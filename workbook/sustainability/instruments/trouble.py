"""What is wrong with the file of an instrument."""

from __future__ import annotations

from collections.abc import Iterable

from workbook.locale import _


class InstrumentError(ValueError):
    """The file is refused; `sentences` say one by one what is wrong, and in which line."""

    def __init__(self, sentences: Iterable[str]) -> None:
        self.sentences = tuple(sentences)
        super().__init__("\n".join(self.sentences))


def at(line: int, sentence: str) -> str:
    """A sentence with the line that it is about, counted from 1."""
    return _("Line {line}: {sentence}", line=line, sentence=sentence)
