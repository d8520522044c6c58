"""Rounds of scoring and upkeep to test on: the illustrative village, small ones, published ones."""

import datetime as dt
import json
import os
from pathlib import Path

import pytest

import workbook as wb
from workbook.files import shipped
from workbook.plan import Plan
from workbook.sustainability.model import Round

HOUSE = Path(__file__).parents[2]
SHARED = Path(os.environ.get("WORKBOOK_SHARED", HOUSE.parent / "shared"))
SCENARIO = SHARED / "data/scenario.json"
REVEALED = dt.datetime(2028, 6, 20, 10, tzinfo=dt.UTC)


def village(language=""):
    return wb.read(shipped("data") / f"muzdurlar{language and '.' + language}.json")


def scenario():
    if not SCENARIO.exists():
        pytest.skip("no shared/data/scenario.json beside the checkout")
    return json.loads(SCENARIO.read_text("utf-8"))


def words(text):
    return {"en": text, "az": text, "ru": text}


def instrument(dimensions, version=1, **told):
    """An instrument of indicators by dimension: {"D1": {"S1": weight}}."""
    return {
        "id": "small",
        "version": version,
        "name": words("Small"),
        "dimensions": [
            {
                "id": id,
                "name": words(id),
                "indicators": [
                    {"id": each, "text": words(each), "weight": weight}
                    for each, weight in indicators.items()
                ],
                **told,
            }
            for id, indicators in dimensions.items()
        ],
    }


def scoring(scores, dimensions=None, *, leader="", id="T", closed=True, version=1, **told):
    """A round: scores by rater and indicator; without dimensions all are in one."""
    indicators = dict.fromkeys((each for own in scores.values() for each in own), 1)
    return Round.model_validate(
        {
            "id": id,
            "instrument": instrument(dimensions or {"D1": indicators}, version, **told),
            "raters": [{"id": rater, "leader": rater == leader} for rater in scores],
            "scores": scores,
            "closed_at": REVEALED if closed else None,
        }
    )


def with_rounds(*rounds, **told):
    """A plan in which these rounds were held."""
    return small(rounds=[each.model_dump() for each in rounds], **told)


def small(**told):
    """A plan with whatever sustainability says."""
    return Plan.model_validate(
        {"id": "small", "community": {"name": "Small"}, "sustainability": told}
    )


def upkeep(**told):
    """A plan with services, assets, tasks."""
    return small(upkeep=told)


def task(id="O1", **told):
    return {"id": id, "name": id, "cost": 1_000, **told}


def asset(id="Z1", value=100_000, life=10, **told):
    return {"id": id, "name": id, "value": value, "life": life, **told}
