"""The book in numbers: vouchers, two balances, totals, a reversal, search."""

import datetime as dt
from itertools import pairwise

import pytest
from books import plan, quarter, scenario, village, voucher, vouchers
from hypothesis import given
from hypothesis import strategies as st

from workbook.fund.analysis.booked import booked
from workbook.fund.analysis.ledger import ledger, read
from workbook.fund.analysis.reversal import reversal
from workbook.fund.analysis.search import search
from workbook.fund.analysis.totals import balance_at, by_month, totals
from workbook.locale import use
from workbook.money import MOST, split


@pytest.fixture(scope="module")
def told():
    return scenario()


def test_the_first_quarter_comes_out_as_the_scenario_says(told):
    """Number, date and balance of every voucher, to the qəpik."""
    found = [
        (entry.number, str(entry.voucher.date), entry.total)
        for entry in ledger(plan(*quarter(told))).entries
    ]
    assert found == [
        (each["voucher"], each["date"], round(each["balance"] * 100))
        for each in told["cashbook_q1"]
    ]


def test_each_month_closes_as_the_forecast_of_the_scenario(told):
    """Free and restricted money at the end of January, February and March."""
    here = plan(*quarter(told))
    for place, month in enumerate(("2027-01", "2027-02", "2027-03")):
        free, kept = balance_at(here, dt.date.fromisoformat(f"{month}-28") + dt.timedelta(days=3))
        expected = told["year1_cashflow"][place]
        assert free == round(expected["close_free"] * 100)
        assert sum(kept.values()) == round(expected["close_restricted"] * 100)


def test_a_month_is_totalled_by_category(told):
    """March: two kinds of contribution, a fair, a small project, the office."""
    march = by_month(plan(*quarter(told)))["2027-03"]
    assert march.by_category == {
        "contribution": 208_000 + 86_700,
        "small_project": 150_000,
        "event": 43_050,
        "admin": 2_000,
    }
    assert (march.free.income, march.free.spent) == (129_750, 152_000)
    assert (march.restricted.income, march.restricted.spent) == (208_000, 0)


def test_what_households_paid_is_what_came_into_the_book(told):
    """Up to the last voucher's month; April's school money is not booked yet and not missed."""
    found = {each.levy: (each.collected, each.booked) for each in booked(village(told))}
    assert found == {"regular": (86_700, 86_700), "school": (372_000, 372_000)}


def test_what_is_given_each_quarter_counts_in_all_of_its_quarter(told):
    """The last voucher is of the first quarter: that is counted, the second not yet."""
    paid = {"2027-03": {"upper": 1}, "2027-06": {"upper": 10}}
    here = plan(*quarter(told)[:1], collected={"regular": paid})
    (found,) = [each.collected for each in booked(here) if each.levy == "regular"]
    assert found == 300


def test_what_is_not_booked_is_told_as_a_difference(told):
    """One voucher less than was collected."""
    here = plan(*quarter(told)[:-3], collected={"regular": {"2027-03": {"upper": 289}}})
    assert {each.levy: each.difference for each in booked(here)}["regular"] == -86_700


def test_a_release_moves_money_and_makes_none():
    """The total stays; what is restricted becomes free."""
    given = voucher("a", way="in", amount=700, purpose="school")
    moved = voucher("b", category="release", amount=200, purpose="school")
    last = ledger(plan(given, moved)).entries[-1]
    assert (last.free, last.restricted, last.own, last.total) == (200, 500, 500, 700)


def test_a_reversal_takes_back_exactly_one_voucher():
    """Both stand in the book; balances and totals are as if nothing had been."""
    wrong = voucher("b", amount=500, purpose="school", category="project")
    here = plan(voucher("a", way="in", amount=700, purpose="school"), wrong)
    back = reversal(here, "b", "c", dt.date(2027, 4, 3))
    after = read((*here.fund.book.vouchers, back))
    assert back.text == "Takes back V002: Paper"
    assert (after.entries[-1].own, len(after.entries)) == (700, 3)
    assert after.taken_back_by("b").voucher == back
    assert totals(e.voucher for e in after.entries).by_category["project"] == 0


def test_what_is_not_in_the_book_cannot_be_taken_back():
    """A sentence, not a traceback."""
    with pytest.raises(ValueError, match="not in the book"):
        reversal(plan(), "x", "y", dt.date(2027, 1, 1))


@pytest.mark.parametrize(
    ("dates", "entered", "late"),
    [
        (("2027-03-01", "2027-03-02"), None, [False, False]),
        (("2027-03-02", "2027-03-01"), None, [False, True]),
        (("2027-03-01", "2027-03-01"), "2027-03-08T23:00:00Z", [False, False]),
        (("2027-03-01", "2027-03-01"), "2027-03-09T01:00:00Z", [True, True]),
    ],
)
def test_what_is_written_down_late_is_stamped(dates, entered, late):
    """After vouchers of a later date, or over a week after its own."""
    made = [voucher(f"v{i}", day, entered_at=entered) for i, day in enumerate(dates)]
    assert [entry.late for entry in ledger(plan(*made)).entries] == late


@given(vouchers())
def test_opening_plus_in_minus_out_is_closing_whatever_is_written(made):
    """For free and restricted money, for all together and month by month."""
    here = plan(*made)
    free, kept = balance_at(here, None)
    every = totals(made)
    months = by_month(here).values()
    assert every.free.closing == free == sum(month.free.closing for month in months)
    assert every.restricted.closing == sum(kept.values())
    assert every.restricted.closing == sum(month.restricted.closing for month in months)
    assert every.free.released == -every.restricted.released


@given(vouchers())
def test_each_balance_differs_from_the_last_by_its_voucher(made):
    """No voucher is skipped, none counts twice."""
    entries = ledger(plan(*made)).entries
    for before, after in pairwise(entries):
        assert after.free - before.free == after.voucher.to_free
        assert after.restricted - before.restricted == after.voucher.to_purpose
    assert [entry.number for entry in entries] == [f"V{i:03}" for i in range(1, len(made) + 1)]


@given(vouchers(), st.data())
def test_a_book_that_grew_reads_as_if_read_at_once(made, data):
    """What is remembered of the shorter book changes nothing, there or here."""
    cut = data.draw(st.integers(0, len(made)))
    short, long = plan(*made[:cut]), plan(*made)
    before = ledger(short)
    assert ledger(long) == read(made)
    assert ledger(short) == before == read(made[:cut])


@given(vouchers(), st.dates(dt.date(2027, 1, 1), dt.date(2027, 12, 31)))
def test_the_balance_at_a_date_counts_what_is_dated_up_to_it(made, day):
    """In whatever order it was written down."""
    free, kept = balance_at(plan(*made), day)
    until = [each for each in made if each.date <= day]
    assert free == sum(each.to_free for each in until)
    assert sum(kept.values()) == sum(each.to_purpose for each in until)


@given(st.integers(0, MOST), st.lists(st.integers(1, 10**6), min_size=1, max_size=9))
def test_splits_sum_exactly(amount, weights):
    """Whatever is shared out is all there, each part within a qəpik of its share."""
    parts = split(amount, weights)
    assert sum(parts) == amount
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part * sum(weights) - amount * weight) < sum(weights)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", ["V011", "V010", "V009"]),
        ("v010", ["V010"]),
        ("novruz", ["V010"]),
        ("430,50", ["V010"]),
        ("430.5", ["V010"]),
        ("1 240,00", ["V001"]),
        ("march office", ["V011"]),
        ("2027-02 c02", ["V006", "V005"]),
        ("school contribution", ["V007", "V003"]),
        ("restricted", []),
        ("<script>", []),
    ],
)
def test_vouchers_are_found_by_every_word(told, words, found):
    """Newest first; all words must stand in it."""
    hits = search(plan(*quarter(told)), words, 3)
    assert [entry.number for entry in hits] == found


def test_search_knows_the_readers_letters_and_months():
    """İMƏCİLİK and iməcilik are one word in Azerbaijani; so are März's names there."""
    here = plan(voucher("a", "2027-03-02", text="İMƏCİLİK QIŞ"))
    with use("az"):
        assert search(here, "iməcilik qış mart")
    with use("ru"):
        assert search(here, "марта 2027")
        assert search(here, "март")
