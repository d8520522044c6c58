"""A server can be stopped at any moment: it ends, and nothing of it is left."""

import asyncio
import os
from concurrent.futures import ThreadPoolExecutor

import psutil
import pytest
from serving import COMMAND, serving, until

from workbook.server.nursery import Nursery, possible

forks = pytest.mark.skipif(not possible(), reason="this system cannot fork kernels")
ALONE = f"import workbook.server.nursery as n; n.possible = lambda: False; {COMMAND}"
"""The command on a system that cannot fork kernels."""


@pytest.mark.parametrize("command", [pytest.param(COMMAND, marks=forks), ALONE])
@pytest.mark.parametrize("processes", [2, 3])
def test_it_ends_while_kernels_are_being_born(tmp_path, command, processes):
    """The mother has just begun to learn, or a kernel of hers to live; or two start by themselves.

    There is nothing to be said about it, and no process that must find out that it is alone.
    """
    with serving(tmp_path, command) as server:
        until(lambda: len(server.left) >= processes)
        assert server.stop() == 0
        assert server.left == []
        assert server.complaints == ""


def test_it_ends_while_somebody_waits_for_a_worksheet(tmp_path):
    """Nothing is begun for him any more, and he does not wait for ever."""
    with serving(tmp_path) as server, ThreadPoolExecutor() as visitors:
        community = server.community()
        for _n in range(3):
            visitors.submit(server.get, f"/worksheet/needs/{community}")
        until(lambda: server.health()["pages"] == 3)
        assert server.stop() == 0
        assert server.left == []


@forks
@pytest.mark.timeout(60)
@pytest.mark.parametrize("turns", range(8))
def test_a_closed_nursery_leaves_no_task_and_no_process(tmp_path, turns):
    """Whatever a loop had got to when two children were asked for: it can end at once."""
    environment = {**os.environ, "MARK": str(tmp_path)}
    order = {"name": "n", "arguments": [], "environment": {}, "folder": str(tmp_path)}

    async def story():
        nursery = Nursery(environment)
        asked = [asyncio.ensure_future(nursery.child(order)) for _n in range(2)]
        for _n in range(turns):
            await asyncio.sleep(0)
        await nursery.close()
        await asyncio.wait(asked)
        return asyncio.all_tasks() - {asyncio.current_task()}

    assert asyncio.run(story()) == set()
    children = psutil.Process().children()
    assert not any(child.environ().get("MARK") == str(tmp_path) for child in children)


@forks
def test_nobody_is_born_after_closing():
    """Who asks then is told at once that it is over."""

    async def story():
        nursery = Nursery({})
        await nursery.close()
        await nursery.child({})

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(story())
