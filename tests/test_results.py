"""Every figure of a plan under documented keys; the illustrative village, figure for figure."""

import datetime as dt
import json
import os
import re
from fractions import Fraction
from pathlib import Path

import pytest

from workbook.files import shipped
from workbook.needs.model import BallotVote, Criteria, Criterion, DotVote, Draw, RankedBallot
from workbook.needs.pabulib import read
from workbook.plan import Plan, plan_from_choice
from workbook.results import results
from workbook.rounding import decimal, ordinal

HOUSE = Path(__file__).parents[1]
SHARED = Path(os.environ.get("WORKBOOK_SHARED", HOUSE.parent / "shared"))
SCENARIO = SHARED / "data/scenario.json"
CLOSED = dt.datetime(2027, 5, 3, 12, tzinfo=dt.UTC)
VILLAGES = ("muzdurlar.json", "muzdurlar.az.json", "muzdurlar.ru.json")


def village(name="muzdurlar.json"):
    return Plan.model_validate_json((shipped("data") / name).read_text("utf-8"))


def election(name="example.pb"):
    return plan_from_choice("example", read((shipped("data") / name).read_bytes()))


@pytest.fixture(scope="module")
def scenario():
    if not SCENARIO.exists():
        pytest.skip("no shared/data/scenario.json beside the checkout")
    return json.loads(SCENARIO.read_text("utf-8"))


@pytest.mark.parametrize("name", VILLAGES)
def test_the_village_comes_out_as_the_scenario_says(scenario, name):
    """Attendance, dots and small projects equal the scenario's expected figures, exactly."""
    found, needs = results(village(name)), scenario["ws3_needs"]
    assert found["community"] == scenario["community"]["expected"]
    assert found["needs"]["dots"] == needs["dot_voting"]["expected"]
    assert found["needs"]["small_projects"] == needs["small_projects"]["expected"]


@pytest.mark.parametrize("name", VILLAGES)
@pytest.mark.parametrize("part", ["pairwise", "criteria", "ranked_ballots"])
def test_needs_are_weighed_and_balloted_as_the_scenario_says(scenario, name, part):
    """Every expected figure, exactly: the tie, the cycle, the truncated and the spoiled papers."""
    found, expected = results(village(name))["needs"][part], scenario["ws3_needs"][part]["expected"]
    assert {key: found[key] for key in expected} == expected


def test_papers_come_out_as_the_scenario_says(scenario):
    """123 given out, 120 counted, 3 spoiled, by group."""
    found, said = results(village())["needs"], scenario["ws3_needs"]["ranked_ballots"]["session"]
    session = found["ranked_ballots"]["session"]
    assert {key: session[key] for key in ("issued", "valid", "spoiled", "spoiled_by_group")} == {
        key: said[key] for key in ("issued", "valid", "spoiled", "spoiled_by_group")
    }
    assert session["unreturned"] == 0


def test_the_decision_comes_out_as_the_scenario_says(scenario):
    """Final order, objections with answers, signatures."""
    found, expected = results(village())["needs"]["consensus"], scenario["ws3_needs"]["consensus"]
    assert {key: found[key] for key in expected} == expected
    assert found["signed"]


def test_the_first_place_of_the_village_is_firm_by_every_rule():
    """As counted by hand: 49 to 20 first choices need 15 voters; the rest is proven elsewhere."""
    found = results(village())["needs"]["stability"]
    assert found["plurality"] == {
        "first": ["N01"],
        "changes": 15,
        "exact": True,
        "rival": "N02",
        "voters": 120,
    }
    assert all(each["exact"] for each in found.values())
    assert {tuple(each["first"]) for rule, each in found.items() if rule != "approval"} == {
        ("N01",)
    }


def test_the_village_has_nothing_that_does_not_add_up():
    """What we ship as an example is not itself wrong."""
    assert results(village())["needs"]["checks"] == []


@pytest.mark.parametrize("name", VILLAGES[1:])
def test_the_village_differs_only_in_words_between_languages(name):
    """A reader in another language sees the same numbers."""
    one, other = results(village()), results(village(name))
    assert one.pop("plan") != other.pop("plan")
    for found in (one, other):
        for objection in found["needs"]["consensus"]["objections"]:
            assert objection.pop("text")
            assert objection.pop("answer")
    assert one == other


@pytest.mark.parametrize("name", VILLAGES)
def test_the_village_is_marked_as_illustrative(name):
    """Invented data says so."""
    assert village(name).community.illustrative


def test_an_election_says_what_each_rule_funds():
    """Top level, one list of ids for each rule."""
    funded = results(election())["funded"]
    assert funded == {"greedy": ["A1", "A2"], "equal_shares": ["A1", "A6", "A4", "A5", "A7"]}


def test_results_of_an_empty_plan_are_null_or_empty_never_an_error():
    """A community that was only just created has results too."""
    empty = results(Plan(id="new", community={"name": "New"}))
    assert empty["funded"] == {}
    assert empty["needs"]["choice"] is None
    assert empty["community"]["attended"] == 0
    assert empty["community"]["representation_ratio_groups"]["women"] is None


def test_results_are_ready_for_json():
    """What is written as JSON and read again is the same: no fraction, no tuple."""
    for plan in (village(), election()):
        assert json.loads(json.dumps(results(plan), allow_nan=False)) == results(plan)


def test_an_invented_election_is_illustrative_and_a_real_one_is_not():
    """Pabulib's word for invented data is `experimental`."""
    choice = election().needs.choice
    meta = {key: text for key, text in choice.meta.items() if key != "experimental"}
    real = plan_from_choice("real", choice.model_copy(update={"meta": meta}))
    assert election().community.illustrative
    assert not real.community.illustrative


def test_an_election_without_a_description_is_called_by_its_unit_or_file():
    """There is always a name to show."""
    choice = election().needs.choice
    names = [
        plan_from_choice("id", choice.model_copy(update={"meta": meta}), "file").community.name
        for meta in ({"description": "D", "unit": "U"}, {"unit": "U"}, {})
    ]
    assert names == ["D", "U", "file"]


@pytest.mark.parametrize(
    ("n", "name"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (6, "6th"), (11, "11th")]
)
def test_places_have_their_english_name(n, name):
    """The key names the last place of the shortlist."""
    assert ordinal(n) == name


def test_halves_are_rounded_up_from_the_exact_value():
    """No float stands between the count and the decimal."""
    assert decimal(Fraction(1, 20_000)) == 0.0001
    assert decimal(Fraction(3, 20_000)) == 0.0002


def documented():
    """The keys of results.md, as patterns of paths."""
    text = (HOUSE / "workbook/results.md").read_text("utf-8")
    keys = re.findall(r"^\|`([^`]+)`\|", text, re.MULTILINE)
    return {key: _pattern(key) for key in keys}


def _pattern(key):
    """`needs.dots.raw_sum.<need>` as an expression over parts joined by a tab."""
    parts = [part for dotted in key.split(".") for part in re.split(r"(?=\[\])", dotted)]
    return re.compile("\t".join(re.sub(r"<\w+>", "[^\t]*", re.escape(part)) for part in parts))


def leaves(value, path=()):
    """Every value that is no container, and every empty one is left out."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*path, key))
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner, (*path, "[]"))
    else:
        yield "\t".join(path)


def samples():
    """Plans that together have every key: the village, its dots undone, elections, an empty one."""
    yield village()
    tied = {need.id: {"women": 1, "men": 40, "youth": 1} for need in village().needs.needs}
    needs = village().needs.model_copy(update={"vote": DotVote(dots=tied)})
    yield village().model_copy(update={"needs": needs})
    ballot = needs.ballot.model_copy(update={"again": {"N01": {"women": 1}}})
    vote = village().needs.vote.model_copy(update={"again": {"N01": {"women": 1}}})
    draw = Draw(id="D", at=CLOSED, about="ballots", tied=("N01", "N02"), first="N01", how="lot")
    more = {"ballot": ballot, "vote": vote, "draws": (draw,)}
    yield village().model_copy(update={"needs": village().needs.model_copy(update=more)})
    yield village().model_copy(update={"needs": village().needs.model_copy(update=_circle())})
    yield election()
    choice = election().needs.choice
    meta = choice.meta | {"rule": "equalshares-comparison", "min_length": "2"}
    yield plan_from_choice("compared", choice.model_copy(update={"meta": meta}))
    yield Plan(id="new", community={"name": "New"})
    yield _with_a_book()


def _with_a_book():
    """A fund with a voucher, a gift in kind, a count that differs and a practice voucher."""
    day = "2027-05-03"
    paid = {"id": "v", "date": day, "amount": 5, "category": "contribution", "levy": "l"}
    gift = {"id": "g", "date": day, "rate": "r", "quantity": 100, "street": "s"}
    fund = {
        "rules": {"levies": [{"id": "l", "amount": 5}]},
        "rates": {"rates": [{"id": "r", "price": 5}]},
        "gifts": [gift],
        "book": {
            "vouchers": [paid],
            "counts": [{"id": "c", "date": day}],
            "practice": [paid | {"way": "out"}],
        },
    }
    return Plan.model_validate({"id": "book", "community": {"name": "Book"}, "fund": fund})


def _circle():
    """Three papers that go round in a circle; and criteria that wait to be compared."""
    orders = (("N01", "N02", "N03"), ("N02", "N03", "N01"), ("N03", "N01", "N02"))
    papers = tuple(
        RankedBallot(id=order[0], group="men", places=tuple((need,) for need in order))
        for order in orders
    )
    waiting = Criteria(criteria=(Criterion(id="K1", name="One"), Criterion(id="K2", name="Two")))
    return {"ballot": BallotVote(papers=papers, opened_at=CLOSED), "criteria": waiting}


def test_every_key_is_documented_and_every_documented_key_exists():
    """results.md and the program say the same."""
    patterns = documented()
    paths = {path for plan in samples() for path in leaves(results(plan))}
    unknown = {p for p in paths if not any(each.fullmatch(p) for each in patterns.values())}
    never = {k for k, each in patterns.items() if not any(each.fullmatch(p) for p in paths)}
    assert unknown == set()
    assert never == set()
