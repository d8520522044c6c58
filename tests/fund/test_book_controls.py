"""What blocks a voucher, what only warns, when a period may close, what is given in kind."""

import datetime as dt

import pytest
from books import plan, quarter, scenario, village, voucher

from workbook.fund.analysis.cash import last_count, reconciled
from workbook.fund.analysis.controls import controls
from workbook.fund.analysis.gifts import given, in_kind, kind, month, street
from workbook.fund.analysis.ledger import read
from workbook.fund.analysis.reversal import reversal
from workbook.fund.model import CashCount

RICH = (
    voucher("free", "2027-01-04", way="in", amount=900_000, category="opening"),
    voucher("kept", "2027-01-05", way="in", amount=500_000, purpose="school", levy="school"),
)
"""Money enough for whatever a test wants to pay."""


def judged(voucher, *more, **told):
    """Level and kinds of the verdict on a voucher in a book with money."""
    verdict = controls(plan(*RICH, *more, **told), voucher)
    assert len(verdict.sentences) == len(verdict.kinds)
    assert all(sentence.endswith((".", "?")) for sentence in verdict.sentences)
    return verdict.level, verdict.kinds


def test_every_voucher_of_the_scenario_is_sound():
    """One after another, the first quarter has nothing against it."""
    made = read(())
    here = plan()
    for each in plan(*quarter(scenario())).fund.book.vouchers:
        assert controls(here, each, made.standing).findings == ()
        made.standing.add(each)


SOUND = {
    "a small payment": {},
    "a donation": {"way": "in", "amount": 10**9},
    "limits are meant to be reached": {"amount": 30_000},
    "a group's vote": {"amount": 50_001, "vote": "group", "quotes": 3},
    "up to the group's limit": {"amount": 50_000, "quotes": 3},
    "a meeting's vote": {"amount": 300_001, "vote": "meeting", "quotes": 3},
    "the project": {"purpose": "school", "category": "project"},
    "what is left becomes free": {"purpose": "school", "category": "release", "receipt": ""},
}


@pytest.mark.parametrize("told", SOUND.values(), ids=SOUND)
def test_what_follows_the_rules_is_sound(told):
    """Nothing is said about it."""
    assert judged(voucher(**told)) == ("ok", ())


BLOCKED = {
    "one signature": ({"second": ""}, "signatures"),
    "a blank signature": ({"second": " "}, "signatures"),
    "one person twice": ({"second": "C01"}, "signatures"),
    "two relatives": ({"second": "C03"}, "relatives"),
    "no vote of the group": ({"amount": 52_000, "quotes": 3}, "vote"),
    "no vote of the meeting": ({"amount": 300_001, "quotes": 3, "vote": "group"}, "vote"),
    "school money for the office": ({"purpose": "school"}, "restricted"),
    "a purpose that nobody knows": ({"way": "in", "purpose": "roof"}, "purpose"),
    "a release of nothing": ({"category": "release"}, "purpose"),
    "a levy without its purpose": (
        {"way": "in", "category": "contribution", "levy": "school"},
        "purpose",
    ),
    "free money with a purpose": (
        {"way": "in", "category": "contribution", "levy": "regular", "purpose": "school"},
        "purpose",
    ),
    "income that goes out": ({"category": "donation"}, "category"),
    "cost that comes in": ({"way": "in", "category": "admin"}, "category"),
    "more than there is": (
        {"amount": 900_001, "vote": "meeting", "quotes": 3},
        "balance",
    ),
    "more than the purpose has": (
        {
            "amount": 500_001,
            "purpose": "school",
            "category": "project",
            "vote": "meeting",
            "quotes": 3,
        },
        "balance",
    ),
    "more than there was on its day": (
        {"date": "2027-01-03", "amount": 1},
        "balance",
    ),
    "more than the purpose had on its day": (
        {"date": "2027-01-04", "amount": 1, "purpose": "school", "category": "project"},
        "balance",
    ),
    "one who signs twice, in small letters": ({"first": "C01", "second": " c01"}, "signatures"),
    "relatives in small letters": ({"first": "c01", "second": "c03"}, "relatives"),
    "takes back what is not there": ({"reverses": "x"}, "reversal"),
    "takes back another amount": ({"reverses": "free", "category": "opening"}, "reversal"),
}


@pytest.mark.parametrize(("told", "kind"), BLOCKED.values(), ids=BLOCKED)
def test_what_breaks_a_rule_is_blocked_with_its_reason(told, kind):
    """Exactly one reason each; one that is dated back is late as well."""
    level, kinds = judged(voucher(**told))
    assert (level, kinds[0]) == ("blocked", kind)
    assert set(kinds) - {"late"} == {kind}


WARNED = {
    "one quote": ({"amount": 35_000, "quotes": 1}, ("quotes",)),
    "no receipt": ({"receipt": " "}, ("receipt",)),
    "dated before the last voucher": ({"date": "2027-01-04"}, ("late",)),
    "written down late": ({"entered_at": "2027-04-10T09:00:00Z"}, ("late",)),
    "written down at the end of time": ({"entered_at": "9999-12-31T23:00:00Z"}, ("late",)),
    "in the future": ({"entered_at": "2027-03-31T09:00:00Z"}, ("future",)),
    "somebody who does not sign": ({"second": "C09"}, ("signer",)),
}


@pytest.mark.parametrize(("told", "kinds"), WARNED.values(), ids=WARNED)
def test_what_wants_a_second_look_warns(told, kinds):
    """It can be written down all the same."""
    assert judged(voucher(**told)) == ("warn", kinds)


def test_the_treasurer_pays_small_sums_alone():
    """Up to the limit one signature is enough; none is too few."""
    rules = {"alone": 2_000}
    assert judged(voucher(second=""), rules=rules) == ("ok", ())
    assert judged(voucher(first="", second=""), rules=rules)[1] == ("signatures",)
    assert judged(voucher(second="", amount=2_001), rules=rules)[1] == ("signatures",)


def test_nobody_is_a_stranger_before_roles_are_given():
    """As long as the group has not said who signs."""
    assert judged(voucher(first="X1", second="X2"), group={}) == ("ok", ())


def test_a_closed_period_takes_no_voucher():
    """Up to and including its last day."""
    count = {"id": "c", "date": "2027-04-02"}
    closure = {"id": "k", "until": "2027-04-02", "count": "c", "closed_at": "2027-04-03T09:00:00Z"}
    book = {"counts": [count], "closures": [closure]}
    assert judged(voucher(), book=book) == ("blocked", ("closed",))
    assert judged(voucher(date="2027-04-03"), book=book) == ("ok", ())


def test_the_day_in_force_says_what_is_the_future():
    """It is given where the voucher does not say when it was written down."""
    day = dt.date(2027, 4, 1)
    assert controls(plan(*RICH), voucher(), today=day).kinds == ("future",)


def test_a_voucher_written_twice_is_noticed():
    """Same day, text, amount and receipt."""
    assert judged(voucher("other"), voucher()) == ("warn", ("twice",))
    assert judged(voucher("other", receipt="18"), voucher()) == ("ok", ())


def test_a_voucher_is_taken_back_once_and_by_two_people():
    """A reversal that pays out needs signatures; the second one is blocked, and one of its own."""
    here = plan(*RICH)
    back = reversal(here, "free", "back", dt.date(2027, 4, 1))
    signed = back.model_copy(update={"first": "C01", "second": "C02"})
    assert judged(back) == ("blocked", ("signatures",))
    assert judged(signed) == ("ok", ())
    again = signed.model_copy(update={"id": "again", "text": "Again"})
    assert judged(again, signed) == ("blocked", ("balance", "reversal"))
    deeper = again.model_copy(update={"reverses": "back", "way": "in"})
    assert judged(deeper, signed) == ("blocked", ("reversal",))


def test_money_that_is_spent_cannot_be_taken_back():
    """A reversal too leaves no balance below zero."""
    spent = voucher("x", amount=900_000, vote="meeting", quotes=3)
    here = plan(*RICH, spent)
    back = reversal(here, "free", "back", dt.date(2027, 4, 2))
    signed = back.model_copy(update={"first": "C01", "second": "C02"})
    assert judged(signed, spent) == ("blocked", ("balance",))


def test_the_control_cases_of_the_scenario_come_out():
    """520 without a vote, 350 with one quote, school money for the office."""
    here = village(scenario())
    verdicts = [controls(here, each) for each in here.fund.book.practice]
    assert [(each.level, each.kinds) for each in verdicts] == [
        ("blocked", ("vote",)),
        ("warn", ("quotes",)),
        ("blocked", ("restricted",)),
    ]


def test_the_cash_count_of_the_scenario_lacks_four():
    """Expected, counted, difference; it may close only when somebody says why."""
    told = scenario()
    here = village(told)
    found = reconciled(here, last_count(here))
    said = told["cash_count"]
    assert (found.expected, found.counted) == (469_750, round(said["counted_total"] * 100))
    assert found.difference == round(told["expected"]["cash_count_difference"] * 100) == -400
    assert found.verdict.kinds == ("difference",)
    assert "4.00" in found.verdict.sentences[0]
    explained = last_count(here).model_copy(update={"explanation": "Change given wrongly"})
    assert reconciled(here, explained).may_close


def counted(**told):
    """A count that agrees with the rich book."""
    usual = {"id": "c", "date": "2027-04-02", "bank": 1_400_000, "first": "C01", "second": "C02"}
    return CashCount.model_validate(usual | told)


COUNTS = {
    "agrees": ({}, (), True),
    "too much": ({"bank": 1_400_001}, ("difference",), False),
    "explained": ({"bank": 1_399_999, "explanation": "Fee"}, (), True),
    "one counter": ({"second": ""}, ("counters",), False),
    "the same counter": ({"second": "C01 "}, ("counters",), False),
    "the same in small letters": ({"second": "c01"}, ("counters",), False),
    "relatives": ({"second": "C03"}, ("counters",), False),
    "no date": ({"date": None}, ("date",), False),
    "before it began": ({"date": "2027-01-04", "bank": 900_000}, (), True),
    "a full box": ({"bank": 1_369_999, "pieces": {"10000": 3, "1": 1}}, ("box",), True),
    "the future": ({"date": "2027-04-04"}, ("future",), False),
}


@pytest.mark.parametrize(("told", "kinds", "may_close"), COUNTS.values(), ids=COUNTS)
def test_a_period_closes_on_a_count_that_agrees_or_is_explained(told, kinds, may_close):
    """And that two people signed who are not relatives."""
    found = reconciled(plan(*RICH), counted(**told), today=dt.date(2027, 4, 3))
    assert (found.verdict.kinds, found.may_close) == (kinds, may_close)


def test_notes_that_do_not_exist_are_refused():
    """A count has the notes and coins of the manat."""
    with pytest.raises(ValueError, match="pieces"):
        counted(pieces={"700": 1})


RATES = {
    "rates": [
        {"id": "day", "name": "Day of work", "kind": "labour", "unit": "day", "price": 1_501},
        {"id": "sand", "name": "Sand", "kind": "material", "unit": "m3", "price": 1_400},
    ],
    "closed_at": "2027-02-01T09:00:00Z",
}


def gift(**told):
    usual = {"id": "g", "date": "2027-03-01", "rate": "day", "quantity": 250, "street": "upper"}
    return usual | {"person": "P1", "witness": "C02"} | told


def test_gifts_are_valued_at_the_agreed_rates():
    """Two and a half days at 15.01 are 37.525: half a qəpik goes up; totals by what one likes."""
    gifts = [gift(), gift(id="h", rate="sand", quantity=100, street="lower", date="2027-04-01")]
    found = given(plan(rates=RATES, gifts=gifts))
    assert [each.value for each in found] == [3_753, 1_400]
    assert in_kind(found, kind) == {"labour": 3_753, "material": 1_400}
    assert in_kind(found, street) == {"upper": 3_753, "lower": 1_400}
    assert in_kind(found, month) == {"2027-03": 3_753, "2027-04": 1_400}


GIFTS = {
    "sound": ({}, ()),
    "late": ({"entered_at": "2027-03-09T09:00:00Z"}, ("late",)),
    "own witness": ({"witness": "P1"}, ("witness",)),
    "no witness": ({"witness": ""}, ("witness",)),
    "unknown rate": ({"rate": "gold"}, ("rate",)),
    "before rates were agreed": ({"date": "2027-01-31"}, ("agreed",)),
}


@pytest.mark.parametrize(("told", "kinds"), GIFTS.values(), ids=GIFTS)
def test_a_gift_that_wants_a_second_look_says_so(told, kinds):
    """Late, without a witness, at a rate that was not agreed before."""
    [found] = given(plan(rates=RATES, gifts=[gift(**told)]))
    assert found.verdict.kinds == kinds
    assert found.late == ("late" in kinds)
