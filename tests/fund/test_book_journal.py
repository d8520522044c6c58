"""The journals, as hledger and beancount themselves read them."""

import csv
import io
import shutil
import subprocess
import sys
import warnings
from decimal import Decimal
from pathlib import Path

import pytest
from books import plan, scenario, village, voucher, vouchers
from hypothesis import given, settings
from hypothesis import strategies as st

from workbook.fund.analysis.totals import balance_at
from workbook.fund.exchange import beancount, hledger

sys.path.insert(0, str(Path(__file__).parents[1]))
from nasty import NASTY

HLEDGER = shutil.which("hledger")
needs_hledger = pytest.mark.skipif(HLEDGER is None, reason="hledger is not installed")


def by_hledger(text):
    """Balances of all accounts, in qəpik; fails where hledger refuses the journal."""
    done = subprocess.run(  # noqa: S603 - a program of the system
        [HLEDGER, "-f", "-", "balance", "--flat", "-N", "-E", "-O", "csv"],
        input=text.encode(),
        capture_output=True,
        check=False,
        env={"LC_ALL": "C.UTF-8"},
    )
    assert done.returncode == 0, done.stderr.decode()
    rows = list(csv.reader(io.StringIO(done.stdout.decode())))[1:]
    return {account: _qepik(amount) for account, amount in rows}


def _qepik(amount):
    return int(Decimal(amount.removesuffix("AZN").strip() or 0) * 100)


def by_beancount(text):
    """The same as beancount has it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its own
        from beancount import loader
        from beancount.core.data import Transaction

        entries, errors, _options = loader.load_string(text)
    assert errors == []
    found = {}
    for posting in (p for e in entries if isinstance(e, Transaction) for p in e.postings):
        assert posting.units.currency == "AZN"
        amount = int(posting.units.number * 100)
        found[posting.account] = found.get(posting.account, 0) + amount
    return found


def assets(found):
    """Free and restricted money."""
    restricted = {k: v for k, v in found.items() if k.startswith("Assets:Fund:Restricted:")}
    return found.get("Assets:Fund:Free", 0), sum(restricted.values())


def ours(here):
    free, kept = balance_at(here, None)
    return free, sum(kept.values())


READERS = [
    pytest.param(hledger, by_hledger, id="hledger", marks=needs_hledger),
    pytest.param(beancount, by_beancount, id="beancount"),
]


@pytest.mark.parametrize(("write", "read"), READERS)
def test_the_village_balances_in_the_other_program(write, read):
    """Free, school, income and costs of the first quarter."""
    found = read(write(village(scenario())))
    assert found["Assets:Fund:Free"] == 137_750
    assert found["Assets:Fund:Restricted:School"] == 332_000
    assert found["Income:Contribution"] == -(164_000 + 208_000 + 86_700)
    assert found["Expenses:SmallProject"] == 150_000
    assert found["Equity:Opening"] == -124_000
    assert sum(found.values()) == 0


@pytest.mark.parametrize(("write", "read"), READERS)
def test_an_empty_book_is_a_journal_too(write, read):
    """Nothing stands in it."""
    assert assets(read(write(plan()))) == (0, 0)


@pytest.mark.parametrize(("write", "read"), READERS)
def test_a_release_moves_money_there_too(write, read):
    """Out of the purpose into the free money."""
    given = voucher("a", way="in", amount=700, purpose="school")
    here = plan(given, voucher("b", category="release", amount=200, purpose="school"))
    assert assets(read(write(here))) == (200, 500)


@pytest.mark.parametrize(("write", "read"), READERS)
def test_hostile_texts_change_no_balance(write, read):
    """All of them at once, in every field, as purposes and as ids of what is taken back."""
    purposes = [{"id": text or "-", "name": text} for text in NASTY]
    made = [
        voucher(
            f"v{i}",
            way="in",
            amount=i + 1,
            text=text,
            first=text[:40],
            receipt=text[:100],
            activity=text[:40],
            purpose=text,
            reverses=text,
        )
        for i, text in enumerate(NASTY)
        if len(text) <= 200
    ]
    here = plan(*made, rules={"purposes": [p for p in purposes if len(p["id"]) <= 200]})
    assert assets(read(write(here))) == ours(here)


@pytest.mark.parametrize(("write", "read"), READERS)
def test_long_texts_are_read(write, read):
    """Of ten thousand letters."""
    here = plan(*(voucher(f"v{i}", way="in", text=text) for i, text in enumerate(NASTY)))
    assert assets(read(write(here))) == ours(here)


@pytest.mark.parametrize(("write", "read"), READERS)
@settings(max_examples=25)
@given(made=vouchers(texts=st.text(max_size=20)))
def test_any_book_balances_in_the_other_program(write, read, made):
    """Both balances, whatever was written down, taken back or overspent."""
    here = plan(*made)
    assert assets(read(write(here))) == ours(here)


@pytest.mark.parametrize(("write", "read"), READERS)
def test_a_journal_that_was_tampered_with_is_refused(write, read):
    """The balances at its end are asserted."""
    text = write(plan(voucher("a", way="in", amount=777)))
    wrong = text.replace("Free  7.77", "Free  8.77", 1).replace("  -7.77", "  -8.77")
    with pytest.raises(AssertionError):
        read(wrong)


def test_codes_and_numbers_travel_with_the_vouchers():
    """As code, tags and metadata."""
    here = plan(voucher("a", text="Paper; glue", vote="group"))
    assert "2027-04-02 * (V001) Paper, glue\n    ; first: C01\n    ; second: C02" in hledger(here)
    assert '2027-04-02 * "Paper; glue"\n  code: "V001"\n  first: "C01"' in beancount(here)
