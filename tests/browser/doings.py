"""The plan of activities: taken up from the budget, put in order, agreed on, sent to the fund."""

import datetime as dt

YEAR = dt.date.today().year + 1


def plan(tab):
    """All of it, step by step."""
    look(tab)
    order(tab)
    pay(tab)
    lay(tab)
    tell_the_fund(tab)


def look(tab):
    """The order of the needs is there already, and what the budget pays for."""
    tab.go("Before we plan", "Vision").typed("vision-vision", "Water in every yard")
    tab.fill("plan", "first", f"3.{YEAR}").saved()
    tab.next()
    first, *_others = tab.rows("Needs in the order of the decision")
    tab.reads(first, need="Water", place="1", activities="–")
    tab.go("What we do", "Activities")
    tab.sees("pays for 2 activities that are not here: A1 (Pump); A2 (Pipe, Digging).")
    tab.press("Take them up from the budget").saved()


def order(tab):
    """How long each takes, which waits for which, and who answers for it."""
    assert tab.rows("Activities", 2) == ["A1", "A2"]
    tab.reads("A1", name="Pump", cost="3,227.50").reads("A2", name="Pipe, Digging", cost="1,550.00")
    tab.fill("A1", "months", "2", "3").reads("A1", needs="2").saved()
    tab.next().fill("A1", "after", "2").sees("The longest chain takes 5 months").saved()
    tab.next().next().choose("A1", "responsible", "C02").choose("A2", "responsible", "C03")
    tab.next()


def pay(tab):
    """What the budget gives stands there; the fund's part is restricted money."""
    tab.sees("4,777.50 AZN", "When the fund pays its part")
    tab.reads("A1", amount="1,000.00").choose("A1", "purpose", "Pump")


def lay(tab):
    """The plan is made with the money, and agreed on."""
    tab.go("When", "The plan").press("Make the plan with the money")
    tab.sees("All is done after 5 months. This is proven: no plan is earlier.")
    tab.press("Agree on this plan").confirm("Our first plan")
    tab.sees("This plan is agreed on already.")


def tell_the_fund(tab):
    """What the plan takes from the fund is written into its forecast."""
    tab.go("What we do", "Costs")
    tab.sees("The plan takes 1,000.00 AZN from the fund, the fund's forecast expects 0.00 AZN.")
    tab.press("Write the plan's payments into the forecast")
    tab.sees("The plan takes 1,000.00 AZN from the fund, and the fund's forecast says so.")
    tab.follow("Fund – What we expect")
    line = tab.rows("Money that will come or go, beside the contributions")[-1]
    tab.reads(line, name="Pump", way="out", amount="1,000.00", first=f"Jun {YEAR}", activity="Pump")
    tab.cross("Activities")
