"""The fund's worksheet of a small village that may sign, and of the illustrative one."""

import desks
import pytest
from funds import line, opening, small, village

from workbook.plan import Community, Plan


@pytest.fixture
def desk(store):
    """A small village whose chair, treasurer and third key-holder may sign; nothing is booked."""
    rules = {
        "purposes": [{"id": "school", "name": "School", "needed": 50_000}],
        "levies": [
            {"id": "regular", "name": "Quarterly", "amount": 300},
            {"id": "desks", "name": "For desks", "amount": 500, "purpose": "school"},
        ],
    }
    told = small(rules=rules).model_dump(mode="json")
    told["group"]["roles"] = {"chair": "C01", "treasurer": "C02", "key_3": "C16"}
    told["fund"]["forecast"] = {}
    store.create(Plan.model_validate(told))
    return desks.at(store, "fund", "small")


@pytest.fixture
def ahead(store):
    """The same with 1,000.00 in the book, a running cost and a payment for three years."""
    payments = [
        line("office", 2_000, "2027-02", every="month", kind="running"),
        line("lights", 60_000, "2027-09", kind="plan", activity="A12"),
    ]
    years = [{"id": str(n), "households": 90, "percent": 80} for n in (1, 2, 3)]
    store.create(small(vouchers=[opening(100_000)], lines=payments, years=years))
    return desks.at(store, "fund", "small")


@pytest.fixture
def example(store):
    """The illustrative village."""
    store.create(village())
    return desks.at(store, "fund", "muzdurlar")


@pytest.fixture
def empty(store):
    """A village where nothing at all is written down."""
    store.create(Plan(id="new", community=Community(name="New village")))
    return desks.at(store, "fund", "new")
