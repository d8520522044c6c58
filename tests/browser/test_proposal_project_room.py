"""The first half of a proposal is written by keyboard: from the need to who watches what."""

import pytest
from playwright.sync_api import expect
from villages import illustrative

PEOPLE = "Whom it is for; those it is built for stand first"


@pytest.fixture
def tab(facilitator, taken_in):
    """The illustrative village, which has decided and proposed nothing yet."""
    return facilitator.open(taken_in(illustrative() | {"proposal": {}}), "project", "proposal")


def typed(tab, field, text):
    """Write into a field of a form, and send it."""
    tab.leave()
    tab.tab_to(f"#workbook-{field}").key("Control+a").write(text)
    return tab.key("Enter")


def value(tab, field):
    """What stands in a field of a form."""
    return tab.page.locator(f"#workbook-{field}").input_value()


def test_a_project_grows_from_the_need_that_the_room_put_first(tab):
    """Title, months and place; another need is not taken silently; its origin is a key away."""
    tab.sees("The room put first: New school building")
    for wrong, said in (
        ("eighteen", "Write a whole number"),
        ("-1", "The smallest possible value is 0"),
        ("1000000000000", "The largest possible value is 60"),
    ):
        typed(tab, "project-months", wrong).sees(said)
    for field, text in (("months", "18"), ("title", "A new school"), ("place", "Middle")):
        typed(tab, f"project-{field}", text).saved()
    tab.tab_to("#workbook-project-need").key("ArrowDown")
    tab.sees("This is not what the room put first. That was: New school building").saved()
    tab.reload()
    assert [value(tab, f"project-{key}") for key in ("months", "title")] == ["18", "A new school"]
    tab.press("Needs – We decide")
    expect(tab.page.locator("main h1")).to_have_text(
        "What do we decide, and can every group live with it?"
    )
    tab.tab_to(".wb-worksheets").key("ArrowDown").sees("What does every household give?")
    tab.tab_to(".wb-worksheets").key("ArrowDown").sees("What do we propose, and which need")


def test_people_hamlets_and_objectives_are_written_down_the_tables(tab):
    """More households than live there, a hamlet without a use, an activity: each is said."""
    tab.next().add("Add people", "Pupils")
    (pupils,) = tab.rows(PEOPLE)
    tab.fill(pupils, "female", "many").sees("Write a whole number").key("Escape")
    tab.fill(pupils, "female", "55").fill(pupils, "male", "63").sees("118")
    tab.fill("upper", "used", "151", "51", "0").saved()
    tab.sees("but only 150 live there", "No household has a use of it in: Lower hamlet")
    tab.fill("upper", "used", "47").saved()
    tab.reload().sees("girls and women 55, boys and men 63", "No household has a use of it in")
    tab.next().fill("core", "so", "All children learn all day").saved()
    tab.fill("c1", "so", "Build a new roof").sees("sounds like something that people do")
    tab.fill("c1", "so", "The roof is dry").choose("c1", "chosen", "yes")
    tab.reload().sees("All children learn all day", "This project works on it.")
    expect(tab.page.locator(".wb-twig-strong", has_text="The roof is dry")).to_be_visible()


def test_a_logframe_is_written_read_aloud_and_watched(tab):
    """It begins with the objective tree; what must hold becomes a risk; who watches is a code."""
    tab.go("The project", "Objective tree").fill("c1", "so", "The roof is dry")
    tab.choose("c1", "chosen", "yes")
    tab.next().press("Begin with the objective tree").saved()
    goal, _purpose, output = tab.rows("From the goal down")
    tab.fill(goal, "text", "All finish school", "All learn all day").saved()
    tab.fill(output, "assumption", "Teachers come").saved()
    tab.reload().next()
    typed(tab, f"indicator-{output}-indicator", "wet days").sees("How much is it today?")
    typed(tab, f"indicator-{output}-date", "31 February").sees("Write a month")
    typed(tab, f"indicator-{output}-date", "6.2028").saved()
    tab.reload()
    assert value(tab, f"indicator-{output}-date") == "Jun 2028"
    tab.next().press("Teachers come").sees("It does not hold: Teachers come").saved()
    tab.reload().sees("It does not hold: Teachers come")
    tab.next().sees("If “The roof is dry”", "and if “Teachers come”", "then “All learn all day”")
    tab.reload().sees("what must hold besides?")
    tab.go("Afterwards", "Monitoring").fill(output, "who", "Aygün").sees("never a name")
    tab.key("Escape")
    tab.fill(output, "who", "c09").choose(output, "every", "every month")
    tab.fill(output, "kept", "the class register").saved()
    tab.reload().sees("C09", "every month", "the class register")
