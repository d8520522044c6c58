"""Small elections, and the set elected by its bare definition: every set looked at."""

import datetime as dt
from itertools import combinations

from hypothesis import strategies as st

from workbook.group.analysis.people import Person
from workbook.group.analysis.quotas import Quotas, counts
from workbook.group.model import Lot
from workbook.plan import Plan

CLOSED = "2026-10-18T12:00:00Z"
AT = dt.datetime(2026, 10, 18, 12, tzinfo=dt.UTC)


@st.composite
def rooms(draw, most=8):
    """People with few different votes and ages, so that ties are common; seats and quotas."""
    one = st.builds(
        Person,
        id=st.just(""),
        sex=st.sampled_from(["F", "M", "F", "M", None]),
        young=st.booleans(),
        displaced=st.booleans(),
        votes=st.integers(0, 4),
        age=st.integers(18, 21),
    )
    drawn = draw(st.lists(one, min_size=1, max_size=most))
    people = tuple(
        Person(f"C{i}", p.sex, p.young, p.displaced, p.votes, p.age) for i, p in enumerate(drawn)
    )
    needed = Quotas(*(draw(st.integers(0, 3)) for _quota in Quotas._fields))
    return people, draw(st.integers(1, len(people))), needed


def possible(people, seats, needed):
    """Every set of so many people that meets every quota."""
    return [
        some
        for some in combinations(people, seats)
        if all(
            sum(getattr(counts(person), key) for person in some) >= seats_kept
            for key, seats_kept in needed._asdict().items()
        )
    ]


def value(some, rules):
    """Votes, then what each tie rule looks at: more is better."""
    women, men = (sum(person.sex == sex for person in some) for sex in "FM")
    looks = {"sex": -abs(women - men), "younger": -sum(person.age for person in some)}
    votes = sum(person.votes for person in some)
    return (votes, *(looks[rule] for rule in rules if rule != "lot"))


def best_sets(people, seats, needed, rules=()):
    """The best of them by these tie rules, as sets of ids."""
    sets = possible(people, seats, needed)
    top = max((value(some, rules) for some in sets), default=None)
    return {frozenset(p.id for p in some) for some in sets if value(some, rules) == top}


def lot(first, tied):
    """A lot that was drawn."""
    return Lot(id=f"{first}-{'-'.join(tied)}", at=AT, tied=tuple(tied), first=first)


def plan(people, closed=True, **parts):
    """A village with candidates `(code, sex, age, votes)`; `rule` and the like as they are."""
    candidates = [{"id": id, "sex": sex, "age": age} for id, sex, age, _votes in people]
    rule = {"women_percent": 0, "youth_percent": 0, "seats": 2, "closed_at": CLOSED}
    counted = {id: votes for id, _sex, _age, votes in people if votes is not None}
    tally = {"votes": counted, "again": counted, "closed_at": CLOSED if closed else None}
    return Plan.model_validate(
        {
            "id": "test",
            "community": {"name": "Test", "hamlets": [{"id": "h", "households": 100}]},
            "group": {
                "candidates": candidates,
                **parts,
                "rule": rule | parts.get("rule", {}),
                "tally": tally | parts.get("tally", {}),
            },
        }
    )
