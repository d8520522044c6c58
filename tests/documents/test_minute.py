"""A minute: the same inputs give the same results, and whatever was altered is named."""

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import workbook
from workbook.documents.session import verdict
from workbook.documents.session.canonical import canonical, sha256
from workbook.documents.session.minute import fingerprint, is_minute, minute, places, plan_in
from workbook.documents.session.verdict import MOST, checked
from workbook.files import shipped
from workbook.incoming import plan_file
from workbook.locale import use
from workbook.plan import Community, Plan
from workbook.results import results
from workbook.store.files import dumped, parsed
from workbook.store.trouble import Refused

PLAN = Plan.model_validate_json((shipped("data") / "muzdurlar.json").read_text("utf-8"))
TEXT = minute(PLAN)
MADE = json.loads(TEXT)
"""What the minute of the village says, computed once."""


@pytest.fixture
def once(monkeypatch):
    """The village is not computed again for each alteration of what was written."""
    monkeypatch.setattr(verdict, "made", lambda plan: MADE)


def leaves(value, path=()):
    """Every single value, with the keys that lead to it."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in pairs:
        if isinstance(inner, dict | list) and inner:
            yield from leaves(inner, (*path, key))
        else:
            yield (*path, key), inner


def named(value, path):
    """The same keys, with the id of a record in a list for its number."""
    for key in path:
        value = value[key]
        yield value["id"] if isinstance(key, int) and isinstance(value, dict) else key


def altered(path, value):
    """The minute of the village with another value at a place."""
    told = json.loads(TEXT)
    at = told
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = value
    return json.dumps(told)


def other(value):
    """Another value of the same kind."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value + 1
    return f"{value}x" if isinstance(value, str) else "x"


def test_a_minute_comes_out_equal():
    """The whole village, made again in another language."""
    with use("az"):
        text = minute(PLAN)
    found = checked(text)
    assert (found.equal, found.differences, found.altered, found.broken) == (True, (), (), ())
    assert found.sentences == (
        f"Equal: the same inputs give the same results. Their check code is {found.fingerprint}.",
    )


def test_a_minute_is_the_same_text_in_every_language():
    """Its results are computed in English, whoever makes it."""
    texts = set()
    for code in ("en", "az", "ru"):
        with use(code):
            texts.add(minute(PLAN))
    assert len(texts) == 1


def test_a_minute_says_whose_it_is_and_how_it_was_counted():
    """Community, whether the data are invented, versions, methods, inputs, results."""
    told = json.loads(minute(PLAN))
    assert (told["format"], told["version"]) == ("workbook-minute", 1)
    assert told["workbook"] == workbook.__version__
    assert told["community"] == {"id": "muzdurlar", "name": "Muzdurlar (illustrative)"}
    assert told["illustrative"] is True
    assert told["methods"]["needs.rule"]["method"] == "group_equal"
    assert told["inputs"] == json.loads(dumped(PLAN))
    assert told["results"] == json.loads(json.dumps(results(PLAN)))


def test_the_plan_comes_out_of_its_minute_again():
    """To the last letter, as a plan and as a file."""
    text = minute(PLAN)
    assert dumped(parsed(plan_in(text), Plan)) == dumped(PLAN)
    assert plan_file("village.minute.json", text.encode()) == PLAN


@settings(max_examples=15)
@given(st.sampled_from([it for it in leaves(MADE["results"]) if it[0] != ("results",)]))
def test_whatever_is_altered_in_the_results_is_named(leaf):
    """With its path, the value that was written and the value that is found."""
    path, value = leaf
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(verdict, "made", lambda plan: MADE)
        found = checked(altered(("results", *path), other(value)))
    keys = ".".join(str(key + 1) if isinstance(key, int) else key for key in path)
    assert not found.equal
    assert [(it.path, it.written, it.found) for it in found.differences] == [
        (keys, other(value), value)
    ]
    assert found.broken == ("The results, or their hash, were altered after the minute was made.",)
    assert keys[:59] in found.sentences[1]


@settings(max_examples=15)
@given(st.sampled_from([it for it in leaves(MADE["inputs"]) if it[0][-1] != "id"]))
def test_whatever_is_altered_in_the_inputs_changes_the_hash_of_its_place(leaf):
    """And of no other; so one can tell where it was, down to the record of a list."""
    path, value = leaf
    changed = json.loads(altered(("inputs", *path), other(value)))["inputs"]
    assert sha256(changed) != MADE["sha256"]["inputs"]
    [(place, _was, _now)] = verdict._apart((), MADE["places"], places(changed))
    assert place == tuple(named(MADE["inputs"], path))[: len(place)]


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        (("needs", "vote", "dots", "N06", "women"), 15, "Needs › Vote › Dots"),
        (("needs", "cards", 3, "name"), "y", "Needs › Cards › C04"),
        (("fund", "book", "vouchers", 3, "text"), "y", "Fund › Cashbook › Vouchers › y"),
        (("community", "population"), 5, "Community › Inhabitants"),
        (("id",), "elsewhere", "Id"),
    ],
)
def test_an_altered_input_is_named_in_words(once, path, value, place):
    """Even where no figure follows from it."""
    found = checked(altered(("inputs", *path), value))
    assert not found.equal
    assert [each.startswith(place) for each in found.altered] == [True]
    assert found.sentences[0].startswith("The inputs, or their hash, were altered")
    assert f"Altered in the inputs: {place}" in found.sentences[1]


def test_what_follows_from_an_altered_input_is_told_one_by_one():
    """Twenty differences, and how many more there are."""
    found = checked(altered(("inputs", "needs", "vote", "dots", "N06", "women"), 15))
    told = found.sentences[2:]
    assert "needs.dots.raw_sum.N06: the minute says 32; found is" in " ".join(told)
    assert len(told) == MOST + 1
    assert told[-1] == f"{len(found.differences) - MOST} more differ."


@pytest.mark.parametrize(
    "path",
    [
        ("sha256", "inputs"),
        ("sha256", "results"),
        ("fingerprint",),
        ("community", "name"),
        ("illustrative",),
        ("methods", "needs.rule", "method"),
        ("places", "needs", "rule", "tie"),
    ],
)
def test_a_head_or_a_hash_that_was_altered_is_noticed(once, path):
    """Each says something that no longer agrees with the rest."""
    at = MADE
    for key in path:
        at = at[key]
    found = checked(altered(path, other(at)))
    assert not found.equal
    assert found.sentences


def test_what_was_taken_out_or_put_in_is_named(once):
    """A key or an element too few, and one too many."""
    told = json.loads(TEXT)
    del told["results"]["needs"]["dots"]["total"]
    told["results"]["needs"]["consensus"]["final_order"].append("N99")
    told["results"]["beans"] = 7
    assert sorted(each.sentence for each in checked(json.dumps(told)).differences) == [
        "beans: the minute says 7; this is not found any more.",
        "needs.consensus.final_order.7: the minute says \"N99\"; this is not found any more.",
        "needs.dots.total: found is 480; the minute does not say it.",
    ]  # fmt: skip


def test_a_newer_workbook_may_know_more(monkeypatch):
    """A figure that the minute's workbook did not know yet is no difference; others are."""
    text = json.dumps(MADE)
    monkeypatch.setattr(workbook, "__version__", "0.2.0")
    more = json.loads(TEXT)
    more["results"]["needs"]["new"] = 1
    monkeypatch.setattr(verdict, "made", lambda plan: more)
    assert checked(text).equal
    more["results"]["needs"]["dots"]["total"] = 481
    assert checked(text).sentences == (
        "needs.dots.total: the minute says 480; found is 481.",
        "The minute was made by workbook 0.1.0, this is workbook 0.2.0.",
    )


def test_another_program_may_write_the_same_minute():
    """Without spaces, keys in another order, 2480.0 as 2480."""
    text = re.sub(r"(\d)\.0\b", r"\1", json.dumps(MADE, sort_keys=True, separators=(",", ":")))
    assert text != minute(PLAN)
    assert checked("\ufeff" + text).equal


@pytest.mark.parametrize(
    ("one", "same", "else_"),
    [
        (0.1 + 0.2, 0.3, 0.3000000001),
        (2480.0, 2480, 2481),
        (0, -0.0, False),
        (9_999_999_999_999.99, 9999999999999.990, 9_999_999_999_999.98),
        (10**15, 10**15, 10**15 + 1),
        ({"b": 1, "a": [None]}, {"a": [None], "b": 1.0}, {"a": None, "b": 1}),
        ("ə", "\u0259", "e"),
        ([], [], {}),
    ],
)
def test_values_are_equal_as_people_would_say(one, same, else_):
    """Numbers by fifteen digits, mappings in any order, everything else exactly."""
    assert canonical(one) == canonical(same) != canonical(else_)


def test_canonical_text_is_what_it_says():
    """Sorted keys, no spaces, letters as they are."""
    value = {"b": [1, 2.5, True, None, {}], "a": "Ağcabədi \n"}
    assert canonical(value) == '{"a":"Ağcabədi \\n","b":[1,2.5,true,null,{}]}'
    assert json.loads(canonical(MADE)) == json.loads(json.dumps(MADE))


def test_the_fingerprint_is_that_of_the_results():
    """Two groups of four digits; the same in every language, another for other results."""
    with use("ru"):
        found = fingerprint(PLAN)
    assert found == MADE["fingerprint"] == f"{MADE['sha256']['results'][:4]} {found[5:]}"
    assert re.fullmatch("[0-9a-f]{4} [0-9a-f]{4}", found)
    assert fingerprint(Plan(id="a", community=Community(name=""))) != found


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "cannot be read from line 1 on"),
        ("[" * 100_000, "cannot be read from line 1 on"),
        (
            '{"format": "workbook-minute", "version": 1' + "0" * 9999,
            "cannot be read from line 1 on",
        ),
        ("[]", "not a minute"),
        (dumped(PLAN), "not a minute"),
        ('{"format": "workbook-minute", "version": 2}', r"newer workbook \(file version 2"),
        ('{"format": "workbook-minute", "version": 1}', "has no inputs"),
        ('{"format": "workbook-minute", "inputs": {}}', "not a plan file"),
        (altered(("results", "results"), 9), r"newer workbook \(version 9"),
        (altered(("inputs", "version"), 9), r"newer workbook \(file version 9"),
        (altered(("inputs", "community", "population"), "many"), "Inhabitants: a whole number"),
    ],
)
def test_what_is_no_minute_of_ours_is_refused(text, sentence):
    """In a sentence, whatever it is."""
    with pytest.raises(Refused, match=sentence):
        checked(text)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("results", None),
        ("results", [1]),
        ("results", {"needs": 1e999, "x": float("nan"), "y": 10**4000}),
        ("sha256", None),
        ("places", "x"),
        ("places", {"needs": {"<b>\u202e" * 50: 1}}),
        ("methods", None),
        ("community", "\u202e<img src=x onerror=alert(1)>"),
    ],
)
def test_a_minute_of_the_wrong_shape_is_only_different(once, key, value):
    """Nothing in it makes the comparison fail, or its sentences long."""
    found = checked(json.dumps(MADE | {key: value}))
    assert not found.equal
    assert all(len(sentence) < 4000 for sentence in found.sentences)


@pytest.mark.parametrize(
    ("name", "content", "is_one"),
    [
        ("Village.Minute.JSON", b"", True),
        ("x.json", b'{"format": "workbook-minute"}', True),
        ("x.json", b'{"format": "workbook", "id": "workbook-minute"}', False),
        ("x.json", b'["workbook-minute"]', False),
        ("x.json", b'"workbook-minute', False),
        ("x.json", dumped(PLAN).encode(), False),
    ],
)
def test_a_minute_is_known_by_its_name_or_its_content(name, content, is_one):
    """A plan that only speaks of one is none."""
    assert is_minute(name, content) is is_one
