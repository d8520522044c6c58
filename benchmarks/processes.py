"""What a server with everything it started costs the machine, read from /proc (Linux only)."""

from __future__ import annotations

import re
import time
from pathlib import Path

PROC = Path("/proc")


def family(pid: int) -> set[int]:
    """A process and all its descendants."""
    parents = {int(p.parent.name): _parent(p) for p in PROC.glob("[0-9]*/stat")}
    found, fresh = {pid}, {pid}
    while fresh:
        fresh = {child for child, parent in parents.items() if parent in fresh} - found
        found |= fresh
    return found


def pss(pid: int) -> int:
    """Memory of a process and its descendants in kilobytes: pages they share are counted once."""
    return sum(_pss(member) for member in family(pid))


def rest(patience: float = 60) -> None:
    """Wait until the machine has rested for half a second: nine tenths of its time were idle.

    So neither what a server does after a visit (stop a kernel, warm another) nor other work on
    the machine slows the next contender. After `patience` seconds it goes on all the same.
    """
    until = time.monotonic() + patience
    while time.monotonic() < until:
        before = _cpu()
        time.sleep(0.5)
        idle, whole = (now - was for now, was in zip(_cpu(), before, strict=True))
        if idle >= 0.9 * whole:
            return


def _cpu() -> tuple[int, int]:
    """Ticks that all cores together were idle, and all their ticks."""
    ticks = [int(part) for part in (PROC / "stat").read_text().split("\n")[0].split()[1:]]
    return ticks[3] + ticks[4], sum(ticks[:8])


def _pss(pid: int) -> int:
    try:
        text = (PROC / str(pid) / "smaps_rollup").read_text()
    except OSError:
        return 0  # it ended meanwhile
    found = re.search(r"^Pss:\s+(\d+)", text, re.M)
    return int(found[1]) if found else 0


def _parent(stat: Path) -> int:
    try:
        return int(stat.read_text().rsplit(")", 1)[1].split()[1])
    except OSError:
        return 0
