"""The worksheet of sustainability: of the illustrative village, and where nothing is written."""

import desks
import pytest
from scorings import village

from workbook.plan import Community, Plan


@pytest.fixture
def example(store):
    """The illustrative village."""
    store.create(village())
    return desks.at(store, "sustainability", "muzdurlar")


@pytest.fixture
def empty(store):
    """A village where nothing is written down."""
    store.create(Plan(id="new", community=Community(name="New village")))
    return desks.at(store, "sustainability", "new")
