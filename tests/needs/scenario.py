"""The illustrative village of the shared scenario as a plan, with what was weighed in it."""

import json
import os
from itertools import combinations
from pathlib import Path

import pytest

from workbook.plan import Plan

SHARED = Path(os.environ.get("WORKBOOK_SHARED", Path(__file__).parents[2] / "../shared"))


def scenario():
    """All that stands in the scenario on needs; the test is skipped where it is absent."""
    path = SHARED / "data/scenario.json"
    if not path.exists():
        pytest.skip("no shared/data/scenario.json beside the checkout")
    return json.loads(path.read_text("utf-8"))["ws3_needs"]


def weighed(told):
    """The plan with the cards, dots, pairs and criteria of a scenario."""
    cards = [
        {"id": f"c{i}", "name": card["text"], "group": card["from_group"], "need": card["cluster"]}
        for i, card in enumerate(told["raw_cards"])
    ]
    return Plan.model_validate(
        {
            "id": "scenario",
            "community": {"name": "Village"},
            "needs": {
                "cards": cards,
                "needs": [{"id": need["id"], "name": need["en"]} for need in told["needs"]],
                "vote": {"dots": told["dot_voting"]["dots"]},
                "pairs": {"winners": _winners(told["pairwise"]["decisions"])},
                "criteria": _criteria(told["criteria"]),
            },
        }
    )


def _winners(decisions):
    found = {}
    for group, decided in decisions.items():
        for pair, winner in decided.items():
            first, second = pair.split("-")
            found.setdefault(group, {}).setdefault(first, {})[second] = winner
    return found


def _criteria(told):
    ids = [criterion["id"] for criterion in told["criteria"]]
    compared = {}
    for i, j in combinations(range(len(ids)), 2):
        compared.setdefault(ids[i], {})[ids[j]] = told["ahp_matrix"][i][j]
    scores = {need: dict(zip(ids, row, strict=True)) for need, row in told["scores_1_5"].items()}
    return {"criteria": told["criteria"], "compared": compared, "scores": scores}
