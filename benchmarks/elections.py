"""Made-up choices of small projects, the same ones on every machine."""

from __future__ import annotations

from random import Random

from workbook.needs.model import Ballot, Choice, Project


def city() -> Choice:
    """As in Wieliczka 2023: 64 projects, 6,586 ballots, most of them with two projects."""
    sizes = [2] * 44 + [6] * 6 + [5] * 10 + [4] * 12 + [3] * 17 + [9] * 6 + [15] * 5
    return _choice(64, 6_586, 100_000_000, sizes)


def large() -> Choice:
    """30 projects and 100,000 ballots with one to ten projects."""
    return _choice(30, 100_000, 100_000_000, list(range(1, 11)))


def _choice(projects: int, ballots: int, budget: int, sizes: list[int]) -> Choice:
    """Some projects are liked more: the n-th is chosen in proportion to 1 / (n + 5)."""
    chance = Random(1)  # noqa: S311 - not a secret
    ids = [f"P{n:02}" for n in range(1, projects + 1)]
    weights = [1 / (n + 5) for n in range(projects)]

    def ballot() -> Ballot:
        chosen = chance.choices(ids, weights, k=chance.choice(sizes))
        return Ballot(choices=tuple(dict.fromkeys(chosen)))

    costs = [chance.randint(100, budget // 1_000) * 100 for _ in ids]
    return Choice(
        budget=budget,
        projects=tuple(Project(id=id, cost=cost) for id, cost in zip(ids, costs, strict=True)),
        ballots=tuple(ballot() for _ in range(ballots)),
    )
