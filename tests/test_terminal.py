"""The one line of a terminal that says how far something is."""

import io
import os

import pytest

from workbook import terminal
from workbook.terminal import Line


class Screen(io.StringIO):
    """What is written, as a terminal shows it."""

    def isatty(self):
        """It is one."""
        return True

    @property
    def shown(self):
        """The letters of the line, each written over what stood there."""
        line = ""
        for piece in self.getvalue().split("\r"):
            line = piece + line[len(piece) :]
        return line


@pytest.fixture
def narrow(monkeypatch):
    """A terminal of twenty letters."""
    monkeypatch.setattr(terminal.shutil, "get_terminal_size", lambda: os.terminal_size((20, 5)))


def test_one_line_is_written_over_and_over(narrow):
    """A shorter text leaves nothing of a longer one; at the end the line is empty."""
    screen = Screen()
    with Line(screen) as line:
        line.say("9 of 10: Posters")
        assert screen.shown.rstrip() == "9 of 10: Posters"
        line.say("10 of 10: all")
        assert screen.shown.rstrip() == "10 of 10: all"
    assert screen.shown.strip() == ""
    assert "\n" not in screen.getvalue()


def test_a_text_keeps_to_its_line(narrow):
    """A long one is cut; and none moves the cursor, whatever people have called a thing."""
    screen = Screen()
    with Line(screen) as line:
        line.say("1 of 2: \x1b[2J\n" + "x" * 40)
        assert screen.shown == "1 of 2:  [2J xxxxx…"


def test_a_file_is_told_nothing():
    """Nobody looks at a pipe while it is written."""
    pipe = io.StringIO()
    with Line(pipe) as line:
        line.say("1 of 2")
    assert pipe.getvalue() == ""
