"""What people type and paste is read in the browser as they mean it: the modules of the screen."""

import pytest

from workbook.ui import bundle

ORIGIN = "http://localhost:1/"


@pytest.fixture(scope="module")
def run(browser):
    """Run JavaScript with the modules of `src/`, served from nowhere but this process."""
    page = browser.new_page()
    page.route(ORIGIN + "**", _serve)
    page.goto(ORIGIN)
    yield page.evaluate
    page.close()


def _serve(route):
    path = bundle.HERE / "src" / route.request.url.removeprefix(ORIGIN)
    if path.is_file():
        route.fulfill(body=path.read_text("utf-8"), content_type="text/javascript")
    else:
        route.fulfill(body="<!doctype html>", content_type="text/html")


def call(run, module, name, *values):
    """What the function `name` of a module gives for `values`."""
    script = "async ([module, name, values]) => (await import(module))[name](...values)"
    return run(script, [f"{ORIGIN}{module}", name, values])


@pytest.mark.parametrize(
    ("typed", "language", "qepik"),
    [
        ("12", "az", 1200),
        ("12,5", "az", 1250),
        ("12.5", "az", 1250),
        (" 1 234 ", "ru", 123400),
        ("1\u00a0234,5", "ru", 123450),
        ("1\u202f234,5", "ru", 123450),
        ("1.234,50", "az", 123450),
        ("1,234.50", "az", 123450),
        ("1.234,50", "en-GB", 123450),
        ("1,234.50", "en-GB", 123450),
        ("1.234", "az", 123400),
        ("1,234", "en-GB", 123400),
        ("1.234.567", "ru", 123456700),
        ("0,05", "az", 5),
        ("−3", "en-GB", -300),
    ],
)
def test_amounts_are_read_as_whole_qepik(run, typed, language, qepik):
    """Point and comma, spaces and thousands: the amount that was meant, in whole qəpik."""
    assert call(run, "numbers.js", "readMoney", typed, language) == {"value": qepik}


@pytest.mark.parametrize(
    ("typed", "language", "wrong"),
    [
        ("1,234", "az", "wrongQepik"),
        ("1.234", "en-GB", "wrongQepik"),
        ("1.234", "ru", "wrongQepik"),
        ("1,2,3", "en-GB", "wrongMoney"),
        ("12,345,6", "en-GB", "wrongMoney"),
        ("abc", "az", "wrongMoney"),
        ("1e3", "az", "wrongMoney"),
        ("12.", "az", "wrongMoney"),
        ("99999999999999999", "az", "tooLarge"),
    ],
)
def test_amounts_that_could_mean_two_things_are_asked_again(run, typed, language, wrong):
    """Nothing is guessed: what is not an amount in this language gets a sentence."""
    assert call(run, "numbers.js", "readMoney", typed, language) == {"wrong": wrong}


OPTIONS = ("C1 – man, 40", "C10 – man, 30", "C11 – woman, 35", "İdman", "Işıq", "Donor", "Дом")


@pytest.mark.parametrize(
    ("typed", "current", "chosen"),
    [
        ("C", "", "C1 – man, 40"),
        ("c10", "C1 – man, 40", "C10 – man, 30"),
        ("C1", "C10 – man, 30", "C1 – man, 40"),
        ("C", "C1 – man, 40", "C10 – man, 30"),
        ("cc", "C10 – man, 30", "C11 – woman, 35"),
        ("c", "C11 – woman, 35", "C1 – man, 40"),
        ("do", "", "Donor"),
        ("id", "", "İdman"),
        ("ış", "", "Işıq"),
        ("дО", "Donor", "Дом"),
        ("x", "Donor", None),
    ],
)
def test_what_is_typed_into_a_list_chooses_what_begins_with_it(run, typed, current, chosen):
    """In any case and language; of equal beginnings the one that is typed whole."""
    options = [{"value": label, "label": label} for label in OPTIONS]
    found = call(run, "table/ahead.js", "meant", options, typed, current)
    assert (found and found["value"]) == chosen


@pytest.mark.parametrize("typed", ["12,5", "12.5", "12.0"])
def test_whole_numbers_refuse_fractions(run, typed):
    """Half a person did not come."""
    assert call(run, "numbers.js", "readInteger", typed, "az") == {"wrong": "wrongFraction"}


@pytest.mark.parametrize(
    ("language", "shown", "typed"),
    [
        ("az", "1.234.567,05", "1234567,05"),
        ("ru", "1\u00a0234\u00a0567,05", "1234567,05"),
        ("en-GB", "1,234,567.05", "1234567.05"),
    ],
)
def test_amounts_are_shown_in_the_reader_s_way_and_read_back(run, language, shown, typed):
    """What is shown and what is typed again are the same amount."""
    assert call(run, "numbers.js", "showMoney", 123456705, language) == shown
    assert call(run, "numbers.js", "typeMoney", 123456705, language) == typed
    assert call(run, "numbers.js", "readMoney", shown, language) == {"value": 123456705}


@pytest.mark.parametrize(
    ("word", "language", "parts"),
    [
        ("муниципалитет", "ru", ["муни", "ци", "па", "ли", "тет"]),
        ("эксплуатация", "ru", ["экс", "плуа", "та", "ция"]),
        ("предъявитель", "ru", ["предъя", "ви", "тель"]),
        ("bələdiyyəsi", "az", ["bələ", "diy", "yəsi"]),
        ("municipality", "en-GB", ["municipality"]),
        ("мебель", "ru", ["мебель"]),
        ("xxxxxxxxxxxx", "az", ["xxxxxxxxxxxx"]),
    ],
)
def test_long_words_are_broken_between_syllables(run, word, language, parts):
    """The last consonant before a vowel goes with it; other languages and short words stay."""
    assert call(run, "syllables.js", "parts", word, language) == parts


def test_what_was_read_out_does_not_stay(run):
    """A sentence for the ear is gone after a while: it may be true no longer."""
    script = """async (origin) => {
      const { Desk } = await import(`${origin}desk.js`);
      const desk = Object.assign(Object.create(Desk.prototype), { watchers: new Set() });
      window.setTimeout = (then) => (window.later = then);
      desk.tell("wrong");
      const said = desk.told;
      window.later();
      return [said, desk.told];
    }"""
    assert run(script, ORIGIN) == ["wrong", ""]


def test_whole_amounts_are_short_where_room_is_needed(run):
    """Only what has no qəpik is shown without them."""
    shown = [call(run, "numbers.js", "showMoney", qepik, "ru", True) for qepik in (120000, 120050)]
    assert shown == ["1\u00a0200", "1\u00a0200,50"]


@pytest.mark.parametrize("typed", ["2027-02-05", "5.2.2027", "05/02/2027", "05-02-2027"])
def test_dates_are_read_day_first(run, typed):
    """Days come before months in all our languages; ISO dates are read too."""
    assert call(run, "dates.js", "readDate", typed) == {"value": "2027-02-05"}


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en-GB", "5 February 2027"),
        ("en-GB", "5 feb 2027"),
        ("az", "5 fevral 2027"),
        ("ru", "5\u00a0февраля 2027\u00a0г."),
    ],
)
def test_a_date_is_read_as_it_is_shown(run, language, typed):
    """Whoever copies a day from the screen, or writes it as it stands there, is understood."""
    assert call(run, "dates.js", "readDate", typed, language) == {"value": "2027-02-05"}


@pytest.mark.parametrize(
    "typed", ["31 February 2027", "5 Fe 2027", "31.2.2027", "2027-13-01", "5.2.27", "tomorrow"]
)
def test_days_that_do_not_exist_are_refused(run, typed):
    """The thirty-first of February is no day."""
    assert call(run, "dates.js", "readDate", typed) == {"wrong": "wrongDate"}


def test_dates_have_months_in_azerbaijani(run):
    """Chromium knows no Azerbaijani months; we do."""
    assert call(run, "dates.js", "showDate", "2027-02-05", "az") == "5 fevral 2027"


def test_cells_of_a_spreadsheet_come_and_go_unchanged(run):
    """Tabs, line ends and quotation marks inside a cell survive the clipboard."""
    cells = [["Məktəb", "1,5"], ['a "b"', "c\td"], ["two\nlines", ""], ["x", "y"]]
    text = call(run, "tsv.js", "writeTsv", cells)
    assert call(run, "tsv.js", "readTsv", text + "\r\n") == cells


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@a", "＝1"])
def test_text_does_not_become_a_formula_in_a_spreadsheet(run, formula):
    """Text that a spreadsheet would calculate is copied with an apostrophe, and read without."""
    guarded = call(run, "tsv.js", "guarded", formula)
    assert guarded == "'" + formula
    assert call(run, "tsv.js", "readTsv", guarded) == [[formula]]


def test_neighbours_in_one_place_are_one_tie(run):
    """Tied rows of one place are drawn together; ties of different places are not."""
    places = [("1", False), ("2", True), ("2", True), ("4", True), ("4", True), ("6", False)]
    rows = [{"place": place, "tied": tied} for place, tied in places]
    found = call(run, "ties.js", "runs", rows)
    assert [len(tie["rows"]) for tie in found] == [1, 2, 2, 1]
