"""Every sentence of the workbook is said in every language."""

import ast
import gettext
from string import Formatter

import pytest

from workbook.files import PACKAGE
from workbook.locale import catalogue
from workbook.locale.catalogue import TRANSLATED, complete

languages = pytest.mark.parametrize("language", TRANSLATED)


@pytest.fixture
def house(tmp_path):
    """A small package with a sentence in each kind of source."""
    (tmp_path / "ui" / "src").mkdir(parents=True)
    (tmp_path / "ui" / "node_modules").mkdir()
    (tmp_path / "server" / "templates").mkdir(parents=True)
    (tmp_path / "room.py").write_text(
        'a = _("Hello {name}", name="x")\nb = plural("{number} dot", "{number} dots", 2)\n'
        'c = N_("Later")\nd = other("not said")\n'
    )
    (tmp_path / "ui" / "node_modules" / "x.py").write_text('_("Not ours")')
    (tmp_path / "ui" / "src" / "texts.json").write_text('{"saved": "Saved", "hi": "Hello {name}"}')
    (tmp_path / "server" / "templates" / "home.html").write_text('<h1>{{ _("Villages") }}</h1>')
    return tmp_path


def test_sentences_are_found_wherever_they_are_said(house):
    """Python, templates and the browser's texts; nobody else's modules."""
    assert catalogue.sentences(house) == {
        "Hello {name}": {"room.py", "ui/src/texts.json"},
        ("{number} dot", "{number} dots"): {"room.py"},
        "Later": {"room.py"},
        "Saved": {"ui/src/texts.json"},
        "Villages": {"server/templates/home.html"},
    }


def test_no_sentence_stands_within_a_formatted_text():
    """There the search for sentences does not see it, and nobody would translate it."""
    assert [place for path in sorted(PACKAGE.rglob("*.py")) for place in _within(path)] == []


def _within(path):
    """Where a sentence is said inside an f-string of a module."""
    for text in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(text, ast.JoinedStr):
            for call in (node for node in ast.walk(text) if isinstance(node, ast.Call)):
                named = getattr(call.func, "id", "") in catalogue.KEYWORDS
                if named and isinstance(call.args[0], ast.Constant):
                    yield f"{path}:{call.lineno}"


def test_an_update_keeps_what_is_translated(house):
    """What was said before keeps its translation; the rest begins empty, and twice is once."""
    catalogue.update(house)
    path = catalogue.po("az", house)
    path.write_text(
        path.read_text("utf-8").replace('"Saved"\nmsgstr ""', '"Saved"\nmsgstr "Saxlanıldı"'),
        "utf-8",
    )
    catalogue.update(house)
    once = path.read_bytes()
    catalogue.update(house)
    assert path.read_bytes() == once
    with path.with_suffix(".mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    assert compiled.gettext("Saved") == "Saxlanıldı"
    assert compiled.gettext("Villages") == "Villages"
    assert compiled.ngettext("{number} dot", "{number} dots", 2) == "{number} dots"


def test_a_sentence_no_longer_said_leaves_the_catalogue(house):
    """Nothing is translated for nobody."""
    catalogue.update(house)
    (house / "room.py").unlink()
    catalogue.update(house)
    assert b"Later" not in catalogue.po("ru", house).read_bytes()


@languages
def test_nothing_about_a_machine_is_written(language):
    """Places are files of the package, without lines; the header has no date."""
    lines = catalogue.po(language).read_text("utf-8").splitlines()
    places = {place for line in lines if line.startswith("#: ") for place in line[3:].split()}
    assert [place for place in places if not (PACKAGE / place).is_file()] == []
    assert not any("Date:" in line for line in lines)


@languages
def test_the_catalogue_is_up_to_date(language):
    """`python -m workbook.locale` would write the same files."""
    path = catalogue.po(language)
    fresh = catalogue.fresh(language)
    assert path.read_bytes() == catalogue.written(fresh)
    assert path.with_suffix(".mo").read_bytes() == catalogue.compiled(fresh)


@languages
def test_every_sentence_is_translated(language):
    """Each plural form too, and none is only a guess."""
    messages = [message for message in catalogue.stored(language) if message.id]
    assert messages
    assert [message.id for message in messages if message.fuzzy] == []
    assert [message.id for message in messages if not complete(message.string)] == []
    plurals = catalogue.stored(language).num_plurals
    short = [m.id for m in messages if m.pluralizable and len(m.string) != plurals]
    assert short == []


@languages
def test_translations_have_the_same_places(language):
    """What is put into a sentence is put into its translation, by the same names."""
    wrong = [
        (message.id, text)
        for message in catalogue.stored(language)
        if message.id
        for text in forms(message.string)
        if text and places(text) != places(forms(message.id)[-1])
    ]
    assert wrong == []


def forms(text):
    """The forms of a sentence: one, or one for each plural."""
    return text if isinstance(text, tuple) else (text,)


def places(text):
    """The names in braces, in alphabetical order."""
    return sorted(name for _text, name, _format, _sign in Formatter().parse(text) if name)
