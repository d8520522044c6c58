"""Who is compared: how each is started, and how its page is read. All show the same content."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

RIVALS = Path(__file__).parent / "rivals"
PYTHON = sys.executable
WORKBOOK = str(Path(PYTHON).parent / "workbook")

BARS = "[...document.querySelectorAll('.ratio')].length >= 6"
"""JavaScript: all six bars of the board are drawn."""
FIRST = "document.querySelector('.ratio')?.textContent"
"""JavaScript: the number at the first bar, that of the women."""


@dataclass(frozen=True)
class Contender:
    """`command` starts the server on a port with a home folder of its own.

    `box` is a selector of the field *women who came*; `ready` is JavaScript, true when the board
    is drawn and the field can be used; `ratio` is JavaScript that reads the women's bar; `empties` is the key that lets typing replace a value.
    """

    name: str
    command: Callable[[int], list[str]]
    box: str
    ready: str = BARS
    ratio: str = FIRST
    path: Callable[[Path], str] = lambda home: "/"
    prepare: Callable[[dict[str, str]], None] = lambda environment: None
    empties: str = "Control+A"


def _notebook(port: int) -> list[str]:
    flags = ["--no-browser", f"--port={port}", "--show_tracebacks=False"]
    return [PYTHON, "-m", "voila", str(RIVALS / "voila_page.ipynb"), *flags]


def _streamlit(port: int) -> list[str]:
    flags = [f"--server.port={port}", "--server.headless=true", "--server.address=127.0.0.1"]
    quiet = ["--browser.gatherUsageStats=false", "--server.fileWatcherType=none"]
    return [PYTHON, "-m", "streamlit", "run", str(RIVALS / "streamlit_app.py"), *flags, *quiet]


def _shiny(port: int) -> list[str]:
    return [PYTHON, "-m", "shiny", "run", f"--port={port}", str(RIVALS / "shiny_app.py")]


def _workbook(port: int) -> list[str]:
    return [WORKBOOK, "--no-browser", f"--port={port}"]


def _village(environment: dict[str, str]) -> None:
    from workbook.files import shipped

    village = shipped("data") / "muzdurlar.json"
    command = [WORKBOOK, "import", str(village)]
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)  # noqa: S603


def _address(home: Path) -> str:
    key = (home / "key").read_text().strip()
    return f"/worksheet/needs/muzdurlar?token={key}"


ALL = (
    Contender("static", lambda port: [PYTHON, str(RIVALS / "static_page.py"), str(port)], "#came0"),
    Contender(
        "workbook",
        _workbook,
        "[data-row=women][data-column=came]",
        ready="document.querySelectorAll('.wb-board tbody tr').length >= 6"
        " && !document.querySelector('main').inert",
        ratio="document.querySelector('.wb-board tbody tr td')?.textContent",
        path=_address,
        prepare=_village,
        empties="Shift",
    ),
    Contender("shiny", _shiny, "#came0"),
    Contender("streamlit", _streamlit, "input[aria-label='Women: came']"),
    Contender("voila", _notebook, "input[type=number] >> nth=1"),
)


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


def start(contender: Contender) -> Running:
    """Start a contender's server and wait until it answers."""
    port, home = _free_port(), Path(tempfile.mkdtemp())
    environment = os.environ | {"WORKBOOK_HOME": str(home), "PYTHONPATH": str(RIVALS)}
    contender.prepare(environment)
    process = subprocess.Popen(  # noqa: S603
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
            urllib.request.urlopen(url, timeout=1)  # noqa: S310
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(url)
