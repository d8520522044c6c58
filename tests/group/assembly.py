"""A group worksheet worked with no browser: what is special about it."""

import desks
from desks import add, block, button, do, go, labelled, notices, press, state

__all__ = [
    "PEOPLE", "add", "agreed", "at", "block", "blocks", "button", "called", "counted", "do", "fill",
    "gathered", "go", "labelled", "named", "notices", "papers", "press", "state",
]  # fmt: skip


def at(store, community, step=""):
    """A desk with the group's worksheet, and a community open on it."""
    return desks.at(store, "group", community, step)


def fill(desk, step, block, *cells):
    """Fill in cells `(row, column, value)`, or with what stood there as a fourth."""
    told = [(row, column, value, was[0] if was else None) for row, column, value, *was in cells]
    return desks.fill(desk, step, block, *told)


def blocks(desk):
    """Types and ids of all blocks."""
    return [(part.type, getattr(part, "id", "")) for part in desk.screen().blocks]


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
