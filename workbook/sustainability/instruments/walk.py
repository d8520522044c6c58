"""Pieces of a file as what they must be; what is wrong is noted with its line, and read on."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

import yaml

from workbook.locale import LANGUAGES, _
from workbook.sustainability.instruments.nodes import line
from workbook.sustainability.instruments.trouble import at

LONGEST = 300
"""Letters of the longest sentence: it has to be read from eight metres."""
CODE = re.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}")
"""Codes of instruments, dimensions and indicators; they become names of files too."""
HIDDEN = ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")
"""Kinds of signs that nobody sees (Unicode's general category): they command a terminal, turn a
line round, or cannot be kept by a database; a tab and the end of a line are none of them."""
MARKS, BLANKS = "LNPS", "\u115f\u1160\u2800\u3164\uffa0"
"""Kinds of signs that leave ink on the paper, by their first letter; those that leave none."""
MOST_SHOWN = 40
"""Letters of what is quoted from a file."""

Nodes = Mapping[str, yaml.Node]


@dataclass
class Walk:
    """Reads pieces, and keeps a sentence for everything that is wrong.

    `steps` are the ids of the steps that there are; None where nobody has said.
    """

    steps: Collection[str] | None = None
    noted: list[tuple[int, str]] = field(default_factory=list)

    @property
    def wrong(self) -> tuple[str, ...]:
        """The sentences, from the first line to the last."""
        return tuple(at(*each) for each in sorted(self.noted, key=lambda each: each[0]))

    def note(self, node: yaml.Node, sentence: str) -> None:
        """Something is wrong where `node` begins."""
        self.noted.append((line(node), sentence))

    def fields(self, node: yaml.Node, must: Collection[str], may: Collection[str]) -> Nodes:
        """The fields of a piece, by name; those that are missing, unknown or twice are noted."""
        if not isinstance(node, yaml.MappingNode):
            names = ", ".join(must)
            self.note(node, _("here must stand fields with their values: {names}.", names=names))
            return {}
        found: dict[str, yaml.Node] = {}
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else ""
            if name in found:
                self.note(key, _("the field “{name}” stands here twice.", name=name))
            elif name in must or name in may:
                found[name] = value
            else:
                self.note(key, _("the field “{name}” is not known.", name=shown(name)))
        for name in must:
            if name not in found:
                self.note(node, _("the field “{name}” is missing.", name=name))
        return found

    def items(self, node: yaml.Node | None, most: int) -> list[yaml.Node]:
        """The items of a list, at least one and at most so many."""
        if node is None:
            return []
        if not isinstance(node, yaml.SequenceNode) or not node.value:
            self.note(node, _("here must stand a list, each item after a dash."))
            return []
        if len(node.value) > most:
            self.note(node, _("too many. At most {number}.", number=most))
        return node.value[:most]

    def text(self, node: yaml.Node | None) -> str:
        """A sentence as it is written: *no* and *1* are texts too. Empty where it is wrong."""
        if node is None:
            return ""
        value = node.value.strip() if isinstance(node, yaml.ScalarNode) else ""
        wrong = _wrong(value) if node.tag != "tag:yaml.org,2002:null" else _nothing()
        if wrong:
            self.note(node, wrong)
        return "" if wrong else value

    def words(self, node: yaml.Node | None) -> dict[str, str]:
        """A sentence in every language; one that is missing is noted."""
        if node is None:
            return {}
        if not isinstance(node, yaml.MappingNode):
            languages = ", ".join(LANGUAGES)
            text = _("write this in every language: {languages}.", languages=languages)
            self.note(node, text)
            return {}
        given = self.fields(node, (), LANGUAGES)
        for code, name in LANGUAGES.items():
            if code not in given:
                self.note(
                    node, _("the translation is missing: {name} ({code}).", name=name, code=code)
                )
        return {code: self.text(given[code]) for code in LANGUAGES if code in given}

    def code(self, node: yaml.Node | None) -> str:
        """A short code such as S01."""
        value = self.text(node) if node is not None else ""
        if value and not CODE.fullmatch(value):
            self.note(
                node,
                _(
                    "“{code}” is no code. Use Latin letters and digits, like S01.",
                    code=shown(value),
                ),
            )
            return ""
        return value

    def number(self, node: yaml.Node | None, most: int, usual: int) -> int:
        """A whole number from 1 on; `usual` where none stands there."""
        if node is None:
            return usual
        value = node.value if isinstance(node, yaml.ScalarNode) else ""
        if re.fullmatch("[0-9]{1,9}", value) and 1 <= int(value) <= most:
            return int(value)
        self.note(node, _("here must stand a whole number from 1 to {most}.", most=most))
        return usual

    def one_of(self, node: yaml.Node | None, known: Collection[str]) -> str:
        """One of some words; empty where none stands there."""
        value = self.text(node) if node is not None else ""
        if value and value not in known:
            names = ", ".join(known)
            text = _("“{word}” is not known. Use one of: {names}.", word=shown(value), names=names)
            self.note(node, text)
            return ""
        return value


def _wrong(text: str) -> str:
    """What is wrong with a sentence; empty where it can be read aloud."""
    if len(text) > LONGEST:
        return _("this text is too long. At most {number} letters.", number=LONGEST)
    for sign in text:
        if unicodedata.category(sign) in HIDDEN and sign not in "\t\n":
            code = f"U+{ord(sign):04X}"
            return _("in this text is a sign that nobody sees ({code}). Delete it.", code=code)
    return "" if any(_seen(sign) for sign in text) else _nothing()


def _nothing() -> str:
    return _("here must stand a text.")


def _seen(sign: str) -> bool:
    return unicodedata.category(sign)[0] in MARKS and sign not in BLANKS


def shown(text: str) -> str:
    """What stands in a file, as far as it can be shown: signs that command a terminal cannot."""
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in text[:MOST_SHOWN])
