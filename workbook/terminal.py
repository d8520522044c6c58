"""The terminal: one line that says how far something is, written over and over."""

from __future__ import annotations

import shutil
from types import TracebackType
from typing import Any, TextIO


class Line:
    """A line of a terminal that is gone when the block ends; a file or a pipe is told nothing."""

    def __init__(self, stream: TextIO):
        self._stream = stream
        self._shown = stream.isatty()
        self._letters = 0

    def __enter__(self) -> Line:
        """Begin."""
        return self

    def __exit__(self, kind: Any, error: Any, trace: TracebackType | None) -> None:
        """Leave the line as empty as it was."""
        self._write("")
        self._write("")

    def say(self, text: str) -> None:
        """Show `text` in place of what stood there: as much of it as the line holds."""
        room = shutil.get_terminal_size().columns - 1
        plain = "".join(letter if letter.isprintable() else " " for letter in text)
        self._write(plain if len(plain) <= room else plain[: room - 1] + "…")

    def _write(self, text: str) -> None:
        if self._shown:
            self._stream.write(f"\r{text.ljust(self._letters)}")
            self._stream.flush()
            self._letters = len(text)
