"""What is given, on the screen: rates, work and materials, collections by street."""

import pytest
from desks import add, block, button, fill, go, notices, press, state

from workbook.store.trouble import Refused

DAY = {
    "date": "2027-03-15",
    "quantity": 250,
    "street": "upper",
    "person": "c05",
    "witness": "C08",
}


@pytest.fixture
def agreed(desk):
    """A day of work counts 15.00; its id too."""
    add(desk, "rates", "rates", name="Work", kind="labour", unit="day", price=1_500)
    rate = go(desk, "rates") and block(desk, "rates").rows[0].id
    press(desk, "rates", "lock")
    return desk, rate


def shown(desk):
    go(desk, "gifts")
    return [row.values for row in block(desk, "gifts", "table").rows]


def test_who_has_no_rates_begins_with_the_usual_ones(empty):
    press(empty, "rates", "usual")
    go(empty, "rates")
    assert [row.values["unit"] for row in block(empty, "rates").rows] == ["day", "m³", "trip"]
    assert button(empty, "lock").because == "Every rate needs a name, a unit and an amount."
    for action in ("usual", "lock"):
        with pytest.raises(Refused):
            press(empty, "rates", action)


def test_nothing_is_given_before_rates_are_agreed(desk):
    add(desk, "rates", "rates", name="Work", kind="labour", unit="day", price=1_500)
    rate = go(desk, "rates") and block(desk, "rates").rows[0].id
    go(desk, "gifts")
    assert block(desk, "gifts", "entry").because
    with pytest.raises(Refused):
        add(desk, "gifts", "gifts", rate=rate, **DAY)


def test_work_counts_by_the_agreed_rate(agreed):
    desk, rate = agreed
    add(desk, "gifts", "gifts", rate=rate, **DAY)
    (given,) = shown(desk)
    assert (given["given"], given["value"], given["person"]) == ("2.50 × Work (day)", 3_750, "C05")
    assert block(desk, "sums").caption == "Given in kind: 37.50\xa0AZN"
    assert [bar.text for row in block(desk, "by-street").rows for bar in row.bars] == [
        "37.50\xa0AZN",
        "0\xa0AZN",
    ]


def test_what_is_written_long_after_it_was_given_is_stamped(agreed):
    desk, rate = agreed
    add(desk, "gifts", "gifts", rate=rate, **DAY | {"date": "2020-03-15"})
    assert shown(desk)[0]["date"] == "15.03.2020, late"
    assert "1 contribution was written down late." in notices(desk)


def test_a_contribution_is_not_made_more_afterwards(agreed):
    desk, rate = agreed
    add(desk, "gifts", "gifts", rate=rate, **DAY)
    row = go(desk, "gifts") and block(desk, "gifts", "table").rows[0].id
    for column, value, was in (("quantity", 2_500, 250), ("given", "9 × Work", None)):
        with pytest.raises(Refused):
            fill(desk, "gifts", "gifts", (row, column, value, was))
    fill(desk, "gifts", "gifts", (row, "witness", "C09", "C08"))
    assert shown(desk)[0]["witness"] == "C09"


def test_who_gave_it_is_not_its_witness(agreed):
    desk, rate = agreed
    add(desk, "gifts", "gifts", rate=rate, **DAY | {"witness": "C05"})
    go(desk, "gifts")
    assert "somebody else" in block(desk, "gifts", "table").rows[0].problems["witness"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"quantity": -1},
        {"quantity": 0},
        {"quantity": 10**12},
        {"quantity": "two"},
        {"date": "2027-02-31"},
        {"date": "0027-02-03"},
        {"street": "elsewhere"},
        {"person": "Aygün Məmmədova"},
        {"rate": "gold"},
    ],
)
def test_what_cannot_be_is_refused(agreed, wrong):
    desk, rate = agreed
    with pytest.raises(Refused):
        add(desk, "gifts", "gifts", **{"rate": rate, **DAY, **wrong})


def test_rates_in_use_are_opened_only_with_a_reason(agreed):
    desk, rate = agreed
    add(desk, "gifts", "gifts", rate=rate, **DAY)
    with pytest.raises(Refused):
        fill(desk, "rates", "rates", (rate, "price", 9_000, 1_500))
    press(desk, "rates", "unlock", "Sand became dearer")
    go(desk, "rates")
    assert "The rates were opened again: Sand became dearer" in notices(desk)
    with pytest.raises(Refused):
        add(desk, "gifts", "gifts", rate=rate, **DAY)


def test_households_that_paid_are_counted_by_street_and_quarter(ahead):
    screen = fill(
        ahead,
        "collections",
        "paid-regular-2027-03",
        ("upper", "2027-03", 27, None),
        ("lower", "2027-03", 36, None),
    )
    assert state(screen, "collections") == "done"
    go(ahead, "collections")
    assert block(ahead, "compliance").facts[0].figure == "70%"
    assert block(ahead, "paid-regular-2027-03").total.values["2027-03"] == 63
    rows = {row.label: row.bars[0] for row in block(ahead, "board-regular").rows}
    assert [(name, bar.text, bar.note) for name, bar in rows.items()] == [
        ("Upper", "50%", "27 of 54"),
        ("Lower", "100%", "36 of 36"),
        ("Village", "70%", "63 of 90"),
    ]


def test_more_payers_than_households_are_a_problem(ahead):
    cell = ("lower", "2027-03", 37, None)
    screen = fill(ahead, "collections", "paid-regular-2027-03", cell)
    assert state(screen, "collections") == "problem"
    assert any("only 36 should" in sentence for sentence in go(ahead, "collections").missing)


def test_the_next_year_is_there_when_one_is_full(example):
    go(example, "collections")
    tables = [part.id for part in example.screen().blocks if part.type == "table"]
    assert tables == ["paid-regular-2027-03", "paid-regular-2028-03", "paid-school-2027-01"]


def test_the_book_is_laid_beside_what_the_streets_counted(example):
    go(example, "collections")
    told = "Quarterly contribution: streets and book agree up to Mar 2027: 867\xa0AZN."
    assert told in notices(example)
    cell = ("lower", "2027-03", 58, 59)
    fill(example, "collections", "paid-regular-2027-03", cell)
    go(example, "collections")
    assert any("streets counted 864" in sentence for sentence in notices(example))


def test_collections_have_no_person_on_the_screen(example):
    go(example, "collections")
    columns = {
        ask.key for part in example.screen().blocks if part.type == "table" for ask in part.columns
    }
    assert {column for column in columns if not column.startswith("20")} == {"street", "paying"}
