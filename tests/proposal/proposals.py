"""Plans with a proposal: the illustrative village, a small sound one, and what hypothesis makes."""

from copy import deepcopy

from hypothesis import strategies as st

import workbook as wb
from workbook.files import shipped
from workbook.plan import Plan
from workbook.proposal.model import ANNEXES, LAWS
from workbook.sources import SOURCES

DAY = "2027-01-10"
CLOSED = "2026-12-20T12:00:00Z"


def village(language=""):
    return wb.read(shipped("data") / f"muzdurlar{language and '.' + language}.json")


def line(id="L", price=1_000_00, **told):
    """A line of 10 days of work and the rest in cash of the donor; sound by itself."""
    usual = {
        "id": id,
        "item": f"Item {id}",
        "quantity": 100,
        "unit": "set",
        "price": price,
        "split": {"donor": price},
        "activity": "A",
        "output": "O",
    }
    return {**usual, **told}


def quote(id, line="L", **told):
    usual = {"id": id, "line": line, "supplier": f"Firm {id}", "date": f"2027-01-0{id}"}
    return {**usual, **told}


def aim(id, level, **told):
    usual = {
        "id": id,
        "level": level,
        "text": f"The {level} is reached",
        "indicator": "households",
        "baseline": "0",
        "target": "9",
        "date": "2028-06",
        "source": "register",
    }
    return {**usual, **told}


LINES = (
    line("L"),
    line("W", 150_00, split={"community_labour": 150_00}, work={"labour": 1_000}),
    line("C", 100_00, split={"fund": 100_00}),
)
AIMS = (aim("G", "goal"), aim("P", "purpose"), aim("O", "output"))


def sound():
    """A village of which no check finds anything, as the words of its record."""
    return {
        "id": "sound",
        "community": {
            "name": "Sound",
            "hamlets": [{"id": "h", "name": "Hamlet", "households": 9}],
        },
        "group": {"roles": {"chair": "C01"}},
        "needs": {
            "needs": [{"id": "N1", "name": "A road"}, {"id": "N2", "name": "A school"}],
            "consensus": {"places": {"N2": 1, "N1": 2}, "closed_at": CLOSED},
            "session": {"attended": {"women": 9}},
            "ballot": {"closed_at": CLOSED},
            "tree": {"core": "No school", "causes": [{"id": "c", "name": "The roof leaks"}]},
        },
        "fund": {
            "rules": {
                "purposes": [{"id": "school", "name": "School", "needed": 100_00}],
                "levies": [{"id": "once", "every": "once", "amount": 20_00, "purpose": "school"}],
            },
            "rates": {"rates": [{"id": "labour", "kind": "labour", "price": 15_00}]},
        },
        "proposal": {
            "project": {
                "title": "A school",
                "beneficiaries": [{"id": "B", "female": 4, "male": 5}],
                "hamlets": {"h": 9},
            },
            "objectives": {
                "restated": {"core": "There is a school", "c": "The roof is tight"},
                "chosen": {"core": True, "c": True},
            },
            "aims": deepcopy([*AIMS]),
            "budget": {
                "lines": deepcopy([*LINES]),
                "contingency": {"activity": "A"},
                "quotes": [quote("1"), quote("2"), quote("3")],
            },
            "rules": {"tranches": [{"id": "T", "part": 100}], "most": 2_000_00},
            "watches": [{"id": id, "every": "year", "who": "C01"} for id in "GPO"],
            "annexes": {kind: {"state": "have"} for kind in ANNEXES},
            "laws": {kind: {"date": DAY} for kind in LAWS},
            "reading": {"reader": "V01", "date": DAY},
        },
        "activities": {"activities": [{"id": "A", "name": "Build"}]},
        "sustainability": {
            "upkeep": {"tasks": [{"id": "T", "cost": 40_00}]},
            "risks": [{"id": "X", "name": "A risk"}],
        },
    }


def changed(path, value, told=None):
    """The sound village (or another) with one value changed: `proposal.budget.lines.0.split`."""
    told = told or sound()
    *way, last = path.split(".")
    here = told
    for step in way:
        here = here[int(step)] if isinstance(here, list) else here.setdefault(step, {})
    here[int(last) if isinstance(here, list) else last] = value
    return told


def plan(told=None):
    return Plan.model_validate(told or sound())


def budget(lines=(), *, rates=(), contingency=None, percent=5, **rules):
    """A plan of which only the budget, the agreed rates and the donor's rules are known."""
    told = {
        "id": "budget",
        "community": {"name": "Budget"},
        "fund": {"rates": {"rates": list(rates)}},
        "proposal": {
            "budget": {"lines": list(lines), "contingency": contingency or {}},
            "rules": {"contingency": percent, **rules},
        },
    }
    return Plan.model_validate(told)


MONEY = st.integers(0, 10**9)
QUANTITIES = st.integers(0, 10**6)
SPLITS = st.dictionaries(st.sampled_from(list(SOURCES)), MONEY, max_size=5)
RATES = (
    {"id": "day", "kind": "labour", "price": 1_500},
    {"id": "stone", "kind": "material", "price": 1_401},
    {"id": "trip", "kind": "transport", "price": 2_433},
    {"id": "skilled", "kind": "labour", "price": 2_000},
)


PERCENTS = st.integers(0, 100)
PAYERS = st.sampled_from(list(SOURCES))
WORK = st.dictionaries(st.sampled_from(["day", "stone", "trip", "skilled", "gone"]), QUANTITIES)
LINE = st.fixed_dictionaries(
    {
        "quantity": QUANTITIES,
        "price": MONEY,
        "split": SPLITS,
        "work": WORK,
        "activity": st.sampled_from(["", "A01", "A02"]),
    }
)
TRANCHES = st.lists(PERCENTS, max_size=4)


@st.composite
def budgets(draw):
    """Whatever people may type: parts that do not add up, any rules, any tranches."""
    return budget(
        [{"id": f"L{i}", **told} for i, told in enumerate(draw(st.lists(LINE, max_size=5)))],
        rates=RATES,
        contingency={"payer": draw(PAYERS), "activity": draw(st.sampled_from(["", "A01", "A09"]))},
        percent=draw(PERCENTS),
        share=draw(PERCENTS),
        cash=draw(PERCENTS),
        most=draw(MONEY),
        tranches=[{"id": f"T{i}", "part": part} for i, part in enumerate(draw(TRANCHES))],
    )
