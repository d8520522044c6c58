"""Every figure of a plan under documented keys; the illustrative village, figure for figure."""

import datetime as dt
import json
import os
import re
from copy import deepcopy
from fractions import Fraction
from pathlib import Path

import pytest

from workbook.files import shipped
from workbook.fund.analysis.controls import controls
from workbook.fund.analysis.ledger import Standing
from workbook.group.model import CommunityGroup
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
def test_the_village_elects_its_group_as_the_scenario_says(scenario, name):
    """Quorum, the set elected with and without quotas, and the tie rule, exactly."""
    found, expected = results(village(name))["group"], scenario["ws1_group"]["expected"]
    assert {key: found[key] for key in expected} == expected


def test_nothing_of_an_open_count_is_in_the_results():
    """A running count is nobody's business: neither votes, nor who would be elected."""
    plan = village()
    tally = plan.group.tally.model_copy(update={"closed_at": None})
    group = plan.group.model_copy(update={"tally": tally})
    found = results(plan.model_copy(update={"group": group}))["group"]
    assert {key for key, value in found.items() if value is None} >= {"elected", "votes", "ties"}
    assert "118" not in json.dumps(found)


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
    assert results(village())["fund"]["checks"] == []


@pytest.mark.parametrize("name", VILLAGES)
def test_the_fund_comes_out_as_the_scenario_says(scenario, name):
    """Every expected figure to the qəpik: compliance, years, reserve, alarm, commitments."""
    found, expected = results(village(name))["fund"], deepcopy(scenario["ws2_fund"]["expected"])
    seen = expected.pop("what_if_A12_in_june_july")
    if name != VILLAGES[0]:
        reason = found["what_if_A12_in_june_july"].pop("reason_A12_waits")
        assert reason not in ("", seen.pop("reason_A12_waits"))
    assert found["what_if_A12_in_june_july"] == seen
    for year in ("year1", "year2", "year3"):
        wanted = expected.pop(year)
        assert {key: found[year][key] for key in wanted} == wanted
    assert {key: found[key] for key in expected} == expected


@pytest.mark.parametrize("name", VILLAGES)
def test_the_first_year_comes_out_as_the_scenario_says(scenario, name):
    """Twelve months, every column."""
    found = results(village(name))["fund"]["year1_cashflow"]
    assert found == scenario["ws2_fund"]["year1_cashflow"]


def test_the_cashbook_comes_out_as_the_scenario_says(scenario):
    """Every voucher with its balance, the cash count, and what the practice vouchers teach."""
    found, told = results(village())["fund"], scenario["ws2_fund"]
    keys = ("voucher", "date", "text", "direction", "amount", "authorised_by", "balance")
    assert [{key: it[key] for key in keys} for it in found["cashbook"]] == [
        {key: it[key] for key in keys} for it in told["cashbook_q1"]
    ]
    count = found["cash_count"]
    assert {key: count[key] for key in told["cash_count"]} == told["cash_count"]
    assert {it["case"]: it["verdict"] for it in found["control_tests"]} == {
        it["case"]: it["expect"] for it in told["control_tests"]
    }


@pytest.mark.parametrize("name", VILLAGES)
def test_nothing_stands_against_the_book_that_we_ship(name):
    """Each voucher, as it was written down, needs neither a stop nor a second look."""
    plan, standing = village(name), Standing()
    for voucher in plan.fund.book.vouchers:
        assert controls(plan, voucher, standing).kinds == ()
        standing.add(voucher)
    assert results(plan)["fund"]["cash_count"]["may_close"]
    assert {it["difference"] for it in results(plan)["fund"]["booked"].values()} == {0.0}


def test_the_fund_is_linked_with_the_other_parts_as_the_scenario_says(scenario):
    """Book and forecast, the plan's activities, the school, small projects and upkeep agree."""
    found, told = results(village())["fund"], scenario
    months = {row["month"]: row for row in found["year1_cashflow"]}
    assert months["Mar"]["close_total"] == told["ws2_fund"]["cashbook_q1"][10]["balance"]
    assert months["Mar"]["close_total"] == found["board"]["balance"]
    by_source = told["ws5_plan"]["expected"]["cost_by_source"]
    assert found["fund_commitments_in_plan"] == by_source["fund"]
    school = told["ws4_project"]["expected"]["by_source"]["community_cash"]
    assert found["school_needed"] == school
    shares = found["small_projects"]["equal_shares"]
    assert shares["spent"] == found["small_projects_planned"]
    assert shares["spent"] == told["ws3_needs"]["small_projects"]["expected"]["mes_total"]
    assert shares["in_no_month_yet"] == []


@pytest.mark.parametrize("name", VILLAGES)
def test_the_proposal_comes_out_as_the_scenario_says(scenario, name):
    """Every expected figure to the qəpik, and the parts in which the donor's money comes."""
    found, told = results(village(name))["proposal"], scenario["ws4_project"]
    assert {key: found[key] for key in told["expected"]} == told["expected"]
    assert found["tranches"] == told["tranches"]["expected"]


def test_the_budget_has_the_lines_of_the_scenario(scenario):
    """Amount, activity and payers, line by line; the contingency follows and is no line."""
    budget, told = village().proposal.budget, scenario["ws4_project"]
    payers = {"community_cash": "fund"}
    assert [
        (line.id, line.quantity, line.price, line.activity, line.split) for line in budget.lines
    ] == [
        (
            it["id"],
            100 * it["qty"],
            round(100 * it["unit_cost"]),
            it["activity"],
            {payers.get(payer, payer): 100 * part for payer, part in it["split"].items()},
        )
        for it in told["budget"]
        if not it["item"].startswith("Contingency")
    ]
    rules = village().proposal.rules
    assert (rules.share, rules.cash, rules.contingency) == (15, 3, 5)


def test_the_proposal_meets_every_rule_and_lacks_little():
    """All rules are met; what is found are questions that the village shows on purpose."""
    found = results(village())["proposal"]
    assert [rule["met"] for rule in found["rules"].values()] == [True, True, True]
    assert found["rules_met"] == 3
    assert found["findings_by_check"]["one_date"] == found["findings_by_check"]["law"] == 1
    assert {line["unsplit"] for line in found["lines"]} == {0.0}
    given = sum(line["in_kind"] for line in found["lines"])
    paid = found["by_source"]
    assert given == sum(paid[f"community_{kind}"] for kind in ("labour", "materials", "transport"))


def test_the_proposal_is_linked_with_needs_and_fund_as_the_scenario_says(scenario):
    """The room's first need is the project; its cash is what the fund collects for."""
    found, told = results(village()), scenario
    assert found["proposal"]["need"] == told["ws3_needs"]["consensus"]["final_order"][0]
    assert found["proposal"]["need"] == told["ws4_project"]["need"]
    cash = found["proposal"]["by_source"]["community_cash"]
    assert cash == found["fund"]["school_needed"] == told["ws2_fund"]["expected"]["school_needed"]
    assert found["proposal"]["fund"] == {
        "purpose": "school",
        "needed": cash,
        "collected": found["fund"]["school_paid"],
        "project_cash": cash,
        "agree": True,
    }


def test_the_budget_gives_each_activity_what_the_plan_of_the_scenario_says(scenario):
    """A02 to A09 carry the whole project, by payer: the contingency with its own activity."""
    found = results(village())["proposal"]
    told = {it["id"]: it["cost_by_source"] for it in scenario["ws5_plan"]["activities"]}
    carried = [f"A{number:02}" for number in range(2, 10)]
    cash = {"community_cash": "fund"}
    given = {
        id: {cash.get(source, source): part for source, part in paid.items()}
        for id, paid in found["by_activity"].items()
    }
    assert given == {id: told[id] for id in carried if told[id]}
    assert sum(sum(told[id].values()) for id in carried) == found["total"]


def test_the_plan_pays_each_activity_what_the_scenario_says(scenario):
    """By activity, the lines of the forecast are the fund's column of the plan."""
    paid = {}
    for line in village().fund.forecast.lines:
        if line.activity:
            paid[line.activity] = paid.get(line.activity, 0) + line.amount
    told = {it["id"]: it["cost_by_source"] for it in scenario["ws5_plan"]["activities"]}
    assert paid == {
        id: 100 * sources["fund"] for id, sources in told.items() if sources.get("fund")
    }


def test_the_fund_pays_the_upkeep_that_it_has_promised(scenario):
    """The third year's payment is what operation and maintenance cost the fund."""
    line = next(it for it in village().fund.forecast.lines if it.id == "L17")
    upkeep = scenario["ws6_sustainability"]["expected"]["om_by_payer"]["fund"]
    assert (line.every, 4 * line.amount) == ("quarter", 100 * upkeep)


@pytest.mark.parametrize("name", VILLAGES[1:])
def test_the_village_differs_only_in_words_between_languages(name):
    """A reader in another language sees the same numbers."""
    one, other = results(village()), results(village(name))
    assert one != other
    assert wordless(one) == wordless(other)


WORDS = ("text", "answer", "case", "sentences", "name", "reason_A12_waits")
"""Keys under which a figure of the results stands in people's words."""


def wordless(found):
    """Results without what people say in their own words."""
    if isinstance(found, dict):
        return {key: wordless(value) for key, value in found.items() if key not in WORDS}
    return [wordless(value) for value in found] if isinstance(found, list) else found


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
    assert empty["group"]["elected"] is empty["group"]["quorum_pct"] is None
    assert empty["group"]["roles"] == {}
    assert empty["community"]["attended"] == 0
    assert empty["community"]["representation_ratio_groups"]["women"] is None
    assert empty["fund"]["forecast"] == []
    assert empty["fund"]["band"] is None
    assert empty["fund"]["board"] is None
    assert empty["fund"]["regular_compliance_pct"] is None
    assert empty["proposal"]["need"] is empty["proposal"]["fund"] is None
    assert empty["proposal"]["community_share_pct"] is None
    assert empty["proposal"]["rules"]["share"]["met"] is None
    assert empty["proposal"]["total"] == 0


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
    yield village().model_copy(update={"group": _disputed()})
    yield village().model_copy(update={"group": _impossible()})
    yield from _funds()
    yield _scored_again()
    yield election()
    choice = election().needs.choice
    meta = choice.meta | {"rule": "equalshares-comparison", "min_length": "2"}
    yield plan_from_choice("compared", choice.model_copy(update={"meta": meta}))
    yield Plan(id="new", community={"name": "New"})
    yield _with_a_book()
    yield from _works()


def _scored_again():
    """Raters who meet twice and agree on nothing; a task that nobody answers for."""
    told = village().sustainability.model_dump()
    told["rounds"] = [told["rounds"][0], told["rounds"][0] | {"id": "T2", "agreed": {}}]
    told["actions"] = ()
    told["upkeep"]["tasks"][0]["marks"] = {}
    again = type(village().sustainability).model_validate(told)
    return village().model_copy(update={"sustainability": again})


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


def _works():
    """A circle; a season without room, a load too large, an action too late; a delay that turns
    the critical path."""
    often = {"id": "R", "month": "2027-12"}
    items = {
        "A": {"outcome": "dropped"},
        "B": {"outcome": "late", "late": 9},
        "C": {"outcome": "not_done"},
        "D": {"outcome": "on_time"},
        "F": {"outcome": "on_time"},
    }
    ring = [{"id": "A", "after": {"B": True}}, {"id": "B", "after": {"A": True}}]
    yield _worked(ring, [{"id": "D", "activity": "A", "longer": 1}], [often])
    shut = {str(month): True for month in range(1, 12)}
    busy = [
        {"id": "A", "months": 2, "responsible": "K"},
        {"id": "B", "responsible": "K"},
        {"id": "C", "after": {"B": True}, "months": 1, "action": "Y"},
        {"id": "D", "closed": shut, "after": {"C": True}, "months": 3},
        {"id": "E", "after": {"D": True}},
        {"id": "F", "months": 1},
    ]
    delay = {"id": "D", "activity": "F", "longer": 9}
    late = [often | {"items": items}]
    yield _worked(busy, [delay], late, most=1)
    calm = [one for one in busy if one["id"] in "ABC"]
    late = [{"id": "R", "month": "2027-12", "items": items | {"D": {"outcome": "late"}}}]
    yield _worked(calm, [delay | {"activity": "B"}], [*late, {"id": "S", "month": "2027-06"}])


def _worked(activities, delays, reviews, **more):
    told = {"first": "2027-01", "activities": activities, "delays": delays, "reviews": reviews}
    named = {"id": "work", "community": {"name": "Work"}, "activities": told | more}
    named["sustainability"] = {"actions": [{"id": "Y", "by": "2027-01"}]}
    return Plan.model_validate(named)


def _disputed():
    """Two who are level, tellers who differ, relatives, an audit by the chair."""
    people = [{"id": f"C0{i}", "sex": "M", "age": 40, "terms": 2} for i in (1, 2, 3)]
    return CommunityGroup.model_validate(
        {
            "rule": {"seats": 2, "women_percent": 0, "youth_percent": 0},
            "candidates": people,
            "tally": {
                "votes": {"C01": 9, "C02": 5, "C03": 5},
                "again": {"C02": 4},
                "closed_at": CLOSED,
            },
            "roles": {"chair": "C01", "key_1": "C02"},
            "committees": [{"id": "K", "kind": "audit", "members": {"C01": "member"}}],
            "kin": [{"id": "k", "one": "C01", "other": "C02"}],
        }
    )


def _impossible():
    """Women's seats without a woman."""
    return CommunityGroup.model_validate({"candidates": [{"id": "C01", "sex": "M", "age": 40}]})


def _funds():
    """A street with more payers than households and nothing planned; payments ten times as dear."""
    fund = village().fund
    lines = [line.model_copy(update={"amount": 10 * line.amount}) for line in fund.forecast.lines]
    many = {"regular": {"2027-03": {"upper": 500}}}
    for collected, planned in ((many, ()), (fund.collected, tuple(lines))):
        forecast = fund.forecast.model_copy(update={"lines": planned})
        changed = fund.model_copy(update={"collected": collected, "forecast": forecast})
        yield village().model_copy(update={"fund": changed})


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
