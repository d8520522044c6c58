"""The process that kernels are born from: it has read and rehearsed everything once.

A fork of it is a kernel that knows the whole workbook already, within a fifth of the time and
processor work that a kernel needs which starts from nothing; what nobody writes to, all of them
share in memory. One line of JSON on its standard input asks for one child, one line on its
standard output tells the child's number.

It never starts a thread, a loop or a socket of its own: none of them survives a fork. When its
standard input ends, the server has gone: it goes too, and its children with it.
"""

from __future__ import annotations

import ctypes
import gc
import json
import os
import signal
import sys
import threading
from pathlib import Path
from typing import Any, NoReturn

SHOWN = 15
"""Bytes of a process's name that Linux keeps."""
PR_SET_PDEATHSIG = 1
"""See prctl(2)."""


def main() -> None:
    """Learn everything, then wait for orders until there will be none."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the system buries children that have died
    _learn()
    mother = os.getpid()
    for order in sys.stdin:
        if (child := os.fork()) == 0:
            _live(json.loads(order), mother)
        print(child, flush=True)


def _learn() -> None:
    """Load what every kernel loads, and play the worksheets through once."""
    import ipykernel.ipkernel
    import ipykernel.kernelapp
    import ipykernel.zmqshell  # noqa: F401

    import workbook.ui.worksheet
    import workbook.worksheets  # noqa: F401
    from workbook.server.rehearsal import rehearse

    rehearse()
    if threading.active_count() > 1:
        raise RuntimeError("a thread was left by the rehearsal: it would not survive a fork")
    gc.collect()
    gc.freeze()  # a collection in a child would write to, and so copy, all that is shared


def _live(order: dict[str, Any], mother: int) -> NoReturn:
    """Be the kernel that was ordered, to the end; never come back into the mother's loop."""
    status = 1
    try:
        _bind_to(mother)
        _leave_home(order)
        from ipykernel.kernelapp import IPKernelApp

        IPKernelApp.launch_instance(
            argv=[*order["arguments"], f"--IPKernelApp.parent_handle={mother}"]
        )
        status = 0
    finally:
        os._exit(status)


def _bind_to(mother: int) -> None:
    """End when the mother ends, at once, even when nobody has heard of this child yet.

    Where the system refuses that, Jupyter's own look at the parent ends it within a second.
    """
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != mother:  # she had ended before she could be bound to
        os._exit(1)


def _leave_home(order: dict[str, Any]) -> None:
    """Take on the surroundings of a process of one's own."""
    os.setsid()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(2, 1)  # standard output was the line to the server
    os.environ.clear()
    os.environ.update(order["environment"])
    os.chdir(order["folder"])
    Path("/proc/self/comm").write_bytes(order["name"].encode()[:SHOWN])


if __name__ == "__main__":
    main()
