"""The worksheet of activities at a desk: what is written down, and what the room reads."""

from desks import block, go


def work(desk):
    """What is written down."""
    return desk._plan.activities


def rows(desk, id):
    """The rows of a table as the room reads them."""
    return {row.id: row.values for row in block(desk, id, "table").rows}


def go_to(desk, step):
    """The desk at a step."""
    go(desk, step)
    return desk
