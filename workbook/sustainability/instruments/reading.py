"""A file of an instrument, read and checked as a whole."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import get_args

import yaml
from pydantic import ValidationError

from workbook.locale import _
from workbook.sustainability.instruments.nodes import line, root
from workbook.sustainability.instruments.trouble import InstrumentError, at
from workbook.sustainability.instruments.walk import Nodes, Walk
from workbook.sustainability.model import Dimension, Indicator, Instrument, Training

FORMAT = 1
"""The version of the format that is read; `version` is that of the questions."""
MOST_VERSION, MOST_WEIGHT = 10_000, 100
MOST_DIMENSIONS, MOST_INDICATORS, MOST_STEPS = 12, 40, 12
TRAININGS = tuple(name for name in get_args(Training) if name)


def read(content: bytes, steps: Collection[str] | None = None) -> Instrument:
    """The instrument in a file; `steps` are the ids that it may name, None where any will do.

    Raises `InstrumentError`, whose sentences say everything that is wrong, each with its line.
    """
    top, walk = root(content), Walk(steps)
    try:
        found = _instrument(walk, top)
    except ValidationError:
        # The model may ask for more than is looked at here: a wrong file still hides no other.
        text = _("this file is not understood. Compare it with one of those that work.")
        raise InstrumentError(walk.wrong or (at(1, text),)) from None
    if walk.wrong:
        raise InstrumentError(walk.wrong)
    return found


def _instrument(walk: Walk, top: yaml.Node) -> Instrument:
    fields = walk.fields(top, ("format", "id", "version", "name", "dimensions"), ())
    _check_format(walk, fields)
    dimensions = walk.items(fields.get("dimensions"), MOST_DIMENSIONS)
    codes: dict[str, int] = {}
    return Instrument(
        id=walk.code(fields.get("id")) or "?",
        version=walk.number(fields.get("version"), MOST_VERSION, 1),
        name=walk.words(fields.get("name")),
        dimensions=tuple(_dimension(walk, node, codes) for node in dimensions),
    )


def _check_format(walk: Walk, fields: Nodes) -> None:
    node = fields.get("format")
    if node is not None and node.value != str(FORMAT):
        text = _("this format is not known; this workbook reads format {number}.", number=FORMAT)
        walk.note(node, text)


def _dimension(walk: Walk, node: yaml.Node, codes: dict[str, int]) -> Dimension:
    fields = walk.fields(node, ("id", "name", "indicators"), ("training", "weights"))
    found = Dimension(
        id=_own_code(walk, fields, codes),
        name=walk.words(fields.get("name")),
        training=walk.one_of(fields.get("training"), TRAININGS),
        indicators=tuple(
            _indicator(walk, each, codes, "weights" in fields)
            for each in walk.items(fields.get("indicators"), MOST_INDICATORS)
        ),
    )
    _check_weights(walk, fields, found)
    return found


def _indicator(walk: Walk, node: yaml.Node, codes: dict[str, int], weighed: bool) -> Indicator:
    fields = walk.fields(node, ("id", "text"), ("weight", "training", "steps"))
    if "weight" in fields and not weighed:
        text = _(
            "an indicator has a weight, so say in “weights” of its dimension what all add up to."
        )
        walk.note(fields["weight"], text)
    return Indicator(
        id=_own_code(walk, fields, codes),
        text=walk.words(fields.get("text")),
        weight=walk.number(fields.get("weight"), MOST_WEIGHT, 1),
        training=walk.one_of(fields.get("training"), TRAININGS),
        steps=_steps(walk, walk.items(fields.get("steps"), MOST_STEPS)),
    )


def _steps(walk: Walk, nodes: Iterable[yaml.Node]) -> tuple[str, ...]:
    """Ids of steps that there are, each once."""
    found: dict[str, int] = {}
    for node in nodes:
        code = walk.code(node)
        if code in found:
            where = found[code]
            text = _("the code {code} stands in line {line} already.", code=code, line=where)
            walk.note(node, text)
        elif code and walk.steps is not None and code not in walk.steps:
            walk.note(node, _("there is no step “{code}” in the worksheets.", code=code))
        elif code:
            found[code] = line(node)
    return tuple(found)


def _own_code(walk: Walk, fields: Nodes, codes: dict[str, int]) -> str:
    """A code that nothing else in the file has; s01 is S01 to whoever reads it aloud."""
    code = walk.code(fields.get("id"))
    same = code.upper()
    if same in codes:
        walk.note(
            fields["id"],
            _("the code {code} stands in line {line} already.", code=code, line=codes[same]),
        )
    elif code:
        codes[same] = line(fields["id"])
    return code or "?"


def _check_weights(walk: Walk, fields: Nodes, found: Dimension) -> None:
    """Weights must add up to what the file itself says, where it does."""
    if "weights" not in fields:
        return
    said = walk.number(fields["weights"], MOST_WEIGHT * MOST_INDICATORS, 0)
    real = sum(each.weight for each in found.indicators)
    if said and said != real:
        text = _("the weights add up to {real}, not to {said}.", real=real, said=said)
        walk.note(fields["weights"], text)
