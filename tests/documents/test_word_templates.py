"""A programme's own Word template: its order and looks stay; it computes and fetches nothing."""

import io
import re
import zipfile

import pytest
from docx import Document as Opened
from docx.shared import Pt, RGBColor
from test_offer import told, village
from test_word import headings, words
from typer.testing import CliRunner

from workbook.cli import commands
from workbook.documents.offer.chapter import CHAPTERS, TEXTS
from workbook.documents.word import docx, intake, shelf
from workbook.documents.word.press import BODY, tried
from workbook.documents.word.usual import usual
from workbook.files import PACKAGE
from workbook.store.trouble import Refused


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """A user's folder of its own."""
    monkeypatch.setenv("WORKBOOK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def template(*lines, head="", dress=None):
    """A Word file as a programme might make it, with these paragraphs."""
    made, content = Opened(), io.BytesIO()
    for line in lines:
        made.add_paragraph(line)
    if head:
        made.sections[0].header.paragraphs[0].text = head
    if dress:
        dress(made)
    made.save(content)
    return content.getvalue()


def packed(content, **files):
    """A Word file with more or other files inside."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            if name not in files:
                new.writestr(name, old.read(name))
        for name, text in files.items():
            new.writestr(name, text, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def sound_field(code):
    """A template with a field, its code in two runs."""
    own = template("{{p need }}", "FIELD")
    with zipfile.ZipFile(io.BytesIO(own)) as pack:
        page = pack.read("word/document.xml")
    parts = b"".join(b"<w:instrText>%b</w:instrText>" % each for each in (code[:3], code[3:]))
    return packed(own, **{"word/document.xml": page.replace(b"<w:t>FIELD</w:t>", parts)})


def refused(content):
    """The sentences with which a template is refused."""
    with pytest.raises(Refused) as trouble:
        tried(content)
    return " ".join(trouble.value.sentences)


def test_chapters_come_in_the_order_of_the_template():
    """With its own words between them, and only those that it has a place for."""
    own = template("Our form", "{{p budget }}", "Between", "{{p need }}", head="{{ total }}")
    content = docx(told("en"), own)
    assert headings(content) == ["Budget", "The need, and how it was chosen"]
    text = words(content)
    assert text.index("Our form") < text.index("Budget") < text.index("Between")
    head = Opened(io.BytesIO(content)).sections[0].header
    assert "162,655.50" in head._element.xpath("string(.)")


def test_the_looks_of_the_template_stay():
    """Colour and size of a heading are the programme's; looks that it lacks are added."""

    def dress(made):
        made.styles["Heading 1"].font.color.rgb = RGBColor(0, 128, 0)
        made.styles["Heading 1"].font.size = Pt(33)

    content = docx(told("en"), template("{{p budget }}", dress=dress))
    style = Opened(io.BytesIO(content)).styles["Heading 1"].font
    assert (style.color.rgb, style.size) == (RGBColor(0, 128, 0), Pt(33))
    assert "Workbook Table" in {each.name for each in Opened(io.BytesIO(content)).styles}


def test_invented_data_say_so_whatever_the_template_does():
    """A template without a place for it gets one at the head of the page."""
    content = docx(told("en"), template("{{p budget }}", head="Programme"))
    head = Opened(io.BytesIO(content)).sections[0].header._element.xpath("string(.)")
    assert "Illustrative data" in head
    assert "Programme" in head


def test_our_own_template_has_a_place_for_every_chapter():
    """And is taken in again as it is."""
    ours = usual(CHAPTERS)
    tried(ours)
    places = {p.text for p in Opened(io.BytesIO(ours)).paragraphs if p.text.startswith("{{p")}
    assert places == {f"{{{{p {name} }}}}" for name in CHAPTERS}
    assert not {*CHAPTERS, BODY} & set(TEXTS)


def test_every_name_is_explained():
    """In the page about templates."""
    page = (PACKAGE / "documents" / "word" / "templates.md").read_text("utf-8")
    assert [name for name in (*CHAPTERS, *TEXTS, BODY) if f"`{name}`" not in page] == []


def test_a_part_of_a_template_may_depend_on_a_chapter():
    """A condition made of names is all that a template may ask."""
    own = template("{{p need }}", "{%p if open %}", "Still a draft", "{%p endif %}")
    assert "Still a draft" in words(docx(told("en"), own))


@pytest.mark.parametrize(
    ("lines", "because"),
    [
        (["{{p budgett }}"], "Did you mean: budget?"),
        (["{{p need }}", "{{ donner }}"], "Did you mean: donor"),
        (["{{p zzz }}"], "These are: community, title"),
        (["{{ budget }}"], "write {{p budget }} as a paragraph of its own"),
        (["{{p total }}", "{{p need }}"], "write {{ total }}, without a letter"),
        (["Only words"], "There is no place for a chapter"),
        (["{{ 7*7 }}"], "computes or repeats"),
        (["{{ title|upper }}"], "computes or repeats"),
        (["{{ ''.__class__.__mro__ }}"], "computes or repeats"),
        (["{{ cycler.__init__.__globals__.os.popen('id').read() }}"], "computes or repeats"),
        (["{% for a in range(99999) %}{% for b in range(99999) %}x{% endfor %}{% endfor %}"],
         "computes or repeats"),
        (["{% set x = 1 %}", "{{p need }}"], "computes or repeats"),
        (["{% include '/etc/passwd' %}"], "computes or repeats"),
        (["{% import 'os' as os %}"], "computes or repeats"),
        (["{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}"], "computes or repeats"),
    ],
)  # fmt: skip
def test_what_is_no_known_name_is_refused_with_a_sentence(lines, because):
    """It says what is wrong and what to write instead; nothing is run."""
    assert because in refused(template(*lines))


@pytest.mark.parametrize(
    ("lines", "because"),
    [
        (["{{p need }}", "sum: {{ total"], "On the page: the curly brackets in “{{ total” are"),
        (["{{p need }}", "{{ total } of it"], "in “{{ total } of it” are opened and not closed."),
        (["{{p need }}", "{# a note"], "“{# a note” are opened and not closed."),
        (["{{p need }}", "<b> {{ total sum }}"], "On the page: “{{ total sum }}” cannot be read."),
        (["{{p need }}", "{{ title }} {{ 'total }}"], "“{{ 'total }}” cannot be read."),
        (["{{p need }}", "{% foo %}"], "“{% foo %}” cannot be read."),
        (["{{p need }}", "{% if not not %}x{% endif %}"], "“{% if not not %}” cannot be read."),
        (["{%p if open %}", "{{p need }}"], "“{% if open %}” has no end. Write {%p endif %}"),
        (["{{p need }}", "{%p endif %}"], "“{% endif %}” ends a condition that nothing begins."),
        (["{{p need }}", "{% if open %}{% else %}{% else %}{% endif %}"], "something in curly"),
    ],
)
def test_brackets_that_cannot_be_read_are_quoted(lines, because):
    """With what to write instead; nothing of what Jinja says in English is told."""
    told = refused(template(*lines))
    assert because in told
    assert not re.search("token|unexpected|expected|Encountered|Jinja|block", told)


def test_where_brackets_cannot_be_read_is_told():
    """In the head of a page too, which people do not look at."""
    assert refused(template("{{p need }}", head="{{ total")).startswith("In the head of the page:")


def test_a_template_that_was_saved_with_libreoffice_is_filled_too():
    """It calls styles and the file of its properties by other names; nothing is there twice."""
    own = template("{{p budget }}")
    with zipfile.ZipFile(io.BytesIO(own)) as pack:
        styles = pack.read("word/styles.xml").replace(b'"heading 1"', b'"Heading 1"')
        rels = pack.read("_rels/.rels").replace(
            b"package/2006/relationships/metadata", b"officeDocument/2006/relationships/metadata"
        )
    own = packed(own, **{"word/styles.xml": styles, "_rels/.rels": rels})
    content = docx(told("en"), own)
    assert headings(content) == ["Budget"]
    with zipfile.ZipFile(io.BytesIO(content)) as pack:
        assert len(pack.namelist()) == len(set(pack.namelist()))


def test_where_the_template_of_a_template_lies_is_not_handed_on():
    """Word would go and look for it, wherever that is."""
    own = template("{{p budget }}")
    with zipfile.ZipFile(io.BytesIO(own)) as pack:
        settings = pack.read("word/settings.xml")
    link = b'<Relationship Id="rId9" Type="http://a/attachedTemplate" Target="file://x/y.dotx" '
    files = {
        "word/settings.xml": settings.replace(
            b"<w:zoom", b'<w:attachedTemplate r:id="rId9"/><w:zoom'
        ),
        "word/_rels/settings.xml.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org'
        b'/package/2006/relationships">' + link + b'TargetMode="External"/></Relationships>',
    }
    content = docx(told("en"), packed(own, **files))
    with zipfile.ZipFile(io.BytesIO(content)) as pack:
        assert b"attachedTemplate" not in b"".join(pack.read(name) for name in pack.namelist())


def test_a_chapter_has_no_place_in_the_head_of_a_page():
    """Its tables would stand there on every page."""
    assert "not in the head or foot" in refused(template("{{p need }}", head="{{p budget }}"))


def test_files_that_are_no_template_are_refused(monkeypatch):
    """Foreign, broken, with macros or objects, fetched from elsewhere, far too large unpacked."""
    sound = template("{{p need }}")
    assert "no Word document" in refused(b"hello")
    assert "no Word document" in refused(sound[: len(sound) // 2])
    assert "no Word document" in refused(packed(sound, **{"word/document.xml": b"<!DOCTYPE a>"}))
    assert "run programs" in refused(packed(sound, **{"word/vbaProject.bin": b"x"}))
    assert "run programs" in refused(packed(sound, **{"word/embeddings/a.xlsx": b"x"}))
    damaged = refused(packed(sound, **{"word/styles.xml": b"<a>\n<b>"}))
    assert "cannot be filled: “word/styles.xml” inside it is damaged in line 2." in damaged
    odd = refused(packed(sound, **{"[Content_Types].xml": b"<x/>"}))
    assert "it is not built as Word builds its files" in odd
    assert "Error" not in damaged + odd
    far = b'<R><Relationship Type="x/image" Target="http://a.b/c" TargetMode="External"/></R>'
    assert "internet" in refused(packed(sound, **{"word/_rels/header1.xml.rels": far}))
    field = sound_field(b"DDEAUTO c:\\\\cmd")
    assert "fetches or starts" in refused(field)
    assert "too large" in refused(packed(sound, **{"word/a.xml": b"0" * (intake.UNPACKED + 1)}))
    monkeypatch.setattr(intake, "LARGEST", 100)
    assert "too large" in refused(sound)


def test_a_template_of_many_brackets_is_refused_at_once():
    """Looking for places in it would take too long."""
    assert "too much text" in refused(template("{{p need }}", "{%" * 2_000))


def test_it_is_kept_and_used_until_there_is_another(tmp_path, home):
    """By `workbook import`; ours is had by `workbook template`, and comes back the same way."""
    run, file = CliRunner(), tmp_path / "own.docx"
    file.write_bytes(template("Our form", "{{p budget }}"))
    assert run.invoke(commands(), ["import", str(file)]).exit_code == 0
    assert headings(docx(told("en"))) == ["Budget"]
    assert run.invoke(commands(), ["template", str(tmp_path / "ours.docx")]).exit_code == 0
    assert run.invoke(commands(), ["check", str(tmp_path / "ours.docx")]).exit_code == 0
    assert run.invoke(commands(), ["import", str(tmp_path / "ours.docx")]).exit_code == 0
    assert len(headings(docx(told("en")))) == len(CHAPTERS) - 1
    assert [file.name for file in (home / "templates").iterdir()] == [shelf.NAME]


def test_a_template_that_is_refused_changes_nothing(tmp_path):
    """The one that was kept stays."""
    shelf.keep(template("Our form", "{{p need }}"))
    with pytest.raises(Refused):
        shelf.keep(template("{{ 7*7 }}"))
    assert "Our form" in words(shelf.kept())


def test_other_documents_are_set_in_ours():
    """A template of the proposal has no places for them."""
    from workbook.documents.blocks import Words
    from workbook.documents.document import document

    shelf.keep(template("Our form", "{{p need }}"))
    text = words(docx(document(village(), "letter", "Letter", (Words("Dear all"),))))
    assert "Dear all" in text
    assert "Our form" not in text
