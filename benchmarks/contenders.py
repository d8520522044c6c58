"""Who is compared. All show the same: a heading, twelve numbers, a board, the script's sentences.

The rivals come twice: with the board as bars of HTML, and as the matplotlib figure that is usual
there.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from capture import capture
from playwright.sync_api import Browser
from servers import RIVALS, Contender, Environment, start
from visits import visit

PYTHON = sys.executable
WORKBOOK = str(Path(PYTHON).parent / "workbook")

OURS = "document.querySelectorAll('.wb-board tbody tr').length >= 6"
OUR_RATIO = "document.querySelector('.wb-board tbody tr td')?.textContent"
BARS = "document.querySelectorAll('.ratio').length >= 6"
RATIO = "document.querySelector('.ratio')?.textContent"
PICTURE = "[...document.images].find((i) => i.complete && i.naturalWidth > 200)?.src"
"""JavaScript: the address, or the content, of a figure that has arrived."""


def _workbook(port: int) -> list[str]:
    return [WORKBOOK, "--no-browser", f"--port={port}"]


def _files(port: int) -> list[str]:
    return [PYTHON, str(RIVALS / "static_server.py"), str(port)]


def _shiny(port: int) -> list[str]:
    return [PYTHON, "-m", "shiny", "run", f"--port={port}", str(RIVALS / "shiny_app.py")]


def _streamlit(port: int) -> list[str]:
    flags = [f"--server.port={port}", "--server.headless=true", "--server.address=127.0.0.1"]
    quiet = ["--browser.gatherUsageStats=false", "--server.fileWatcherType=none"]
    return [PYTHON, "-m", "streamlit", "run", str(RIVALS / "streamlit_app.py"), *flags, *quiet]


def _voila(port: int) -> list[str]:
    flags = ["--no-browser", f"--port={port}", "--show_tracebacks=False"]
    # the kernels that its reloads leave behind would fill the memory before the last round
    limits = ["cull_interval=5", "cull_idle_timeout=40"]
    culling = [f"--VoilaKernelManager.{limit}" for limit in limits]
    return [PYTHON, "-m", "voila", str(RIVALS / "voila_page.ipynb"), *flags, *culling]


def _village(home: Path, environment: Environment, browser: Browser) -> None:
    from workbook.files import shipped

    command = [WORKBOOK, "import", str(shipped("data") / "muzdurlar.json")]
    subprocess.run(  # noqa: S603 - our own command
        command, env=environment, check=True, stdout=subprocess.DEVNULL
    )


def _address(home: Path) -> str:
    key = (home / "key").read_text().strip()
    return f"/worksheet/needs/muzdurlar?token={key}"


def _captured(home: Path, environment: Environment, browser: Browser) -> None:
    """The workbook's page as plain files."""
    server = start(OUR_OWN, browser)
    try:
        page, _ms = visit(browser.new_context(), OUR_OWN, server.url)
        capture(page, home)
        page.context.close()
    finally:
        server.stop()


def _bare(home: Path, environment: Environment, browser: Browser) -> None:
    page = subprocess.check_output(  # noqa: S603 - our own command
        [PYTHON, "-c", "import bare; print(bare.page())"], env=environment
    )
    (home / "index.html").write_bytes(page)


def _twice(name: str, command: Callable[[int], list[str]], box: str) -> tuple[Contender, ...]:
    figure = {"BENCHMARK_BOARD": "figure"}
    return (
        Contender(f"{name}, bars", command, box, BARS, RATIO),
        Contender(f"{name}, figure", command, box, PICTURE, PICTURE, settings=figure),
    )


OUR_OWN = Contender(
    "workbook",
    _workbook,
    "[data-row=women][data-column=came]",
    f"{OURS} && document.querySelector('.wb-status-saved')",
    OUR_RATIO,
    path=_address,
    prepare=_village,
    empties="Shift",  # typing on a cell replaces what is in it
)
STATIC = Contender(
    "static page, same content",
    _files,
    "[data-row=women][data-column=came] .wb-value",
    f"{OURS} && document.documentElement.dataset.live",
    OUR_RATIO,
    prepare=_captured,
)
ALL = (
    STATIC,
    Contender("bare static page", _files, "#came0", BARS, RATIO, prepare=_bare),
    OUR_OWN,
    *_twice("Shiny", _shiny, "#cameWomen"),
    *_twice("Streamlit", _streamlit, "input[aria-label='Women 30+: came']"),
    *_twice("Voilà", _voila, "input[type=number] >> nth=1"),
)
