"""A contender's server: how it is started, reached and stopped."""

from __future__ import annotations

import os
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser

RIVALS = Path(__file__).parent / "rivals"
Environment = Mapping[str, str]
Prepare = Callable[[Path, Environment, Browser], None]


def nothing(home: Path, environment: Environment, browser: Browser) -> None:
    """Needs no preparation."""


@dataclass(frozen=True)
class Contender:
    """One of those compared.

    `command` starts the server on a port, in a folder of its own that `prepare` has filled; the
    page is at `path`. `box` is a selector of the field *women who came*, and `empties` the key
    that lets typing replace its number. `ready` is JavaScript, true when the board is there and
    the field can be used; `board` is JavaScript that reads what the board says of the women, or
    its picture.
    """

    name: str
    command: Callable[[int], list[str]]
    box: str
    ready: str
    board: str
    path: Callable[[Path], str] = lambda home: "/"
    prepare: Prepare = nothing
    empties: str = "Control+A"
    settings: Environment = field(default_factory=dict)


@dataclass(frozen=True)
class Running:
    """A started server: its address and its process."""

    contender: Contender
    url: str
    process: subprocess.Popen[bytes]

    def stop(self) -> None:
        """End the server and what it started."""
        self.process.terminate()
        self.process.wait(20)


def start(contender: Contender, browser: Browser) -> Running:
    """Start a contender's server and wait until it answers."""
    port, home = _free_port(), Path(tempfile.mkdtemp(prefix="benchmark-"))
    own = {"WORKBOOK_HOME": str(home), "PYTHONPATH": str(RIVALS)}
    environment = os.environ | own | dict(contender.settings)
    contender.prepare(home, environment, browser)
    process = subprocess.Popen(  # noqa: S603 - our own command
        contender.command(port),
        env=environment,
        cwd=home,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _wait(f"http://localhost:{port}/")
    return Running(contender, f"http://localhost:{port}{contender.path(home)}", process)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait(url: str) -> None:
    for _ in range(300):
        try:
            urllib.request.urlopen(url, timeout=1)  # noqa: S310 - of this machine
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(url)
