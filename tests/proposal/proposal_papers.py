"""Proposals to draw: as full as one likes, and empty."""

from nasty import NASTY
from proposals import plan, sound, village

from workbook.plan import Community, Plan
from workbook.sources import SOURCES


def crowded(many, names, money=10**13):
    """Boxes, rows, lines, payers and parts in plenty, amounts as large as they can be."""
    name = [names[i % len(names)] for i in range(100)]
    boxes = [
        {"id": f"b{i}", "name": name[i], "under": f"b{i - 1}" if i % 3 else ""} for i in range(many)
    ]
    levels = ["goal", "purpose", *["output"] * many]
    aims = [
        {
            "id": f"a{i}",
            "level": level,
            **dict.fromkeys(("text", "indicator", "baseline", "target"), name[i]),
            **dict.fromkeys(("source", "assumption"), name[i + 1]),
            "date": "2029-12" if i % 2 else "",
        }
        for i, level in enumerate(levels)
    ]
    split = dict.fromkeys(SOURCES, money // 20)
    lines = [
        {"id": f"l{i}", "item": name[i], "quantity": 100, "price": money, "split": split}
        for i in range(many)
    ]
    told = {
        "project": {"title": name[3], "beneficiaries": [{"id": "B", "name": name[4], "male": 1}]},
        "objectives": {
            "restated": {"core": name[5], **{f"b{i}": name[i + 2] for i in range(0, many, 2)}},
            "chosen": {"core": True, "b0": True},
        },
        "aims": aims,
        "budget": {"lines": lines},
        "rules": {
            "donor": name[6],
            "most": money,
            "tranches": [{"id": f"t{i}", "part": 100, "condition": name[i]} for i in range(many)],
        },
    }
    tree = {"core": name[0], "causes": boxes, "effects": [b | {"id": f"e{b['id']}"} for b in boxes]}
    for branch in tree["effects"]:
        branch["under"] = branch["under"] and f"e{branch['under']}"
    about = {"name": name[0], "illustrative": True}
    return Plan.model_validate(
        {"id": "crowded", "community": about, "needs": {"tree": tree}, "proposal": told}
    )


FULL = {
    "village": village(),
    "sound": plan(sound()),
    "one": crowded(1, ["A line"]),
    "nine": crowded(9, ["A name of some length", "Yuxarı məhəllə"], 10**9),
    "more than fit": crowded(40, ["Küçə", "x" * 10_000]),
    "long": crowded(7, ["x" * 10_000, "long words " * 1000, "M" * 40]),
    "nasty": crowded(20, NASTY),
    "empty": Plan(id="new", community=Community(name="")),
}
