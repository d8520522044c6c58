"""Groups to draw, full and empty."""

from nasty import NASTY
from seats import CLOSED

import workbook as wb
from workbook.files import shipped
from workbook.plan import Plan

OFFICES = ("chair", "deputy_chair", "secretary", "treasurer", "key_1", "key_2", "key_3")


def village(language=""):
    """The illustrative village."""
    return wb.read(shipped("data") / f"muzdurlar{language and '.' + language}.json")


def crowded(candidates, seats, names=("",), committees=6, audits=1, codes=None):
    """A group as full as one likes, whose words come from `names` in turn."""
    name = [names[i % len(names)] for i in range(200)]
    ids = codes or [f"C{i:02}" for i in range(1, candidates + 1)]
    people = [
        {
            "id": id,
            "sex": "FM"[i % 2],
            "age": 18 + i,
            "hamlet": f"h{i % 3}",
            "displaced": i % 5 == 0,
        }
        for i, id in enumerate(ids)
    ]
    votes = {id: 1_000_000 - i // 2 * 7 for i, id in enumerate(ids)}
    sitting = [
        {
            "id": f"K{i}",
            "name": name[i],
            "kind": "audit" if i < audits else "work",
            "members": dict.fromkeys(ids[i : i + 5], "member"),
        }
        for i in range(committees)
    ]
    return Plan.model_validate(
        {
            "id": "crowded",
            "community": {
                "name": name[0],
                "hamlets": [{"id": f"h{i}", "name": name[i], "households": 9} for i in range(3)],
                "illustrative": True,
            },
            "group": {
                "meeting": {"date": "2026-10-18", "present": 1_000_000},
                "rule": {"seats": seats, "closed_at": CLOSED},
                "candidates": people,
                "tally": {
                    "papers": dict.fromkeys(("issued", "valid", "spoiled", "unreturned"), 10**6),
                    "votes": votes,
                    "closed_at": CLOSED,
                },
                "roles": dict(zip(OFFICES, ids * 7, strict=False)),
                "committees": sitting,
                "bylaws": dict.fromkeys(("meeting", "recall", "complaint"), name[0]),
            },
        }
    )


FULL = {
    "village": village(),
    "thirty": crowded(30, 11, ["Water and the road to the school", "Audit"]),
    "more than fit": crowded(60, 25, ["Komitə", "x" * 10_000], committees=30, audits=9),
    "one": crowded(1, 1, ["A committee"], committees=1),
    "long": crowded(12, 3, ["x" * 10_000, "long words " * 1000, "M" * 40], committees=12),
    "long codes": crowded(3, 2, ["A"], codes=["W" * 200, "A code", "Ş" * 40]),
    "nasty": crowded(len(NASTY), 9, NASTY, codes=[id[:200] or "?" for id in dict.fromkeys(NASTY)]),
    "empty": Plan(id="new", community={"name": ""}),
}
