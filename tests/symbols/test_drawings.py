"""The drawings of symbols: safe to show anywhere, and none like another."""

import re
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from workbook import symbols
from workbook.locale import use
from workbook.symbols import NEUTRAL, SIGNS, TOPICS, named, symbol

NAMES = (*NEUTRAL, *TOPICS, *SIGNS)
SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {"path", "circle", "rect", "line", "polygon", "polyline", "ellipse", "g"}
LOOKS = {"fill", "fill-rule", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"}
PLACES = {"d", "cx", "cy", "r", "rx", "ry", "x", "y", "width", "height", "points", "transform"}
LINE = {"x1", "y1", "x2", "y2"}
FINE, SMALL = 80, 20
"""Pixels to a side: near by, and as a bad copy or the last row of the room has it."""

APART = 0.13
"""How much of the picture differs at least between two symbols of one list (0 to 1)."""

SIGNS_APART = 0.1
"""The same where one is a sign, which no list of needs or people has."""


def test_every_symbol_is_a_file_and_every_file_a_symbol():
    """What is drawn can be asked for, under one name."""
    files = {path.stem for path in Path(symbols.__file__).parent.glob("*.svg")}
    assert files == set(NAMES)
    assert len(NAMES) == len(files)


@pytest.mark.parametrize("name", NAMES)
def test_a_symbol_is_made_of_plain_shapes_in_one_colour(name):
    """No text, script, style or address; a square of 64."""
    drawn = ET.fromstring(symbol(name, dots=3))  # noqa: S314 - our own file
    assert drawn.tag == f"{SVG}svg"
    assert drawn.get("viewBox") == "0 0 64 64"
    inside = list(drawn.iter())[1:]
    assert {each.tag.removeprefix(SVG) for each in inside} <= SHAPES
    assert {key for each in inside for key in each.attrib} <= LOOKS | PLACES | LINE
    colours = {each.get(key) for each in drawn.iter() for key in ("fill", "stroke")}
    assert colours <= {"#111111", "none", None}
    assert not any((each.text or "").strip() for each in drawn.iter())


def test_dots_stand_under_the_symbol_inside_the_square():
    """Where there are more choices than symbols, dots are counted; not even 99 leave the page."""
    for dots in (1, 4, 5, 6, 11, 99):
        circles = re.findall(r'cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"', symbol("comb", dots))
        assert len(circles) == dots
        assert all(float(r) <= float(x) <= 64 - float(r) for x, _y, r in circles)
        assert all(float(y) - float(r) >= 50 and float(y) + float(r) <= 64 for _x, y, r in circles)


def test_a_name_that_no_symbol_has_is_told_with_those_there_are():
    """Whoever misspells a name sees the right one."""
    for ask in (symbol, named):
        with pytest.raises(KeyError, match=r"'moon'.*sun.*tap.*woman"):
            ask("moon")


def test_a_symbol_has_a_name_that_can_be_said_aloud():
    """The facilitator says “the sun”, and how many dots there are."""
    with use("en"):
        assert named("sun") == "the sun"
        assert named("sun", 1) == "the sun, 1 dot"
        assert named("sun", 2) == "the sun, 2 dots"
        assert len({named(name) for name in NAMES}) == len(NAMES)


@pytest.fixture(scope="module")
def pictures(tmp_path_factory):
    """Every symbol as grey values, row by row: each drawn by Typst on one strip of squares."""
    typst = pytest.importorskip("typst")
    folder = tmp_path_factory.mktemp("drawn")
    for name in NAMES:
        (folder / f"{name}.svg").write_text(symbol(name), "utf-8")
    cells = ",".join(f'image("{name}.svg", width: {FINE}pt)' for name in NAMES)
    page = f"#set page(width: {FINE}pt, height: auto, margin: 0pt)\n#stack(dir: ttb, {cells})"
    (folder / "strip.typ").write_text(page, "utf-8")
    strip = squares(typst.compile(folder / "strip.typ", format="png", ppi=72))
    return dict(zip(NAMES, strip, strict=True))


def squares(png):
    """The strip cut into squares, from white (0) to black (1)."""
    from io import BytesIO

    import numpy
    from PIL import Image

    drawn = 1 - numpy.asarray(Image.open(BytesIO(png)).convert("L"), dtype=float) / 255
    assert drawn.shape == (FINE * len(NAMES), FINE)
    return drawn.reshape(len(NAMES), FINE, FINE)


def blurred(picture):
    """The same from far away."""
    times = FINE // SMALL
    return picture.reshape(SMALL, times, SMALL, times).mean(axis=(1, 3))


def test_every_symbol_leaves_ink_and_paper(pictures):
    """Nothing is blank, and nothing a black square (but the red light, which is one)."""
    ink = {name: picture.mean() for name, picture in pictures.items()}
    assert min(ink.values()) > 0.12
    assert max(of for name, of in ink.items() if name != "red") < 0.75


def test_no_symbol_touches_the_edge_of_its_square(pictures):
    """What is cut off at the edge is not known again."""
    for name, picture in pictures.items():
        rim = max(picture[0].max(), picture[-1].max(), picture[:, 0].max(), picture[:, -1].max())
        assert rim < 0.5, name


def test_no_two_symbols_look_alike_when_they_are_small(pictures):
    """Twenty pixels are enough to tell each from each."""
    seen = {name: blurred(picture) for name, picture in pictures.items()}
    apart = {pair: abs(seen[pair[0]] - seen[pair[1]]).mean() for pair in combinations(NAMES, 2)}
    least = {pair: SIGNS_APART if {*pair} & {*SIGNS} else APART for pair in apart}
    assert [pair for pair, by in apart.items() if by < least[pair]] == []
