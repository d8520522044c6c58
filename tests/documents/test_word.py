"""The proposal in Word: real headings and tables, the same figures, the same bytes."""

import io
import shutil
import subprocess
import zipfile

import pytest
from docx import Document as Opened
from docx.oxml.ns import qn
from hostile import hostile
from pdfs import Opened as OpenedPdf
from test_offer import EMPTY, told, village

from workbook.documents.blocks import (
    Bar,
    Bars,
    Box,
    Card,
    Cards,
    Column,
    Columns,
    Fact,
    Facts,
    Frame,
    Heading,
    Lines,
    Months,
    Pairs,
    Part,
    Parts,
    Picture,
    Points,
    Sign,
    Signatures,
    Span,
    Table,
    Words,
)  # fmt: skip
from workbook.documents.document import document
from workbook.documents.proposal import proposal
from workbook.documents.word import docx
from workbook.documents.word.fonts import obfuscated
from workbook.locale import use
from workbook.paper.words import FONTS

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">'
    b'<rect width="40" height="20"/></svg>'
)
OFFICE = shutil.which("soffice")


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory, monkeypatch):
    """A user's folder in which no template is kept."""
    monkeypatch.setenv("WORKBOOK_HOME", str(tmp_path_factory.mktemp("home")))


@pytest.fixture(scope="module")
def full():
    """The illustrative village in Azerbaijani, as a Word file."""
    with use("az"):
        return docx(told("az"))


def words(content):
    """Every text of the body of a Word file."""
    return " ".join(node.text or "" for node in Opened(io.BytesIO(content)).element.iter(qn("w:t")))


def headings(content):
    """Real headings of the first level."""
    paragraphs = Opened(io.BytesIO(content)).paragraphs
    return [each.text for each in paragraphs if each.style.name == "Heading 1"]


def test_every_heading_is_a_real_one(full):
    """Word builds its navigation and its table of contents of them."""
    names = [it.text for it in told("az").blocks if isinstance(it, Heading) and it.level == 1]
    assert headings(full) == names


def test_word_and_pdf_say_the_same_figures(full):
    """Every amount of a table or beside a bar, letter for letter."""
    text = words(full)
    for block in told("az").blocks:
        if isinstance(block, Table):
            cells = [c for row in (*block.rows, block.total) for c in row if isinstance(c, str)]
            assert [
                cell for cell in cells if " ".join(cell.split()) not in " ".join(text.split())
            ] == []
    assert "162.655,50\u00a0₼" in text


def test_tables_repeat_their_heads(full):
    """On every page that they reach."""
    tables = Opened(io.BytesIO(full)).element.body.findall(qn("w:tbl"))
    heads = [
        t for t in tables if t.find(f"{qn('w:tr')}/{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
    ]
    titled = [b for b in told("az").blocks if isinstance(b, Table)]
    assert len(heads) >= len(titled)


def test_spelling_is_checked_in_the_language_of_the_text(full):
    """Word knows which one it is."""
    styles = Opened(io.BytesIO(full)).styles.element
    assert {each.get(qn("w:val")) for each in styles.iter(qn("w:lang"))} == {"az-Latn-AZ"}


def test_the_same_record_gives_the_same_bytes(full):
    """No clock, no chance."""
    with use("az"):
        assert docx(told("az")) == full


def test_invented_data_say_so_at_the_head_of_every_page(full):
    """In the head of every section."""
    heads = [section.header for section in Opened(io.BytesIO(full)).sections]
    assert all("Nümunə məlumatlar" in h._element.xpath("string(.)") for h in heads)


def test_the_letters_come_along(full):
    """Our font, obfuscated as Word wants it; the same key gives it back."""
    key = "00112233-4455-6677-8899-AABBCCDDEEFF"
    font = (FONTS / "NotoSans-Bold.ttf").read_bytes()
    assert obfuscated(font, key) != font
    assert obfuscated(obfuscated(font, key), key) == font
    with zipfile.ZipFile(io.BytesIO(full)) as pack:
        assert {"word/fonts/font1.odttf", "word/fonts/font2.odttf"} <= set(pack.namelist())


def test_an_empty_community_has_all_its_chapters_too():
    """With sentences that say what is missing."""
    with use("ru"):
        empty = proposal(EMPTY)
        content = docx(empty)
    assert len(headings(content)) == len([b for b in empty.blocks if getattr(b, "level", 0) == 1])


def test_hostile_texts_are_texts():
    """Neither places to be filled in, nor markup, nor anything that Word cannot open."""
    plan = hostile().model_dump()
    plan["proposal"]["project"]["title"] = "{{ 7*7 }} {% for x in y %} {_{ <w:p/> =1+1 \x00 &amp;"
    content = docx(proposal(type(village()).model_validate(plan)))
    assert "{{ 7*7 }} {% for x in y %} {_{ <w:p/> =1+1" in words(content)
    assert "49 " not in words(content).split("{% for")[0]
    assert "<img src=x onerror=alert(1)>" in words(content)


def test_every_block_can_be_written():
    """Also those that a proposal does not use: frames, cards, drawings, lines to write on."""
    column = Column("A", share=0)
    blocks = (
        Heading("H", 2),
        Words("w", "alarm"),
        Points(("one", "two"), numbered=True),
        Facts((Fact("1", "one", "note", alarm=True),)),
        Pairs((("a", "b"),)),
        Table((column, Column("")), (("x", (Box(True), "y")), (Sign("school"), Box())), tall=9),
        Table((Column("empty"),), ()),
        Bars((Bar("a", 1, "1"), Bar("b", 0, "0", alarm=True))),
        Parts((Part("a", 0.4, "40"), Part("b", 0.6, "60", 1), Part("c", 0, "0", 2))),
        Months(("Jan", "Feb"), (Span("s", 0, 0, True), Span("t", 1, 5), Span("u", 1, 0))),
        Picture(SVG, "a drawing", 0.3, "caption"),
        Signatures(("a", "b", "c", "d")),
        Lines(2, "write"),
        Cards((Card("c", "school", "1", "t", True),), across=2),
        Columns((Words("l"),), (Words("r"),)),
        Frame((Words("f"),), cut=True),
    )
    content = docx(document(village(), "trial", "Trial", blocks))
    text = words(content)
    assert all(each in text for each in ("w", "one", "note", "empty", "caption", "write", "l", "f"))
    assert len(Opened(io.BytesIO(content)).inline_shapes) >= 1


@pytest.mark.skipif(not OFFICE, reason="LibreOffice (soffice) is not on this computer")
def test_libreoffice_opens_it_with_every_heading_and_the_totals(full, tmp_path):
    """And makes a PDF of it, without anything lost."""
    (tmp_path / "p.docx").write_bytes(full)
    home = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    subprocess.run(  # noqa: S603 - our own file
        [
            OFFICE,
            home,
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            tmp_path,
            tmp_path / "p.docx",
        ],
        check=True,
        capture_output=True,
        timeout=200,
    )
    with OpenedPdf((tmp_path / "p.pdf").read_bytes()) as found:
        text = found.words()
    assert [each for each in headings(full) if each not in text] == []
    for figure in ("162.655,50", "127.755,50", "27.600,00", "154.910,00", "51.102,20", "16,97%"):
        assert figure in text, figure
