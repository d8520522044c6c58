"""The first half of the proposal on the screen: from the chosen need to who looks at what."""

import json

import desks
import pytest
from desks import add, block, button, do, fill, go, notices, press, state

from workbook.files import shipped
from workbook.locale import use
from workbook.plan import Plan
from workbook.store.trouble import Refused
from workbook.subjects import SUBJECTS
from workbook.ui.desk import Desk
from workbook.ui.event import Opened

MINE = (
    *("project", "beneficiaries", "objectives"),
    *("logframe", "logframe-indicators", "assumptions", "read-aloud"),
    "monitoring",
)


def plan(desk):
    return desk._plan


def village(**parts):
    """The illustrative village with parts of its proposal replaced."""
    told = json.loads((shipped("data") / "muzdurlar.json").read_text("utf-8"))
    told["proposal"] |= parts
    return Plan.model_validate(told)


@pytest.fixture
def opened(store):
    """The illustrative village with parts of its proposal replaced, on a desk."""

    def opened(**parts):
        store.create(village(**parts))
        return desks.at(store, "proposal", "muzdurlar")

    return opened


@pytest.mark.parametrize("language", ["en", "az", "ru"])
@pytest.mark.parametrize("village", ["empty", "example"])
def test_every_step_speaks_every_language(request, village, language):
    """No step fails on a full village or on an empty one."""
    desk = request.getfixturevalue(village)
    do(desk, "", {"on": "language", "language": language})
    with use(language):
        for step in MINE:
            assert go(desk, step).step == step


def test_an_empty_village_is_told_what_to_do_first(empty):
    """Nothing is begun, and each step says what it waits for."""
    screen = go(empty, "project")
    assert {state(screen, step) for step in MINE} == {"open"}
    assert all(go(empty, step).missing for step in MINE)


def test_the_illustrative_village_has_nothing_missing_but_its_risks(example):
    """Its logframe is whole."""
    screen = go(example, "project")
    states = {step: state(screen, step) for step in MINE if step != "assumptions"}
    assert set(states.values()) == {"done"}


def test_the_project_answers_what_the_room_put_first_and_leads_there(example):
    """The need is read, not typed again; its origin is a button away."""
    go(example, "project")
    first = block(example, "first")
    assert first.kind == "good"
    assert "New school building" in first.text
    assert first.go == "decision"


def test_another_need_is_told_to_the_room_as_not_what_it_put_first(example):
    """It may be chosen, but never silently; what is no need is refused."""
    fill(example, "project", "project", ("", "need", "N02", ""))
    go(example, "project")
    assert "not what the room put first" in block(example, "first").text
    assert block(example, "first").kind == "look"
    with pytest.raises(Refused):
        fill(example, "project", "project", ("", "need", "N99", "N02"))


def test_a_need_that_was_taken_out_is_a_contradiction(opened):
    """The project names a need that is no longer in the list."""
    desk = opened(project={"need": "N77", "title": "T"})
    assert state(go(desk, "project"), "project") == "problem"


@pytest.mark.parametrize("months", [-1, 61, 10**12, "eighteen"])
def test_months_that_are_none_are_refused(empty, months):
    """A project takes up to five years."""
    with pytest.raises(Refused):
        fill(empty, "project", "project", ("", "months", months, 0))


def test_people_are_counted_by_sex_and_added_up(empty):
    """Those whom it is for stand large, with girls and women apart."""
    add(empty, "beneficiaries", "people", name="Pupils", age="6–17", female=55, male=63)
    go(empty, "beneficiaries")
    assert block(empty, "people").rows[0].values["people"] == 118
    (fact,) = block(empty, "served").facts
    assert (fact.figure, fact.label) == ("118", "Pupils (6–17)")
    assert fact.note == "girls and women 55, boys and men 63"


def test_a_hamlet_without_a_use_is_named_and_one_with_too_many_is_refused_nothing(empty):
    """Nought is an answer that the room hears; more than live there is a contradiction."""
    fill(empty, "beneficiaries", "hamlets", ("upper", "used", 61, None), ("lower", "used", 0, None))
    screen = go(empty, "beneficiaries")
    assert state(screen, "beneficiaries") == "problem"
    rows = {row.id: row for row in block(empty, "hamlets").rows}
    assert "60" in rows["upper"].problems["used"]
    assert "lower" in block(empty, "left-out").text
    assert rows["lower"].values["share"] == "0%"
    total = block(empty, "hamlets").total.values
    assert (total["live"], total["used"], total["share"]) == (100, 61, "61%")


def test_the_objective_tree_stands_beside_the_problem_tree(example):
    """Box for box; what is not turned round yet is bare, what is chosen is strong."""
    fill(
        example,
        "objectives",
        "turned",
        ("c2", "so", None, "There are rooms enough for one shift"),
        ("c2", "chosen", None, "yes"),
    )
    go(example, "objectives")
    left, right = block(example, "trees").left, block(example, "trees").right
    assert [twig.under for twig in left.down] == [twig.under for twig in right.down]
    turned = {twig.id: twig for twig in right.down}
    assert (turned["c2"].bare, turned["c2"].strong) == (True, False)
    assert (turned["c1"].bare, turned["c1"].strong) == (False, True)


def test_an_objective_that_is_an_activity_is_asked_about(example):
    """The sentence is written down all the same; a question stands beside it."""
    was = "The building is safe: roof and walls hold"
    fill(example, "objectives", "turned", ("c1", "so", "Build a new roof", was))
    go(example, "objectives")
    row = next(row for row in block(example, "turned").rows if row.id == "c1")
    assert "something that people do" in row.problems["so"]


def test_a_logframe_begins_with_the_objective_tree(opened):
    """The core becomes the purpose, the first effect the goal, chosen causes the outputs."""
    desk = opened(aims=[], watches=[])
    press(desk, "logframe", "begin")
    aims = plan(desk).proposal.aims
    assert [aim.level for aim in aims] == ["goal", "purpose", *["output"] * 4]
    assert aims[1].text == "Children of the village get safe, full-day schooling"
    with pytest.raises(Refused):
        press(desk, "logframe", "begin")


def test_a_second_purpose_is_a_contradiction(opened):
    """A project has one."""
    aims = [{"id": id, "level": "purpose", "text": id} for id in ("one", "two")]
    desk = opened(aims=aims, watches=[])
    assert state(go(desk, "logframe"), "logframe") == "problem"
    assert "2" in notices(desk)[0]


def test_with_a_row_goes_how_it_was_to_be_watched(example):
    """Nothing is watched that nobody wants to reach any more; undo brings both back."""
    before = plan(example).proposal
    assert any(watch.id == "O1" for watch in before.watches)
    do(example, "logframe", {"on": "drop", "block": "aims", "row": "O1"})
    assert all(
        each.id != "O1" for each in (*plan(example).proposal.aims, *plan(example).proposal.watches)
    )
    do(example, "logframe", {"on": "undo"})
    assert {a.id for a in plan(example).proposal.aims} == {a.id for a in before.aims}
    assert {w.id for w in plan(example).proposal.watches} == {w.id for w in before.watches}


def test_an_indicator_needs_its_value_of_today_its_target_date_and_source(example):
    """Each gap is asked for in its own field."""
    fill(
        example,
        "logframe-indicators",
        "indicator-O1",
        ("", "baseline", "", "none"),
        ("", "date", "", "Jun 2028"),
    )
    screen = go(example, "logframe-indicators")
    form = block(example, "indicator-O1")
    assert set(form.problems) == {"baseline", "date"}
    assert "Building finished and accepted" in screen.missing[0]
    assert block(example, "complete").meters[0].value == 4


def test_a_date_of_the_logframe_is_typed_as_people_write_it(example):
    """What is no month is refused with a sentence."""
    was = "Jun 2028"
    fill(example, "logframe-indicators", "indicator-O1", ("", "date", "7.2028", was))
    go(example, "logframe-indicators")
    assert block(example, "indicator-O1").values["date"] == "Jul 2028"
    for wrong in ("13.2028", "31 February", "10000000000000"):
        with pytest.raises(Refused, match="month"):
            fill(example, "logframe-indicators", "indicator-O1", ("", "date", wrong, "Jul 2028"))


def test_an_assumption_becomes_a_risk_of_the_register_at_a_press(opened):
    """Written once: the row points to the risk, and pressing again does nothing."""
    aims = [{"id": "P", "level": "purpose", "text": "They learn", "assumption": "Teachers come"}]
    desk = opened(aims=aims, watches=[])
    assert button_of(desk, "risk-P").label == "Teachers come"
    known = {risk.id for risk in plan(desk).risks}
    press(desk, "assumptions", "risk-P")
    (risk,) = (risk for risk in plan(desk).risks if risk.id not in known)
    assert risk.name == "It does not hold: Teachers come"
    assert plan(desk).proposal.aims[0].risk == risk.id
    assert go(desk, "assumptions").missing == ()
    with pytest.raises(Refused):
        press(desk, "assumptions", "risk-P")


def button_of(desk, action):
    go(desk, "assumptions")
    return button(desk, action)


def test_the_logframe_is_read_aloud_from_the_outputs_up(example):
    """If the outputs are there and what must hold holds, then the purpose; then the goal."""
    go(example, "read-aloud")
    up, top = block(example, "aloud").sentences
    assert [piece.lead for piece in up.pieces] == ["If", "and", "and", "and if", "then"]
    assert up.pieces[0].text == "“Building finished and accepted”"
    assert up.pieces[-1].text == top.pieces[0].text
    assert not any(piece.gap for piece in (*up.pieces, *top.pieces))


def test_a_gap_is_shown_where_a_row_has_no_words(opened):
    """Also where nothing is taken for granted: that is asked about."""
    desk = opened(aims=[{"id": "O", "level": "output", "text": "It stands"}], watches=[])
    screen = go(desk, "read-aloud")
    (sentence,) = block(desk, "aloud").sentences
    assert [piece.gap for piece in sentence.pieces] == [False, True, True]
    assert "gap" in screen.missing[0]


def test_who_watches_is_a_code_and_a_row_begins_with_its_first_cell(opened):
    """Names stay on paper; one commit makes the row and fills it."""
    desk = opened(watches=[])
    fill(desk, "monitoring", "watched", ("O1", "who", "c09", None))
    assert [(watch.id, watch.who) for watch in plan(desk).proposal.watches] == [("O1", "C09")]
    fill(desk, "monitoring", "watched", ("O1", "every", "month", ""), ("P", "kept", "book", None))
    assert [watch.id for watch in plan(desk).proposal.watches] == ["O1", "P"]
    with pytest.raises(Refused, match="never a name"):
        fill(desk, "monitoring", "watched", ("P", "who", "Aygün", ""))
    with pytest.raises(Refused):
        fill(desk, "monitoring", "watched", ("O2", "every", "daily", None))


def test_every_number_leads_to_the_step_it_comes_from(store):
    """With all worksheets at hand, a step of needs is a button away and named with its sheet."""
    store.create(village())
    desk = Desk(SUBJECTS, lambda: store)
    desk.open(Opened(kind="open", community="muzdurlar", worksheet="proposal", step="project"))
    assert desk.screen().ways == {"decision": "Needs – We decide"}
    assert go(desk, "objectives").ways == {"tree": "Needs – Problem tree"}
    assert go(desk, "beneficiaries").ways == {"attendance": "Needs – Who is here"}


def test_the_need_that_the_room_put_first_is_shown_but_not_written_down(example):
    """Choosing it once more leaves the project with whatever the room puts first."""
    go(example, "project")
    assert block(example, "project").values["need"] == "N01"
    fill(example, "project", "project", ("", "need", "N02", "N01"))
    assert plan(example).proposal.project.need == "N02"
    fill(example, "project", "project", ("", "need", "N01", "N02"))
    assert plan(example).proposal.project.need == ""
