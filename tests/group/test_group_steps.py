"""The elected at work: offices, keys, committees, rules, minutes; no browser."""

import pytest
from assembly import (
    add,
    block,
    blocks,
    button,
    counted,
    do,
    fill,
    gathered,
    go,
    notices,
    press,
    state,
)

from workbook.locale import use
from workbook.store.trouble import Refused


def offices(desk, *codes):
    """Chair, secretary and treasurer."""
    held = zip(("chair", "secretary", "treasurer"), codes, strict=True)
    return fill(desk, "roles", "roles", *((role, "who", code) for role, code in held))


def test_only_the_elected_can_hold_an_office(desk):
    counted(desk)
    go(desk, "roles")
    options = {option.value for option in block(desk, "roles").rows[0].options["who"]}
    assert options == {"C01", "C02", "C04"}
    with pytest.raises(Refused):
        fill(desk, "roles", "roles", ("chair", "who", "C03"))


def test_nobody_has_an_office_before_the_count_is_closed(desk):
    go(desk, "roles")
    assert [kind for kind, _id in blocks(desk)] == ["notice"]
    with pytest.raises(Refused):
        fill(desk, "roles", "roles", ("chair", "who", "C01"))


def test_an_office_can_be_given_back(desk):
    counted(desk)
    offices(desk, "C01", "C02", "C04")
    fill(desk, "roles", "roles", ("chair", "who", None, "C01"))
    go(desk, "roles")
    assert block(desk, "roles").rows[0].values["who"] is None


def test_three_keys_need_three_hands(desk):
    counted(desk)
    screen = fill(desk, "roles", "roles", ("key_1", "who", "C01"), ("key_2", "who", "C01"))
    assert state(screen, "roles") == "problem"
    assert "C01 holds two keys: three keys need three hands." in screen.missing or any(
        "C01 holds two keys" in text for text in go(desk, "roles").missing
    )


def test_relatives_who_sign_are_a_question_without_a_code_on_the_screen(desk):
    counted(desk)
    offices(desk, "C01", "C02", "C04")
    add(desk, "roles", "kin", one="C01", other="C04")
    screen = go(desk, "roles")
    assert any("1 pair of those who sign for money" in text for text in notices(desk))
    assert not any("C01" in text for text in notices(desk))
    assert any(line.startswith("C01 and C04 are relatives") for line in screen.script.say)


def test_women_in_the_group_and_with_the_money_stand_side_by_side(example):
    go(example, "roles")
    facts = block(example, "money").facts
    assert [fact.figure for fact in facts] == ["4 of 11", "4 of 6"]


def test_six_usual_committees_are_offered_once(desk):
    counted(desk)
    go(desk, "committees")
    press(desk, "committees", "usual")
    rows = block(desk, "committees").rows
    assert [row.values["kind"] for row in rows].count("audit") == 1
    assert len(rows) == 6
    with pytest.raises(Refused):
        press(desk, "committees", "usual")


def committees(desk, *kinds):
    """Committees of these kinds; their ids."""
    for kind in kinds:
        add(desk, "committees", "committees", name=f"For {kind}", kind=kind)
    go(desk, "committees")
    return [row.id for row in block(desk, "committees").rows]


def test_who_holds_an_office_cannot_sit_in_the_audit(desk):
    counted(desk)
    offices(desk, "C01", "C02", "C04")
    work, audit = committees(desk, "work", "audit")
    fill(desk, "committees", "members", ("C01", work, "head"))
    with pytest.raises(Refused):
        fill(desk, "committees", "members", ("C01", audit, "member"))
    row = next(row for row in block(desk, "members").rows if row.id == "C01")
    assert row.options[audit] == ()


def test_who_sits_in_the_audit_cannot_take_an_office(desk):
    counted(desk)
    (audit,) = committees(desk, "audit")
    fill(desk, "committees", "members", ("C04", audit, "member"))
    with pytest.raises(Refused, match="audit"):
        fill(desk, "roles", "roles", ("chair", "who", "C04"))


def test_the_audit_takes_people_from_outside_and_no_other_committee_does(desk):
    counted(desk)
    work, audit = committees(desk, "work", "audit")
    assert [row.id for row in block(desk, "outside").rows] == ["C03", "C05"]
    fill(desk, "committees", "outside", ("C03", audit, "member"))
    with pytest.raises(Refused):
        fill(desk, "committees", "members", ("C03", work, "member"))
    press(desk, "committees", "invite")
    assert [row.id for row in block(desk, "outside").rows] == ["C03", "C05", "C06"]
    assert state(desk.screen(), "committees") == "begun"


def test_somebody_who_lost_the_seat_is_named_in_the_committee(desk):
    codes = counted(desk)
    (work,) = committees(desk, "work")
    fill(desk, "committees", "members", ("C04", work, "member"))
    press(desk, "votes-again", "reopen", "A pile was found")
    for step in ("votes", "votes-again"):
        fill(desk, step, step, (codes[3], "votes", 1))
    press(desk, "votes-again", "close")
    assert "For work: C04 not elected. Only the audit takes people from outside." in (
        go(desk, "committees").missing
    )


def test_the_chart_has_the_audit_beside_the_chair(example):
    go(example, "committees")
    chart = block(example, "organisation")
    top = [twig.text for twig in chart.down if twig.depth == 1]
    assert top == ["Chair: C01", "Audit: C08, C11"]
    assert "Keys: C01, C02, C16" in [twig.text for twig in chart.down]
    assert (chart.core, chart.up) == ("Village assembly", ())


def test_many_roles_are_a_question_without_a_code_on_the_screen(example):
    screen = go(example, "committees")
    asked = [text for text in notices(example) if "more than two roles" in text]
    assert asked == ["3 people have more than two roles. With whom could they be shared?"]
    assert any(line.startswith("C02: Treasurer, Second key, Fund") for line in screen.script.say)


def test_rules_of_the_group_are_asked_one_by_one(desk):
    screen = go(desk, "bylaws")
    assert len(screen.missing) == 5
    texts = dict.fromkeys(("meeting", "recall", "conflict", "complaint"), "agreed")
    fill(desk, "bylaws", "bylaws", *(("", key, text, "") for key, text in texts.items()))
    screen = fill(desk, "bylaws", "bylaws", ("", "quorum", 6))
    assert state(screen, "bylaws") == "done"
    with pytest.raises(Refused):
        fill(desk, "bylaws", "bylaws", ("", "quorum", 12, 6))


def test_a_declared_interest_asks_who_left_the_vote(desk):
    counted(desk)
    add(desk, "bylaws", "interests", person="C01", matter="The well is on my land")
    go(desk, "bylaws")
    assert any("“The well is on my land”" in text for text in notices(desk))
    row = block(desk, "interests").rows[0].id
    fill(desk, "bylaws", "interests", (row, "left_vote", "yes", "no"))
    assert not any("The well" in text for text in notices(desk))


def signed(desk, members=3, tellers=2, witnesses=3):
    counts = {"members": members, "tellers": tellers, "witnesses": witnesses}
    cells = ((who, "signed", count) for who, count in counts.items())
    return fill(desk, "minutes", "minutes-signed", *cells)


def test_minutes_stand_when_offices_are_given_and_signatures_are_enough(desk):
    counted(desk)
    signed(desk, members=1)
    go(desk, "minutes")
    assert button(desk, "sign").because.startswith("Give the offices of chair")
    offices(desk, "C01", "C02", "C04")
    go(desk, "minutes")
    assert button(desk, "sign").because == ("The elected: 2 signatures are needed, more than half.")
    with pytest.raises(Refused):
        press(desk, "minutes", "sign")
    fill(desk, "minutes", "minutes-signed", ("members", "signed", 2, 1))
    press(desk, "minutes", "sign")
    assert state(desk.screen(), "minutes") == "locked"
    with pytest.raises(Refused):
        fill(desk, "minutes", "minutes-signed", ("members", "signed", 3, 2))


def test_signed_minutes_are_opened_only_with_a_reason(example):
    go(example, "minutes")
    with pytest.raises(Refused):
        press(example, "minutes", "reopen", " ")
    press(example, "minutes", "reopen", "A line was missing")
    assert "The minutes were opened again: A line was missing" in notices(example)


def test_the_minutes_can_be_read_aloud(example):
    go(example, "minutes")
    said = {row.values["what"]: row.values["said"] for row in block(example, "record").rows}
    assert said["Day"] == "18 October 2026"
    assert said["Papers"] == "131 given out = 129 valid + 2 spoiled + 0 not returned"
    assert (said["By a quota"], said["Gave way"]) == ("C16", "C10")


def test_the_sheets_are_drawn_a_moment_later_and_can_be_taken_home(example):
    go(example, "group-sheet")
    assert block(example, "election").source == ""
    blocks = example.slow_work()().blocks
    drawn = {part.id: part for part in blocks if part.type == "picture"}
    assert blocks[-1].steps[0] == "papers-posters"
    assert list(drawn) == ["organisation", "election"]
    assert all(part.source.startswith("data:image/png;base64,") for part in drawn.values())
    assert [file.name.rsplit(".")[-1] for file in drawn["election"].files] == ["png", "pdf", "svg"]


@pytest.mark.parametrize("language", ["en", "az", "ru"])
def test_every_step_speaks_every_language(example, language):
    do(example, "", {"on": "language", "language": language})
    with use(language):
        for mark in example.screen().steps:
            assert go(example, mark.id).language == language


def test_every_step_of_the_village_is_finished(example):
    assert {mark.state.value for mark in example.screen().steps} == {"done", "locked"}


def test_a_quorum_of_an_unknown_village_is_not_said(desk):
    """The households of one hamlet are missing: neither reached nor missed."""
    gathered(desk)
    add(desk, "assembly", "assembly-hamlets", name="Lower")
    screen = go(desk, "assembly")
    assert block(desk, "assembly-hamlets").total.values["households"] == "–"
    assert notices(desk)[0].startswith("Nobody can say yet whether the quorum is reached")
    assert screen.missing == ("Write down how many households each hamlet has.",)


def test_more_households_than_the_village_has_reach_no_quorum(desk):
    """The room is asked to count again, and is told no verdict beside it."""
    gathered(desk)
    fill(desk, "assembly", "assembly", ("", "present", 101, 40))
    assert [text for text in notices(desk) if "count again" in text] == [notices(desk)[0]]
    assert not any("quorum is reached" in text for text in notices(desk))
    assert "quorum-board" not in {each.id for each in desk.screen().blocks}


def test_the_share_that_the_quorum_is_told_by_is_said_until_it_is_agreed(desk):
    """The first step tells whether enough are here by a share that the next one agrees on."""
    gathered(desk)
    go(desk, "assembly")
    assert any("The room agrees on that in the next step." in text for text in notices(desk))
    press(desk, "election-rule", "lock")
    go(desk, "assembly")
    assert not any("agrees on that" in text for text in notices(desk))
