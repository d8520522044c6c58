"""Names in curly brackets, and nothing else: a template neither computes nor repeats anything.

docxtpl and Jinja set texts into their places. Whatever a template says beside a name, or a
condition made of names, is refused before it is filled in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from workbook.documents.word.text import escaped
from workbook.documents.word.unreadable import SHOWN, unreadable
from workbook.locale import _
from workbook.store.trouble import Refused

MAY = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.If, nodes.Not)
PLACE = re.compile(r"\{\{-?\s*(\w+)")


@dataclass(frozen=True)
class Piece:
    """Blocks that are written when their place is filled."""

    write: Callable[[], str]
    there: bool = True

    def __html__(self) -> str:
        return self.write()

    def __bool__(self) -> bool:
        return self.there


class Places(SandboxedEnvironment):
    """Fills names alone; `pieces` stand in a paragraph of their own, `texts` among words."""

    def __init__(self, texts: Mapping[str, str], pieces: Mapping[str, Piece]) -> None:
        super().__init__(undefined=StrictUndefined, autoescape=True)
        self.texts = {name: Markup(escaped(text)) for name, text in texts.items()}  # noqa: S704
        self.pieces = pieces
        self.used: set[str] = set()

    @property
    def context(self) -> dict[str, Any]:
        """Everything that a template may name."""
        return {**self.texts, **self.pieces}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        try:
            tree = super()._parse(source, name, filename)
        except TemplateSyntaxError:
            raise Refused(unreadable(source)) from None
        self.used |= {node.name for node in _all(tree) if isinstance(node, nodes.Name)}
        wrong = tuple(dict.fromkeys(self._wrong(tree, source)))
        if wrong:
            raise Refused(*wrong)
        return tree

    def _wrong(self, tree: nodes.Template, source: str) -> Iterator[str]:
        """What is more than a name; else one sentence for every name that is not in its place."""
        if not all(isinstance(node, MAY) for node in _all(tree)):
            yield _(
                "The template computes or repeats something. Only names in curly brackets are"
                " filled in, such as {example}.",
                example="{{ title }}",
            )
            return
        for node in _all(tree):
            if isinstance(node, nodes.Name) and node.name not in self.context:
                yield self._unknown(node.name)
        yield from self._misplaced(source)

    def _unknown(self, name: str) -> str:
        near = get_close_matches(name, self.context, 3, 0.6)
        if near:
            return _(
                "The template has a place “{name}” that is not known. Did you mean: {names}?",
                name=name[:SHOWN],
                names=", ".join(near),
            )
        return _(
            "The template has a place “{name}” that is not known. These are: {names}.",
            name=name[:SHOWN],
            names=", ".join(self.context),
        )

    def _misplaced(self, source: str) -> Iterator[str]:
        """Pieces among words, or outside the page itself; texts where a paragraph should be."""
        body = "<w:body" in source
        for found in PLACE.finditer(source):
            name = found[1]
            among = re.match(r"<w:t[ >]", source[source.rfind("<", 0, found.start()) :])
            if name in self.pieces and (among or not body):
                yield _(
                    "“{name}” is a whole chapter: write {place} as a paragraph of its own, not in"
                    " the head or foot of the page.",
                    name=name,
                    place=f"{{{{p {name} }}}}",
                )
            elif name in self.texts and "<w:" in source and not among:
                yield _(
                    "“{name}” is a text: write {place}, without a letter before the name.",
                    name=name,
                    place=f"{{{{ {name} }}}}",
                )


def _all(tree: nodes.Node) -> Iterator[nodes.Node]:
    yield tree
    for child in tree.iter_child_nodes():
        yield from _all(child)
