"""Upkeep on the screen: what wears out, tasks, letters, tariff, duties, risks, visits."""

import datetime as dt

import desks
import pytest
from desks import add, block, go, labelled, notices, press, state
from scorings import village

from workbook.store.trouble import Refused

UPKEEP = ("sustainability", "upkeep")


def plan(desk):
    return desk._plan


def fill(desk, step, *deed):
    """Go to a step, and fill in cells there."""
    go(desk, step)
    return desks.fill(desk, step, *deed)


def plain(text):
    """A text with plain blanks."""
    return text.replace("\xa0", " ")


def texts(desk):
    return plain(" ".join(notices(desk)))


def figures(desk, id):
    return [plain(fact.figure) for fact in block(desk, id).facts]


def bars(desk, id):
    return {row.label: plain(row.bars[0].text) for row in block(desk, id).rows}


def test_what_wears_out_says_what_has_to_be_put_by(example):
    """As in the scenario: straight line, with interest, whole life; the fund says the same."""
    go(example, "assets")
    assert figures(example, "put-by") == [
        "2,969.13 AZN", "2,143.12 AZN", "249,044.14 AZN",
    ]  # fmt: skip
    assert "3%" in block(example, "benchmark").text
    assert block(example, "fund-replacement").kind == "good"
    fill(example, "assets", "assets", ("Z1", "value", 700_000, 650_000))
    assert "differs by 33.34" in block(example, "fund-replacement").text


def test_upkeep_is_added_up_by_who_pays_it(example):
    """2,480 of 5,480 is the fund's, as its forecast has it; a tariff stands apart."""
    go(example, "upkeep-tasks")
    assert bars(example, "payers") == {
        "Community fund": "2,480 AZN",
        "Municipality": "180 AZN",
        "Education department": "2,820 AZN",
        "Together": "5,480 AZN",
        "Paid by users, with a tariff": "3,216 AZN",
    }
    told = block(example, "fund-upkeep")
    assert (told.kind, told.go) == ("good", "expected")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("1-3 11,12", "1–3, 11–12"), ("7", "7"), ("12; 1", "1, 12"), ("1–12", "1–12")],
)
def test_months_of_a_task_are_typed_as_numbers(example, typed, kept):
    """Runs and single months, however they are set apart."""
    fill(example, "upkeep-tasks", "tasks", ("O8", "months", typed, "7"))
    rows = {row.id: row.values["months"] for row in block(example, "tasks").rows}
    assert rows["O8"] == kept


@pytest.mark.parametrize("wrong", ["0", "13", "July", "5-2", "1-99", "٣"])
def test_what_is_no_month_is_refused(example, wrong):
    """With a sentence."""
    with pytest.raises(Refused):
        fill(example, "upkeep-tasks", "tasks", ("O8", "months", wrong, "7"))


def test_a_payer_without_a_letter_is_a_finding(example):
    """Until the day of the letter is written down."""
    assert state(go(example, "upkeep-letters"), "upkeep-letters") == "begun"
    assert "Municipality: there is no signed letter yet" in texts(example)
    cell = ("municipality", "date", "2028-01-15", None)
    assert state(fill(example, "upkeep-letters", "letters", cell), "upkeep-letters") == "done"
    with pytest.raises(Refused):
        fill(example, "upkeep-letters", "letters", ("municipality", "date", "soon", "2028-01-15"))


def test_a_tariff_is_tried_with_both_ratios_beside_each_other(example):
    """Moved, nothing is written down; the exempt are a line of their own."""
    go(example, "tariff")
    assert figures(example, "needed-water") == ["0.75 AZN", "1.25 AZN"]
    assert list(bars(example, "covers-water").values()) == ["135%", "81%"]
    assert "96 AZN a year are not billed" in plain(block(example, "exemption").text)
    assert "0.2%" in block(example, "affordable").text
    cells = [{"row": "", "column": "trial", "value": 125, "was": 100}]
    desks.do(example, "tariff", {"on": "try", "block": "trial-water", "cells": cells})
    assert list(bars(example, "covers-water").values()) == ["169%", "101%"]
    assert plan(example).sustainability.upkeep.services[1].trial == 100
    with pytest.raises(Refused):
        fill(example, "tariff", "trial-water", ("", "trial", 10**9, 100))


def test_each_task_has_one_who_answers_and_one_who_does_it(example):
    """A second A, or none, is said in a sentence beside the table; other letters are refused."""
    assert state(go(example, "raci"), "raci") == "done"
    screen = fill(example, "raci", "matrix", ("O1", "chair", "A", "I"))
    assert state(screen, "raci") == "problem"
    assert "more than one answers for it" in texts(example)
    with pytest.raises(Refused):
        fill(example, "raci", "matrix", ("O1", "chair", "X", "A"))
    with pytest.raises(Refused):
        fill(example, "raci", "matrix", ("O1", "nobody", "R", None))


def test_risks_are_weighed_by_sign_and_word_and_have_an_owner(example):
    """As in the scenario; a weight out of one to five, or a name, is refused."""
    go(example, "risks")
    weights = {row.id: row.values["weight"] for row in block(example, "risks").rows}
    assert (weights["X2"], weights["X4"]) == ("■ 16 Critical", "◆ 9 Medium")
    add(example, "risks", "risks", name="The pump is stolen", probability=3, impact=5)
    assert "The pump is stolen: write what we do about it." in texts(example)
    new = plan(example).sustainability.risks[-1].id
    for cell in ((new, "impact", 6, 5), (new, "owner", "Aygün", None)):
        with pytest.raises(Refused):
            fill(example, "risks", "risks", cell)


def test_what_the_project_takes_for_granted_goes_into_the_register(store):
    """A button for each assumption that is not there yet, and only once."""
    told = village().model_dump(mode="json")
    aim = next(each for each in told["proposal"]["aims"] if each["assumption"])
    aim["risk"] = ""
    store.create(type(village()).model_validate(told))
    desk = desks.at(store, "sustainability", "muzdurlar", "risks")
    press(desk, "risks", f"assumed-{aim['id']}")
    risk = plan(desk).sustainability.risks[-1]
    assert aim["assumption"] in risk.name
    assert plan(desk).risk_of_assumption[aim["id"]] == risk.id
    with pytest.raises(Refused):
        press(desk, "risks", f"assumed-{aim['id']}")


def test_a_missed_visit_leads_to_the_refresher(empty):
    """Months count from the hand-over; a visit that was made is no longer overdue."""
    fill(empty, "visits", "handover", ("", "handover", "2.2020", None))
    assert block(empty, "missed").go == "refresher"
    assert [fact.label for fact in block(empty, "due").facts] == ["Overdue"] * 4
    for visit in plan(empty).sustainability.visits:
        day = dt.date.today().isoformat()
        fill(empty, "visits", "visits", (visit.id, "date", day, None))
    assert state(empty.screen(), "visits") == "begun"
    screen = go(empty, "refresher")
    assert block(empty, "well").go == "reveal"
    with pytest.raises(Refused):
        fill(empty, "visits", "handover", ("", "handover", "February", "Feb 2020"))
    assert screen.step == "refresher"


def test_the_fund_says_what_upkeep_takes_and_takes_it_over(store):
    """In its expected money and in its forecast, with the way back; a button writes it there."""
    told = village().model_dump(mode="json")
    told["sustainability"]["upkeep"]["tasks"][3]["cost"] += 1_000
    told["fund"]["forecast"]["replacement"] = 1
    store.create(type(village()).model_validate(told))
    desk = desks.at(store, "fund", "muzdurlar", "forecast")
    assert "differs by 10 AZN" in plain(block(desk, "upkeep").text)
    go(desk, "expected")
    assert block(desk, "upkeep").go == "upkeep-tasks"
    press(desk, "expected", labelled(desk, "Take over 2,969.13\xa0AZN for replacement"))
    assert block(desk, "replacement").kind == "good"
    with pytest.raises(Refused):
        press(desk, "expected", "take-replacement")
