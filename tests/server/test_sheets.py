"""Sheets wait warm, are taken by pages, and are let go of; kernels are stood in for here."""

import asyncio
from contextlib import asynccontextmanager, suppress

import pytest

from workbook.server import pool, sheets
from workbook.server.pool import Sheet
from workbook.server.sheets import NoSheet, Sheets


class StandInLine:
    """A line that can only be hung up."""

    closed = False

    def close(self):
        self.closed = True


class StandInPage:
    """A page that only hears that its kernel has gone."""

    told = False

    def gone(self):
        self.told = True


class StandInKernels:
    """Kernels that start at once, stall, or fail, as a test wants it."""

    def __init__(self, *ways):
        self.ways = list(ways)
        self.started, self.stopped, self.died = [], [], set()
        self.closed = False

    async def start(self, worksheet):
        name = f"{worksheet}{len(self.started) + 1}"
        self.started.append(name)
        way = self.ways.pop(0) if self.ways else "well"
        if way == "deaf":
            with suppress(asyncio.CancelledError):
                await asyncio.Event().wait()
        if way in ("stall", "deaf"):
            await asyncio.Event().wait()
        if way == "fail":
            raise RuntimeError("it does not start")
        return Sheet(name, "<page>", StandInLine())

    async def stop(self, kernel):
        self.stopped.append(kernel)

    async def alive(self, kernel):
        return kernel not in self.died

    async def close(self):
        self.closed = True


@asynccontextmanager
async def ready(kernels):
    """Sheets that have been warmed up."""
    known = Sheets(kernels, ["needs"])
    known.warm_up()
    await turn()
    try:
        yield known
    finally:
        await known.close()


async def turn():
    """Let everything happen that can happen now."""
    for _n in range(20):
        await asyncio.sleep(0)


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Nobody waits in a test: what takes seconds takes none."""
    for name in ("PATIENCE", "REST"):
        monkeypatch.setattr(pool, name, 0.01)
    monkeypatch.setattr(sheets, "PARTING", 0)


def test_two_sheets_wait_warm():
    """Before anybody has asked."""

    async def story():
        async with ready(StandInKernels()) as known:
            assert known.count == {"pages": 0, "warm": 2}
            assert "needs" in known
            assert "analysis" not in known

    asyncio.run(story())


def test_a_page_is_given_a_warm_sheet_and_another_is_warmed():
    """After a moment, in which the page can load."""

    async def story():
        kernels = StandInKernels()
        async with ready(kernels) as known:
            sheet = await known.take("needs")
            assert sheet.kernel == "needs1"
            assert known.of("needs1") is sheet
            assert known.of("needs2") is None
            while len(kernels.started) < 3:
                await asyncio.sleep(0.01)

    asyncio.run(story())


def test_a_stalled_kernel_keeps_nobody_waiting():
    """A visit that gets no warm sheet in time is given a fresh one."""

    async def story():
        async with ready(StandInKernels("stall", "stall")) as known:
            assert (await known.take("needs")).kernel == "needs3"

    asyncio.run(story())


def test_a_crowd_is_served():
    """Each of five visitors who come at once has a sheet of his own."""

    async def story():
        async with ready(StandInKernels()) as known:
            taken = await asyncio.gather(*(known.take("needs") for _n in range(5)))
            assert len({sheet.kernel for sheet in taken}) == 5

    asyncio.run(story())


def test_kernels_that_failed_before_do_not_harm_a_later_visit():
    """It is tried once more for every visitor."""

    async def story():
        async with ready(StandInKernels("fail", "fail")) as known:
            assert (await known.take("needs")).kernel == "needs3"

    asyncio.run(story())


def test_where_no_kernel_starts_a_sentence_says_so():
    """Instead of a page that never comes."""

    async def story():
        async with ready(StandInKernels(*["fail"] * 9)) as known:
            with pytest.raises(NoSheet, match="could not be started"):
                await known.take("needs")

    asyncio.run(story())


def test_there_is_a_limit(monkeypatch):
    """The computer would otherwise come to a halt; a sentence says what to do."""
    monkeypatch.setattr(sheets, "MOST", 3)

    async def story():
        async with ready(StandInKernels()) as known:
            for _n in range(3):
                await known.take("needs")
            with pytest.raises(NoSheet, match="Close some"):
                await known.take("needs")
            known.leave("needs1")
            await turn()
            assert await known.take("needs")

    asyncio.run(story())


def test_a_dead_kernels_page_is_told():
    """It is never given to anybody again."""

    async def story():
        kernels, page = StandInKernels(), StandInPage()
        async with ready(kernels) as known:
            sheet = await known.take("needs")
            sheet.look(page)
            kernels.died.add(sheet.kernel)
            await known.glance()
            assert page.told
            assert sheet.line.closed
            assert known.of(sheet.kernel) is None
            assert kernels.stopped == [sheet.kernel]

    asyncio.run(story())


def test_a_dead_warm_kernel_is_replaced():
    """No visitor meets it."""

    async def story():
        kernels = StandInKernels()
        async with ready(kernels) as known:
            kernels.died.add("needs1")
            sheet = await known.take("needs")
            assert sheet.kernel == "needs2"
            assert "needs1" in kernels.stopped

    asyncio.run(story())


def test_the_forgotten_are_let_go_of_and_others_are_not(monkeypatch):
    """A minute without a page ends a sheet; a page that is there, or being warm, keeps it."""
    monkeypatch.setattr(sheets, "FORGOTTEN", 0)

    async def story():
        kernels = StandInKernels()
        async with ready(kernels) as known:
            forgotten, seen = await known.take("needs"), await known.take("needs")
            seen.look(StandInPage())
            await known.glance()
            assert kernels.stopped == [forgotten.kernel]

    asyncio.run(story())


def test_a_page_that_is_still_there_has_not_left():
    """Browsers say that a page leaves when a file is downloaded, too."""

    async def story():
        kernels = StandInKernels()
        async with ready(kernels) as known:
            sheet = await known.take("needs")
            sheet.look(StandInPage())
            known.leave(sheet.kernel)
            await turn()
            assert kernels.stopped == []
            sheet.look(None)
            known.leave(sheet.kernel)
            await turn()
            assert kernels.stopped == [sheet.kernel]

    asyncio.run(story())


def test_nothing_is_left_at_the_end():
    """Warm, taken or just being started; and whoever waits for a sheet has nothing begun for him.

    One start does not hear at first that it is to be broken off.
    """

    async def story():
        kernels, page = StandInKernels("well", "well", "stall", "deaf"), StandInPage()
        async with ready(kernels) as known:
            taken, second = await known.take("needs"), await known.take("needs")
            taken.look(page)
            while len(kernels.started) < 4:
                await asyncio.sleep(0.01)
            waiting = asyncio.ensure_future(known.take("needs"))
            await turn()
            begun = len(kernels.started)
        assert page.told
        assert taken.line.closed
        assert second.line.closed
        with pytest.raises(NoSheet):
            await waiting
        await asyncio.sleep(2 * pool.REST)
        assert kernels.closed
        assert len(kernels.started) == begun
        assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(story())


def test_after_the_database_was_put_back_pages_come_for_new_kernels():
    """Their kernels still know the old one; warm ones know none."""

    async def story():
        kernels, page = StandInKernels(), StandInPage()
        async with ready(kernels) as known:
            sheet = await known.take("needs")
            sheet.look(page)
            await known.renew()
            assert page.told
            assert kernels.stopped == [sheet.kernel]

    asyncio.run(story())
