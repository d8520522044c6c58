"""Funds to draw: as full as one likes, and empty."""

from funds import changed, line, opening, small, village
from nasty import NASTY

from workbook.money import MOST
from workbook.plan import Community, Plan


def crowded(streets, months, names, money=MOST):
    """Streets, quarters and purposes in plenty, amounts as large as they can be."""
    name = [names[i % len(names)] for i in range(100)]
    ids = [f"s{i}" for i in range(streets)]
    quarters = {f"20{27 + q // 4}-{3 * (q % 4) + 3:02}": q for q in range(7)}
    once = {"id": "once", "name": name[1], "amount": money // 10**6, "every": "once"}
    plan = small(
        rules={
            "levies": [
                {"id": "regular", "name": name[0], "amount": money // 10**6},
                once | {"purpose": "school"},
                once | {"id": "more"},
            ],
            "purposes": [{"id": "school", "name": name[2]}],
        },
        collected={
            "regular": {m: dict.fromkeys(ids, 900 + q) for m, q in quarters.items()},
            "once": {"2027-02": dict.fromkeys(ids, 10**6)},
            "more": {"2027-02": dict.fromkeys(ids, 0)},
        },
        vouchers=[opening(money), opening(money, "school", "kept")],
        months=months,
        lines=[
            line("L1", money, "2027-02", name=name[3], activity="A01"),
            line("L2", money // 10**5, "2027-01", every="month", kind="running"),
        ],
    )
    hamlets = [
        {"id": id, "name": name[i], "households": 10**6 if i % 2 else 0} for i, id in enumerate(ids)
    ]
    count = {
        "id": "K",
        "date": "2027-02-01",
        "pieces": {"20000": 10**6, "1": 10**6},
        "bank": money,
        "first": name[0][:40],
        "second": name[1][:40],
        "explanation": name[2][:20_000],
    }
    book = plan.fund.book.model_dump() | {"counts": [count]}
    fund = plan.fund.model_dump() | {"book": book}
    about = {"name": name[0], "hamlets": hamlets, "illustrative": True}
    return Plan.model_validate({"id": "crowded", "community": about, "fund": fund})


FULL = {
    "village": village(),
    "moved": changed(village(), lines=[line("dear", 900_000, "2027-04")]),
    "five years": changed(village(), months=60, late_percent=100),
    "eight streets": crowded(8, 36, ["A street with a long name", "Yuxarı məhəllə"], 10**7),
    "more than fit": crowded(60, 60, ["Küçə", "x" * 10_000]),
    "one": crowded(1, 12, ["A street"]),
    "long": crowded(12, 36, ["x" * 10_000, "long words " * 1000, "M" * 40]),
    "nasty": crowded(20, 13, NASTY),
    "empty": Plan(id="new", community=Community(name="")),
}
