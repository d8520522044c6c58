"""Writers that are killed: forked from a process that has everything imported, so that many
deaths cost little. Run as `python killing.py URL DEATHS SEED`: it prints each operation that was
acknowledged to a writer, in any order.

Two writers are at work at once; each dies by SIGKILL at a moment drawn at random.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
import traceback
from dataclasses import dataclass

from diary import Diary

from workbook.store.edit import Put, new_id
from workbook.store.opening import open_store


@dataclass
class Writer:
    """A child at work, and the pipe that it acknowledges to."""

    author: str
    pid: int
    pipe: int


def write_for_ever(url: str, author: str, pipe: int) -> None:
    """Commit one edit after another, acknowledging each when it is kept."""
    store = open_store(url, Diary, check=False, read_only=False)
    was = store.load("diary").record.counts.get(author, {}).get("edits")
    while True:
        operation, value = f"{author}-{new_id()}", (was or 0) % 1000 + 1
        edit = Put(path=("counts", author, "edits"), value=value, was=was)
        store.commit("diary", (edit,), author, operation)
        os.write(pipe, f"{operation}\n".encode())
        was = value


def born(url: str, author: str) -> Writer:
    """A new writer."""
    reads, writes = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reads)
        try:
            write_for_ever(url, author, writes)
        finally:
            traceback.print_exc()
            os._exit(1)
    os.close(writes)
    return Writer(author, pid, reads)


def killed(writer: Writer, moment: random.Random) -> bytes:
    """What a writer acknowledged before it died, most often in the middle of its work."""
    said = os.read(writer.pipe, 4096) if moment.random() < 0.8 else b""
    time.sleep(moment.uniform(0, 0.05))
    os.kill(writer.pid, signal.SIGKILL)
    while part := os.read(writer.pipe, 65536):
        said += part
    os.close(writer.pipe)
    _pid, status = os.waitpid(writer.pid, 0)
    if not os.WIFSIGNALED(status):
        raise SystemExit(f"writer {writer.author} failed by itself")
    return said


def main(url: str, deaths: int, seed: int) -> None:
    """Kill until `deaths` have died."""
    moment = random.Random(seed)  # noqa: S311 - moments of death are no secret
    for _ in range(deaths // 2):
        writers = [born(url, author) for author in "ab"]
        moment.shuffle(writers)
        try:
            while writers:
                sys.stdout.buffer.write(killed(writers.pop(), moment))
        finally:
            for left in writers:
                os.kill(left.pid, signal.SIGKILL)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
