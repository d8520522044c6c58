"""Made-up choices of small projects, the same ones on every machine."""

from __future__ import annotations

from random import Random

from workbook.needs.model import Ballot, Choice, Project


def city() -> Choice:
    """As in Wieliczka 2023: 64 projects, 6,586 ballots, most of them with two projects."""
    sizes = [1] * 1 + [2] * 56 + [3] * 16 + [4] * 12 + [5] * 9 + [6] * 3 + [12] * 3
    return _choice(64, 6_586, 100_000_000, sizes, places=21)


def large() -> Choice:
    """30 projects and 100,000 ballots with one to ten projects."""
    return _choice(30, 100_000, 100_000_000, list(range(1, 11)), places=1)


def _choice(projects: int, ballots: int, budget: int, sizes: list[int], places: int) -> Choice:
    """Half of the ballots stay with the projects of one of the `places`, as neighbours do.

    Some projects are liked more: the n-th is chosen in proportion to 1 / (n + 5).
    """
    chance = Random(1)  # noqa: S311 - not a secret
    ids = [f"P{n:02}" for n in range(1, projects + 1)]
    liked = {id: 1 / (n + 5) for n, id in enumerate(ids)}

    def ballot() -> Ballot:
        near = ids[chance.randrange(places) :: places]
        among = chance.choice((near, ids))
        chosen = chance.choices(among, [liked[id] for id in among], k=chance.choice(sizes))
        return Ballot(choices=tuple(dict.fromkeys(chosen)))

    costs = [chance.randint(100, budget // 1_000) * 100 for _ in ids]
    return Choice(
        budget=budget,
        projects=tuple(Project(id=id, cost=cost) for id, cost in zip(ids, costs, strict=True)),
        ballots=tuple(ballot() for _ in range(ballots)),
    )
