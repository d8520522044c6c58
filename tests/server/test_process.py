"""One server at one port of this computer."""

import socket
import subprocess
import sys

import pytest
from serving import COMMAND, environment, misleading, serving, until

from workbook.server import process
from workbook.server.process import Unavailable, bind


def test_a_taken_port_is_told_before_anything_starts(server, tmp_path):
    """One sentence, exit status 2, and no kernel left behind."""
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-P", "-c", COMMAND, "--no-browser", f"--port={server.port}"],
        env=environment(tmp_path, misleading(tmp_path)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert f"Port {server.port} of this computer is taken" in done.stderr


def test_only_the_own_address_is_bound():
    """Nobody on the network can reach it."""
    (bound,) = bind(0)
    with bound:
        assert bound.family == socket.AF_INET
        assert bound.getsockname()[0] == "127.0.0.1"


def test_a_port_that_cannot_be_had_is_told(monkeypatch):
    """As a sentence that names the way out."""

    def refuse(*args, **kwargs):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(process, "bind_sockets", refuse)
    with pytest.raises(Unavailable, match=r"Port 80 cannot be used.*--port"):
        bind(80)


def test_the_server_refuses_every_other_address():
    """Voilà's own setting cannot open it to the network."""
    ask = (
        "from workbook.server.app import SETTINGS, Server\n"
        "from workbook.server.process import Unavailable\n"
        "try: Server(config=SETTINGS.copy(), ip='0.0.0.0')\n"
        "except Unavailable as refusal: print(refusal)"
    )
    done = subprocess.run(  # noqa: S603 - our own interpreter, our own text
        [sys.executable, "-c", ask], capture_output=True, text=True, check=True
    )
    assert "this computer only" in done.stdout


def test_a_server_that_is_killed_leaves_no_kernel_behind(tmp_path):
    """They notice that they are alone."""
    with serving(tmp_path) as server:
        until(lambda: len(server.kernels) == 2)
        kernels = server.kernels
        server.kill()
        until(lambda: not any(kernel.is_running() for kernel in kernels))
