"""The proposal of the village: from the need that the room put first to what is still open."""

GRID = "What is needed"
PROBLEMS = ("Children fall ill", "The pump is broken", "They miss school")
"""As the evening drew them."""
LINES = (
    ("Pump", "1", "set", "3000"),
    ("Pipe", "100", "m", "12.50"),
    ("Digging", "20", "day", "15"),
)
"""What is needed: 4,550 AZN; with the contingency of 5 % it is 4,777.50 AZN."""


def propose(tab):
    """All of it, step by step; the ids of the budget's lines."""
    draft(tab)
    frame(tab)
    lines = budget(tab)
    share(tab, lines)
    rules(tab)
    agree_with_fund(tab)
    watch(tab)
    return lines


def draft(tab):
    """What the room put first, the hamlets and the problem tree are there already."""
    tab.sees("The room put first: Water")
    tab.typed("project-title", "Clean water for all").typed("project-place", "Upper")
    tab.typed("project-months", "6").typed("project-summary", "Today we carry it.").next()
    tab.add("Add people", "Pupils")
    (pupils,) = tab.rows("Whom it is for; those it is built for stand first")
    tab.along(pupils, "female", "55", "63").sees("118")
    upper, lower = tab.rows("Households that have a use of it")
    tab.reads(upper, hamlet="Upper", live="60").reads(lower, hamlet="Lower", live="40")
    tab.fill(upper, "used", "60", "40").saved()
    tab.next()
    core, cause, _effect = turned = tab.rows("Every problem turned round")
    for row, problem in zip(turned, PROBLEMS, strict=True):
        tab.reads(row, problem=problem)
    tab.fill(core, "so", "Children are well", "The pump works", "They learn all day").saved()
    tab.choose(cause, "chosen", "yes").next()


def frame(tab):
    """The objective tree becomes a logframe; what must hold becomes a risk."""
    tab.press("Begin with the objective tree")
    goal, purpose, output = tab.rows("From the goal down", 3)
    tab.reads(goal, text="They learn all day").reads(purpose, text="Children are well")
    tab.fill(output, "assumption", "The spring does not dry up").saved()
    tab.next()
    for key, text in (("indicator", "litres a day"), ("baseline", "0"), ("target", "2000")):
        tab.typed(f"indicator-{output}-{key}", text)
    tab.typed(f"indicator-{output}-date", "9.2028").typed(f"indicator-{output}-source", "Log")
    tab.next().press("The spring does not dry up").sees("It does not hold: The spring").saved()
    tab.next().sees("If “The pump works”", "and if “The spring does not dry up”").next()


def budget(tab):
    """Three lines, each for an activity that nobody has planned yet."""
    for item, quantity, unit, price in LINES:
        tab.line("budget", item=item, quantity=quantity, unit=unit, price=price)
    tab.sees("4,550 AZN", "4,777.50 AZN")
    lines = tab.rows(GRID)
    tab.next().fill(lines[0], "activity", "A1", "A2", "A2").saved()
    for line in lines:
        tab.choose(line, "output", "1. The pump works")
    tab.typed("reserve-use-activity", "A1").next()
    return lines


def share(tab, lines):
    """A thousand from the fund, the digging with our hands, the rest from the donor."""
    pump, _pipe, digging = lines
    tab.fill(pump, "fund", "1000").fill(digging, "community_labour", "300").saved()
    tab.press("The rest to the donor: 3,250\u00a0AZN").saved()
    tab.next().sees("for how many days or loads?", "Unskilled labour (day)")
    labour = tab.page.locator(f"[data-row='{digging}'][data-column]").nth(1)
    tab.fill(digging, labour.get_attribute("data-column"), "20").sees("× 15 AZN = 300 AZN").next()


def rules(tab):
    """The donor's rules are met; the fund keeps less than the project takes."""
    tab.typed("donor-donor", "A donor").add("Add a part", "Contract", "The pump stands")
    contract, _stands = tab.rows("Parts in which the money comes")
    tab.fill(contract, "part", "70", "30").sees("3,477.50 AZN")
    tab.sees("In cash 1,000 AZN, but the fund keeps 900 AZN apart under “Pump”.")
    tab.sees("Collected so far: 600 AZN; 400 AZN is still to come.")


def agree_with_fund(tab):
    """The fund opens its rules, takes the amount over, and both say the same."""
    tab.follow("Fund – Contributions").sees("“Pump” here says 900 AZN, which differs by 100 AZN.")
    tab.go("Rules", "Limits").press("Unlock the rules").confirm("The pump costs more")
    tab.go("Rules", "Contributions").press("Take over 1,000\u00a0AZN from the project")
    tab.sees("needs 1,000 AZN from us in cash: the same as “Pump” here.")
    tab.go("Rules", "Limits").press("Lock the rules").confirm()
    tab.cross("Proposal").sees("In cash 1,000 AZN: the same in the fund, under “Pump”.")


def watch(tab):
    """Who looks, and what is still open: upkeep, months, papers."""
    tab.go("Afterwards", "Monitoring")
    (output,) = tab.rows("Every indicator of the logframe")
    tab.fill(output, "who", "c09").fill(output, "kept", "the log").saved()
    tab.choose(output, "every", "every month")
    tab.go("Afterwards", "Timeline").sees("The plan of activities is empty")
    tab.go("Afterwards", "Upkeep").sees("Nothing is known of the running costs yet.")
    tab.go("Documents", "Annexes").sees("In the record: Minutes of the meeting")
