"""What does not add up: papers, votes, tellers; and what asks for a look among the roles."""

import datetime as dt

import pytest
from seats import lot, plan

import workbook as wb
from workbook.files import shipped
from workbook.group.analysis.checks import checks
from workbook.group.analysis.roles import concentrated, duties, money, related_signers
from workbook.group.analysis.terms import outgrowing, term_end
from workbook.group.model import CommunityGroup

AT = dt.datetime(2027, 5, 3, tzinfo=dt.UTC)
PEOPLE = [("C01", "F", 40, 9), ("C02", "M", 30, 5), ("C03", "F", 28, 4)]


def told(found, kind=None):
    return [check.text for check in checks(found) if kind in (None, check.kind)]


def counted(closed=True, **tally):
    return plan(PEOPLE, closed=closed, tally=tally)


@pytest.fixture(scope="module")
def village():
    return wb.read(shipped("data") / "muzdurlar.json")


def test_papers_add_up():
    """Given out = valid + spoiled + not returned."""
    papers = {"issued": 12, "valid": 10, "spoiled": 1, "unreturned": 1}
    assert told(counted(papers=papers), "wrong") == []
    [wrong] = told(counted(papers={**papers, "issued": 13}), "wrong")
    assert wrong.startswith("13 papers were given out, but valid, spoiled and not returned make 12")


def test_papers_that_are_not_all_counted_do_not_contradict_each_other():
    """Unknown is not zero."""
    assert told(counted(papers={"issued": 12, "valid": 10})) == []


def test_more_papers_than_households_is_a_question():
    """One paper a household?"""
    found = plan(PEOPLE, meeting={"present": 10}, tally={"papers": {"issued": 11}})
    [question] = told(found, "note")
    assert question.startswith("11 papers were given out, but 10 households are here")


def test_nobody_has_more_votes_than_there_are_valid_papers():
    """And that sentence would tell something of a count that is covered."""
    papers = {"issued": 8, "valid": 8, "spoiled": 0, "unreturned": 0}
    assert any("C01: more votes than the 8" in text for text in told(counted(papers=papers)))
    assert not any("C01" in text for text in told(counted(papers=papers, closed=False)))


def test_all_votes_are_no_more_than_papers_with_their_names():
    """9 + 5 + 4 votes are more than 8 papers with two names each, but not than 9."""
    for valid, wrong in ((8, True), (9, False)):
        papers = {"issued": valid, "valid": valid, "spoiled": 0, "unreturned": 0}
        found = told(counted(papers=papers), "wrong")
        assert any(text.startswith("All votes together") for text in found) is wrong


def test_two_tellers_who_differ_are_named_without_a_number():
    """Neither of them is right before both have counted again."""
    found = told(counted(again={"C01": 9, "C02": 6}, closed=False), "wrong")
    assert found == ["C02: the two tellers differ. Count these papers once more."]


def test_votes_for_nobody_on_the_list_do_not_count():
    """They are told, not lost."""
    found = told(counted(votes={"C01": 9, "C02": 5, "C03": 4, "C99": 7}), "wrong")
    assert "C99 has votes, but is not among the candidates: they do not count." in found


def test_one_term_too_many_is_told():
    """Two served, two allowed."""
    candidates = [
        {"id": "C01", "sex": "F", "age": 40, "terms": 2},
        {"id": "C02", "sex": "M", "age": 40, "terms": 1},
    ]
    found = told(plan([], candidates=candidates, closed=False))
    assert [text[:24] for text in found] == ["C01 has served 2 terms i"]


def test_a_young_person_who_turns_thirty_within_the_term_is_told():
    """28 with a term of two years; not 27."""
    people = [("C01", "F", 27, 9), ("C02", "M", 28, 5), ("C03", "F", 29, 4)]
    found = plan(people)
    assert [c.id for c in outgrowing(found, ["C01", "C02"])] == ["C02"]
    assert any(text.startswith("C02 has a seat as a young person") for text in told(found))


def test_the_term_ends_on_the_day_of_the_meeting_some_years_later(village):
    """Also for a meeting on a 29 February."""
    assert term_end(village).isoformat() == "2028-10-18"
    leap = plan([], meeting={"date": "2028-02-29"})
    assert term_end(leap).isoformat() == "2030-02-28"
    assert term_end(plan([], meeting={"date": "9999-02-28"})) is None
    assert term_end(plan([])) is None


def test_roles_of_everybody_are_counted(village):
    """Offices, keys and committees; more than two ask for a look."""
    held = {code: [duty.id for duty in each] for code, each in duties(village).items()}
    assert held["C02"] == ["treasurer", "key_2", "K2"]
    assert held["C01"] == ["chair", "key_1"]
    assert "C10" not in held
    assert list(concentrated(village)) == ["C02", "C06", "C12"]


def test_money_roles_by_sex(village):
    """Treasurer, three keys, and the committee for money: 4 of 6 roles, 2 of 4 people."""
    found = money(village)
    assert (found.women, found.men, found.people, found.women_people) == (4, 2, 4, 2)
    assert found.share.as_integer_ratio() == (2, 3)
    assert money(plan([])).share is None


def test_the_village_has_notes_but_nothing_wrong(village):
    """What we ship as an example is not itself wrong."""
    assert told(village, "wrong") == []
    assert len(told(village, "note")) == 4


def group(found, **parts):
    """The village with other parts of its group."""
    return found.model_copy(update={"group": changed(found.group, **parts)})


def changed(found, **parts):
    return CommunityGroup.model_validate(found.model_dump() | parts)


def test_relatives_who_both_sign_are_asked_about(village):
    """A question, not an accusation."""
    kin = [{"id": "k", "one": "C16", "other": "C01"}, {"id": "l", "one": "C03", "other": "C01"}]
    found = group(village, kin=kin)
    assert related_signers(found) == (("C01", "C16"),)
    assert any(text.startswith("C01 and C16 are relatives") for text in told(found, "note"))


def test_two_keys_in_one_hand_are_wrong(village):
    """The box would open with two people."""
    found = group(village, roles={**village.group.roles, "key_3": "C01"})
    assert "C01 holds two keys: three keys need three hands." in told(found, "wrong")


def test_who_was_not_elected_may_only_sit_in_the_audit(village):
    """C11 does, C10 may not be chair."""
    found = group(village, roles={**village.group.roles, "chair": "C10"})
    assert "C10 was not elected, and cannot be: Chair." in told(found, "wrong")


def test_nobody_audits_oneself(village):
    """Neither by joining the audit, nor by taking an office; what is so already may be mended."""
    before = village.group
    clash = changed(before, roles={**before.roles, "secretary": "C08"})
    refused = list(before.forbids(clash))
    assert refused == [
        "Who holds an office or a key cannot sit in the audit: nobody audits oneself."
    ]
    assert any("C08 holds an office" in text for text in told(group(village, roles=clash.roles)))
    assert list(clash.forbids(changed(clash, roles={**clash.roles, "deputy_chair": "C04"}))) == []


def test_no_lot_is_drawn_before_the_count_is_closed():
    """Nobody knows then who is level."""
    before = plan(PEOPLE, closed=False).group
    after = before.model_copy(update={"lots": (lot("C02", ["C02", "C03"]),)})
    assert list(before.forbids(after)) == ["Close the count before a lot is drawn."]


def test_a_lot_stays_as_the_room_saw_it():
    """Until the minutes the last one can be taken back; there is no second one for the same tie."""
    tied = ["C02", "C03"]
    before = changed(plan(PEOPLE).group, lots=(lot("C02", tied),))
    stays, enough = "What was drawn stays as the room saw it.", "one draw is enough"
    assert list(before.forbids(changed(before, lots=(lot("C03", tied),)))) == [stays]
    twice = (lot("C02", tied), lot("C03", tied))
    assert enough in " ".join(before.forbids(changed(before, lots=twice)))
    assert list(before.forbids(changed(before, lots=()))) == []
    signed = changed(before, minutes=before.minutes.model_copy(update={"closed_at": AT}))
    assert list(signed.forbids(changed(signed, lots=()))) == [stays]


def test_nobody_joins_or_leaves_the_list_once_votes_are_counted():
    """But an age that was written wrongly can be corrected until the count is closed."""
    before = plan(PEOPLE, closed=False).group
    fewer = before.model_copy(update={"candidates": before.candidates[:2]})
    assert any("Votes are counted already" in text for text in before.forbids(fewer))
    older = before.candidates[0].model_copy(update={"age": 41})
    mended = before.model_copy(update={"candidates": (older, *before.candidates[1:])})
    assert list(before.forbids(mended)) == []


def test_no_candidate_is_named_while_the_rule_is_open():
    """Otherwise the rule would be made for somebody."""
    before = plan([], closed=False, rule={"closed_at": None}).group
    after = changed(before, candidates=[{"id": "C01"}])
    assert list(before.forbids(after)) == ["Lock the rule before the first candidate is named."]


@pytest.mark.parametrize(
    ("codes", "following"), [([], "C01"), (["C01", "C09"], "C10"), (["x", "C99"], "C100")]
)
def test_the_next_code_is_the_next_number(codes, following):
    """Whatever codes there are."""
    assert plan([(code, None, None, None) for code in codes], closed=False).group.next_code == (
        following
    )


def test_a_code_that_was_counted_or_sits_in_the_audit_is_not_given_again():
    """Two people must not share a code."""
    audit = [{"id": "K", "kind": "audit", "members": {"C07": "member"}}]
    found = plan(PEOPLE, committees=audit, tally={"again": {"C05": 1}}).group
    assert found.next_code == "C08"


def test_a_lot_that_is_taken_back_is_left_to_be_seen():
    """The record says what it leaves, once; nobody rewrites it."""
    at = dt.datetime(2027, 5, 3, tzinfo=dt.UTC)
    before = changed(plan(PEOPLE).group, lots=(lot("C02", ["C02", "C03"]),))
    (mark,) = before.leaves(changed(before, lots=()), at)
    after = changed(before, lots=(), taken_back=(mark,))
    assert (mark.at, mark.lot, after.lots_taken_back) == (at, before.lots[0], (mark,))
    assert list(before.forbids(after)) == []
    assert list(after.leaves(after, at)) == []
    assert changed(before, taken_back=(mark,)).lots_taken_back == ()
    stays = "What was drawn stays as the room saw it."
    assert list(after.forbids(changed(after, taken_back=()))) == [stays]
