"""Plans with a fund: the illustrative village, a small one, and whatever hypothesis thinks of."""

from hypothesis import strategies as st

import workbook as wb
from workbook import months
from workbook.files import shipped
from workbook.plan import Plan

FIRST = "2027-01"
STREETS = ("upper", "lower")


def village(language=""):
    return wb.read(shipped("data") / f"muzdurlar{language and '.' + language}.json")


def small(*, rules=None, collected=None, vouchers=(), **forecast):
    """A hundred households, one of ten exempt, 3.00 a quarter; a forecast of 36 months."""
    return Plan.model_validate(
        {
            "id": "small",
            "community": {
                "name": "Small",
                "hamlets": [
                    {"id": "upper", "name": "Upper", "households": 60},
                    {"id": "lower", "name": "Lower", "households": 40},
                ],
            },
            "fund": {
                "rules": {
                    "levies": [{"id": "regular", "amount": 300}],
                    "exemptions": [exemption()],
                    **(rules or {}),
                },
                "collected": collected or {},
                "book": {"vouchers": vouchers},
                "forecast": {"first": FIRST, **forecast},
            },
        }
    )


def exemption(**told):
    usual = {"id": "E", "reason": "Old", "households": {"upper": 6, "lower": 4}}
    return {**usual, "first": "C01", "second": "C12", **told}


def opening(amount, purpose="", id="open"):
    return {
        "id": id,
        "date": "2027-01-01",
        "way": "in",
        "amount": amount,
        "category": "opening",
        "purpose": purpose,
    }


def line(id, amount, first, **told):
    return {"id": id, "name": id, "amount": amount, "first": first, **told}


def changed(plan, **forecast):
    """The plan with other fields of its forecast."""
    ahead = plan.fund.forecast.model_validate(plan.fund.forecast.model_dump() | forecast)
    return plan.model_copy(update={"fund": plan.fund.model_copy(update={"forecast": ahead})})


MONTHS = st.integers(-6, 40).map(lambda at: months.add(FIRST, at))
MONEY = st.integers(0, 10**7)
PURPOSES = st.sampled_from(["", "school", "water"])
COUNTS = st.dictionaries(st.sampled_from(STREETS), st.integers(0, 60), max_size=2)


@st.composite
def lines(draw):
    """Lines of every sort, within and beyond the months ahead."""
    return [
        line(
            f"L{i}",
            draw(MONEY),
            draw(MONTHS),
            way=draw(st.sampled_from(["in", "out"])),
            every=draw(st.sampled_from(["once", "month", "quarter", "year"])),
            last=draw(st.just("") | MONTHS),
            kind=draw(st.sampled_from(["plan", "running", "reserve", "other"])),
            purpose=draw(PURPOSES),
        )
        for i in range(draw(st.integers(0, 4)))
    ]


@st.composite
def plans(draw):
    """Funds with restricted money, some of it released, some counts, and lines."""
    levies = [
        {"id": "regular", "amount": draw(st.integers(0, 5_000)), "purpose": draw(PURPOSES)},
        {"id": "school", "amount": 2_000, "every": "once", "purpose": draw(PURPOSES)},
    ]
    purposes = [
        {"id": id, "needed": draw(MONEY), "released": draw(st.just("") | MONTHS)}
        for id in ("school", "water")
    ]
    collected = {
        levy: draw(st.dictionaries(MONTHS, COUNTS, max_size=4)) for levy in ("regular", "school")
    }
    return small(
        rules={"levies": levies, "purposes": purposes},
        collected=collected,
        vouchers=[opening(1 + draw(MONEY)), opening(1 + draw(MONEY), "school", "kept")],
        months=draw(st.integers(12, 40)),
        years=[{"id": "2", "households": 80, "percent": draw(st.integers(0, 100))}],
        lines=draw(lines()),
    )


TRIALS = st.fixed_dictionaries(
    {
        "amount": st.none() | st.integers(0, 5_000),
        "percent": st.none() | st.integers(0, 100),
        "delay": st.integers(0, 6),
    }
)
