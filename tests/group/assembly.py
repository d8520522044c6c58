"""A group worksheet worked with no browser: what a reader does, and what the room then sees."""

import itertools

from workbook.group.worksheet import TITLE, hidden, steps
from workbook.ui.desk import Desk
from workbook.ui.event import Event, Opened
from workbook.ui.subject import Subject

numbers = itertools.count()


def at(store, community, step=""):
    desk = Desk((Subject("group", TITLE, steps, hidden),), lambda: store)
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
    """Fill in cells `(row, column, value)`, or with what stood there as a fourth."""
    deed = [
        {"row": row, "column": column, "value": value, "was": was[0] if was else None}
        for row, column, value, *was in cells
    ]
    return do(desk, step, {"on": "cells", "block": block, "cells": deed})


def press(desk, step, action, reason=""):
    return do(desk, step, {"on": "press", "action": action, "reason": reason})


def go(desk, step):
    return do(desk, "", {"on": "go", "step": step})


def add(desk, step, block, **values):
    return do(desk, step, {"on": "add", "block": block, "values": values})


def block(desk, id, type=""):
    """A block of the screen by its id; by its type too, where a table and its entry share one."""
    return next(
        part
        for part in desk.screen().blocks
        if getattr(part, "id", "") == id and type in ("", part.type)
    )


def blocks(desk):
    """Types and ids of all blocks."""
    return [(part.type, getattr(part, "id", "")) for part in desk.screen().blocks]


def state(screen, step):
    return next(mark.state.value for mark in screen.steps if mark.id == step)


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


def gathered(desk, present=40, households=100):
    """Enough households are here."""
    add(desk, "assembly", "assembly-hamlets", name="Upper", households=households)
    cells = (("", "present", present), ("", "date", "2026-10-18"))
    return fill(desk, "assembly", "assembly", *cells)


def agreed(desk, **rule):
    """The rule is agreed and locked: three seats, one of them for a woman, unless told else."""
    chosen = {"seats": 3, "women_percent": 30, "youth_percent": 0} | rule
    defaults = {"seats": 11, "women_percent": 30, "youth_percent": 15, "displaced_least": 0}
    cells = [("", key, value, defaults[key]) for key, value in chosen.items() if key in defaults]
    fill(desk, "election-rule", "election-seats", *cells)
    return press(desk, "election-rule", "lock")


PEOPLE = (("M", 40), ("M", 50), ("M", 30), ("F", 35), ("F", 25))


def named(desk, people=PEOPLE):
    """These people stand for election; their codes."""
    for sex, age in people:
        add(desk, "candidates", "candidates", sex=sex, age=age)
    go(desk, "candidates")
    return [row.id for row in block(desk, "candidates", "table").rows]


def papers(desk, issued=40, valid=38, spoiled=2, unreturned=0):
    counts = {"issued": issued, "valid": valid, "spoiled": spoiled, "unreturned": unreturned}
    cells = (("papers", key, count) for key, count in counts.items())
    return fill(desk, "votes", "papers-counted", *cells)


def called(desk, codes, votes, step="votes"):
    """A teller calls the votes of each candidate."""
    cells = ((code, "votes", count) for code, count in zip(codes, votes, strict=True))
    return fill(desk, step, step, *cells)


def counted(desk, votes=(30, 25, 20, 9, 8), **rule):
    """Everything up to a closed count; the codes."""
    gathered(desk)
    agreed(desk, **rule)
    codes = named(desk)
    papers(desk)
    called(desk, codes, votes)
    called(desk, codes, votes, "votes-again")
    press(desk, "votes-again", "close")
    return codes
