"""What was not counted is not 0, and nobody is said to be heard whom nobody counted."""

import pytest
from sheets import village
from stepping import at, block, came, fill, go, notices, state

from workbook.needs.analysis import representation
from workbook.needs.analysis.unknown import all_heard, uncounted, unheard_words
from workbook.needs.charts import representation_figure
from workbook.needs.worksheet.attendance import Attendance
from workbook.plan import Plan

HALF = "came with less than half of its share of the village."
PLACES = [{"id": "upper", "name": "Upper", "households": 30}, {"id": "lower", "households": 10}]


def plan(came=(), by_hamlet=(), hamlets=PLACES):
    """Women and men alike in number; who came of them, and from two hamlets."""
    groups = [{"id": id, "name": id, "adults": 50} for id in ("women", "men")]
    session = {"attended": dict(came), "attended_by_hamlet": dict(by_hamlet)}
    community = {"name": "Test", "groups": groups, "hamlets": list(hamlets)}
    told = {"id": "test", "community": community, "needs": {"session": session}}
    return Plan.model_validate(told)


ALIKE, OF_EACH = {"women": 10, "men": 10}, {"upper": 15, "lower": 5}


@pytest.mark.parametrize(
    ("told", "heard", "left"),
    [
        (plan(ALIKE, OF_EACH), f"No group and no hamlet {HALF}", []),
        (plan(ALIKE), f"No group {HALF}", ["from each hamlet"]),
        (plan(ALIKE, hamlets=()), f"No group {HALF}", []),
        (plan((), OF_EACH), f"No hamlet {HALF}", ["of each group"]),
        (plan({"women": 10}, OF_EACH), f"No hamlet {HALF}", ["of 1 group."]),
        (plan(ALIKE, {"upper": 20}), f"No group {HALF}", ["from 1 hamlet."]),
        (plan(ALIKE, {"upper": 0, "lower": 0}), f"No group {HALF}", []),
    ],
)
def test_only_what_was_counted_is_said_to_be_heard(told, heard, left):
    """The rest is said to be not counted, as a whole or in part."""
    assert all_heard(told) == heard
    said = [sentence.replace("\u00a0", " ") for sentence in uncounted(told)]
    assert len(said) == len(left)
    for sentence, words in zip(said, left, strict=True):
        assert sentence.startswith("It was not counted how many came")
        assert words.rstrip(".") in sentence
    assert unheard_words((), told) == " ".join((heard, *uncounted(told)))


def test_where_nobody_came_nothing_is_said_of_shares():
    """Neither of an empty list nor of zeros."""
    for told in (plan(), plan({"women": 0, "men": 0})):
        assert unheard_words((), told) == "Nobody is written down as present yet."


def test_who_was_not_heard_is_named_before_what_was_not_counted():
    """And nothing good is said of the others in the same breath."""
    told = plan({"women": 1, "men": 10})
    assert unheard_words(("women",), told) == " ".join(("women.", *uncounted(told)))


def test_no_fair_share_is_made_of_what_was_not_counted():
    """It would be 0 of those who came."""
    assert representation.fair_shares(representation.hamlets(plan(ALIKE))) == (None, None)
    known = representation.fair_shares(representation.hamlets(plan(ALIKE, OF_EACH)))
    assert known == (15, 5)


def test_the_foot_of_the_table_is_a_dash_before_anybody_is_counted(desk, store):
    """And the step, which may be left so, says that nobody counted by hamlet."""
    came(desk)
    assert "hamlet" not in " ".join(notices(desk))
    store.create(plan(ALIKE))
    other = at(store, "test")
    screen = go(other, "attendance")
    assert block(other, "groups").total.values["came"] == 20
    assert block(other, "hamlets").total.values["came"] == "–"
    assert notices(other) == ["It was not counted how many came from each hamlet."]
    assert state(screen, "attendance") == "done"
    fill(other, "attendance", "hamlets", ("upper", "came", 15, None))
    assert block(other, "hamlets").total.values["came"] == 15
    assert "It was not counted how many came from each hamlet." not in notices(other)


def test_hamlets_that_are_counted_as_nobody_contradict_the_groups():
    """A typed 0 is a count like any other."""
    zero = dict.fromkeys(("upper", "lower"), 0)
    told = list(Attendance().problems(plan(ALIKE, zero)))
    assert told == ["By group 20 people came, by hamlet 0: count again."]
    assert list(Attendance().problems(plan(ALIKE))) == []


def test_hamlets_that_nobody_counted_have_no_bars():
    """A bar of nobody beside a mark would be a claim."""
    sheet = village()
    session = sheet.needs.session.model_copy(update={"attended_by_hamlet": {}})
    needs = sheet.needs.model_copy(update={"session": session})
    drawn = representation_figure(sheet.model_copy(update={"needs": needs}))
    words = " ".join(text.get_text() for text in drawn.texts)
    assert "By hamlet" not in words
    assert "By hamlet" in " ".join(text.get_text() for text in representation_figure(sheet).texts)
