"""Activities and what they were made from: what has changed there, and what comes too late."""

import pytest
from desks import button, do, fill, go, labelled, notices, press
from hypothesis import given
from hypothesis import strategies as st
from nasty import NASTY
from planned import activity, small

from workbook import months
from workbook.activities.analysis.agreed import agreed
from workbook.activities.analysis.draft import in_force, made_from
from workbook.activities.analysis.upstream import (
    Changed,
    Overdue,
    called_after,
    changed,
    overdue,
    told_apart,
)
from workbook.plan import Plan
from workbook.results import results
from workbook.store import open_store
from workbook.store.trouble import Refused
from workbook.subjects import SUBJECTS
from workbook.ui.desk import Desk
from workbook.ui.event import Opened

TRAIN = {"id": "S1", "name": "Train", "responsible": "K1", "by": "2027-03"}
TAKEN = {"action": "S1", "name": "Train", "responsible": "K1"}
KEPT = TAKEN | {"taken": {"name": "Train", "responsible": "K1"}}
LINES = [{"id": "L1", "item": "Pipe", "activity": "W1"}]


def plan(*activities, actions=(TRAIN,), lines=(), **told):
    """A village with activities, and what they may come from."""
    record = small(*activities, **told).model_dump(mode="json")
    record["sustainability"] = {"actions": list(actions)}
    record["proposal"] = {"budget": {"lines": list(lines)}}
    return Plan.model_validate(record)


@pytest.fixture
def at(tmp_path):
    """A desk with both worksheets, and a plan open on it."""
    with open_store(f"sqlite:///{tmp_path / 'w.sqlite'}", Plan) as store:

        def at(plan, step):
            store.create(plan)
            named = [each for each in SUBJECTS if each.name in ("activities", "sustainability")]
            desk = Desk(tuple(named), lambda: store)
            desk.open(Opened(kind="open", community=plan.id, step=step, author="tab"))
            return desk

        yield at


def one(desk, id="A"):
    """An activity as it is written down."""
    return next(each for each in desk._plan.activities.activities if each.id == id)


@pytest.mark.parametrize(
    ("now", "found"),
    [
        ({}, {}),
        ({"name": " Train "}, {}),
        ({"by": "2027-01"}, {}),
        ({"name": ""}, {}),
        ({"responsible": ""}, {}),
        ({"name": "Teach"}, {"name": "Teach"}),
        ({"responsible": "C07"}, {"responsible": "C07"}),
        ({"name": "Teach", "responsible": "C07"}, {"name": "Teach", "responsible": "C07"}),
    ],
)
@pytest.mark.parametrize("own", [TAKEN, KEPT], ids=["of an older file", "as now"])
def test_another_name_or_person_of_an_action_is_a_change(own, now, found):
    """Emptied is none: nothing can be taken over from it."""
    told = plan(activity("A") | own, actions=[TRAIN | now])
    assert changed(told) == ((Changed("A", "action", **found),) if found else ())


def test_what_the_room_calls_otherwise_itself_is_no_change():
    """Only what was said anew upstream is; of an older file nobody knows which it was."""
    own = {"name": "Lessons for two months", "responsible": "K2"}
    assert changed(plan(activity("A") | KEPT | own)) == ()
    [asked] = changed(plan(activity("A") | TAKEN | own))
    assert (asked.name, asked.responsible) == ("Train", "K1")


def test_an_action_that_was_taken_off_is_told():
    """Of whichever age the file is; an activity of our own comes from nowhere."""
    for own in (TAKEN, KEPT):
        told = plan(activity("A") | own, activity("B"), actions=[])
        assert changed(told) == (Changed("A", "action", gone=True),)


def test_a_budget_line_that_is_called_otherwise_is_a_change_where_its_name_was_taken():
    """An activity that lines only pay for keeps its name without a word."""
    own = activity("W1", name="Pipe", taken={"name": "Pipe"})
    assert changed(plan(own, lines=LINES)) == ()
    lines = [LINES[0] | {"item": "Hose"}, LINES[0] | {"id": "L2", "item": "Tap"}]
    assert changed(plan(own, lines=lines)) == (Changed("W1", "budget", name="Hose, Tap"),)
    assert changed(plan(activity("W1"), lines=lines)) == ()
    assert changed(plan(own, lines=[])) == ()


@given(due=st.integers(0, 15), length=st.integers(1, 12), shut=st.sets(st.integers(1, 11)))
def test_late_is_what_ends_in_a_later_month_than_the_action_is_due(due, length, shut):
    """Whatever the seasons do to it; in its very month it is in time."""
    by = months.add("2027-01", due)
    told = plan(activity("A", length, closed=shut) | KEPT, actions=[TRAIN | {"by": by}])
    laid = agreed(told)
    ends = laid.spans["A"].ends if "A" in laid.spans else ""
    late = overdue(told, laid)
    assert late == ((Overdue("A", "S1", by, ends),) if ends > by else ())
    assert told.late_actions == ({"S1": ends} if ends > by else {})


def test_nothing_is_late_without_a_date_a_month_or_a_way_to_plan():
    """No date, no first month, a circle, an action that is gone."""
    long = activity("A", 9) | KEPT
    assert overdue(plan(long), agreed(plan(long)))
    ring = [long | {"after": {"B": True}}, activity("B", after=["A"])]
    for told in (
        plan(long, actions=[TRAIN | {"by": ""}]),
        plan(long, first=""),
        plan(*ring),
        plan(long, actions=[]),
    ):
        assert overdue(told, in_force(told)) == ()


@pytest.mark.parametrize(
    ("outcome", "late"), [("on_time", 0), ("late", 0), ("dropped", 0), ("not_done", 1), ("", 1)]
)
def test_what_is_done_or_dropped_is_not_late_any_more(outcome, late):
    """By the last word on it."""
    review = {"id": "R", "month": "2027-12", "items": {"A": {"outcome": outcome}}}
    assert len(plan(activity("A", 9) | KEPT, reviews=[review]).late_actions) == late


def test_the_agreed_plan_holds_before_the_draft_and_the_draft_before_the_seasons():
    """A draft that is out of date holds nothing."""
    told = plan(activity("A") | KEPT)
    assert told.late_actions == {}
    draft = {"status": "optimal", "starts": {"A": "2027-05"}, "made_from": made_from(told)}
    assert plan(activity("A") | KEPT, draft=draft).late_actions == {"S1": "2027-05"}
    assert plan(activity("A", 2) | KEPT, draft=draft).late_actions == {}
    held = {"id": "V", "at": "2026-12-01T10:00:00Z", "starts": {"A": "2027-08"}}
    told = plan(activity("A") | KEPT, draft=draft, versions=[held])
    assert told.late_actions == {"S1": "2027-08"}
    [late] = results(told)["activities"]["late_actions"]
    assert late == {"action": "S1", "activity": "A", "by": "2027-03", "last_month": "2027-08"}


def test_both_months_are_named_where_it_is_planned_and_where_the_date_stands(at):
    """At once when the date is changed, on either worksheet, and gone when it is in time."""
    desk = at(plan(activity("A", 6) | KEPT, actions=[TRAIN | {"by": "2027-06"}]), "actions")
    said = "Train, due by Mar 2027, planned to end in Jun 2027"
    assert not any(said in text for text in notices(desk))
    fill(desk, "actions", "actions", ("S1", "by", "3.2027", "Jun 2027"))
    assert f"Later in the plan than the date here: {said}." in notices(desk)
    assert "schedule" in desk.screen().ways
    for step in ("activities", "schedule", "gaps"):
        assert "actions" in go(desk, step).ways
        assert "Later than upkeep asks for: 1 " + said + "." in notices(desk)
    fill(desk, "activities", "activities", ("A", "months", 3, 6))
    assert not any("Later" in text for text in notices(desk))


def test_a_new_name_and_person_are_taken_over_at_a_press_and_undone_at_once(at):
    """Both together; after that nothing is new."""
    desk = at(plan(activity("A") | KEPT), "actions")
    fill(desk, "actions", "actions", ("S1", "name", "Teach", "Train"))
    fill(desk, "actions", "actions", ("S1", "responsible", "K2", "K1"))
    go(desk, "activities")
    [text] = [text for text in notices(desk) if "now" in text]
    assert text == "1 Train: upkeep now calls this “Teach”, and Money answers for it."
    assert button(desk, "take-A").label == "1: take over both"
    press(desk, "activities", "take-A")
    assert (one(desk).name, one(desk).responsible) == ("Teach", "K2")
    assert not any("now" in text for text in notices(desk))
    do(desk, "activities", {"on": "undo"})
    assert (one(desk).name, one(desk).responsible) == ("Train", "K1")
    assert button(desk, "take-A")


def test_what_is_left_as_it_is_here_is_not_asked_again_before_it_changes_again(at):
    """The room's own name stays."""
    desk = at(plan(activity("A") | KEPT, actions=[TRAIN | {"name": "Teach"}]), "activities")
    assert button(desk, "take-A").label == "1: take over the new name"
    press(desk, "activities", "leave-A")
    assert one(desk).name == "Train"
    assert notices(desk) == []
    with pytest.raises(Refused):
        press(desk, "activities", "take-A")
    fill(desk, "actions", "actions", ("S1", "name", "Coach", "Teach"))
    assert "1 Train: upkeep now calls this “Coach”." in notices_at(desk, "activities")


def notices_at(desk, step):
    """What a step says."""
    go(desk, step)
    return notices(desk)


def test_what_upkeep_asks_for_no_more_becomes_our_own(at):
    """Or goes out of the list like any other."""
    desk = at(plan(activity("A") | KEPT), "actions")
    do(desk, "actions", {"on": "drop", "block": "actions", "row": "S1"})
    assert "1 Train: upkeep does not ask for this any more." in notices_at(desk, "activities")
    for wrong in ("take-A", "leave-A", "own-B", "own-", "own"):
        with pytest.raises(Refused):
            press(desk, "activities", wrong)
    press(desk, "activities", "own-A")
    assert (one(desk).action, one(desk).taken, notices(desk)) == ("", None, [])


def test_what_is_taken_up_knows_what_was_said(at):
    """From the budget and from upkeep, so that only what is new after that is asked about."""
    desk = at(plan(lines=LINES), "activities")
    press(desk, "activities", "budget")
    press(desk, "activities", "care")
    pipe, train = desk._plan.activities.activities
    assert pipe.taken.name == pipe.name == "Pipe"
    assert (train.taken.name, train.taken.responsible) == (train.name, train.responsible)
    assert changed(desk._plan) == ()


def test_a_new_name_of_a_budget_line_is_taken_over(at):
    """The way to the budget stands beside it."""
    own = activity("W1", name="Pipe", taken={"name": "Pipe"})
    desk = at(plan(own, lines=[LINES[0] | {"item": "Hose"}]), "activities")
    assert "1 Pipe: the budget now calls this “Hose”." in notices(desk)
    press(desk, "activities", labelled(desk, "1: take over the new name"))
    assert (one(desk, "W1").name, one(desk, "W1").taken.name) == ("Hose", "Hose")


@pytest.mark.parametrize("code", ["A03", "1", "b-17", "P1.2", "3QZ8K0M1N2P4", "ABCDEFGHJKMN"])
def test_behind_a_code_an_activity_is_called_after_the_items(code):
    """So is one behind the id of an activity that was dropped; nameless lines give no name."""
    assert called_after(code, [" Pipe ", "", "Tap", "Hose"]) == "Pipe, Tap"
    assert called_after(code, [" "]) == ""
    assert told_apart(code, "") == code
    assert told_apart(code, "Pipe") == ("Pipe" if len(code) == 12 else f"{code} (Pipe)")


@pytest.mark.parametrize("words", ["Laying pipes", "Boru çəkmək", "Phase 2", "Su", "CONSTRUCTION"])
def test_words_that_were_typed_are_the_name(words):
    """Whatever the lines are called."""
    assert called_after(f" {words} ", ["Pipe"]) == called_after(words, []) == words


def test_words_of_the_budget_are_offered_and_taken_up_as_they_were_typed(at):
    """Not run together with the item; a code tells apart what is called alike."""
    lines = [
        LINES[0] | {"id": "L2", "activity": "Laying pipes", "item": "Polyethylene pipe"},
        LINES[0],
        LINES[0] | {"id": "L3", "activity": "W2", "item": ""},
    ]
    desk = at(plan(lines=lines, actions=()), "activities")
    [text] = notices(desk)
    assert text.endswith("3 activities that are not here: Laying pipes; W1 (Pipe); W2.")
    press(desk, "activities", "budget")
    names = {each.id: each.name for each in desk._plan.activities.activities}
    assert names == {"Laying pipes": "Laying pipes", "W1": "Pipe", "W2": "W2"}
    assert changed(desk._plan) == ()


def test_another_item_behind_words_is_no_change_and_an_older_file_is_offered_them():
    """The words are the name; an older file took that of the item in their place."""
    lines = [LINES[0] | {"activity": "Laying pipes", "item": "Hose"}]
    own = activity("Laying pipes", name="Laying pipes", taken={"name": "Laying pipes"})
    assert changed(plan(own, lines=lines)) == ()
    older = activity("Laying pipes", name="Pipe", taken={"name": "Pipe"})
    [asked] = changed(plan(older, lines=lines))
    assert asked == Changed("Laying pipes", "budget", name="Laying pipes")


def test_two_changes_are_decided_about_at_a_time(at):
    """The table stays in sight; how many follow is said."""
    actions = [TRAIN | {"id": f"S{at}", "responsible": "C07"} for at in range(5)]
    own = [activity(f"A{at}") | KEPT | {"action": f"S{at}"} for at in range(5)]
    desk = at(plan(*own, actions=actions), "activities")
    assert notices(desk)[-1] == "3 more changes follow."
    for id in ("A0", "A1", "A2"):
        press(desk, "activities", f"take-{id}")
    assert [text for text in notices(desk) if "follow" in text] == []
    assert button(desk, "take-A4").label == "5: take over who answers"


@pytest.mark.parametrize("text", [text for text in NASTY if "\x00" not in text])
def test_hostile_words_stay_words(at, text):
    """In names, and in the ids that buttons carry."""
    id = text[:100] or "-"
    own = activity(id) | TAKEN | {"name": text}
    desk = at(plan(own, actions=[TRAIN | {"name": f"{text} new"}]), "activities")
    press(desk, "activities", f"take-{id}")
    assert one(desk, id).name == f"{text} new".strip()
