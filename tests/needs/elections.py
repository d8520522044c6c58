"""Elections for the tests: real ones beside the checkout, and one made up by a seeded generator."""

import os
from pathlib import Path
from random import Random

import pytest

from workbook.needs.model import Ballot, Choice, Project

HOUSE = Path(__file__).parents[2]
SHARED = Path(os.environ.get("WORKBOOK_SHARED", HOUSE.parent / "shared"))
FILES = sorted(SHARED.glob("data/pabulib/*.pb"))
absent = pytest.mark.skipif(not FILES, reason="no shared/data/pabulib beside the checkout")
every_file = pytest.mark.parametrize(
    "path", FILES or [pytest.param(None, marks=absent)], ids=lambda path: path.stem if path else ""
)

PROJECTS = {
    "A1": ("Gravel for the upper street", 6200_00, (0.15, 0.75, 0.35)),
    "A2": ("Roof of the ceremony hall", 7400_00, (0.25, 0.70, 0.40)),
    "A3": ("Repair of the canal pump", 3900_00, (0.10, 0.60, 0.15)),
    "A4": ("Heater for the health point", 1850_00, (0.65, 0.10, 0.10)),
    "A5": ("Play corner for small children", 1600_00, (0.60, 0.05, 0.15)),
    "A6": ("Street lights by the school", 2400_00, (0.45, 0.25, 0.50)),
    "A7": ("Volleyball ground", 2100_00, (0.05, 0.15, 0.65)),
    "A8": ("Sewing machines", 1450_50, (0.40, 0.02, 0.05)),
}
"""Name, cost in qəpik, and the chance that a woman, a man, a young person approves of it."""

META = {
    "description": "Illustrative village election (made up by a program, not real data)",
    "country": "Azerbaijan",
    "unit": "Illustrative village",
    "instance": "2027",
    "rule": "equalshares/add1",
    "date_begin": "10.04.2027",
    "date_end": "10.04.2027",
    "min_length": "1",
    "max_length": "8",
    "language": "en",
    "experimental": "1",
    "comment": "#1: Every number is invented. The file tests/needs/elections.py draws it again.",
}


def made_up():
    """The election of data/example.pb: 46 women, 48 men and 26 young people, drawn with seed 2023.

    Every voter approves of each project with the chance of the voter's group, independently; who
    would approve of none approves of the street lights. Only `Random.random` is used, whose
    sequence Python keeps from version to version.
    """
    luck, ballots = Random(2023), []  # noqa: S311 - made-up data, not a secret
    for taste, (group, size) in enumerate({"women": 46, "men": 48, "youth": 26}.items()):
        for _voter in range(size):
            liked = [
                id_ for id_, (*_rest, chance) in PROJECTS.items() if luck.random() < chance[taste]
            ]
            voter = str(len(ballots) + 1)
            ballots.append(Ballot(choices=tuple(liked or ["A6"]), group=group, voter=voter))
    projects = [Project(id=id_, name=name, cost=cost) for id_, (name, cost, _) in PROJECTS.items()]
    return Choice(budget=15_000_00, projects=projects, ballots=ballots, meta=META)


def choice(budget, costs, ballots, **more):
    """An election from a budget, costs by project (in hundredths) and lists of projects."""
    said = [each if isinstance(each, Ballot) else Ballot(choices=tuple(each)) for each in ballots]
    projects = [Project(id=id_, cost=cost) for id_, cost in costs.items()]
    return Choice(budget=budget, projects=projects, ballots=said, **more)
