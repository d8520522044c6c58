"""A real server for tests: started as a user starts it, in surroundings that try to mislead it."""

from __future__ import annotations

import http.client
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

import psutil
from websockets.sync.client import connect

COMMAND = "from workbook.cli import main; main()"
MOTHER = "workbook.server.mother"
PATIENCE = 60
"""Seconds until a test gives up waiting for something that must happen."""


@dataclass
class Answer:
    """What a request brought: status, headers by lower-case name, body."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self):
        """The body as text."""
        return self.body.decode()


@dataclass
class Server:
    """The command `workbook` on a free port, with its data in `home`."""

    home: Path
    surroundings: Path
    command: str = COMMAND
    port: int = field(default_factory=lambda: free_port())
    process: subprocess.Popen | None = None
    pages: list[str] = field(default_factory=list)

    def start(self):
        """Start, and wait for the line that says so."""
        with (self.surroundings / "stderr.txt").open("ab") as errors:
            self.process = subprocess.Popen(  # noqa: S603 - our own interpreter
                [sys.executable, "-P", "-c", self.command, "--no-browser", f"--port={self.port}"],
                cwd=self.surroundings,
                env=environment(self.home, self.surroundings),
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
            )
        self.said = self.process.stdout.readline()
        if not self.key:
            self.kill()
            raise AssertionError(f"the server did not start: {self.complaints}")
        return self

    def stop(self):
        """Stop as Ctrl+C does, and give the exit status."""
        self.process.send_signal(2)
        try:
            return self.process.wait(PATIENCE)
        finally:
            self.kill()

    def kill(self):
        """Pull the plug."""
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    @property
    def key(self):
        """The key in the address that the server printed."""
        found = re.search(r"\?token=([\w-]+)", self.said)
        return found[1] if found else ""

    @property
    def complaints(self):
        """What was written to standard error."""
        return (self.surroundings / "stderr.txt").read_text("utf-8")

    @property
    def origin(self):
        """Scheme, host and port of our own pages."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def cookie(self):
        """The cookie of a browser that has been let in."""
        return f"workbook_{self.port}={self.key}"

    @property
    def kernels(self):
        """The processes of kernels, warm or in use."""
        children = psutil.Process(self.process.pid).children(recursive=True)
        return [child for child in children if _is_kernel(child, self.process.pid)]

    @property
    def left(self):
        """Every process with this server's data, whoever its parent is by now."""
        return [process for process in psutil.process_iter() if _is_at(process, self.home)]

    @property
    def mother(self):
        """The process that kernels are forked from."""
        (mother,) = (
            child
            for child in psutil.Process(self.process.pid).children()
            if MOTHER in _arguments(child)
        )
        return mother

    def process_of(self, page):
        """The process of a page's kernel; None when it has ended."""
        return next((k for k in self.kernels if _is_named(k, page["kernel"])), None)

    def get(self, path, **headers):
        """Ask for a path as our own browser does; a header that is None is left out."""
        return self.ask("GET", path, None, headers)

    def post(self, path, fields=None, **headers):
        """Send a form from our own page."""
        sent = {"Origin": self.origin, "Content-Type": "application/x-www-form-urlencoded"}
        return self.ask("POST", path, urlencode(fields or {}), sent | headers)

    def upload(self, name, content):
        """Send a file from the home page."""
        mark = "----a-mark-that-no-file-contains"
        head = f'--{mark}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
        body = head.encode() + content + f"\r\n--{mark}--\r\n".encode()
        kind = f"multipart/form-data; boundary={mark}"
        return self.ask("POST", "/import", body, {"Origin": self.origin, "Content-Type": kind})

    def ask(self, method, path, body=None, headers=None):
        """One request, exactly as it is given: no path is tidied on the way."""
        sent = {"Cookie": self.cookie, "Accept-Encoding": "identity"} | (headers or {})
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.putrequest(method, path, "Host" in sent, skip_accept_encoding=True)
            for name, value in sent.items():
                if value is not None:
                    connection.putheader(name, value)
            data = body.encode() if isinstance(body, str) else body
            if data is not None:
                connection.putheader("Content-Length", str(len(data)))
            connection.endheaders(data)
            answer = connection.getresponse()
            known = {name.lower(): value for name, value in answer.getheaders()}
            body = answer.read()
            self.pages += re.findall(r'"(/leave/[\w-]+)"', body.decode("utf-8", "replace"))
            return Answer(answer.status, known, body)
        finally:
            connection.close()

    def community(self, name="Yenikənd"):
        """Write down a new community, whoever else has its name; its id."""
        answer = self.post("/communities", {"name": name, "again": "1"})
        return answer.headers["location"].rsplit("/", 1)[1]

    def visit(self, community):
        """Open the needs worksheet: what the page was told, and its widget's comm."""
        answer = self.get(f"/worksheet/needs/{community}")
        assert answer.status == 200, answer.text
        told = re.search(r'id="workbook-page"[^>]*>(.*?)</script>', answer.text, re.DOTALL)[1]
        view = re.search(r"cell-output\+json\">(.*?)</script>", answer.text, re.DOTALL)[1]
        data = json.loads(view)["data"]["application/vnd.jupyter.widget-view+json"]
        return json.loads(told) | {"comm": data["model_id"]}

    def id_of(self, kernel):
        """The full id of a kernel's process, from the file that says where to reach it."""
        files = Path(tempfile.gettempdir()).glob("workbook-*/kernel-*.json")
        ids = [file.stem.removeprefix("kernel-") for file in files]
        return next(id for id in ids if _is_named(kernel, id))

    def close_pages(self):
        """Leave every page that was opened, and wait until their kernels have gone."""
        while self.pages:
            self.post(self.pages.pop())
        until(lambda: self.health()["pages"] == 0)

    def socket(self, path, **headers):
        """A page's websocket."""
        origin = headers.pop("Origin", self.origin)
        sent = {"Cookie": self.cookie} | headers
        address = f"ws://127.0.0.1:{self.port}{path}"
        return connect(address, origin=origin, additional_headers=sent, max_size=None)

    def health(self):
        """What the server says of itself."""
        return json.loads(self.get("/health").text)


def _is_kernel(process, server):
    """Whether a process was forked from the nursery's mother, or started as a kernel."""
    arguments = _arguments(process)
    if MOTHER in arguments:
        return process.ppid() != server
    return any("ipykernel" in argument for argument in arguments)


def _is_at(process, home):
    try:
        return process.environ().get("WORKBOOK_HOME") == str(home)
    except psutil.Error:
        return False


def _is_named(process, kernel):
    return process.name() == kernel[:15] or any(kernel in part for part in _arguments(process))


def _arguments(process):
    try:
        return process.cmdline()
    except psutil.Error:
        return []


def message(comm, said, /, **changes):
    """A frame as the page sends it; `changes` make it something else."""
    frame = {
        "header": {"msg_id": "m", "msg_type": "comm_msg", "session": "s", "version": "5.3"},
        "parent_header": {},
        "metadata": {},
        "content": {"comm_id": comm, "data": {"method": "custom", "content": said}},
        "channel": "shell",
        "buffers": [],
    }
    return json.dumps(frame | changes)


def heard(socket, wanted):
    """The data of the next comm message that `wanted` holds for."""
    while True:
        data = json.loads(socket.recv(PATIENCE))["content"]["data"]
        if wanted(data):
            return data


def until(fact):
    """Wait until something is so."""
    deadline = time.monotonic() + PATIENCE
    while not fact():
        assert time.monotonic() < deadline, "it did not come about"
        time.sleep(0.02)


def free_port():
    """A port that nobody uses at this moment."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def environment(home, surroundings):
    """The environment of a user who has set up Jupyter in ways that must not reach us."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("WORKBOOK")}
    return kept | {
        "WORKBOOK_HOME": str(home),
        "LC_ALL": "C.UTF-8",
        "HOME": str(surroundings),
        "JUPYTER_CONFIG_DIR": str(surroundings),
        "JUPYTER_DATA_DIR": str(surroundings / "jupyter"),
        "IPYTHONDIR": str(surroundings / "ipython"),
        "PYTHONSTARTUP": str(surroundings / "startup.py"),
    }


def misleading(folder):
    """A folder to start in, with settings, templates, kernels and start-up files of others."""
    config = {"show_tracebacks": True, "template": "classic", "file_allowlist": [".*"]}
    files = {
        "voila.json": json.dumps({"VoilaConfiguration": config, "Voila": {"ip": "0.0.0.0"}}),  # noqa: S104
        "voila.py": "c.Voila.port = 1\nc.Voila.ip = '0.0.0.0'\n",
        "mine.ipynb": '{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}',
        "startup.py": "raise SystemExit('the start-up file was run')",
        "ipython/profile_default/startup/00.py": "raise SystemExit('IPython was set up')",
        "jupyter/kernels/python3/kernel.json": '{"argv": ["false"], "language": "python"}',
        "jupyter/voila/templates/workbook/index.html.j2": "another template",
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


@contextmanager
def serving(folder, command=COMMAND):
    """A server with an empty home, for as long as the block lasts."""
    home = folder / "home"
    surroundings = folder / "surroundings"
    home.mkdir()
    surroundings.mkdir()
    server = Server(home, misleading(surroundings), command).start()
    try:
        yield server
    finally:
        if server.process.poll() is None:
            server.stop()
