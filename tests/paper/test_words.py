"""Words on paper: measured, wrapped, cut, and made printable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nasty import NASTY

from workbook.paper.words import fit, printable, short, width, wrap

nasty = pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
rooms = st.floats(40, 300)
sizes = st.floats(6, 30)


def test_widths_are_those_of_the_font():
    """An m of Noto Sans is 0.932 em wide, and bold letters are wider than plain ones."""
    assert width("m", 100) == pytest.approx(93.2 * 1.03, rel=0.01)
    assert width("Muzdurlar", 10, bold=True) > width("Muzdurlar", 10)


@nasty
def test_nothing_invisible_is_printed(text):
    """One line, no control characters, no marks that turn its direction."""
    line = printable(text)
    assert line.isprintable() or "\u00a0" in line
    assert len(line) <= 400
    assert "\u202e" not in line


def test_letters_of_the_three_languages_are_printed_as_they_are():
    """The manat sign too."""
    text = "Əlibəyli İmişli ığöüşç Ёлкино Ж щ ъ ₼ – « »"
    assert printable(text) == text


def test_letters_that_no_font_has_are_marked():
    """A reader sees that something stood there."""
    assert printable("a\U00012345b") == "a�b"


def test_accents_do_not_pile_up():
    """One accent on a letter stays; a tower of them would reach into other lines."""
    assert printable("x\u0323" + "\u0301" * 50) == "x\u0323"


@given(st.text("ab ıə\n", max_size=200), rooms, sizes, st.integers(1, 4))
def test_lines_fit(text, room, size, lines):
    """No line is wider than the room, none is empty, and there are not too many."""
    wrapped = wrap(text, room, size, lines)
    assert len(wrapped) <= lines
    assert all(line and width(line, size) <= room for line in wrapped)


@given(st.lists(st.text("abcı", min_size=1, max_size=6), max_size=20), sizes)
def test_nothing_is_lost_where_there_are_lines_enough(words, size):
    """The lines hold all the words, in order."""
    wrapped = wrap(" ".join(words), 300, size, 100)
    assert " ".join(wrapped).split() == words


def test_what_is_cut_ends_in_an_ellipsis():
    """So that nobody takes the half for the whole."""
    assert wrap("one two three", 40, 10, 1) == ("one t…",)
    assert short("x" * 1000, 5) == "xxxx…"
    assert short("short") == "short"
    long = "word " * 280 + "end"
    assert short(long, 1500) == long


def test_spaces_that_hold_together_are_kept():
    """An amount is not parted from its currency."""
    assert wrap("pay 6,000\u00a0AZN", 58, 10, 2) == ("pay", "6,000\u00a0AZN")


def test_a_text_shrinks_before_it_is_cut():
    """Between the largest and the smallest size, and no further."""
    text = "New school building"
    assert fit(text, 200, 20, 12, 8) == (12, (text,))
    size, lines = fit(text, 90, 12, 12, 8)
    assert 8 <= size < 12
    assert lines == (text,)
    assert fit(text, 20, 12, 12, 8)[0] == 8
