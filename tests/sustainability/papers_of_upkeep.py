"""Plans to draw: as full as one likes, wordy, nasty, and empty."""

from nasty import NASTY
from scorings import REVEALED, small, village

from workbook.plan import Community, Plan


def crowded(many, names, money=10**13):
    """Dimensions, indicators, raters, tasks, risks in plenty; amounts as large as they can be."""
    name = [names[i % len(names)] or "?" for i in range(200)]
    dimensions = [
        {
            "id": f"D{d}",
            "name": {"en": name[d]},
            "indicators": [
                {"id": f"S{d}.{i}", "text": {"en": name[d + i]}} for i in range(2 + many // 4)
            ],
        }
        for d in range(many)
    ]
    codes = [each["id"] for dimension in dimensions for each in dimension["indicators"]]
    raters = [{"id": f"R{i}", "role": name[i], "leader": i == 0} for i in range(many)]
    scores = {
        rater["id"]: {code: (i * 3 + j * 5) % 8 for j, code in enumerate(codes)}
        for i, rater in enumerate(raters)
    }
    instrument = {"id": "crowded", "dimensions": dimensions}
    first = {
        "id": "A",
        "instrument": instrument,
        "raters": raters,
        "scores": scores,
        "closed_at": REVEALED,
    }
    turned = {rater: scores[f"R{many - 1 - i}"] for i, rater in enumerate(scores)}
    services = [
        {"id": f"W{i}", "name": name[i], "tariff": True, "payers": 9, "trial": money // 10**4}
        for i in range(3)
    ]
    tasks = [
        {
            "id": f"O{i}",
            "name": name[i],
            "service": "W0" if i % 3 == 0 else "",
            "times": 1 + i,
            "years": 1 + i % 3,
            "cost": money // 10**3,
            "payer": ("donor", "education_dept", "fund")[i % 3],
            "months": {str(1 + i % 12): True, "7": True},
        }
        for i in range(many)
    ]
    assets = [{"id": f"Z{i}", "value": money, "life": 1 + i, "service": "W0"} for i in range(many)]
    risks = [
        {
            "id": f"X{i}",
            "name": name[i],
            "mitigation": name[i + 1],
            "owner": name[i][:40],
            "probability": 1 + i % 5 if i % 7 else None,
            "impact": 1 + i % 3,
        }
        for i in range(many)
    ]
    plan = small(
        rounds=[first, first | {"id": "B", "scores": turned}],
        upkeep={"services": services, "tasks": tasks, "assets": assets, "horizon": 5 * many},
        risks=risks,
    )
    about = {"name": name[0], "illustrative": True}
    return plan.model_copy(update={"community": Community(**about)})


FULL = {
    "village": village(),
    "twenty": crowded(20, ["A name of ordinary length", "Yuxarı məhəllə"], 10**7),
    "more than fit": crowded(16, ["Küçə", "x" * 10_000]),
    "one": crowded(1, ["One"]),
    "long": crowded(12, ["x" * 10_000, "long words " * 1000, "M" * 40]),
    "nasty": crowded(14, NASTY),
    "empty": Plan(id="new", community=Community(name="")),
}
