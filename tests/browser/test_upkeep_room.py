"""Upkeep by keyboard: what wears out, tasks and payers, tariff, duties, risks, visits."""

import pytest
from villages import illustrative


@pytest.fixture
def tab(facilitator, taken_in):
    """The illustrative village, which has thought of nothing afterwards yet."""
    return facilitator.open(taken_in(illustrative() | {"sustainability": {}}), "assets", AFTER)


AFTER = "sustainability"


def typed(tab, field, text):
    """Write into a field of a form, and send it."""
    tab.leave()
    tab.tab_to(f"#workbook-{field}").key("Control+a").write(text)
    return tab.key("Enter")


def test_tasks_have_a_payer_months_a_letter_and_one_who_answers(tab):
    """Bad months and a second A are said; the fund says what it has to pay, and takes it over."""
    tab.misses("Write down what is kept going").add("Add what is kept going", "School")
    tab.add("Add what wears out", "Boiler")
    (boiler,) = tab.rows("What wears out")
    tab.fill(boiler, "value", "6500").fill(boiler, "life", "15").sees("433.33 AZN")
    tab.next().add("Add a task", "Boiler service", "Septic tank")
    service, tank = tab.rows("Tasks")
    tab.fill(service, "cost", "240", "90").fill(service, "months", "July").sees("Write months as")
    tab.key("Escape").fill(service, "months", "9", "5").choose(tank, "payer", "Municipality")
    tab.reload().sees("330 AZN", "For the fund: 240 AZN a year", "which differs by")
    tab.next().sees("Municipality: there is no signed letter yet").misses("Municipality")
    tab.fill("municipality", "date", "3.5.2028").sees("signed on 3 May 2028")
    tab.go("Upkeep", "Who does what").add("Add a role", "Chair", "Caretaker")
    chair, caretaker = tab.rows("Roles; a code where it is a person of the group")
    tab.fill(service, chair, "a", "a").fill(service, caretaker, "r", "a").saved()
    tab.sees("Septic tank: more than one answers for it", "Septic tank: nobody does it")
    tab.fill(tank, caretaker, "R").sees("Each task has one who answers").saved()
    tab.reload().sees("Each task has one who answers and one who does it.")
    tab.go("Upkeep", "Tasks of upkeep").press("Fund – What we expect").sees("differs by")
    tab.press("Take over 433.33\xa0AZN for replacement").saved()
    tab.sees("433.33 AZN a year have to be put by for replacement. The forecast says the same.")


def test_a_tariff_is_moved_and_both_ratios_follow(facilitator, example):
    """Before the slider is let go of, nothing is written down; risks and visits follow."""
    tab = facilitator.open(example, "tariff", AFTER).sees("135%", "81%", "0.2%")
    tab.tab_to(".wb-slider").key(*["ArrowRight"] * 5).sees("169%", "101%").saved()
    tab.reload().sees("169%", "101%", "120 AZN a year are not billed")
    tab.go("Risks and visits", "Risks").fill("X4", "probability", "9").sees("possible value is 5")
    tab.key("Escape").fill("X4", "probability", "5").sees("15 Critical")
    tab.fill("X4", "owner", "Aygün").sees("never a name")
    tab.walk_to("X4", "owner")
    tab.key("Escape").saved()
    tab.go("Risks and visits", "Follow-up visits")
    typed(tab, "handover-handover", "soon").sees("Write a month")
    typed(tab, "handover-handover", "2.2020").sees("A visit was missed").saved()
    tab.press("Refresher").sees("The visit of May 2020 was missed.")
