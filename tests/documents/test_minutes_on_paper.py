"""Minutes: one of each session that took place, with its log, and lines to sign on."""

import datetime as dt

import pytest
from hostile import hostile
from pdfs import Opened
from villages_in_words import SECRET, changed, covered, empty, full, words_of

from workbook.documents.minutes import minutes
from workbook.documents.press import pdf, written
from workbook.fund.model import Closure
from workbook.group.model import Lot
from workbook.group.model.tally import LotTakenBack
from workbook.locale import use
from workbook.locale.numbers import moment
from workbook.needs.model import Draw, TakenBack
from workbook.plan import Plan
from workbook.record import Reopening
from workbook.results import results

SESSIONS = (
    "minutes-group", "minutes-needs", "minutes-fund-1", "minutes-plan-1", "minutes-review-1",
    "minutes-score-1",
)  # fmt: skip
NOON = dt.datetime(2027, 5, 3, 12, tzinfo=dt.UTC)


def told(plan, name):
    """Every text of the minutes of one session."""
    (found,) = (each for each in minutes(plan) if each.name == f"minutes-{name}")
    return words_of(found)


def test_every_session_that_took_place_has_minutes():
    """Reviews that nobody has begun and visits that nobody made have none."""
    assert tuple(each.name for each in minutes(full())) == SESSIONS


def test_a_session_that_did_not_take_place_gives_none():
    """An empty village has no minutes."""
    assert minutes(empty()) == ()


@pytest.mark.parametrize("language", ["en", "az", "ru"])
def test_minutes_are_whole_and_can_be_signed(language):
    """Nothing is cut off, every letter can be read, and there is a place to sign."""
    with use(language):
        for each in minutes(full(language), "Goranboy"):
            kinds = {block["kind"] for block in written(each)["blocks"]}
            assert "signatures" in kinds
            with Opened(pdf(each)) as found:
                assert found.pages <= 4
                assert found.beyond() == []
                assert found.unreadable() == []


def test_the_election_is_told_as_it_was():
    """Quorum, quotas, votes, who has a seat why, papers, and when the rule was locked."""
    plan, words = full(), told(full(), "group")
    found = results(plan)["group"]
    assert "131 of 410 (31.95%); 123 were needed" in words
    assert ", ".join(found["elected"]) in words
    assert "C16, with 41 votes, has a seat that is kept for" in words
    assert "C10, with 66 votes, gives way" in words
    assert "131 papers given out = 129 valid + 2 spoiled + 0 not returned." in words
    assert moment(plan.group.rule.closed_at) in words
    assert "C11, C12" in words  # the tie


def test_the_needs_are_told_as_they_were_counted():
    """Attendance, the order, objections with their answers."""
    words = told(full(), "needs")
    for objection in full().needs.consensus.objections:
        assert objection.text in words
        assert objection.answer in words
    assert "Lower hamlet: 12 came, 29 would be its share" in words
    assert '"49", "48", "1", "0"' in words


def test_unlocking_stands_in_the_minutes_with_its_reason():
    """The log of corrections leaves the room too."""
    entry = Reopening(id="r", at=NOON, reason="a paper was found", after_first_vote=True)
    plan = full()
    group = changed(plan.group, rule=changed(plan.group.rule, reopened=(entry,)))
    needs = changed(plan.needs, rule=changed(plan.needs.rule, unlocks=(entry,)))
    plan = changed(plan, group=group, needs=needs)
    for session in ("group", "needs"):
        words = told(plan, session)
        assert "a paper was found (after the first vote)" in words
        assert moment(NOON) in words
    assert "Nothing was opened again." in told(full(), "group")


def test_covered_votes_are_in_no_minutes():
    """While a vote goes on its minutes say so, and no number of it."""
    found = minutes(covered())
    assert "minutes-score-1" not in [each.name for each in found]
    text = " ".join(words_of(each) for each in found)
    assert str(SECRET)[:3] not in text.replace(",", "")
    assert "all votes stay covered" in text
    assert "all counts stay covered" in text


def test_names_are_written_by_hand_alone():
    """The list of contacts has codes and empty places, nothing else."""
    (group, *_rest) = minutes(full())
    contacts = group.blocks[-1]
    assert contacts.tall > 0
    assert [row[0] for row in contacts.rows][:2] == ["C01", "C02"]
    assert {cell for row in contacts.rows for cell in row[1:]} == {""}


def test_whoever_is_elected_is_in_the_list_of_contacts():
    """Also without an office and on no committee; as many as there are."""
    record = full().model_dump(mode="json")
    record["group"] |= {"roles": {}, "committees": []}
    plan = Plan.model_validate(record)
    (group, *_rest) = minutes(plan)
    elected = results(plan)["group"]["elected"]
    assert [row[0] for row in group.blocks[-1].rows if row[0]] == sorted(elected)


def test_a_cash_count_says_what_differs_and_whether_it_closed_a_period():
    """Book and count side by side; the closing is written down where there is one."""
    found, words = results(full())["fund"]["cash_count"], told(full(), "fund-1")
    assert f"{found['counted_total']:,.2f}" in words
    assert f"{found['expected']:,.2f}" in words
    assert full().fund.book.counts[0].explanation in words
    book = full().fund.book
    closure = Closure(id="c", until=book.counts[0].date, count=book.counts[0].id, closed_at=NOON)
    closed = changed(full(), fund=changed(full().fund, book=changed(book, closures=(closure,))))
    assert f"is closed since {moment(NOON)}" in told(closed, "fund-1")


def test_a_new_plan_says_what_moved():
    """The second version stands beside the first."""
    work = full().activities
    first = work.versions[0]
    starts = first.starts | {"A17": "2029-04"}
    again = changed(first, id="V2", reason="the roof was late", starts=starts)
    plan = changed(full(), activities=changed(work, versions=(first, again)))
    words = told(plan, "plan-2")
    assert "the roof was late" in words
    assert '"Mar 2029", "Apr 2029"' in words


def test_a_visit_that_was_made_has_minutes():
    """With its finding, and no other visit."""
    lasts = full().sustainability
    made = changed(lasts.visits[0], date=dt.date(2028, 9, 12), finding="The tap leaks")
    plan = changed(full(), sustainability=changed(lasts, visits=(made, *lasts.visits[1:])))
    assert "The tap leaks" in told(plan, "visit-1")
    assert sum(each.name.startswith("minutes-visit") for each in minutes(plan)) == 1


def test_hostile_texts_break_no_minutes():
    """Texts by malice or by chance stay text, and stay on the page."""
    with use("az"):
        for each in minutes(hostile()):
            with Opened(pdf(each)) as found:
                assert found.pages <= 8
                assert found.beyond() == []
                assert found.unreadable() == []


def test_a_draw_that_was_taken_back_is_told_in_the_minutes():
    """The room saw it: who came first then, among whom, and when it was taken back."""
    plan = full()
    first, second, *_rest = plan.needs.needs
    draw = Draw(
        id="d", at=NOON, about="ballots", tied=(first.id, second.id), first=first.id, how="lot"
    )
    lot = Lot(id="l", at=NOON, tied=("C01", "C02"), first="C02")
    needs = changed(plan.needs, taken_back=(TakenBack(id="d", at=NOON, draw=draw),))
    group = changed(plan.group, taken_back=(LotTakenBack(id="l", at=NOON, lot=lot),))
    plan = changed(plan, needs=needs, group=group)
    at = moment(NOON).replace("\u00a0", " ")
    assert f"On {at} {first.name} came first among" in told(plan, "needs")
    assert f"On {at} C02 came first among C01, C02. This was taken back on {at}." in told(
        plan, "group"
    )
    assert "taken back on" not in told(full(), "needs") + told(full(), "group")
