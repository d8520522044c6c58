"""A needs worksheet worked with no browser: what is special about it."""

import desks
from desks import add, block, button, do, fill, go, labelled, notices, press, state

__all__ = [
    "add", "at", "block", "button", "came", "count", "do", "fill", "go", "labelled", "notices",
    "opened", "paper", "press", "state", "three_needs", "voted",
]  # fmt: skip


def at(store, community, step=""):
    """A desk with the needs worksheet, and a community open on it."""
    return desks.at(store, "needs", community, step)


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
