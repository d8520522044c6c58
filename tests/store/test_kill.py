"""What was acknowledged is kept, whenever the power goes: writers are killed at random moments."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from diary import Diary
from sqlalchemy import select

from workbook.store.engine import reading
from workbook.store.tables import revision

SCRIPT = Path(__file__).with_name("killing.py")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
@pytest.mark.timeout(0)
def test_no_acknowledged_edit_is_lost_to_a_kill(diaries, url, opened, request):
    """Two writers at once; afterwards the database is sound and its numbers unbroken."""
    deaths = request.config.getoption("kills", default=200)
    deaths //= 1 if url.startswith("sqlite") else 5
    told = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, SCRIPT, url, str(deaths), "20050201"], capture_output=True, text=True
    )
    assert told.returncode == 0, told.stderr
    acknowledged = told.stdout.split()
    store = opened(Diary, check=True)
    assert set(acknowledged) <= _operations(store)
    assert len(acknowledged) > deaths
    last = store.revision("diary")
    assert [c.number for c in store.history("diary", last)] == [*range(last, 0, -1)]
    assert store.record_at("diary", last) == store.load("diary").record


def _operations(store):
    with reading(store.engine) as db:
        return set(db.execute(select(revision.c.operation)).scalars())
