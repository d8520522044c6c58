"""Kernels are forked from a process that knows everything; where that cannot be, they start."""

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest
from serving import serving, until

from workbook.server import nursery
from workbook.server.child import Child
from workbook.server.nursery import Nursery, possible

forks = pytest.mark.skipif(not possible(), reason="this system cannot fork kernels")


@forks
def test_kernels_are_children_of_one_mother(tmp_path):
    """And each bears the name of its kernel, so that one can tell them apart."""
    with serving(tmp_path) as server:
        page = server.visit(server.community())
        kernel = server.process_of(page)
        assert kernel.ppid() == server.mother.pid
        assert kernel.name() == page["kernel"][:15]


@forks
def test_when_the_mother_dies_pages_get_kernels_of_another(tmp_path):
    """Her kernels end with her, and the next visit has a new one."""
    with serving(tmp_path) as server:
        community = server.community()
        orphan = server.process_of(server.visit(community))
        mother = server.mother
        mother.kill()
        until(lambda: not orphan.is_running())
        assert server.process_of(server.visit(community)).ppid() != mother.pid


@pytest.mark.parametrize("nursed", [pytest.param(True, marks=forks), False])
def test_a_sheet_is_made_with_a_nursery_and_without(tmp_path, nursed):
    """Its kernel lives until it is stopped."""
    from workbook.server.app import SETTINGS, Server
    from workbook.server.kernels import VoilaKernels
    from workbook.server.worksheet import NOTEBOOK

    app = Server(config=SETTINGS.copy())
    app.initialize([])

    async def life():
        kernels = VoilaKernels(
            Path(app.root_dir), tmp_path, app.config, app._rendering(), nursed=nursed
        )
        try:
            sheet = await kernels.start(NOTEBOOK)
            assert await kernels.alive(sheet.kernel)
            sheet.line.close()
            await kernels.stop(sheet.kernel)
            assert not await kernels.alive(sheet.kernel)
        finally:
            await kernels.close()

    asyncio.run(life())


@forks
def test_a_mother_that_cannot_learn_gives_no_child(tmp_path):
    """Who asks is told, and nobody waits for ever."""
    order = {"name": "n", "arguments": [], "environment": {}, "folder": str(tmp_path)}
    nursery = Nursery({"PYTHONPATH": str(tmp_path), "PATH": ""})
    (tmp_path / "ipykernel.py").write_text("raise ImportError('not here')", "utf-8")

    async def asked():
        try:
            await nursery.child(order)
        finally:
            await nursery.close()

    with pytest.raises(RuntimeError, match="has ended"):
        asyncio.run(asked())


SLOW = "import sys, time\nfor n, _ in enumerate(sys.stdin):\n time.sleep(0.3); print(n, flush=True)"
"""A mother whose children are numbers, told after a while."""


def test_who_goes_away_does_not_leave_the_answer_to_the_next(monkeypatch):
    """The first is gone before its answer comes: its child is ended, the second has its own."""
    ended = []

    class Number:
        def __init__(self, pid):
            self.pid = pid

        def kill(self):
            ended.append(self.pid)

    async def asked():
        home = Nursery({})
        gone = asyncio.ensure_future(home.child({}))
        await asyncio.sleep(0.1)
        gone.cancel()
        try:
            return (await home.child({})).pid
        finally:
            await home.close()

    monkeypatch.setattr(nursery, "Child", Number)
    monkeypatch.setattr(nursery, "COMMAND", (sys.executable, "-c", SLOW))
    assert (asyncio.run(asked()), ended) == (1, [0])


def test_where_handles_of_processes_are_not_let_through_kernels_start_from_nothing(monkeypatch):
    """As in an old container."""

    def refuse(pid):
        raise OSError(38, "Function not implemented")

    monkeypatch.setattr(nursery.os, "pidfd_open", refuse, raising=False)
    assert not possible()


@forks
def test_a_child_is_seen_to_live_and_to_end():
    """A handle waits for it, and does no harm to whoever has its number afterwards."""
    process = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    child = Child(process.pid)
    assert child.poll() is None
    with pytest.raises(subprocess.TimeoutExpired):
        child.wait(0.01)
    child.kill()
    assert child.wait(60) == 1
    assert child.poll() == 1
    process.communicate()
    child.terminate()
