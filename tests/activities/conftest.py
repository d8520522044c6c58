"""The illustrative village, the scenario that it was made from, and small plans at a desk."""

import json
import os
from pathlib import Path

import desks
import pytest
from planned import CHAIN, small

from workbook.files import shipped
from workbook.plan import Plan
from workbook.store import open_store

HOUSE = Path(__file__).parents[2]
SHARED = Path(os.environ.get("WORKBOOK_SHARED", HOUSE.parent / "shared"))


@pytest.fixture(scope="session")
def village():
    """The illustrative village in English."""
    return Plan.model_validate_json((shipped("data") / "muzdurlar.json").read_text("utf-8"))


@pytest.fixture(scope="session")
def told():
    """What the shared scenario says of the activities."""
    path = SHARED / "data/scenario.json"
    if not path.exists():
        pytest.skip("no shared/data/scenario.json beside the checkout")
    return json.loads(path.read_text("utf-8"))["ws5_plan"]


@pytest.fixture
def store(tmp_path):
    """An empty database."""
    with open_store(f"sqlite:///{tmp_path / 'w.sqlite'}", Plan) as store:
        yield store


@pytest.fixture
def at(store):
    """Opens the worksheet of a plan."""

    def at(plan, step=""):
        store.create(plan)
        return desks.at(store, "activities", plan.id, step)

    return at


@pytest.fixture
def desk(at):
    """Three activities in a row of seasons."""
    return at(small(*CHAIN))
