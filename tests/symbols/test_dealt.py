"""Which symbol whom: by topic where a word is known, the same for everybody, never two alike."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nasty import NASTY

from workbook.locale import use
from workbook.symbols import NEUTRAL, Dealt, dealt, symbol
from workbook.symbols.names import known
from workbook.symbols.topics import _list, about

HOUSE = Path(__file__).parents[2]
SHARED = Path(os.environ.get("WORKBOOK_SHARED", HOUSE.parent / "shared"))

WORDS = st.sampled_from(["Su", "su xətti", "Road", "дорога", "Məktəb", "", "nothing known", *NASTY])
LISTS = st.dictionaries(st.text(max_size=8), WORDS, max_size=50)


@settings(max_examples=40, deadline=None)
@given(LISTS)
def test_no_two_are_alike_and_everybody_has_one(names):
    """Two needs with one symbol would be one need to who cannot read."""
    found = dealt(list(names), names)
    assert list(found) == list(names)
    assert len(set(found.values())) == len(names)
    assert all(known(one.name) and one.dots >= 0 for one in found.values())


@settings(max_examples=40, deadline=None)
@given(LISTS)
def test_one_more_at_the_end_changes_no_earlier_one(names):
    """What is on the wall already stays true."""
    ids = list(names)
    before = dealt(ids[:-1], names)
    assert {id: dealt(ids, names)[id] for id in before} == before


def test_the_order_of_candidates_is_their_own():
    """Whoever stands down leaves the others their symbols, but for those who wished for his."""
    codes = [f"C{at:02}" for at in range(1, 17)]
    before = dealt(codes)
    changed = [
        sum(after[code] != before[code] for code in after)
        for out in codes
        for after in [dealt([code for code in codes if code != out])]
    ]
    assert max(changed) <= 3
    assert {one.dots for one in before.values()} == {0}
    assert {one.name for one in before.values()} <= set(NEUTRAL)


def test_symbols_begin_again_with_a_dot_where_they_are_used_up():
    """With 40 candidates the last eight have a dot under their symbol, nobody two."""
    found = list(dealt([f"C{at:02}" for at in range(40)]).values())
    assert [one.dots for one in found] == [0] * len(NEUTRAL) + [1] * (40 - len(NEUTRAL))
    assert len({symbol(*one) for one in found}) == 40


def test_the_symbol_of_a_need_is_the_same_in_every_language():
    """The paper of one group is read beside that of another."""
    names = {"N1": "İçməli su", "N2": "ISTILIK", "N3": "Дорога"}
    told = set()
    for code in ("en", "az", "ru"):
        with use(code):
            told.add(tuple(dealt(list(names), names).values()))
    assert told == {(Dealt("tap"), Dealt("flame"), Dealt("road"))}


@pytest.mark.parametrize(
    ("name", "best"),
    [
        ("Roof of the school", "roof"),
        ("Məktəbin dam örtüyü", "roof"),
        ("Крыша школы", "roof"),
        ("Məktəbə gedən yol", "road"),
        ("Yoluxucu xəstəliklər", None),
        ("Yoldaş", None),
        ("Sukan", None),
        ("Tapmaq", None),
        ("Business", None),
        ("Водка", None),
        ("Стоимость", None),
        ("Məktəbəqədər qrup", "kindergarten"),
        ("SU", "tap"),
        ("ISITMƏ VƏ İSTİLİK", "flame"),
        ("", None),
    ],
)
def test_a_topic_is_known_by_whole_stems_only(name, best):
    """A wrong symbol is worse than a neutral one."""
    assert next(iter(about(name)), None) == best


def test_a_second_need_of_one_topic_gets_its_other_symbol():
    """Tap and pipe are both water; a third one is neutral."""
    names = dict.fromkeys(("N1", "N2", "N3"), "Water")
    found = [one.name for one in dealt(list(names), names).values()]
    assert found[:2] == ["tap", "pipe"]
    assert found[2] in NEUTRAL


def test_the_list_of_stems_names_symbols_that_are_drawn():
    """Each topic has words in all three languages, none of them twice."""
    for topics in _list().values():
        for name, stems in topics.items():
            assert known(name)
            assert set(stems) == {"en", "az", "ru"}
            for words in stems.values():
                assert len(set(words)) == len(words), name


@pytest.mark.parametrize("ending", ["", ".az", ".ru"])
def test_needs_of_the_example_get_the_symbols_that_fit(ending):
    """The twelve needs of the illustrative village, in three languages: the same twelve."""
    needs = json.loads((HOUSE / "data" / f"muzdurlar{ending}.json").read_text("utf-8"))
    names = {need["id"]: need["name"] for need in needs["needs"]["needs"]}
    fit = "school tap health road canal flame kindergarten bulb ball sewing cow bin"
    assert [one.name for one in dealt(list(names), names).values()] == fit.split()


def test_needs_and_activities_of_the_scenario_are_told_apart():
    """Its 18 activities each have a symbol, and none has a dot."""
    path = SHARED / "data" / "scenario.json"
    if not path.exists():
        pytest.skip("the shared scenario is not at hand")
    listed = json.loads(path.read_text("utf-8"))["ws5_plan"]["activities"]
    found = dealt([one["id"] for one in listed], {one["id"]: one["name"] for one in listed})
    assert len({one.name for one in found.values()}) == len(listed) == 18
    assert found["A07"].name == "roof"
