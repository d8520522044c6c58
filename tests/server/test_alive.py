"""The workbook is started again while it is running: what runs is opened, and nobody else."""

import contextlib
import http.server
import json
import stat
import subprocess
import sys
import threading

import pytest
from serving import COMMAND, environment, free_port

from workbook.server import alive

KEY = "the key of the house"


def started(home, folder, *words):
    """Type the command once more: exit status, output, complaints."""
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-P", "-c", COMMAND, "--no-browser", *words],
        env=environment(home, folder),
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


class Stranger(http.server.BaseHTTPRequestHandler):
    """Some other program: notes what it is told, and answers what `reply` makes of a path."""

    def do_GET(self):
        self.server.heard.append(f"{self.path}\n{self.headers}")
        body = self.server.reply(self.path)
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words):
        """Say nothing."""


@contextlib.contextmanager
def stranger(reply):
    """Another program at a port of this computer."""
    with http.server.HTTPServer(("127.0.0.1", 0), Stranger) as listening:
        listening.heard, listening.reply = [], reply
        thread = threading.Thread(target=listening.serve_forever)
        thread.start()
        try:
            yield listening
        finally:
            listening.shutdown()
            thread.join()


@pytest.mark.parametrize("named", [False, True])
def test_what_runs_already_is_opened(server, tmp_path, named):
    """At its own port, also where that is not the usual one; nothing more is started."""
    words = [f"--port={server.port}"] if named else []
    status, said, complaints = started(server.home, tmp_path, "--language=az", *words)
    assert (status, complaints) == (0, "")
    address = f"{server.origin}/?token={server.key}&language=az"
    assert said == f"The workbook is running already, at {address}\n"


def test_a_file_says_where_it_runs(server):
    """For its user only; it holds no key."""
    file = server.home / "running.json"
    assert json.loads(file.read_text())["port"] == server.port
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert server.key not in file.read_text()


@pytest.mark.parametrize("told", [b"", b"\xff" * 64, b"0" * 64])
def test_the_key_is_told_to_nobody_else(server, tmp_path, told):
    """Another program at the port hears one question, and the user that the port is taken."""
    (tmp_path / "key").write_text(KEY)
    with stranger(lambda path: told) as other:
        port = other.server_port
        status, said, complaints = started(tmp_path, tmp_path, f"--port={port}")
        (heard,) = other.heard
    assert (status, said) == (2, "")
    assert f"Port {port} of this computer is taken by another program" in complaints
    assert KEY not in heard


def test_who_passes_the_question_on_is_not_taken_for_the_workbook(server):
    """The answer of the real one holds for its own port only."""
    with stranger(lambda path: server.get(path, Cookie=None).body) as between:
        assert not alive.answers(server.key, between.server_port)
        assert len(between.heard) == 1
    assert alive.answers(server.key, server.port)
    assert not alive.answers(KEY, server.port)


@pytest.mark.parametrize("question", ["", "x" * 64, "0" * 63, "0" * 64 + "/.."])
def test_only_a_question_is_answered(server, question):
    """To who has no key; and no other site may ask."""
    assert server.get(f"/alive/{question}", Cookie=None).status == 404
    right = f"/alive/{'0' * 64}"
    assert server.get(right, Cookie=None).text == alive.answer(server.key, server.port, "0" * 64)
    assert server.get(right, Cookie=None, Origin="http://evil.example").status == 403
    assert server.post(right, Cookie=None).status == 403


def test_the_file_goes_when_the_workbook_stops(tmp_path):
    """Unless another one has written it since."""
    with alive.told(tmp_path, 1234):
        assert alive.port_told(tmp_path) == 1234
    assert list(tmp_path.iterdir()) == []
    with alive.told(tmp_path, 1234), alive.told(tmp_path, 4321):
        pass
    with alive.told(tmp_path, 1234):
        (tmp_path / "running.json").write_text('{"port": 4321, "start": "later"}')
    assert alive.port_told(tmp_path) == 4321


@pytest.mark.parametrize("left", ["", "[]", "{", '{"port": "1"}', '{"port": 0}', '{"port": 1e3}'])
def test_a_file_that_says_nothing_of_use_is_no_port(tmp_path, left):
    """A power cut may have left anything."""
    (tmp_path / "running.json").write_text(left)
    assert alive.port_told(tmp_path) is None


def test_where_nobody_listens_nobody_answers():
    """What a power cut left behind is known by this."""
    assert not alive.answers(KEY, free_port())
