"""The illustrative village, and the scenario that it was made from."""

import json
import os
from pathlib import Path

import pytest

from workbook.files import shipped
from workbook.plan import Plan

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
