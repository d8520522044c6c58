"""The fund of the village: its rules, what is given, its book, and the months ahead."""

import datetime as dt

TODAY = dt.date.today()


def keep(tab):
    """All of it, step by step."""
    agree(tab)
    give(tab)
    book(tab)
    look_ahead(tab)


def agree(tab):
    """What every household gives, who gives nothing, who signs."""
    tab.add("Add a purpose", "Pump").add("Add a contribution", "Pump money")
    (purpose,) = tab.rows("Purposes: money that is kept apart")
    (levy,) = tab.rows("Contributions")
    tab.fill(purpose, "needed", "900").fill(levy, "amount", "10").saved()
    tab.choose(levy, "every", "once").choose(levy, "purpose", "Pump")
    tab.sees("100 households × 10.00 AZN").typed("fines-fines", "A talk").next()
    upper, _lower = tab.rows("Who pays, street by street")
    tab.reads(upper, name="Upper", households="60").add("Add a reason", "Old people alone")
    (reason,) = tab.rows("The closed list: households by reason and street")
    tab.fill(reason, f"in-{upper}", "10").along(reason, "first", "c08", "c12")
    tab.sees("10% of 100 households").next()
    tab.sees("These may sign, two of them together: C01, C03, C02.")
    tab.press("Lock the rules").confirm().sees("The rules are locked since").next()


def give(tab):
    """What work is worth, two days of it, and who has paid."""
    tab.press("Begin with a day of work, sand and a trip").sees("Unskilled labour")
    tab.fill(tab.rows("Rates")[0], "price", "15", "14,5", "24").saved()
    tab.press("The rates are agreed").confirm().sees("The rates are agreed since").next()
    day = f"{TODAY:%d.%m.%Y}"
    tab.line(
        "gifts",
        date=day,
        rate="Unskilled",
        quantity="2",
        street="Upper",
        person="c02",
        witness="c08",
    )
    tab.sees("2.00 × Unskilled labour (day)", "30 AZN").next()
    upper, _lower = tab.rows("Pump money: households that paid")
    tab.fill(upper, f"{TODAY:%Y-%m}", "40", "20").sees("60 of 90").saved()
    tab.next().next()


def book(tab):
    """What was there, what came in, what went out on two signatures; then the box is opened."""
    tab.line("book", amount="500", what="In: Op", text="What is there").sees("V001")
    tab.line("book", amount="600", what="In: Pump", text="Two streets").sees("V002")
    tab.line("book", amount="20", what="Out: Off", text="Paper", first="C01", second="C03")
    tab.sees("V003", "C01 + C03", "1,080.00").next().next()
    tab.press("Begin a count").fill("20000", "pieces", "1", "0", "1", "1", "1").saved()
    tab.typed("count-bank", "800").typed("count-first", "C08").typed("count-second", "C12")
    tab.sees("nothing is missing").press("Close the period").confirm().sees("Closed until").next()


def look_ahead(tab):
    """What the office takes, and what is still to come for the pump."""
    tab.press("Begin the forecast").sees("How many households will really pay")
    expect_line(tab, "Office", "5", way="out", every="every month", kind="running cost")
    expect_line(tab, "Still to come", "400", way="in", kind="other", purpose="Pump")
    tab.next().sees("Money at the end of each month")


def expect_line(tab, name, amount, **choices):
    """One more line of what is expected."""
    tab.add("Add a line", name)
    row = tab.rows("Money that will come or go, beside the contributions")[-1]
    tab.fill(row, "amount", amount).saved()
    for column, label in choices.items():
        tab.choose(row, column, label)
