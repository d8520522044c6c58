"""The second half of the proposal at a desk: budget, who pays, rules, quotes, papers."""

import desks
import pytest
from desks import add, block, button, fill, go, notices, press, state

import workbook as wb
from workbook.files import shipped
from workbook.money import MOST
from workbook.plan import Plan
from workbook.store.trouble import Refused

LINES = "budget"


def rows(desk, step, id):
    go(desk, step)
    return {row.values["item"]: row for row in block(desk, id, "table").rows}


def facts(desk, id):
    return {fact.label: (fact.figure, fact.kind, fact.note) for fact in block(desk, id).facts}


@pytest.fixture
def desk(empty):
    """Two lines: ten bags at 12.50, and three days of work at 20.00; nobody pays yet."""
    add(empty, "budget", LINES, item="Cement", quantity=1_000, unit="bag", price=1_250)
    add(empty, "budget", LINES, item="Digging", quantity=300, unit="day", price=2_000)
    return empty


def split(desk, item, **paid):
    row = rows(desk, "budget-split", "split")[item].id
    return fill(
        desk, "budget-split", "split", *((row, who, qepik, None) for who, qepik in paid.items())
    )


def test_what_quantity_and_price_come_to_is_never_typed(desk):
    shown = rows(desk, "budget", LINES)
    assert [row.values["amount"] for row in shown.values()] == [12_500, 6_000]
    with pytest.raises(Refused):
        fill(desk, "budget", LINES, (shown["Cement"].id, "amount", 1, 12_500))
    fill(desk, "budget", LINES, (shown["Cement"].id, "quantity", 1_001, 1_000))
    assert rows(desk, "budget", LINES)["Cement"].values["amount"] == 12_513  # 125.125, halves up
    assert facts(desk, "sums")["Contingency"][0] == "9.26\xa0AZN"


@pytest.mark.parametrize("wrong", [-1, MOST + 1, "many", 2**70])
def test_no_price_is_below_nothing_or_beyond_all_money(desk, wrong):
    row = rows(desk, "budget", LINES)["Cement"].id
    with pytest.raises(Refused):
        fill(desk, "budget", LINES, (row, "price", wrong, 1_250))


def test_quantity_times_price_beyond_all_projects_is_a_slip_of_the_keys(desk):
    row = rows(desk, "budget", LINES)["Cement"].id
    for item in ({"quantity": 10**9, "price": 10**6}, {"quantity": 100, "price": 10**13}):
        with pytest.raises(Refused, match="slip of the keys"):
            add(desk, "budget", LINES, item="Gold", **item)
    with pytest.raises(Refused, match="slip of the keys"):
        fill(desk, "budget", LINES, (row, "price", MOST, 1_250))
    assert len(block(desk, LINES, "table").rows) == 2


def test_each_line_says_what_is_missing_and_the_donor_takes_the_rest(desk):
    split(desk, "Cement", fund=2_500)
    said = {item: row.problems for item, row in rows(desk, "budget-split", "split").items()}
    assert said["Cement"] == {"split": "100\xa0AZN is missing: nobody pays it yet."}
    screen = split(desk, "Digging", fund=6_100)
    assert screen.missing[0] == "1 line is paid more than it costs: 1\xa0AZN too much."
    assert state(screen, "budget-split") == "problem"
    press(desk, "budget-split", "rest")
    assert rows(desk, "budget-split", "split")["Cement"].values["donor"] == 10_000


def test_a_payer_gets_a_column_and_loses_it_while_it_pays_nothing(desk):
    go(desk, "budget-split")
    press(desk, "budget-split", "with:municipality")
    assert "municipality" in [ask.key for ask in block(desk, "split").columns]
    press(desk, "budget-split", "without:municipality")
    assert "municipality" not in [ask.key for ask in block(desk, "split").columns]
    for hostile in ("with:nobody", "with:fund", "without:donor", "rest of it"):
        with pytest.raises(Refused):
            press(desk, "budget-split", hostile)


def test_the_bar_shows_cash_and_kind_apart_and_what_nobody_gives(desk):
    split(desk, "Cement", fund=2_500)
    split(desk, "Digging", community_labour=6_000)
    go(desk, "budget-split")
    bar = block(desk, "shares")
    told = {group.label: group.text for group in bar.groups}
    assert told["We give in cash"] == "25\xa0AZN"
    assert told["We give in kind"] == "60\xa0AZN"
    assert told["Nobody gives yet"] == "100\xa0AZN"
    assert sum(part.share for group in bar.groups for part in group.slices) == pytest.approx(1)
    assert [line.kind for line in bar.lines] == ["good", "good"]


def test_work_counts_at_the_rates_and_can_be_written_into_who_pays(example):
    row = next(iter(rows(example, "budget-work", "work").values()))
    was = row.values["labour"]
    fill(example, "budget-work", "work", (row.id, "labour", was + 100, was))
    (problem,) = (each.problems for each in block(example, "work").rows if each.id == row.id)
    assert "At the agreed rates this is worth" in problem["work"]
    press(example, "budget-work", "take")
    assert not any(each.problems for each in block(example, "work").rows)
    paid = rows(example, "budget-split", "split")[row.values["item"]]
    assert paid.values["community_labour"] == row.values["worth"] + 1_500
    assert paid.problems == {"split": "15\xa0AZN too much: more than the line costs."}


def test_rules_are_met_or_say_what_is_missing(desk):
    split(desk, "Cement", fund=100, donor=12_400)
    split(desk, "Digging", donor=6_000)
    go(desk, "donor-rules")
    told = facts(desk, "met")
    assert told["We give in cash at least 3%"][1:] == (
        "stop",
        "4.83\xa0AZN is missing from us in cash",
    )
    fill(desk, "donor-rules", "donor", ("", "cash", 0, 3), ("", "share", 0, 15))
    assert facts(desk, "met")["We give in cash at least 0%"][1:] == ("good", "met")
    add(desk, "donor-rules", "tranches", condition="Contract", part=40)
    add(desk, "donor-rules", "tranches", condition="Roof", part=60)
    parts = [row.values["amount"] for row in block(desk, "tranches").rows]
    assert sum(parts) == block(desk, "tranches").total.values["amount"] == 12_400 + 6_000 + 925


def test_quotes_are_counted_by_supplier_and_look_alike_is_a_question(desk):
    row = rows(desk, "budget", LINES)["Cement"].id
    fill(desk, "budget", LINES, (row, "price", 5_000, 1_250))
    for name in ("Beton MMC", "beton mmc "):
        add(desk, "quotes", "quotes", line=row, supplier=name, date="2027-03-01", price=49_000)
    go(desk, "quotes")
    (bar,) = (line.bars[0] for line in block(desk, "quoted").rows)
    assert (bar.text, bar.alarm) == ("1 of 3", True)
    assert any("more than one quote" in text for text in notices(desk))


def test_a_reader_is_a_code_and_not_of_the_group(example):
    go(example, "read-through")
    was = block(example, "reading").values["reader"]
    for wrong in ("Aygün", "C01"):
        with pytest.raises(Refused):
            fill(example, "read-through", "reading", ("", "reader", wrong, was))
    fill(example, "read-through", "reading", ("", "reader", "x77", was))
    assert block(example, "reading").values["reader"] == "X77"


def test_papers_that_follow_from_the_record_are_there_with_their_place(example):
    go(example, "annexes")
    assert block(example, "ballots", "origins").steps == ("outcome",)
    assert block(example, "papers").meters[0].text == "9 of 9"
    screen = fill(example, "annexes", "annexes", ("upkeep", "state", "not_needed", None))
    assert state(screen, "annexes") == "done"
    with pytest.raises(Refused):
        fill(example, "annexes", "annexes", ("land", "state", "lost", None))


def test_no_day_is_the_31st_of_february(example):
    go(example, "law")
    with pytest.raises(Refused):
        fill(example, "law", "laws", ("hiring", "date", "2027-02-31", None))
    screen = fill(example, "law", "laws", ("hiring", "date", "2027-02-28", None))
    assert "This is no legal advice" in notices(example)[0]
    assert state(screen, "law") == "begun"


def test_what_is_open_leads_to_its_step(example):
    go(example, "documents")
    ways = [part.go for part in example.screen().blocks if part.type == "notice" and part.go]
    known = {mark.id for mark in example.screen().steps}
    assert ways
    assert set(ways) <= known


def test_the_fund_takes_the_cash_of_the_project_over_while_its_rules_are_open(store, example):
    fund = desks.at(store, "fund", "muzdurlar")
    go(fund, "levies")
    assert any("the same as" in text for text in notices(fund))
    row = rows(example, "budget-split", "split")
    line = next(each for each in row.values() if each.values.get("fund"))
    paid = line.values["fund"]
    fill(example, "budget-split", "split", (line.id, "fund", paid - 100, paid))
    fund = desks.at(store, "fund", "muzdurlar", "levies")
    assert any("differs by 1\xa0AZN" in text for text in notices(fund))
    with pytest.raises(Refused):
        press(fund, "levies", "take-cash")
    press(fund, "limits", "unlock", "The budget changed")
    go(fund, "levies")
    press(fund, "levies", button(fund, "take-cash").action)
    assert any("the same as" in text for text in notices(fund))


@pytest.fixture
def kept(store):
    """The illustrative village with two payers of upkeep, of whom one has signed."""
    told = wb.read(shipped("data") / "muzdurlar.json").model_dump(mode="json")
    payers = ("fund", "municipality", "education_dept")
    tasks = [{"id": who, "name": who, "cost": 12_000, "payer": who} for who in payers]
    letters = {"municipality": {"date": "2027-01-10", "number": "14"}}
    told["sustainability"]["upkeep"] = {"tasks": tasks, "letters": letters}
    store.create(Plan.model_validate(told))
    return desks.at(store, "proposal", "muzdurlar", "project-upkeep")


def test_without_running_costs_no_proposal_goes_out(empty):
    go(empty, "project-upkeep")
    (notice,) = [part for part in empty.screen().blocks if part.type == "notice"]
    assert (notice.kind, notice.go) == ("stop", "upkeep-tasks")
    go(empty, "documents")
    assert "Mend what would bring the proposal back." in empty.screen().missing


def test_upkeep_says_who_has_signed_and_what_it_means_for_a_household(kept):
    told = facts(kept, "upkeep-payers")
    assert told["Municipality"][1:] == ("good", "signed on 10 January 2027, 14")
    assert told["Education department"][1] == "look"
    assert facts(kept, "upkeep-cost")["every year"][0] == "360\xa0AZN"
    assert "in a month" in " ".join(facts(kept, "upkeep-cost"))
    assert kept.screen().missing == ("One payer has not signed yet: Education department.",)


def test_the_timeline_draws_what_the_budget_pays_for(example):
    go(example, "timeline")
    laid = block(example, "project-plan", "gantt")
    paid = {line.activity for line in example._plan.proposal.budget.lines}
    assert {row.id for row in laid.rows} == paid
    assert min(row.start for row in laid.rows) == 0


def test_each_line_is_for_an_activity_and_an_output(example):
    row = rows(example, "budget-use", "use")["Furniture"]
    screen = fill(example, "budget-use", "use", (row.id, "output", None, row.values["output"]))
    assert screen.missing == ("1 line serves no output of the logframe.",)
    with pytest.raises(Refused):
        fill(example, "budget-use", "use", (row.id, "output", "nowhere", ""))


def test_the_need_says_which_project_it_became(store, example):
    needs = desks.at(store, "needs", "muzdurlar", "decision")
    assert any("became the project" in text for text in notices(needs))
    go(example, "project")
    plan = example._plan
    other = next(need for need in plan.need_names if need != plan.chosen_need)
    fill(example, "project", "project", ("", "need", other, plan.proposal.project.need))
    needs = desks.at(store, "needs", "muzdurlar", "decision")
    assert any("answers another need" in text for text in notices(needs))
