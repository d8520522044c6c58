"""The fund's rules, what is given, and small projects, by keyboard alone."""

import json

import pytest
from facilitator import Facilitator
from playwright.sync_api import expect

from workbook.files import shipped

LINE = ".wb-line[data-block='{block}'] [data-field='{field}']"


@pytest.fixture
def agreed(taken_in):
    """A village whose rules and rates are agreed; nothing has been given, paid or chosen yet."""
    plan = json.loads((shipped("data") / "muzdurlar.json").read_text("utf-8"))
    plan["community"]["illustrative"] = False
    plan["needs"] = {}
    plan["fund"] |= {"gifts": [], "collected": {}, "book": {}}
    return taken_in(plan)


def at(tab, block, field):
    """Tab to a field of a line for quick entry."""
    tab.leave()
    return tab.tab_to(LINE.format(block=block, field=field))


def street(tab, name, households):
    """Write down a street and how many households live there."""
    tab.add("Add a street", name)
    tab.fill(tab.rows("Who pays, street by street")[-1], "households", households)
    tab.saved()


def test_rules_are_written_down_locked_and_opened_only_with_a_reason(facilitator, village):
    """From an empty village to rules that stand, with a reload before and after the lock."""
    tab = facilitator.open(village, "exemptions", "fund")
    tab.sees("First write down the streets")
    street(tab, "Yuxarı", "60")
    street(tab, "Aşağı", "40")
    tab.go("Rules", "Contributions").misses("Write down what every household gives.")
    tab.add("Add a contribution", "Quarterly")
    (levy,) = tab.rows("Contributions")
    tab.fill(levy, "amount", "3,5")
    tab.sees("350 AZN", "100 households × 3.50 AZN")
    tab.go("Rules", "Exempt households").add("Add a reason", "Old people alone")
    (reason,) = tab.rows("The closed list: households by reason and street")
    upper = tab.page.locator("[data-column^='in-']").first.get_attribute("data-column")
    tab.fill(reason, upper, "6").fill(reason, "first", "c12").fill(reason, "second", "C08")
    tab.saved()
    tab.reload().sees("6% of 100 households")
    tab.go("Rules", "Limits").press("Lock the rules").confirm()
    tab.sees("The rules are locked since")
    tab.reload().press("Unlock the rules").confirm("The harvest failed")
    tab.sees("The rules were unlocked: The harvest failed")
    tab.go("Rules", "Contributions").sees("The rules were unlocked: The harvest failed")


def test_what_cannot_be_an_amount_a_month_or_a_code_is_said_in_its_cell(facilitator, village):
    """Nothing wrong is kept; what was typed before it stays."""
    tab = facilitator.open(village, "levies", "fund")
    tab.add("Add a contribution", "Quarterly").add("Add a purpose", "School")
    (levy,), (school,) = tab.rows("Contributions"), tab.rows("Purposes: money that is kept apart")
    for row, column, typed, said in (
        (levy, "amount", "-1", "The smallest possible value is 0"),
        (levy, "amount", "three", "Write an amount"),
        (levy, "amount", "1.234.5", "Write an amount"),
        (levy, "amount", "1000000000000", "The largest possible value"),
        (school, "released", "31 February", "Write a month"),
        (school, "released", "13.2028", "Write a month"),
    ):
        tab.fill(row, column, typed).sees(said)
        tab.key("Escape")
        expect(tab.cell(row, column)).not_to_contain_text(typed)
    for typed in ("2,5", "2.5"):
        tab.fill(levy, "amount", typed).saved()
        expect(tab.cell(levy, "amount")).to_have_text("2.50")
    tab.fill(school, "released", "7.2028").saved()
    tab.reload()
    assert tab.cell(school, "released").inner_text() == "Jul 2028"


def test_rates_are_agreed_and_then_stand(facilitator, village):
    """The usual ones are there at a key; amounts follow; a reload finds them agreed."""
    tab = facilitator.open(village, "rates", "fund")
    tab.press("Begin with a day of work, sand and a trip").sees("Unskilled labour")
    tab.fill(tab.rows("Rates")[0], "price", "15", "14,5", "24").saved()
    tab.press("The rates are agreed").confirm()
    tab.reload().sees("The rates are agreed since", "14.50 AZN", "for one m³")
    first = tab.rows("Rates")[0]
    expect(tab.cell(first, "price")).to_have_attribute("aria-readonly", "true")


def test_work_is_written_down_in_one_line_and_a_second_tab_sees_it(facilitator, agreed, context):
    """Two and a half days of work; codes in small letters become capitals."""
    tab = facilitator.open(agreed, "gifts", "fund")
    other = Facilitator(context.new_page(), facilitator.server).open(agreed, "gifts", "fund")
    typed = {"date": "31.2.2027", "rate": "Unskilled", "quantity": "two", "street": " "}
    for field, text in (typed | {"person": "Aygün", "witness": "c08"}).items():
        at(tab, "gifts", field).write(text)
    tab.key("Control+Enter")
    tab.sees("Date: Write a date", "Quantity: Write an amount")
    for field, typed in (("date", "15.3.2027"), ("quantity", "2,5")):
        at(tab, "gifts", field).key("Control+a").write(typed)
    tab.key("Control+Enter")
    tab.sees("Write a person's code")
    at(tab, "gifts", "person").key("Control+a").write("c05")
    tab.key("Control+Enter")
    tab.saved()
    tab.sees("2.50 × Unskilled labour (day)", "37.50")
    other.sees("2.50 × Unskilled labour (day)", "C05", "C08")


def test_households_are_counted_down_the_streets_and_more_than_all_is_said(facilitator, agreed):
    """Numbers go down with Enter; shares and board follow."""
    tab = facilitator.open(agreed, "collections", "fund")
    tab.misses("Nothing is counted yet")
    tab.fill("upper", "2027-03", "112", "118", "59").saved()
    tab.sees("78%", "59 of 86")
    tab.fill("lower", "2027-03", "87").misses("87 households paid, but only 86 should")
    for typed, said in (("12,5", "whole number"), ("-3", "smallest"), ("1000000000000", "largest")):
        tab.fill("lower", "2027-06", typed).sees(said)
        tab.key("Escape")
    tab.fill("lower", "2027-03", "59").saved()
    tab.reload().sees("78%")


def test_small_projects_are_chosen_with_papers_that_stay_covered(facilitator, agreed):
    """Upkeep first, then the vote, then both rules; a reload in the middle of the count."""
    tab = facilitator.open(agreed, "fund-projects", "fund")
    tab.press("Begin a choice")
    tab.tab_to("#workbook-budget-budget").write("2000")
    tab.key("Enter")
    tab.add("Add a project", "Canal", "Lights")
    first, second = tab.rows("Projects, with what they cost every year afterwards")
    tab.fill(first, "cost", "1500", "1000").fill(first, "upkeep", "200", "0").saved()
    assert tab.cell(first, "each").inner_text() == "0.55"
    tab.press("Open the vote").confirm()
    tab.sees("Every paper is covered")
    at(tab, "papers", "choices")
    for typed in ("12", "1", "9", "2"):
        tab.write(typed)
        tab.key("Control+Enter")
        if typed == "9":
            tab.sees("9 is not on the ballot")
            at(tab, "papers", "choices").key("Control+a")
    tab.saved()
    tab.reload().sees("3 papers")
    expect(tab.page.locator("[data-column=choices] .wb-covered")).to_have_count(3)
    tab.press("Close the vote").confirm()
    tab.sees("A tie: ").press("Lights").confirm()  # whose id comes first is chance
    tab.reload().sees("settled by lot", "Lights before Canal")
    assert tab.cell(second, "greedy").inner_text() == "paid"


@pytest.mark.parametrize("step", ["fund-board", "fund-sheet"])
def test_the_last_steps_say_what_they_wait_for(facilitator, village, step):
    """An empty village sees a sentence, not an empty page."""
    tab = facilitator.open(village, step, "fund")
    tab.sees("First write the opening balance into the cashbook.")


def test_the_sheet_is_drawn_and_can_be_taken_home(facilitator, example):
    """What hangs on the wall can be saved as a file from the keyboard."""
    tab = facilitator.open(example, "fund-sheet", "fund")
    expect(tab.page.locator("main img").first).to_be_visible(timeout=60_000)
    tab.leave()
    tab.tab_to("a[download$='.pdf']")
    with tab.page.expect_download() as download:
        tab.key("Enter")
    assert download.value.suggested_filename.endswith(".pdf")
