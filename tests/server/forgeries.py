"""What a page that lies may send: values, places, deeds and messages that nobody is offered."""

from itertools import product

LONG = 20_001
"""Letters that no text of the record may have."""


def nested(depth):
    """Lists in lists."""
    inside = []
    for _level in range(depth):
        inside = [inside]
    return inside


def cells(block, row, column, value, was=None):
    """One cell filled in."""
    cell = {"row": row, "column": column, "value": value, "was": was}
    return {"on": "cells", "block": block, "cells": [cell]}


STATES = ("listing", "voting", "closed")
"""How far a community is: its needs are listed, its rule is locked, its vote is closed."""

NUMBERS = (
    -1,
    10**6 + 1,
    2**53,
    10**30,
    0.5,
    12.0,
    float("nan"),
    float("inf"),
    -float("inf"),
    True,
    "12",
    "x",
    "\0",
    "1" * 100_001,
    [1],
    {"value": 1},
)
TEXTS = (5, 1.5, True, [], {}, ["x"], {"text": "x"}, "x" * LONG, "x" * 100_001)
CHOICES = (5, True, [], "best", "GROUP_EQUAL", "__class__", "x" * 100_000)
DATES = (0, 86_400, 1.5, True, "86400", "2026-02-30", "tomorrow", "2026-10-10T25:00", [], {})

VALUES = [
    (("attendance", "groups", "women", "adults", 480), NUMBERS),
    (("attendance", "groups", "women", "came", 42), NUMBERS),
    (("attendance", "hamlets", "upper", "households", 150), NUMBERS),
    (("attendance", "hamlets", "upper", "came", 61), NUMBERS),
    (("attendance", "hamlets", "upper", "name", "Upper hamlet"), TEXTS),
    (("attendance", "meeting", "", "date", "2026-10-10"), DATES),
    (("needs", "needs", "N07", "name", "Kindergarten group"), TEXTS),
    (("needs", "needs", "N07", "group", "women"), CHOICES),
    (("rule", "rule", "", "shortlist", 6), (*NUMBERS, 0, 21)),
    (("rule", "rule", "", "method", "group_equal"), CHOICES),
    (("rule", "rule", "", "tie", "second_round"), CHOICES),
    (("dots", "dots", "N01", "women", None), (*NUMBERS, 85)),
]
"""Cells, with what stands there, and values of a wrong kind or out of range: 42 women may place
at most 84 dots on one need."""

CELLS = [(cell, value) for cell, values in VALUES for value in values]

PLACES = [
    ("attendance", "groups", "women", "group"),
    ("attendance", "groups", "women", "name"),
    ("attendance", "groups", "women", "id"),
    ("attendance", "groups", "total", "came"),
    ("attendance", "groups", "nobody", "came"),
    ("attendance", "groups", "", "came"),
    ("attendance", "groups", "women", "__class__"),
    ("attendance", "hamlets", "__class__", "name"),
    ("attendance", "meeting", "", "attended"),
    ("needs", "needs", "N01", "id"),
    ("needs", "needs", "N99", "name"),
    ("rule", "rule", "", "locked_at"),
    ("rule", "rule", "", "unlocks"),
    ("dots", "dots", "N01", "closed_at"),
    ("dots", "dots", "N01", "need"),
    ("dots", "dots", "N01", "nobody"),
    ("dots", "dots", "N99", "women"),
    ("dots", "counted", "women", "value"),
    ("result", "groups", "N01", "women"),
    ("result", "order", "N01", "place"),
    ("projects", "projects", "P1", "cost"),
    ("projects", "projects", "P1", "greedy"),
    ("sheet", "sheet", "", "source"),
    ("dots", "needs", "N01", "name"),
    ("rule", "dots", "N01", "women"),
    ("needs", "rule", "", "shortlist"),
    ("dots", "groups", "women", "came"),
    ("nowhere", "dots", "N01", "women"),
]
"""Places that no step offers: fixed, unknown, or of another step."""

DEEDS = [
    *({"on": "add", "block": block} for block in ("groups", "meeting", "dots", "rule", "nothing")),
    *({"on": "add", "block": "hamlets", "values": {"name": text}} for text in TEXTS),
    *({"on": "add", "block": "hamlets", "values": {"households": n}} for n in NUMBERS),
    *(
        {"on": "drop", "block": block, "row": row}
        for block in ("groups", "hamlets", "needs", "dots", "rule", "nothing")
        for row in ("women", "nobody", "", "community", "N99")
    ),
    *(
        {"on": "press", "action": action, "reason": "because"}
        for action in (
            "",
            "open",
            "delete",
            "press",
            "__init__",
            "LOCK",
            "lock ",
            ["lock"],
            "close",
        )
    ),
    {"on": "undo"},
    {"on": "redo"},
    {"on": "run", "code": "1"},
    {"on": "cells", "block": "groups", "cells": [{"row": "women", "column": "came"}] * 5_001},
    {"on": "cells", "block": "groups", "cells": {"row": "women"}},
    {"on": "cells", "cells": []},
    {"on": "cells", "block": "groups", "cells": []},
    {"on": ["cells"], "block": "groups"},
    {"on": "go", "step": ["dots"]},
    {"on": "go", "step": "x" * 201},
    {"on": "language", "language": {"en": 1}},
    {"on": "add", "block": "hamlets", "path": ["needs"]},
    {"on": "add", "block": "hamlets", "values": {"x" * 201: 1}},
    {"on": "add", "block": "hamlets", "item": {"id": "x"}},
    {"kind": "put", "path": ["community", "name"], "value": "x"},
    {"on": "press"},
    None,
    [],
    "undo",
    nested(500),
]
"""What nobody can do at the first step."""

HIDDEN = [
    *product(("listing",), (("rule", "unlock"), ("dots", "close"), ("dots", "reopen"))),
    *product(("voting",), (("rule", "lock"), ("dots", "close"), ("dots", "reopen"))),
    *product(("closed",), (("rule", "lock"), ("dots", "close"), ("result", "reopen"))),
]
"""Buttons that are not there, or cannot be pressed yet."""

REASONS = ("", "   ", "\t\n", "x" * LONG, "x" * 100_001, 5, None, ["because"], {"reason": "x"})
"""What is no reason for opening something again."""

FIXED = [
    ("listing", "dots", cells("dots", "N01", "women", 3)),
    *(
        (state, step, deed)
        for state in ("voting", "closed")
        for step, deed in (
            ("needs", cells("needs", "N07", "group", "men", "women")),
            ("needs", {"on": "add", "block": "needs", "values": {"name": "School"}}),
            ("needs", {"on": "drop", "block": "needs", "row": "N07"}),
            ("rule", cells("rule", "", "shortlist", 5, 6)),
        )
    ),
    ("closed", "dots", cells("dots", "N01", "women", 3, 38)),
]
"""Deeds that are possible in another state."""

MESSAGES = [
    None,
    True,
    7,
    "open",
    [],
    {},
    {"kind": "run", "code": "1"},
    {"kind": None},
    {"kind": ["event"]},
    {"kind": "ping"},
    {"kind": "ping", "n": "1"},
    {"kind": "ping", "n": 1.5},
    {"kind": "ping", "n": float("nan")},
    {"kind": "ping", "n": 1, "revision": 0},
    {"kind": "pong", "n": 1},
    {"kind": "done", "id": "x", "revision": 0},
    {"kind": "open"},
    {"kind": "open", "community": 5},
    {"kind": "open", "community": ["listing"]},
    {"kind": "open", "community": "nobody"},
    {"kind": "open", "community": "../../etc/passwd"},
    {"kind": "open", "community": "' OR 1=1 --"},
    {"kind": "open", "community": "x" * 201},
    {"kind": "open", "community": "listing", "language": 5},
    {"kind": "open", "community": "listing", "store": "sqlite://"},
    {"kind": "event"},
    {"kind": "event", "id": "x"},
    {"kind": "event", "id": 5, "event": {"on": "undo"}},
    {"kind": "event", "id": "x" * 201, "event": {"on": "undo"}},
    {"kind": "event", "id": "x", "event": {"on": "undo"}, "path": ["id"]},
    {"kind": "event", "id": "x", "event": {"on": "undo"}, "step": 5},
    {"kind": "event", "id": "x", "event": {"on": "undo"}, "author": ["tester"]},
    {"kind": nested(500)},
    {"kind": "event", "id": "x", "event": nested(500)},
    {"kind": "x" * 1_000_000},
    {"screen": None, "texts": {}},
    {"method": "update", "state": {"screen": None}},
]

OUTSIDE = {
    "another comm": {"content": {"comm_id": "x", "data": {"method": "custom", "content": {}}}},
    "no comm": {"content": {"comm_id": "", "data": {"method": "custom", "content": {}}}},
    "a state": {"content": {"comm_id": "x", "data": {"method": "request_state"}}},
}
"""Messages to widgets that are not there."""

STATE_CHANGES = (
    {"screen": None},
    {"screen": {"community": "x"}},
    {"texts": {"saved": "x"}},
    {"_esm": "alert(1)"},
    {"_css": ""},
    {"_model_module": "x"},
    {"layout": "x"},
    {},
)
