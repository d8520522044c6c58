"""Catalogues of sentences: found in the sources, kept in `.po` files, compiled to `.mo`.

What is written depends on the sentences alone: no dates, no line numbers, no paths of a machine,
so that a catalogue that is up to date is one that would be written the same again.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from workbook.files import PACKAGE

KEYWORDS = {"_": None, "N_": None, "plural": (1, 2)}
TRANSLATED = ("az", "ru")
TEXTS = Path("ui", "src", "texts.json")
"""Sentences of the browser's half: one mapping from a key to an English sentence."""

Sentence = str | tuple[str, str]


class Sentences(Catalog):
    """A catalogue whose header says only what gettext must know."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return [
            ("Language", str(self.locale)),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
            ("Plural-Forms", self.plural_forms),
        ]


def sentences(package: Path = PACKAGE) -> dict[Sentence, set[str]]:
    """Every sentence to translate, with the files (below `package`) that say it."""
    found: dict[Sentence, set[str]] = {}
    for file, sentence in _said(package):
        found.setdefault(sentence, set()).add(file.relative_to(package).as_posix())
    return found


def fresh(language: str, package: Path = PACKAGE) -> Catalog:
    """The catalogue of `language` with what is translated already, for what is said today."""
    old = stored(language, package)
    catalogue = Sentences(locale=language, fuzzy=False)
    catalogue.header_comment = f"# The workbook's sentences in {language}; see CONTRIBUTING.md."
    for sentence, files in sentences(package).items():
        key = sentence[0] if isinstance(sentence, tuple) else sentence
        places = [(file, None) for file in sorted(files)]
        known = old.get(key)
        same = known is not None and known.id == sentence
        message = catalogue.add(sentence, known.string if same else None, places)
        message.flags.clear()  # what Babel notes by itself depends on its version
    return catalogue


def stored(language: str, package: Path = PACKAGE) -> Catalog:
    """The catalogue as the `.po` file has it; an empty one where there is no file."""
    path = po(language, package)
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language, ignore_obsolete=True, abort_invalid=True)


def written(catalogue: Catalog) -> bytes:
    """The text of the `.po` file."""
    file = io.BytesIO()
    write_po(file, catalogue, width=0, sort_output=True, include_lineno=False)
    return file.getvalue()


def complete(text: str | tuple[str, ...]) -> bool:
    """Whether every form of a translation is there."""
    return all(text) if isinstance(text, tuple) else bool(text)


def compiled(catalogue: Catalog) -> bytes:
    """The content of the `.mo` file; sentences without a translation stay English."""
    spoken = Sentences(locale=catalogue.locale, fuzzy=False)
    for message in catalogue:
        if message.id and complete(message.string):
            spoken.add(message.id, message.string)
    file = io.BytesIO()
    write_mo(file, spoken)
    return file.getvalue()


def po(language: str, package: Path = PACKAGE) -> Path:
    """Where the catalogue of `language` is kept; the compiled one stands beside it as `.mo`."""
    return package / "locale" / language / "LC_MESSAGES" / "workbook.po"


def update(package: Path = PACKAGE) -> None:
    """Write the `.po` and `.mo` files of every language anew."""
    for language in TRANSLATED:
        catalogue = fresh(language, package)
        path = po(language, package)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(written(catalogue))
        path.with_suffix(".mo").write_bytes(compiled(catalogue))


def _said(package: Path) -> Iterator[tuple[Path, Sentence]]:
    for path in sorted(package.glob("**/*.py")):
        if "node_modules" not in path.parts:
            yield from _called("python", path)
    for path in sorted(package.glob("server/**/*.html*")):
        yield from _called("jinja2.ext:babel_extract", path)
    texts = package / TEXTS
    if texts.exists():
        yield from ((texts, text) for text in json.loads(texts.read_text("utf-8")).values())


def _called(method: str, path: Path) -> Iterator[tuple[Path, Sentence]]:
    with path.open("rb") as file:
        for _line, sentence, _comments, _context in extract(method, file, KEYWORDS):
            yield path, sentence
