"""The proposal's worksheet of the illustrative village, and of one where nothing is written."""

import desks
import pytest

import workbook as wb
from workbook.files import shipped
from workbook.plan import Community, Hamlet, Plan

HAMLETS = (Hamlet(id="upper", name="Upper", households=60), Hamlet(id="lower", households=40))


@pytest.fixture
def example(store):
    """The illustrative village."""
    store.create(wb.read(shipped("data") / "muzdurlar.json"))
    return desks.at(store, "proposal", "muzdurlar")


@pytest.fixture
def empty(store):
    """A village where nothing is written down but its hamlets."""
    store.create(Plan(id="new", community=Community(name="New village", hamlets=HAMLETS)))
    return desks.at(store, "proposal", "new")
