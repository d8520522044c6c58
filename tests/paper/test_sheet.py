"""Sheets of paper: what is saved, and what is left alone."""

import contextlib
import io
import os
import re
import subprocess
import sys
import zlib
from pathlib import Path

import matplotlib
import pytest

from workbook.paper.inks import ALARM, INK, INKS, QUIET, WASH
from workbook.paper.sheet import FORMATS, SHAPING, Sheet, drawing, picture, save

HOUSE = Path(__file__).parents[2]
FILES = """
import zlib, workbook as wb
from workbook.files import shipped
from workbook.needs.charts import dots_figure
from workbook.paper.sheet import FORMATS, picture
plan = wb.read(shipped("data") / "muzdurlar.json")
for kind in FORMATS:
    print(kind, zlib.crc32(picture(dots_figure(plan), kind)))
"""


def sheet(text="Əlibəyli $x$ ₼"):
    """A sheet with one line."""
    with drawing():
        made = Sheet()
        made.write(100, 100, text, 12)
        return made


def luminance(colour):
    """Relative luminance of a colour (WCAG 2.1)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("paper", ["#ffffff", WASH])
@pytest.mark.parametrize("ink", [INK, QUIET, ALARM])
def test_words_are_seen_from_afar(ink, paper):
    """Contrast is at least 7 : 1, on white and on a shaded row."""
    assert (luminance(paper) + 0.05) / (luminance(ink) + 0.05) >= 7


def test_series_differ_in_colour_and_in_pattern():
    """Colour never speaks alone."""
    assert len({ink.colour for ink in INKS}) == len({ink.hatch for ink in INKS}) == len(INKS)


def test_a_sheet_is_as_large_as_paper():
    """A4 landscape, within a point."""
    across, down = sheet().get_size_inches()
    assert (across * 25.4, down * 25.4) == pytest.approx((297, 210), abs=0.36)


def test_the_user_s_settings_are_left_alone():
    """Drawing and saving change no setting of matplotlib, even if they fail."""
    before = dict(matplotlib.rcParams)
    picture(sheet(), "svg")
    with pytest.raises(ValueError, match="gif"):
        picture(sheet(), "gif")
    assert dict(matplotlib.rcParams) == before


def test_the_user_s_settings_do_not_matter():
    """A dark style or mathematics elsewhere changes nothing on our sheets."""
    usual = picture(sheet(), "svg")
    with matplotlib.rc_context({"text.parse_math": True, "font.family": "serif"}):
        assert picture(sheet(), "svg") == usual


def test_the_same_figure_gives_the_same_files():
    """In this process and in another one with another hash seed: no dates, no random names."""
    here = io.StringIO()
    with contextlib.redirect_stdout(here):
        exec(FILES, {})  # noqa: S102 - our own text, run here and there
    there = subprocess.run(  # noqa: S603 - our own interpreter, our own text
        [sys.executable, "-c", FILES],
        capture_output=True,
        text=True,
        check=True,
        cwd=HOUSE,
        env={**os.environ, "PYTHONHASHSEED": "7"},
    )
    assert there.stdout == here.getvalue()
    assert len(there.stdout.splitlines()) == len(FORMATS)


def test_svg_keeps_text_as_text():
    """So that it can be read aloud, searched and translated; markup in it is text."""
    svg = picture(sheet("<b>Əlibəyli</b> $x$"), "svg").decode()
    assert "&lt;b&gt;Əlibəyli&lt;/b&gt; $x$" in svg
    assert "Noto Sans" in svg
    assert "<dc:date>" not in svg


def test_pdf_carries_our_fonts():
    """Wherever it is printed."""
    pdf = picture(sheet(), "pdf")
    assert b"NotoSans-Regular" in pdf
    assert b"CreationDate" not in pdf


def test_pdf_carries_letters_alone():
    """No rules of how they come together: what is printed stands where it stands."""
    pdf = picture(sheet(), "pdf")
    parts = re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL)
    fonts = [font for part in parts if b"glyf" in (font := _opened(part))[:400]]
    assert fonts
    assert [table for table in SHAPING for font in fonts if table.encode() in font[:400]] == []


def _opened(part):
    """What stands in a part of a PDF; nothing where it is not packed."""
    with contextlib.suppress(zlib.error):
        return zlib.decompress(part)
    return b""


def test_a_file_is_saved_by_its_ending(tmp_path):
    """PNG, SVG or PDF, in capitals too."""
    begins = {"a.PNG": b"\x89PNG", "a.svg": b"<?xml", "a.pdf": b"%PDF"}
    for name, magic in begins.items():
        save(sheet(), tmp_path / name)
        assert (tmp_path / name).read_bytes().startswith(magic)


def test_jupyter_shows_a_sheet():
    """Without pyplot."""
    assert sheet()._repr_png_().startswith(b"\x89PNG")
