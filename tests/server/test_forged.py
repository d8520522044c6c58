"""A page that lies: whatever it sends, the record stays, and the kernel goes on answering."""

import json
from contextlib import ExitStack
from itertools import count, product

import pytest
from serving import heard, message
from websockets.exceptions import ConnectionClosed

from workbook.files import shipped

REFUSED = 1008
LONG = 20_001
"""Letters that no text of the record may have."""


def nested(depth):
    """Lists in lists."""
    inside = []
    for _level in range(depth):
        inside = [inside]
    return inside


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
    ("listing", "dots", "dots", "N01", "women", 3, None),
    ("voting", "needs", "needs", "N01", "group", "men", "women"),
    ("voting", "rule", "rule", "", "shortlist", 5, 6),
    ("closed", "needs", "needs", "N01", "group", "men", "women"),
    ("closed", "rule", "rule", "", "shortlist", 5, 6),
    ("closed", "dots", "dots", "N01", "women", 3, 38),
]
"""Cells that could be filled in, but not now."""

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

numbers = count()


class Liar:
    """A page of a community in one state; what it hears after each lie."""

    def __init__(self, server, state):
        self.server, self.community = server, f"forged-{state}"
        server.upload("forged.json", json.dumps(plan(state)).encode())
        self.page = server.visit(self.community)
        self.held = ExitStack()
        self.open()
        self.file, self.revision = self.exported(), self.ping()[-1]["revision"]

    def open(self):
        """Connect, and ask for the community."""
        self.socket = self.held.enter_context(self.server.socket(self.page["socket"]))
        self.send({"kind": "open", "community": self.community, "author": "liar"})
        heard(self.socket, lambda data: data["method"] == "update" and "screen" in data["state"])

    def send(self, said, **changes):
        """Send something."""
        self.socket.send(message(self.page["comm"], said, **changes))

    def ping(self):
        """The answers until the kernel answers a proper ping, which is the last."""
        n = next(numbers)
        self.send({"kind": "ping", "n": n})
        answers = []
        while not answers or answers[-1].get("n") != n:
            answers.append(heard(self.socket, lambda data: data["method"] == "custom")["content"])
        return answers

    def lie(self, said, **changes):
        """Send what is forged; the answers to it. The record must stay as it is."""
        self.send(said, **changes)
        *answers, pong = self.ping()
        before, self.revision = self.revision, pong["revision"]
        assert self.revision == before
        assert "Traceback" not in str(answers)
        return answers

    def do(self, step, deed):
        """A forged event; the answers to it."""
        id = f"forged-{next(numbers)}"
        return self.lie({"kind": "event", "id": id, "step": step, "event": deed})

    def exported(self):
        """The record as a file."""
        return self.server.get(f"/export/{self.community}").text

    def leave(self):
        """Close the page; nothing was changed by all that it said."""
        self.held.close()
        self.server.post(self.page["leave"])
        assert self.exported() == self.file


def plan(state):
    """The illustrative village in one of the `STATES`."""
    plan = json.loads((shipped("data") / "muzdurlar.json").read_text("utf-8"))
    plan["id"] = f"forged-{state}"
    if state != "closed":
        plan["needs"]["vote"] = {"dots": {}, "closed_at": None, "reopened": []}
    if state == "listing":
        plan["needs"]["rule"]["locked_at"] = None
    return plan


@pytest.fixture(scope="module")
def liars(server):
    """A lying page in each state."""
    liars = {state: Liar(server, state) for state in STATES}
    yield liars
    for liar in liars.values():
        liar.leave()


def cells(block, row, column, value, was=None):
    """One cell filled in."""
    cell = {"row": row, "column": column, "value": value, "was": was}
    return {"on": "cells", "block": block, "cells": [cell]}


def named(value):
    """A short name for a test."""
    return repr(value)[:60]


@pytest.mark.parametrize(("cell", "value"), CELLS, ids=named)
def test_a_value_that_does_not_fit_is_refused(liars, cell, value):
    """Wrong kind, out of range, not among the options: in the state where the cell is open."""
    step, block, row, column, was = cell
    liar = liars["voting" if step == "dots" else "listing"]
    (answer,) = liar.do(step, cells(block, row, column, value, was))
    assert answer["kind"] == "refused"


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("place", PLACES, ids=named)
def test_a_place_that_no_step_offers_is_refused(liars, state, place):
    """Fixed columns, drawn figures, fields of the record, tables of another step."""
    step, *cell = place
    (answer,) = liars[state].do(step, cells(*cell, 1))
    assert answer["kind"] == "refused"


@pytest.mark.parametrize(("state", "step", "block", "row", "column", "value", "was"), FIXED)
def test_what_is_locked_stays(liars, state, step, block, row, column, value, was):
    """A proper value in a table that is fixed now."""
    (answer,) = liars[state].do(step, cells(block, row, column, value, was))
    assert answer["kind"] == "refused"


@pytest.mark.parametrize("deed", DEEDS, ids=named)
def test_a_deed_that_is_not_offered_is_refused(liars, deed):
    """Rows, buttons, undo, and what is no deed at all."""
    (answer,) = liars["voting"].do("attendance", deed)
    assert answer["kind"] == "refused"


@pytest.mark.parametrize(("state", "button"), HIDDEN, ids=named)
def test_a_button_that_is_not_there_cannot_be_pressed(liars, state, button):
    """Whatever reason is given."""
    step, action = button
    (answer,) = liars[state].do(step, {"on": "press", "action": action, "reason": "because"})
    assert answer["kind"] == "refused"


@pytest.mark.parametrize("reason", REASONS, ids=named)
@pytest.mark.parametrize(("step", "action"), [("rule", "unlock"), ("dots", "reopen")])
def test_without_a_reason_nothing_is_opened_again(liars, step, action, reason):
    """Empty, too long, or no text."""
    (answer,) = liars["closed"].do(step, {"on": "press", "action": action, "reason": reason})
    assert answer["kind"] == "refused"


@pytest.mark.parametrize("said", MESSAGES, ids=named)
def test_what_is_no_message_is_answered_by_a_sentence(liars, said):
    """Nothing is changed or opened."""
    (answer,) = liars["closed"].lie(said)
    assert answer["kind"] in ("refused", "gone")
    assert answer["sentence"]


@pytest.mark.parametrize("changes", OUTSIDE.values(), ids=OUTSIDE)
def test_widgets_that_are_not_there_hear_nothing(liars, changes):
    """Nobody answers."""
    assert liars["closed"].lie({}, **changes) == []


@pytest.mark.parametrize("state", STATE_CHANGES, ids=named)
def test_the_screen_cannot_be_written_by_the_page(liars, state):
    """A widget's update ends the connection; the kernel hears nothing of it."""
    liar = liars["listing"]
    content = {"comm_id": liar.page["comm"], "data": {"method": "update", "state": state}}
    with pytest.raises(ConnectionClosed) as closing:
        liar.lie({}, content=content)
    assert closing.value.rcvd.code == REFUSED
    liar.open()


def test_the_kernel_complains_of_nothing(server, liars):
    """What is forged is refused in an ordinary way: no failure of ours is in the log."""
    assert "Traceback" not in server.complaints
