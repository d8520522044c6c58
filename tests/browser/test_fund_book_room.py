"""The cashbook by keyboard: entering, finding, taking back, a spreadsheet, the cash count."""

import base64
import json

import pytest
from playwright.sync_api import expect

from workbook.files import shipped

LINE = ".wb-line[data-block='book']"


def village():
    """A small village whose three key-holders sign; the book begins with 1,000.00."""
    plan = json.loads((shipped("data") / "muzdurlar.json").read_text("utf-8"))
    rules = plan["fund"]["rules"]
    return {
        "format": "workbook",
        "version": 1,
        "id": "small",
        "community": plan["community"] | {"illustrative": False},
        "group": {"roles": {"chair": "C01", "treasurer": "C02", "key_3": "C16"}},
        "fund": {
            "rules": rules,
            "book": {
                "vouchers": [
                    {
                        "id": "V",
                        "date": "2026-01-04",
                        "text": "First collection",
                        "amount": 100_000,
                        "category": "opening",
                    }
                ]
            },
        },
    }


@pytest.fixture
def tab(facilitator, taken_in):
    return facilitator.open(taken_in(village()), "book", "fund")


def newest(tab):
    """The first row of the book as the room reads it."""
    cells = tab.page.get_by_role("grid", name="The newest vouchers").locator("tbody tr").first
    return [" ".join(text.split()) for text in cells.locator("th, td").all_inner_texts()]


def enter(tab, date, amount, kind, text):
    """Type a voucher from its date to its text; the focus goes on to the receipt."""
    page = tab.page
    tab.leave()
    tab.tab_to(f"{LINE} [data-field='date']")
    tab.key("Control+a")
    tab.write(date)
    tab.key("Enter")
    tab.write(amount)
    tab.key("Enter")
    choice = page.locator(f"{LINE} [data-field='what']")
    expect(choice).to_be_focused()
    tab.write(kind)
    tab.key("Enter")
    tab.write(text)
    tab.key("Enter")


def test_a_voucher_is_typed_in_one_line_and_stands_in_the_book(tab):
    """Money in needs no signature: Ctrl+Enter from any field writes it down."""
    enter(tab, "5.2.2026", "430,5", "In: Ev", "Novruz fair")
    tab.key("Control+Enter")
    tab.saved()
    assert newest(tab)[:6] == [
        "V002 Novruz fair",
        "5 February 2026",
        "430.50",
        "",
        "1,430.50",
        "0.00",
    ]
    tab.reload()
    assert newest(tab)[0] == "V002 Novruz fair"


def test_a_payment_that_a_control_forbids_comes_back_with_its_sentence(tab):
    """What was typed is kept, and can be mended and sent again."""
    enter(tab, "5.2.2026", "20", "Out: Off", "Paper")
    tab.key("Control+Enter")
    tab.sees("needs two signatures")
    assert newest(tab)[0] == "V001 First collection"
    tab.page.reload()
    tab.sees("needs two signatures")
    tab.tab_to(f"{LINE} [data-field='first']").key("Space")
    tab.tab_to(f"{LINE} [data-field='second']").key("Space", "ArrowRight")
    tab.key("Control+Enter")
    tab.saved()
    assert newest(tab)[0] == "V002 Paper"
    assert newest(tab)[-1].startswith("C01 + C02")


@pytest.mark.parametrize(
    ("date", "amount", "said"),
    [
        ("31.2.2026", "5", "Date: Write a date"),
        ("5.2.2026", "-5", "Amount: The smallest possible value is 0.01"),
        ("5.2.2026", "five", "Amount: Write an amount"),
        ("5.2.2026", "1000000000000", "Amount: The largest possible value"),
        ("5.2.2026", "1.234.5", "Amount: Write an amount"),
    ],
)
def test_what_cannot_be_right_is_said_where_it_was_typed(tab, date, amount, said):
    """Nothing is sent, nothing is lost."""
    page = tab.page
    tab.tab_to(f"{LINE} [data-field='date']")
    tab.key("Control+a")
    tab.write(date)
    tab.key("Tab")
    tab.write(amount)
    tab.key("Control+Enter")
    tab.sees(said)
    assert page.locator(f"{LINE} [data-field='amount']").input_value() == amount
    assert newest(tab)[0] == "V001 First collection"


@pytest.mark.parametrize("amount", ["1234.5", "1234,5", "1,234.50", "1 234,50"])
def test_amounts_with_point_or_comma_mean_the_same(tab, amount):
    """Whatever the treasurer is used to."""
    enter(tab, "5.2.2026", amount, "In: Ev", "Fair")
    tab.key("Control+Enter")
    tab.saved()
    assert newest(tab)[2] == "1,234.50"


def test_a_voucher_is_found_and_taken_back(tab):
    """Finding shows only what is found; the mistake and its mending both stay."""
    enter(tab, "5.2.2026", "20", "In: Do", "Wrong amount")
    tab.key("Control+Enter")
    tab.saved()
    tab.tab_to("[type=search]")
    tab.write("wrong")
    found = tab.page.get_by_role("grid", name="Found in the book").locator("tbody tr")
    expect(found).to_have_count(1)
    tab.key("Escape")
    expect(tab.page.get_by_role("grid", name="The newest vouchers")).to_be_visible()
    tab.tab_to(".wb-line[data-block='back'] [data-field='number']")
    tab.write("2")
    tab.key("Tab", "Control+a")
    tab.write("6.2.2026")
    tab.tab_to(".wb-line[data-block='back'] [data-field='first']")
    tab.key("Space", "Tab")
    tab.key("Space", "ArrowRight")
    tab.key("Control+Enter")
    tab.saved()
    tab.sees("takes back V002", "taken back by V003")


def test_a_second_tab_sees_the_voucher(tab, facilitator, context, server):
    """Two laptops' tabs show one book."""
    from facilitator import Facilitator

    community = tab.page.url.split("/")[-1].split("?")[0]
    other = Facilitator(context.new_page(), server).open(community, "book", "fund")
    enter(tab, "5.2.2026", "7", "In: Ev", "Tea")
    tab.key("Control+Enter")
    tab.saved()
    other.sees("V002 Tea")


CSV = """Date;Text;In;Out;Category;Signed by;Second signature
05.02.2026;Fair;430,50;;Events;;
06.02.2026;One signature;;20,00;Office and bank;C01;
"""


def test_a_spreadsheet_is_looked_at_before_it_is_taken_in(tab):
    """Rows that are wrong say why; those that are right are written down at a press."""
    tab.go("Cashbook", "Files")
    page = tab.page
    content = {"name": "book.csv", "mimeType": "text/csv", "buffer": CSV.encode()}
    page.locator("input[type=file]").set_input_files(content)
    tab.sees("1 row can be written down.", "needs two signatures")
    tab.press("Write 1 voucher down")
    tab.saved()
    tab.go("Cashbook", "Cashbook")
    expect(page.get_by_role("grid", name="The newest vouchers")).to_contain_text("V002 Fair")


def test_pasted_rows_are_looked_at_like_a_file(tab):
    """With the heading of the spreadsheet."""
    tab.go("Cashbook", "Files")
    tab.tab_to("#workbook-in-paste")
    rows = CSV.replace(";", "\t")
    tab.page.evaluate(
        """(text) => {
          const data = new DataTransfer();
          data.setData('text/plain', text);
          const how = {clipboardData: data, bubbles: true, cancelable: true};
          document.activeElement.dispatchEvent(new ClipboardEvent('paste', how));
        }""",
        rows,
    )
    tab.sees("1 row can be written down.")


def test_a_file_that_is_too_large_is_never_sent(tab):
    """The browser says so at once."""
    tab.go("Cashbook", "Files")
    content = {"name": "big.csv", "mimeType": "text/csv", "buffer": b"x" * 4_000_001}
    tab.page.locator("input[type=file]").set_input_files(content)
    expect(tab.page.locator(".wb-toast")).to_contain_text("is larger than 4 MB")


def test_the_book_is_saved_as_a_file_and_the_page_lives_on(tab):
    """A download must not end the page's kernel."""
    tab.go("Cashbook", "Files")
    page = tab.page
    link = page.get_by_role("link", name="Table (.csv)")
    expect(link).to_be_visible()
    with page.expect_download() as download:
        link.press("Enter")
    assert download.value.suggested_filename.endswith(".csv")
    assert b"First collection" in base64.b64decode(link.get_attribute("href").partition(",")[2])
    tab.go("Cashbook", "Cashbook").sees("V001 First collection")


def test_the_cash_is_counted_and_the_period_closed(tab):
    """A difference must be explained first; a closed count is only read."""
    tab.go("Cashbook", "Cash count").press("Begin a count")
    expect(tab.page.locator("[data-row='20000']").first).to_be_visible()
    tab.fill("20000", "pieces", "4")
    tab.saved()
    tab.tab_to("#workbook-count-date")
    tab.key("Control+a")
    tab.write("31.1.2026")
    tab.key("Tab", "Tab")
    tab.write("C08")
    tab.key("Tab")
    tab.write("C11")
    tab.key("Tab")
    tab.saved()
    tab.sees("−200.00", "200.00 AZN less than the book says")
    tab.press("Close the period")
    expect(tab.page.locator("dialog")).to_have_count(0)
    tab.reload().sees("200.00 AZN less than the book says")
    tab.tab_to("#workbook-count-explanation")
    tab.write("Lent to the school")
    tab.key("Enter")
    tab.saved()
    tab.press("Close the period").confirm()
    tab.sees("Closed until 31 January 2026")
    tab.go("Cashbook", "Cashbook")
    enter(tab, "20.1.2026", "5", "In: Ev", "Too late")
    tab.key("Control+Enter")
    tab.sees("The book is closed until 31 January 2026")
