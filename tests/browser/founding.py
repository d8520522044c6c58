"""The village elects its group: from the first hamlet to signed minutes."""

import datetime as dt

PEOPLE = (("man", "40", "33"), ("man", "30", "19"), ("woman", "35", "27"), ("woman", "25", "12"))
"""Sex, age and votes of C01 to C04."""
SEATED = {"C01": "man, 40", "C02": "man, 30", "C03": "woman, 35"}


def elect(tab):
    """All of it, step by step."""
    assemble(tab)
    stand(tab)
    count(tab)
    govern(tab)


def assemble(tab):
    """Two hamlets, a day, and a quorum that is reached at the second count."""
    tab.add("Add a hamlet", "Upper", "Lower")
    upper, _lower = tab.rows("Households of the village, by hamlet or street")
    tab.fill(upper, "households", "60", "40").saved()
    tab.typed("assembly-date", f"{dt.date.today():%d.%m.%Y}").typed("assembly-present", "20")
    tab.misses("No quorum: 10 more households are needed")
    tab.typed("assembly-present", "40").sees("The quorum is reached: 40 of 100 households").next()
    tab.typed("election-seats-seats", "3").typed("election-seats-youth_percent", "0")
    tab.press("Lock the rule").sees("Locked on").next()


def stand(tab):
    """Four people by code."""
    for at, (sex, age, _votes) in enumerate(PEOPLE, 1):
        tab.sees(f"The next candidate is C0{at}:")
        tab.line("candidates", sex=sex, age=age)
    tab.sees("The next candidate is C05:").next()


def count(tab):
    """Papers, and the same by two tellers."""
    votes = [votes for _sex, _age, votes in PEOPLE]
    tab.along("papers", "issued", "40", "39", "1", "0")
    tab.fill("C01", "votes", *votes).saved()
    tab.sees("4 of 4 candidates").next().fill("C01", "votes", *votes).saved()
    tab.sees("So far the two tellers agree.")
    tab.press("Close the count").confirm().next()
    tab.sees(*SEATED).next()


def govern(tab):
    """Offices, keys, committees, rules, signatures."""
    holders = ("chair", "secretary", "treasurer", "key_1", "key_2", "key_3")
    for at, holder in enumerate(holders):
        code = f"C0{at % 3 + 1}"
        tab.choose(holder, "who", f"{code} – {SEATED[code]}")
    tab.next().press("Begin with six usual committees").saved()
    tab.next()
    for field in ("meeting", "recall", "conflict", "complaint"):
        tab.typed(f"bylaws-{field}", "as agreed")
    tab.typed("bylaws-quorum", "2").next()
    tab.fill("members", "signed", "3", "2", "3").saved()
    tab.press("The minutes are signed").confirm().sees("The minutes are signed since").next()
