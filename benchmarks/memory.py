"""Memory of a server with everything it started, in kilobytes of PSS: shared pages counted once."""

from __future__ import annotations

import re
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
    """PSS of a process and its descendants, in kilobytes."""
    return sum(_pss(member) for member in family(pid))


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
