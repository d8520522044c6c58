"""From the questions to what we do: raters score covered, all is revealed at once."""

import json
import re

import desks
import pytest
from desks import add, block, button, do, fill, go, labelled, notices, press, state
from scorings import village

from workbook.locale import use
from workbook.plan import Plan
from workbook.store.trouble import Refused
from workbook.subjects import SUBJECTS
from workbook.ui.desk import Desk
from workbook.ui.event import Opened

MINE = (
    *("instrument", "round", "reveal", "discuss", "lights", "actions"),
    *("assets", "upkeep-tasks", "upkeep-letters", "tariff", "raci"),
    *("risks", "visits", "refresher", "management-plan"),
)
ROLES = ("Chair", "Women", "Youth")


def plan(desk):
    return desk._plan


def round_of(desk):
    return plan(desk).sustainability.rounds[-1]


@pytest.fixture
def held(empty):
    """A round that was begun with the questions we ship, and three raters, the first leads."""
    go(empty, "instrument")
    press(empty, "instrument", labelled(empty, "Begin with"))
    for role in ROLES:
        add(empty, "round", "raters", role=role, leader="yes" if role == "Chair" else None)
    return empty


def score(desk, rater, values):
    """Press keys on one rater's keypad, sentence after sentence."""
    asked = [each.id for each in round_of(desk).instrument.indicators]
    cells = [(each, "score", value, None) for each, value in zip(asked, values, strict=False)]
    fill(desk, f"score-{rater}", "answers", *cells)


def everybody(desk, values=(3, 4, 5)):
    """All raters answer every sentence with their value, and say that they are finished."""
    for rater, value in zip(round_of(desk).raters, values, strict=True):
        score(desk, rater.id, [value] * len(round_of(desk).instrument.indicators))
        press(desk, f"score-{rater.id}", "finish")


@pytest.mark.parametrize("language", ["en", "az", "ru"])
@pytest.mark.parametrize("village", ["empty", "example"])
def test_every_step_of_sustainability_speaks_every_language(request, village, language):
    """No step fails on a full village or on an empty one."""
    desk = request.getfixturevalue(village)
    do(desk, "", {"on": "language", "language": language})
    with use(language):
        for mark in desk.screen().steps:
            assert go(desk, mark.id).step == mark.id
    assert set(MINE) <= {mark.id for mark in desk.screen().steps}


def test_a_round_has_a_step_for_every_rater(held):
    """Whoever is added gets a step; who is taken out loses it."""
    names = [mark.title for mark in go(held, "round").steps][2:5]
    assert names == list(ROLES)
    last = round_of(held).raters[-1].id
    screen = do(held, "round", {"on": "drop", "block": "raters", "row": last})
    assert f"score-{last}" not in {mark.id for mark in screen.steps}


def test_keys_fill_in_and_nothing_is_told_of_what_they_said(held):
    """Neither keypad, table, meter, history, undo nor any other step tells a score."""
    first, *_others = round_of(held).raters
    score(held, first.id, [7, 0, 6])
    given = round_of(held).scores[first.id]
    assert list(given.values()) == [7, 0, 6]
    before = held.screen()
    changed = held._store.history(plan(held).id, 20, held._covered())
    assert re.search("→ *[067]", "\n".join(c.sentence for c in changed)) is None
    assert before.history[0].count("→") == 0
    for mark in before.steps:
        screen = go(held, mark.id)
        for part in screen.blocks:
            assert part.type != "dots"
    screen = go(held, f"score-{first.id}")
    pad, table = block(held, "answers", "keypad"), block(held, "answers", "table")
    assert [one.done for one in pad.asked[:4]] == [True, True, True, False]
    assert {row.values.get("score") for row in table.rows} == {None}
    assert [row.sealed for row in table.rows[:4]] == [("score",)] * 3 + [()]
    assert [meter.value for meter in block(held, "answered").meters] == [3]
    assert "→" not in screen.undo


def covered(store, id, shift):
    """The illustrative village before its scores are revealed; each is moved by `shift`."""
    told = village().model_dump(mode="json") | {"id": id}
    (round,) = told["sustainability"]["rounds"]
    moved = {r: {i: (v + shift) % 8 for i, v in own.items()} for r, own in round["scores"].items()}
    round |= {"scores": moved, "closed_at": None}
    round["raters"][0]["finished"] = False
    store.create(Plan.model_validate(told))
    return Desk(SUBJECTS, lambda: store), id


def test_what_was_scored_changes_nothing_on_any_screen_before_the_reveal(store):
    """Two villages that differ only in their covered scores look the same on every worksheet."""
    shown = []
    for desk, id in (covered(store, "one", 0), covered(store, "two", 3)):
        desk.open(Opened(kind="open", community=id, author="tab"))
        ids = [step.id for each in SUBJECTS for step in each.steps(plan(desk))]
        screens = [go(desk, step).model_dump(mode="json") for step in ids]
        shown.append([{**screen, "history": ()} for screen in screens])
    assert [a["step"] for a, b in zip(*shown, strict=True) if a != b] == []


@pytest.mark.parametrize("wrong", [8, -1, 10**12, "seven", "3"])
def test_what_is_no_score_is_refused(held, wrong):
    """Whatever the browser lets through."""
    first = round_of(held).raters[0]
    with pytest.raises(Refused):
        score(held, first.id, [wrong])
    with pytest.raises(Refused):
        fill(held, f"score-{first.id}", "answers", ("nothing", "score", 3, None))


def test_a_rater_is_finished_when_all_is_answered_and_can_open_it_again(held):
    """A finished one's answers are locked; opening again is a press, and shows nothing either."""
    first = round_of(held).raters[0]
    step = f"score-{first.id}"
    with pytest.raises(Refused):
        press(held, step, "finish")
    score(held, first.id, [4] * 24)
    assert state(press(held, step, "finish"), step) == "locked"
    go(held, step)
    assert [part.type for part in held.screen().blocks] == ["notice", "meters", "buttons"]
    with pytest.raises(Refused):
        score(held, first.id, [5])
    press(held, step, "again")
    score(held, first.id, [5])
    assert block(held, "answers", "table").rows[0].sealed == ("score",)


def test_nothing_is_revealed_before_all_have_finished_unless_somebody_says_why(held):
    """The reason stays on the screen; covering again wants one too."""
    with pytest.raises(Refused):
        press(held, "reveal", "reveal")
    score(held, round_of(held).raters[0].id, [4] * 24)
    for nothing in ("", "   "):
        with pytest.raises(Refused):
            press(held, "reveal", "reveal", nothing)
    press(held, "reveal", "reveal", "The bus leaves")
    go(held, "reveal")
    assert "The bus leaves" in block(held, "early").text
    press(held, "reveal", "cover", "One was ill")
    assert round_of(held).covered
    assert any("One was ill" in text for text in notices(held))


def test_spread_stands_before_the_mean_and_the_leader_is_framed(held):
    """A dot for each rater; what lies three apart is marked; after that no score changes."""
    everybody(held, (7, 4, 4))
    go(held, "reveal")
    assert button(held, "reveal").ask
    press(held, "reveal", "reveal")
    dots = block(held, "dots-D1")
    row = dots.rows[0]
    assert [(dot.sign, dot.at, dot.strong) for dot in row.dots] == [
        ("1", 7, True),
        ("2", 4, False),
        ("3", 4, False),
    ]
    assert (row.text, row.mean_text, row.look) == ("4 to 7", "mean 5.00", True)
    assert "3.00 points higher" in block(held, "leader").text
    with pytest.raises(Refused):
        score(held, round_of(held).raters[0].id, [1])


def test_what_differs_gets_evidence_and_a_score_that_all_can_live_with(example):
    """Only what lies three apart is asked for; an agreed score beyond the scale is refused."""
    go(example, "discuss")
    assert block(example, "agreed-S02").values["score"] == "4"
    fill(example, "discuss", "agreed-S13", ("", "score", "3", "4"))
    assert round_of(example).agreed["S13"].score == 3
    for item, value in (("S13", "8"), ("S13", "x"), ("S01", "4")):
        with pytest.raises(Refused):
            fill(example, "discuss", f"agreed-{item}", ("", "score", value, "3"))


def test_the_result_has_the_lights_of_the_scenario(example):
    """Six dimensions by sign and words, the total, how far the raters agree, the leader."""
    go(example, "lights")
    facts = block(example, "dimensions").facts
    assert [fact.figure for fact in facts] == ["4.50", "3.63", "4.83", "4.15", "4.15", "3.40"]
    assert [fact.note for fact in facts] == ["▲ Needs care"] * 5 + ["■ At risk"]
    (total,) = block(example, "total").facts
    assert (total.figure, total.kind) == ("4.11", "look")
    assert "0.664" in block(example, "alpha").text
    assert "0.90" in block(example, "icc").text
    assert "0.85 points higher" in block(example, "leader").text


def test_the_lights_begin_where_the_community_says(example):
    """Typed as people write a score; what is none, or amber above green, is said."""
    go(example, "lights")
    fill(example, "lights", "thresholds", ("", "amber", "3,4", "3.5"))
    assert block(example, "dimensions").facts[-1].note == "▲ Needs care"
    for wrong in ("8", "0.5", "green", "3.55"):
        with pytest.raises(Refused):
            fill(example, "lights", "thresholds", ("", "green", wrong, "5.0"))
    screen = fill(example, "lights", "thresholds", ("", "green", "3", "5.0"))
    assert state(screen, "lights") == "problem"


def test_rounds_that_asked_the_same_are_set_against_each_other(example):
    """A second round keeps questions and raters; nothing moves between different questions."""
    go(example, "instrument")
    press(example, "instrument", labelled(example, "Begin with"))
    assert [rater.finished for rater in round_of(example).raters] == [False] * 5
    go(example, "lights")
    assert block(example, "covered").go == "reveal"
    everybody(example, (3, 3, 3, 3, 3))
    press(example, "reveal", "reveal")
    go(example, "lights")
    assert "−1.11 points" in block(example, "trend").text
    go(example, "refresher")
    said = json.dumps([part.model_dump(mode="json") for part in example.screen().blocks])
    assert "fell by" in said
    assert block(example, "steps-fund").steps[:2] == ("levies", "collections")


def test_changed_questions_are_a_version_of_their_own(held):
    """Before anybody has answered, sentences can be changed, added and taken out; not after."""
    go(held, "instrument")
    with pytest.raises(Refused):
        fill(held, "instrument", "questions", ("S01", "text", "Ours", None))
    press(held, "instrument", "change")
    assert round_of(held).instrument.version == 2
    old = block(held, "questions").rows[0].values["text"]
    fill(held, "instrument", "questions", ("S01", "text", "Our own sentence", old))
    press(held, "instrument", "add-D1")
    assert state(held.screen(), "instrument") == "problem"
    fill(held, "instrument", "questions", ("S25", "text", "The newest", None))
    do(held, "instrument", {"on": "drop", "block": "questions", "row": "S02"})
    ids = [each.id for each in round_of(held).instrument.indicators]
    assert ids[:4] == ["S01", "S03", "S04", "S25"]
    score(held, round_of(held).raters[0].id, [4])
    for action in ("change", "drop", "add-D1"):
        with pytest.raises(Refused):
            press(held, "instrument", action)


def test_a_wrong_file_of_an_instrument_is_a_sentence_with_its_line(empty, monkeypatch, tmp_path):
    """It hides no other instrument."""
    monkeypatch.setenv("WORKBOOK_HOME", str(tmp_path))
    (tmp_path / "instruments").mkdir()
    (tmp_path / "instruments/ours.yaml").write_text("format: 1\nid: ours\nid: again\n", "utf-8")
    go(empty, "instrument")
    assert any("ours.yaml: Line 3" in text for text in notices(empty))
    assert labelled(empty, "Begin with")


def test_low_scores_become_actions_that_the_plan_takes_up(example):
    """One is asked for with who and until when; which activity it became stands beside it."""
    screen = go(example, "actions")
    assert state(screen, "actions") == "done"
    became = {row.id: row.values["became"] for row in block(example, "actions").rows}
    told = village()
    assert became == {
        id: told.activity_names[told.activity_of_action[id]]
        if id in told.activity_of_action
        else "not taken up yet"
        for id in became
    }
    do(example, "actions", {"on": "drop", "block": "actions", "row": "Y1"})
    press(example, "actions", "do-S04")
    new = plan(example).sustainability.actions[-1]
    assert new.indicator == "S04"
    with pytest.raises(Refused):
        press(example, "actions", "do-S04")
    with pytest.raises(Refused):
        fill(example, "actions", "actions", (new.id, "responsible", "Aygün", None))


def test_a_hostile_record_breaks_no_step(store):
    """Odd names and ids, raters without a role, scores of raters that are gone."""
    told = village().model_dump(mode="json") | {"id": "odd"}
    part = told["sustainability"]
    part["rounds"][0]["raters"][0] |= {"id": "<b>&/..", "role": "<script>alert(1)</script>"}
    part["rounds"][0]["closed_at"] = None
    part["upkeep"]["tasks"][0]["service"] = "gone"
    part["actions"][0]["indicator"] = "gone"
    store.create(Plan.model_validate(told))
    desk = desks.at(store, "sustainability", "odd")
    for mark in desk.screen().steps:
        assert go(desk, mark.id).step == mark.id
    assert state(desk.screen(), "upkeep-tasks") == "problem"
