"""What holds for all tests."""

import pytest
from hypothesis import settings

from workbook.plan import Plan
from workbook.store import open_store

settings.register_profile("house", deadline=None)  # no test asserts seconds: machines differ
settings.load_profile("house")


@pytest.fixture
def store(tmp_path):
    """An empty database of communities."""
    with open_store(f"sqlite:///{tmp_path / 'w.sqlite'}", Plan) as store:
        yield store
