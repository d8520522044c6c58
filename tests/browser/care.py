"""How it lasts: scores, what is low, upkeep and who pays it, risks and visits."""

import datetime as dt

from playwright.sync_api import expect

RATERS = {"Chair": "6", "Women": "4", "Youth": "4"}
"""What each rater answers to every sentence but the third, which all find low."""
LOW = "2"
MATRIX = "R: Does it; A: Answers for it; C: Is asked before; I: Is told after"
UNDONE = "Low, and nothing is done yet:"
YEAR = dt.date.today().year + 2


def last(tab):
    """All of it, step by step."""
    score(tab)
    see(tab)
    upkeep(tab)
    charge(tab)
    share_out(tab)
    weigh_risks(tab)


def score(tab):
    """Three raters, each alone: three sentences at the keys of the pad, the others down a table."""
    tab.page.locator("#main .wb-main-button").click()
    tab.go("Score", "Who scores").add("Add a rater", *RATERS)
    chair = tab.rows("Raters, by role", 3)[0]
    tab.choose(chair, "leader", "yes")
    for role, mark in RATERS.items():
        tab.go("Score", role)
        rows = tab.rows("All sentences, to mend", 2)
        marks = [LOW if at == 2 else mark for at in range(len(rows))]
        press_keys(tab, marks[:3])
        tab.fill(rows[3], "score", *marks[3:]).saved()
        tab.press("I am finished").sees(f"{role} has finished.")


def press_keys(tab, marks):
    """Answer the first sentences with the keys of the pad."""
    for at, key in enumerate(marks, 1):
        tab.page.locator(".wb-keypad-key", has_text=key).first.click()
        expect(tab.page.locator(".wb-meter-text")).to_contain_text(f"{at} of 24", timeout=15_000)


def see(tab):
    """All is revealed; what is low becomes something that we do."""
    tab.go("What we see", "All at once").press("Reveal all scores").confirm()
    tab.sees("Nowhere do scores lie three or more apart")
    tab.go("What we see", "Where we stand").sees("4.56")
    tab.go("What we see", "What we do")
    tab.page.get_by_role("region", name=UNDONE).get_by_role("button").click()
    (action,) = tab.rows("What we do, sent to the plan of activities")
    tab.fill(action, "name", "Ask at every door").fill(action, "responsible", "c02")
    tab.fill(action, "by", f"9.{YEAR}").sees("not taken up yet").saved()
    tab.follow("Activities – Activities").press("Take them up from upkeep")
    tab.sees("Ask at every door").cross("Sustainability")
    tab.reads(action, became="Ask at every door")
    too_late(tab, action)


def too_late(tab, action):
    """A date before the plan is through stands in both worksheets, until it is put off again."""
    said = f"Ask at every door, due by Feb {YEAR - 1}, planned to end in Mar {YEAR - 1}"
    tab.fill(action, "by", f"2.{YEAR - 1}").sees(said).saved()
    tab.cross("Activities").sees(f"Later than upkeep asks for: 3 {said}.").cross("Sustainability")
    tab.fill(action, "by", f"9.{YEAR}").saved()


def upkeep(tab):
    """What wears out, what has to be done each year, and what the fund knows of it."""
    tab.go("Upkeep", "What wears out").add("Add what is kept going", "Water", "Shed")
    water, _shed = tab.rows("What is kept going", 2)
    tab.choose(water, "tariff", "yes").add("Add what wears out", "Pump", "Shed")
    pump, shed = tab.rows("What wears out", 2)
    tab.choose(shed, "service", "Shed").fill(pump, "value", "3000", "1500")
    tab.fill(pump, "life", "15", "30").saved()
    tab.sees("To put by: 50 AZN a year.", "which differs by 50 AZN").next()
    tab.add("Add a task", "Electricity", "Paint the shed")
    power, paint = tab.rows("Tasks", 2)
    tab.choose(paint, "service", "Shed").fill(power, "cost", "300", "120").saved()
    tab.sees("For the fund: 120 AZN a year.", "which differs by 120 AZN")


def charge(tab):
    """The fund takes both amounts over; what users pay is tried."""
    tab.follow("Fund – What we expect").press("Take over 120\u00a0AZN for upkeep").saved()
    tab.press("Take over 50\u00a0AZN for replacement")
    tab.sees("Upkeep takes 120 AZN a year from the fund. The forecast says the same.")
    tab.sees("50 AZN a year have to be put by for replacement. The forecast says the same.")
    tab.cross("Sustainability").sees("The forecast of the fund says the same.")
    tab.go("Upkeep", "Tariff")
    (water,) = tab.rows("Who uses it")
    tab.fill(water, "payers", "90").saved()
    tab.page.locator(".wb-slider").focus()
    tab.key(*["ArrowRight"] * 7).sees("How far 340.20 AZN a year go", "113%").saved()


def share_out(tab):
    """Who does each task, and who answers for it."""
    tab.next().add("Add a role", "Chair", "Keeper")
    chair, keeper = tab.rows("Roles; a code where it is a person of the group", 2)
    power, _paint = tab.rows(MATRIX, 2)
    tab.fill(power, chair, "a", "a").fill(power, keeper, "r", "r").saved()
    tab.sees("Each task has one who answers and one who does it.")


def weigh_risks(tab):
    """What the proposal takes for granted stands in the register; visits follow the hand-over."""
    tab.go("Risks and visits", "Risks").sees("It does not hold: The spring does not dry up")
    (risk,) = tab.rows("The register of risks")
    tab.fill(risk, "probability", "3").fill(risk, "impact", "4").sees("12 High")
    tab.fill(risk, "mitigation", "A second spring").fill(risk, "owner", "c01").saved()
    tab.next().typed("handover-handover", f"9.{YEAR}").sees(f"Dec {YEAR}")
