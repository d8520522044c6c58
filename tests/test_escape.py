"""Nasty text reaches real readers of each format, and stays text."""

import csv
import io
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.figure import Figure
from nasty import NASTY

from workbook import escape
from workbook.locale import _

nasty = pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))


class Page(HTMLParser):
    """Everything that a browser would see as markup or as text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags, self.text = [], ""

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, attrs))

    def handle_data(self, data):
        self.text += data


@nasty
def test_html_shows_text_and_makes_no_element(text):
    """In an element and in an attribute the parser finds the text and nothing else."""
    safe = escape.for_html(text)
    page = Page()
    page.feed(f'<p title="{safe}">{safe}')
    page.close()
    [(tag, attributes)] = page.tags
    assert tag == "p"
    assert attributes == [("title", page.text)]
    assert page.text == escape.UNSEEN.sub("�", text)


@nasty
def test_isolated_text_turns_nothing_outside(text):
    """Direction marks inside are gone, so the isolation ends where we end it."""
    inside = escape.isolated(text)
    assert inside[0] == "\u2068"
    assert inside[-1] == "\u2069"
    assert not escape.DIRECTION.search(inside[1:-1])


@nasty
def test_a_text_in_a_sentence_turns_nothing_of_it(text):
    """No mark of direction is left open: the words after it are read as they are written."""
    said = _("Hardly heard: {names}. Less than half of their share came.", names=text)
    assert not re.search("[\u202a-\u202e]", said)
    assert re.sub("\u2068[^\u2069]*\u2069", "", said).count("\u2069") == 0


@pytest.mark.parametrize("text", ["Qaraçinar", "Ёлка – 5 %", "<b>", "", 12, None])
def test_a_text_that_turns_nothing_is_said_as_it_is(text):
    """Nothing invisible is put around it."""
    assert escape.apart(text) is text


@pytest.mark.parametrize("text", ["שלום", "مرحبا", "a\u202eb", "\u2069", "\u200f!"])
def test_a_text_that_could_turn_a_sentence_is_isolated(text):
    """Letters from right to left, and marks that pretend to be some."""
    assert escape.apart(text) == escape.isolated(text)


@nasty
@pytest.mark.filterwarnings("ignore:Glyph .* missing from font")
def test_matplotlib_draws_text_as_it_is(text):
    """No formula is tried, and a legend keeps the entry."""
    figure = Figure(figsize=(2, 2))
    axes = figure.subplots()
    label = escape.for_mathtext(text[:200])
    axes.set_title(label)
    axes.plot([0, 1], label=label)
    axes.legend()
    figure.savefig(io.BytesIO(), format="png", dpi=40)
    shown, math = axes.title._preprocess_math(label)
    assert math is False
    assert shown.lstrip("\u200b").count("$") == text[:200].count("$")
    assert len(axes.get_legend().get_texts()) == 1


@nasty
def test_a_cell_survives_a_spreadsheet_file(text):
    """The file begins no formula, and reading it back gives every character."""
    file = io.StringIO(newline="")
    csv.writer(file, quoting=csv.QUOTE_ALL).writerow([escape.for_cell(text), escape.for_cell(-5)])
    [[cell, number]] = csv.reader(io.StringIO(file.getvalue(), newline=""))
    assert not cell.lstrip(" \ufeff").startswith(tuple("=+-@\t\r\x00＝＋－＠"))
    assert escape.from_cell(cell) == text
    assert number == "-5"


@given(st.text("'=+-@ \t\r\x00＝a1", max_size=6))
def test_cells_come_back(text):
    """Whatever apostrophes and signs a text begins with."""
    assert escape.from_cell(escape.for_cell(text)) == text


@given(st.sampled_from("aə1(“"), st.text("'=+-@ \t\r\x00＝a1", max_size=6))
def test_harmless_cells_are_untouched(first, rest):
    """A sign inside a text is no formula."""
    assert escape.for_cell(first + rest) == first + rest


@nasty
def test_a_file_name_can_be_written_anywhere(text, tmp_path):
    """One plain name: no folder, no device, no hidden file, short enough for every disk."""
    name = escape.for_file_name(text)
    path = tmp_path / f"{name}.json"
    path.write_text("x")
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]
    assert 0 < len(name) <= 80
    assert all(letter.isalnum() or letter in "-_" for letter in name)
    assert not escape.RESERVED.fullmatch(name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Muzdurlar (illustrative)", "Muzdurlar-illustrative"),
        ("Ağstafa / Əlibəyli", "Ağstafa-Əlibəyli"),
        ("Товуз, село Ёлкино", "Товуз-село-Ёлкино"),
        ("con", "_con"),
        ("COM²", "_COM2"),
        ("???", "workbook"),
        ("語" * 200, "語" * 66),
    ],
)
def test_a_file_name_keeps_its_letters(text, name):
    """People find their village again."""
    assert escape.for_file_name(text) == name


def literal(source: str) -> str:
    """Read a Typst string literal as its compiler does."""
    assert source[0] == source[-1] == '"'
    signs = iter(source[1:-1])
    known = {"\\": "\\", '"': '"', "n": "\n", "r": "\r", "t": "\t"}
    text = ""
    for sign in signs:
        assert sign != '"', "the literal ends too early"
        text += known[next(signs)] if sign == "\\" else sign
    return text


@nasty
def test_typst_reads_one_string(text):
    """The literal ends at its own end and means the text."""
    source = escape.for_typst(text)
    assert literal(source) == escape.UNSEEN.sub("�", text)
    assert "\n" not in source
