"""The second half of a proposal, by keyboard alone: from the first line to what is still open."""

import pytest
from playwright.sync_api import expect
from villages import illustrative

LINE = ".wb-line[data-block='{block}'] [data-field='{field}']"
GRID = "What is needed"


@pytest.fixture
def tab(facilitator, taken_in):
    """The illustrative village with a logframe, and with nothing in the budget or the papers."""
    plan = illustrative()
    plan["community"]["illustrative"] = False
    plan["proposal"] |= {"budget": {}, "rules": {}, "annexes": {}, "laws": {}, "reading": {}}
    return facilitator.open(taken_in(plan), "budget", "proposal")


def at(tab, block, field):
    """Tab to a field of a line for quick entry, and choose what is typed there."""
    tab.leave()
    return tab.tab_to(LINE.format(block=block, field=field)).key("Control+a")


def typed(tab, field, text):
    """Write into a field of a form, and send it."""
    tab.leave()
    tab.tab_to(f"#workbook-{field}").key("Control+a").write(text)
    return tab.key("Enter")


def spreadsheet(rows, price):
    """Rows as a spreadsheet copies them: item, quantity, unit, price."""
    return "\n".join(f"Item {n}\t{n}\tpiece\t{price}" for n in rows)


def refused(tab, row, column, *pairs):
    """What is typed into a cell and said of it; nothing of it is kept."""
    for text, said in pairs:
        tab.fill(row, column, text).sees(said)
        tab.key("Escape")


def test_a_budget_is_typed_pasted_shared_out_and_held_to_the_rules(tab):
    """One line by hand, thirty from a spreadsheet; who pays; work; rules; a reload in between."""
    tab.misses("Write down what is needed, line by line.")
    for field, text in (("item", "Stone"), ("quantity", "-2"), ("unit", "m³"), ("price", "dear")):
        at(tab, "budget", field).write(text)
    tab.key("Control+Enter").sees("Quantity: The smallest possible value is 0", "Write an amount")
    for field, text in (("quantity", "2,5"), ("price", "1000000000000")):
        at(tab, "budget", field).write(text)
    tab.key("Control+Enter").sees("The largest possible value")
    at(tab, "budget", "price").write("900000000000")
    tab.key("Control+Enter").sees("look for a slip of the keys")
    at(tab, "budget", "price").write("14.40")
    tab.key("Control+Enter").saved()
    tab.sees("36.00")
    (stone,) = tab.rows(GRID)
    tab.add("Add a line", "Item 1")
    first = tab.rows(GRID)[1]
    tab.paste(first, "item", spreadsheet(range(1, 31), "1,250.50")).saved()
    tab.sees("Subtotal", "581,518.50 AZN")  # 36 + 1,250.50 × 465
    expect(tab.page.get_by_role("grid", name=GRID).locator("tbody tr")).to_have_count(31)
    refused(
        tab,
        stone,
        "price",
        ("-1", "The smallest possible value is 0"),
        ("1.234.5", "Write an amount"),
        ("10 AZN each", "Write an amount"),
    )
    tab.reload().sees("581,518.50 AZN", "5% of the subtotal, by the donor's rule")

    tab.go("Budget", "Who pays").misses("31 lines have a part that nobody pays")
    tab.fill(stone, "fund", "6").fill(stone, "community_labour", "40").saved()
    tab.sees("10 AZN too much: more than the line costs.")
    tab.fill(stone, "community_labour", "30").saved()
    tab.press("Municipality").sees("We give in kind", "30 AZN")
    tab.fill(first, "municipality", "1000,50").saved()
    tab.press("The rest to the donor: 580,482\u00a0AZN").saved()
    tab.reload().sees("Authorities give", "1,000.50 AZN")
    tab.sees("609,557.93 AZN")  # with the contingency, 29,075.93

    tab.go("Budget", "In kind").misses("1 line: work and who pays do not agree.")
    tab.fill(stone, "labour", "1,5").sees("At the agreed rates this is worth 22.50 AZN")
    tab.press("Write into who pays what it is worth").saved()
    expect(tab.page.locator("#main")).not_to_contain_text("At the agreed rates this is worth")

    tab.go("Budget", "Donor's rules").sees("is missing from us in cash")
    typed(tab, "donor-share", "101").sees("The largest possible value is 100")
    typed(tab, "donor-share", "0").saved()
    typed(tab, "donor-cash", "0").saved()
    typed(tab, "donor-donor", "A donor").saved()
    tab.add("Add a part", "Contract", "Roof")
    contract, _roof = tab.rows("Parts in which the money comes")
    tab.fill(contract, "part", "70", "30").saved()
    tab.reload().sees("We give in cash at least 0%", "met", "but the fund keeps")


def test_quotes_papers_law_and_a_reader_from_outside_are_written_down(tab):
    """Quotes of one firm are a question; the 31st of February is no day; a member no reader."""
    for field, text in (("item", "Roof"), ("quantity", "1"), ("unit", "set"), ("price", "24.320")):
        at(tab, "budget", field).write(text)
    tab.key("Control+Enter").sees("at most two digits after the decimal sign")
    at(tab, "budget", "price").write("24 320")
    tab.key("Control+Enter").saved()
    tab.go("Budget", "Quotes").sees("Three quotes for each line above 300 AZN", "0 of 3")
    for supplier in ("Beton MMC", "beton mmc"):
        at(tab, "quotes", "line").key("Space")
        for field, text in (("supplier", supplier), ("date", "31.2.2027")):
            at(tab, "quotes", field).write(text)
        tab.key("Control+Enter").sees("Date: Write a date")
        at(tab, "quotes", "date").write("1.3.2027")
        tab.key("Control+Enter").saved()
    tab.sees("1 of 3", "stands on more than one quote")

    tab.go("Documents", "Annexes").sees("In the record: Minutes of the meeting")
    tab.choose("land", "state", "we have it").fill("land", "where", "No. 7").saved()
    tab.go("Documents", "Current law").sees("This is no legal advice.")
    tab.fill("permit", "date", "31.2.2027").sees("Write a date").key("Escape")
    tab.fill("permit", "date", "28.2.2027").fill("permit", "asked", "District office").saved()
    tab.reload().sees("28 February 2027").misses("6 questions of the law are open")

    tab.go("Documents", "Read by an outsider")
    for wrong in ("Aygün", "c01"):
        typed(tab, "reading-reader", wrong)
    tab.sees("C01 is of the group. Somebody from outside must read it.").key("Escape")
    typed(tab, "reading-reader", "x77").saved()
    tab.add("Add something that was not clear", "The budget")
    tab.go("Documents", "Before it goes out").sees("things are open before it goes out.")
    tab.press("Upkeep").sees("What does it cost every year afterwards")
    tab.go("Afterwards", "Timeline").sees("not tied to an activity")
    tab.go("Budget", "Who pays").press("The rest to the donor: 24,320\u00a0AZN").saved()


@pytest.mark.parametrize(("language", "price"), [("az", "1.250,50"), ("ru", "1 250,50")])
def test_thirty_lines_of_a_spreadsheet_are_read_in_the_language_of_the_room(tab, language, price):
    """Decimal commas and thousands as people of that language write them."""
    url = tab.page.url.split("&language")[0]
    tab.page.goto(f"{url}&language={language}")
    tab.ready()
    at(tab, "budget", "item").write("Item 1")
    tab.key("Control+Enter").saved()
    row = tab.page.locator("[role=grid] [data-row]").first.get_attribute("data-row")
    tab.paste(row, "item", spreadsheet(range(1, 31), price)).saved()
    expect(tab.page.locator("[role=grid] tbody tr")).to_have_count(30)
    shown = {"az": "581.482,50", "ru": "581\u00a0482,50"}[language]
    tab.sees(shown)
