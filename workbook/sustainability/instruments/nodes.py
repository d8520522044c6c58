"""YAML from anybody, as nodes with their lines: nothing is made of it that it could choose.

No object is ever built; a file that is too large, too deep, or that repeats itself by reference
(a few lines can stand for millions) is refused before anything is composed.
"""

from __future__ import annotations

import yaml

from workbook.locale import _
from workbook.sustainability.instruments.trouble import InstrumentError, at

LARGEST = 256 * 1024
"""Bytes of the largest file that is read."""
DEEPEST = 12
"""Levels of the deepest file; an instrument has seven."""
OPENS = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
CLOSES = (yaml.MappingEndEvent, yaml.SequenceEndEvent)


def root(content: bytes) -> yaml.Node:
    """The outermost node of a file. Raises `InstrumentError`."""
    text = _text(content)
    try:
        _look_over(text)
        node = yaml.compose(text, yaml.SafeLoader)
    except yaml.YAMLError as error:
        raise InstrumentError([_not_yaml(error, text)]) from None
    if node is None:
        raise InstrumentError([_("There is nothing in this file.")])
    return node


def line(node: yaml.Node) -> int:
    """In which line a node begins, counted from 1."""
    return node.start_mark.line + 1


def _text(content: bytes) -> str:
    if len(content) > LARGEST:
        largest = LARGEST // 1024
        raise InstrumentError([_("This file is too large. At most {number} KB.", number=largest)])
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        where = content[: error.start].count(b"\n") + 1
        text = _("these letters cannot be read. Save the file as UTF-8.")
        raise InstrumentError([at(where, text)]) from None


def _look_over(text: str) -> None:
    """Refuse references and depths before a tree is made of them."""
    depth = 0
    for event in yaml.parse(text, yaml.SafeLoader):
        where = event.start_mark.line + 1
        if isinstance(event, yaml.AliasEvent):
            sentence = _("a reference (*{name}) is not read. Write it out.", name=event.anchor)
            raise InstrumentError([at(where, sentence)])
        depth += isinstance(event, OPENS) - isinstance(event, CLOSES)
        if depth > DEEPEST:
            raise InstrumentError([at(where, _("too many levels inside each other."))])


def _not_yaml(error: yaml.YAMLError, text: str) -> str:
    """Where PyYAML stopped; why, it says in English only."""
    mark = getattr(error, "problem_mark", None)
    place = getattr(error, "position", 0)
    where = mark.line + 1 if mark else text[:place].count("\n") + 1
    return at(where, _("this is not YAML. Look at indents and colons."))
