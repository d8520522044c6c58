"""A worksheet worked with no browser: what a reader does, and what the room then sees."""

import itertools

from workbook.subjects import subject
from workbook.ui.desk import Desk
from workbook.ui.event import Event, Opened

numbers = itertools.count()


def at(store, worksheet, community, step=""):
    """A desk with one worksheet, and a community open on it."""
    desk = Desk((subject(worksheet),), lambda: store)
    desk.open(Opened(kind="open", community=community, step=step, author="tab"))
    return desk


def do(desk, step, deed, id=None):
    """Do a deed as a page does; the screen that follows."""
    desk.do(
        Event.model_validate(
            {"kind": "event", "id": id or f"e{next(numbers)}", "step": step, "event": deed}
        )
    )
    desk.settle()
    return desk.screen()


def fill(desk, step, block, *cells):
    """Fill in cells: `(row, column, value, what stood there)` each."""
    deed = [
        {"row": row, "column": column, "value": value, "was": was}
        for row, column, value, was in cells
    ]
    return do(desk, step, {"on": "cells", "block": block, "cells": deed})


def press(desk, step, action, reason=""):
    """Press a button."""
    return do(desk, step, {"on": "press", "action": action, "reason": reason})


def go(desk, step):
    """Go to a step."""
    return do(desk, "", {"on": "go", "step": step})


def block(desk, id, type=""):
    """A block of the screen by its id; by its type too, where a table and its entry share one."""
    return next(
        part
        for part in desk.screen().blocks
        if getattr(part, "id", "") == id and type in ("", part.type)
    )


def state(screen, step):
    """How far a step is, as the row of steps shows it."""
    return next(mark.state.value for mark in screen.steps if mark.id == step)


def add(desk, step, block, **values):
    """Add a row, as the entry line or the button under a table does; the screen that follows."""
    return do(desk, step, {"on": "add", "block": block, "values": values})


def notices(desk):
    """The sentences that stand on the screen."""
    return [part.text for part in desk.screen().blocks if part.type == "notice"]


def button(desk, action):
    """A button of the screen by its action."""
    found = (b for part in desk.screen().blocks if part.type == "buttons" for b in part.buttons)
    return next(one for one in found if one.action == action)


def labelled(desk, label):
    """The action of the button whose label begins so."""
    found = (b for part in desk.screen().blocks if part.type == "buttons" for b in part.buttons)
    return next(one.action for one in found if one.label.startswith(label))
