"""A new village, and the illustrative one, on a desk each."""

import pytest
from assembly import at

from workbook.files import shipped
from workbook.plan import Community, Plan


@pytest.fixture
def desk(store):
    store.create(Plan(id="new", community=Community(name="New village")))
    return at(store, "new")


@pytest.fixture
def example(store):
    store.import_json((shipped("data") / "muzdurlar.json").read_text("utf-8"))
    return at(store, "muzdurlar")
