"""A page that lies: whatever it sends, the record stays, and the kernel goes on answering."""

import json
from contextlib import ExitStack
from itertools import count

import forgeries
import pytest
from serving import heard, message
from websockets.exceptions import ConnectionClosed

from workbook.files import shipped

REFUSED = 1008
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
    """The illustrative village in one of the states."""
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
    liars = {state: Liar(server, state) for state in forgeries.STATES}
    yield liars
    for liar in liars.values():
        liar.leave()


def named(value):
    """A short name for a test."""
    return repr(value)[:60]


@pytest.mark.parametrize(("cell", "value"), forgeries.CELLS, ids=named)
def test_a_value_that_does_not_fit_is_refused(liars, cell, value):
    """Wrong kind, out of range, not among the options: in the state where the cell is open."""
    step, block, row, column, was = cell
    liar = liars["voting" if step == "dots" else "listing"]
    (answer,) = liar.do(step, forgeries.cells(block, row, column, value, was))
    assert answer["kind"] == "refused"


@pytest.mark.parametrize("state", forgeries.STATES)
@pytest.mark.parametrize("place", forgeries.PLACES, ids=named)
def test_a_place_that_no_step_offers_is_refused(liars, state, place):
    """Fixed columns, drawn figures, fields of the record, tables of another step."""
    step, *cell = place
    (answer,) = liars[state].do(step, forgeries.cells(*cell, 1))
    assert answer["kind"] == "refused"


@pytest.mark.parametrize(("state", "step", "deed"), forgeries.FIXED, ids=named)
def test_what_is_locked_stays(liars, state, step, deed):
    """A proper value in a table that is fixed now, and rows of it."""
    (answer,) = liars[state].do(step, deed)
    assert answer["kind"] == "refused"


@pytest.mark.parametrize("deed", forgeries.DEEDS, ids=named)
def test_a_deed_that_is_not_offered_is_refused(liars, deed):
    """Rows, buttons, undo, and what is no deed at all."""
    (answer,) = liars["voting"].do("attendance", deed)
    assert answer["kind"] == "refused"


@pytest.mark.parametrize(("state", "button"), forgeries.HIDDEN, ids=named)
def test_a_button_that_is_not_there_cannot_be_pressed(liars, state, button):
    """Whatever reason is given."""
    step, action = button
    (answer,) = liars[state].do(step, {"on": "press", "action": action, "reason": "because"})
    assert answer["kind"] == "refused"


@pytest.mark.parametrize("reason", forgeries.REASONS, ids=named)
@pytest.mark.parametrize(("step", "action"), [("rule", "unlock"), ("dots", "reopen")])
def test_without_a_reason_nothing_is_opened_again(liars, step, action, reason):
    """Empty, too long, or no text."""
    (answer,) = liars["closed"].do(step, {"on": "press", "action": action, "reason": reason})
    assert answer["kind"] == "refused"


@pytest.mark.parametrize("said", forgeries.MESSAGES, ids=named)
def test_what_is_no_message_is_answered_by_a_sentence(liars, said):
    """Nothing is changed or opened."""
    (answer,) = liars["closed"].lie(said)
    assert answer["kind"] in ("refused", "gone")
    assert answer["sentence"]


@pytest.mark.parametrize("changes", forgeries.OUTSIDE.values(), ids=forgeries.OUTSIDE)
def test_widgets_that_are_not_there_hear_nothing(liars, changes):
    """Nobody answers."""
    assert liars["closed"].lie({}, **changes) == []


@pytest.mark.parametrize("state", forgeries.STATE_CHANGES, ids=named)
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
