"""A needs worksheet worked with no browser: what a reader does, and what the room then sees."""

import itertools

from workbook.needs.worksheet import TITLE, hidden, steps
from workbook.ui.desk import Desk
from workbook.ui.event import Event, Opened
from workbook.ui.subject import Subject

numbers = itertools.count()


def at(store, community, step=""):
    desk = Desk((Subject("needs", TITLE, steps, hidden),), lambda: store)
    desk.open(Opened(kind="open", community=community, step=step, author="tab"))
    return desk


def do(desk, step, deed, id=None):
    desk.do(
        Event.model_validate(
            {"kind": "event", "id": id or f"e{next(numbers)}", "step": step, "event": deed}
        )
    )
    desk.settle()
    return desk.screen()


def fill(desk, step, block, *cells):
    deed = [
        {"row": row, "column": column, "value": value, "was": was}
        for row, column, value, was in cells
    ]
    return do(desk, step, {"on": "cells", "block": block, "cells": deed})


def press(desk, step, action, reason=""):
    return do(desk, step, {"on": "press", "action": action, "reason": reason})


def go(desk, step):
    return do(desk, "", {"on": "go", "step": step})


def came(desk, women=4, men=4, youth=2):
    counts = {"women": women, "men": men, "youth": youth}
    fill(desk, "attendance", "groups", *((g, "came", n, None) for g, n in counts.items()))
    return fill(desk, "attendance", "groups", *((g, "adults", 40, 0) for g in counts))


def three_needs(desk):
    for name in ("Water", "Road", "School"):
        screen = do(desk, "needs", {"on": "add", "block": "needs", "values": {"name": name}})
    go(desk, "needs")
    return [row.id for row in block(desk, "needs").rows] if screen else []


def count(desk, needs, **dots):
    """Type the dots of each group, need by need."""
    cells = [
        (need, group, n, None)
        for group, ns in dots.items()
        for need, n in zip(needs, ns, strict=True)
    ]
    return fill(desk, "dots", "dots", *cells)


def block(desk, id, type=""):
    """A block of the screen by its id; by its type too, where a table and its entry share one."""
    return next(
        part
        for part in desk.screen().blocks
        if getattr(part, "id", "") == id and type in ("", part.type)
    )


def state(screen, step):
    return next(mark.state.value for mark in screen.steps if mark.id == step)


def add(desk, step, block, **values):
    """Add a row, as the entry line or the button under a table does; the rows' new id."""
    do(desk, step, {"on": "add", "block": block, "values": values})


def notices(desk):
    """The sentences that stand on the screen."""
    return [part.text for part in desk.screen().blocks if part.type == "notice"]


def button(desk, action):
    """A button of the screen by its action."""
    found = (b for part in desk.screen().blocks if part.type == "buttons" for b in part.buttons)
    return next(one for one in found if one.action == action)


def labelled(desk, label):
    """The action of the button with a label."""
    found = (b for part in desk.screen().blocks if part.type == "buttons" for b in part.buttons)
    return next(one.action for one in found if one.label == label)


def voted(desk, women=(3, 1, 0), men=(1, 3, 0), youth=(0, 0, 2)):
    """Everything up to a closed dot vote on three needs; their ids."""
    came(desk)
    needs = three_needs(desk)
    press(desk, "rule", "lock")
    count(desk, needs, women=women, men=men, youth=youth)
    press(desk, "dots", "close")
    return needs


def opened(desk, **votes):
    """Everything up to an open ballot with four papers for each group; the needs' ids."""
    needs = voted(desk, **votes)
    go(desk, "spoken")
    fill(desk, "spoken", "spoken", *((need, "place", n, None) for n, need in enumerate(needs, 1)))
    cells = ((group, "issued", 4, None) for group in ("women", "men", "youth"))
    fill(desk, "spoken", "issued", *cells)
    press(desk, "spoken", "open")
    return needs


def paper(desk, group, *ballots):
    """Type papers of a group, as they come out of the box."""
    for ballot in ballots:
        add(desk, f"ballots-{group}", "papers", places=ballot)
    go(desk, f"ballots-{group}")
