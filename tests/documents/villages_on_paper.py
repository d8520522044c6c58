"""Villages to print forms of: whole, empty, in each language; and what a form is made of."""

import json

from hostile import hostile

from workbook.documents.blocks import Box, Card, Fives, Lines, Table
from workbook.files import shipped
from workbook.plan import Community, Plan

EMPTY = Plan(id="empty", community=Community(name="Boşkənd"))


def whole(language="en", **without):
    """The illustrative village; of a subject, some parts of its record may be taken out."""
    name = "muzdurlar.json" if language == "en" else f"muzdurlar.{language}.json"
    plan = json.loads((shipped("data") / name).read_text("utf-8"))
    for subject, keys in without.items():
        for key in keys:
            plan[subject].pop(key, None)
    return Plan.model_validate(plan)


def village(kind, language="en"):
    """One of the three kinds."""
    return {"whole": lambda: whole(language), "empty": lambda: EMPTY, "hostile": hostile}[kind]()


def inside(value, *kinds):
    """Everything of these kinds in a document, in the order in which it is read."""
    if isinstance(value, kinds):
        yield value
    if isinstance(value, tuple):
        for each in value:
            yield from inside(each, *kinds)
    elif hasattr(value, "__dataclass_fields__"):
        for key in value.__dataclass_fields__:
            yield from inside(getattr(value, key), *kinds)


def titles(document):
    """Heads of columns, and labels that stand at the left of a line, in their order."""
    for table in inside(document.blocks, Table):
        yield from (column.title for column in table.columns if column.title)
        if not any(column.title for column in table.columns):
            yield from (
                cell for row in table.rows for cell in row if isinstance(cell, str) and cell
            )
    yield from (lines.label for lines in inside(document.blocks, Lines) if lines.label)


def room(document):
    """Places that are left for a hand: empty cells, boxes, squares, cards, lines."""
    for table in inside(document.blocks, Table):
        yield from (cell for row in table.rows for cell in row if cell == "")
    yield from inside(document.blocks, Box, Fives, Card, Lines)
