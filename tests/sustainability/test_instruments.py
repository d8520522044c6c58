"""Instruments as files: what is read, and what is refused with the line that is wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scorings import scenario, village

from workbook.incoming import questions
from workbook.locale import LANGUAGES
from workbook.store.trouble import Refused
from workbook.subjects import SUBJECTS
from workbook.sustainability import instruments
from workbook.sustainability.instruments import InstrumentError, add, instrument, read, shelf
from workbook.sustainability.instruments.nodes import DEEPEST, LARGEST
from workbook.sustainability.instruments.walk import LONGEST
from workbook.sustainability.model import Instrument

GOOD = """\
format: 1
id: clinics
version: 2
name: {en: Health, az: Səhiyyə, ru: Здоровье}
dimensions:
  - id: C1
    name: {en: Staff, az: İşçilər, ru: Персонал}
    training: plan
    weights: 4
    indicators:
      - id: C01
        text: {en: A nurse, az: Tibb bacısı, ru: Медсестра}
        weight: 3
        steps: [forecast]
      - id: C02
        text: {en: No doctor, az: no, ru: 1}
        training: needs
"""


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """A user's folder of one's own."""
    monkeypatch.setenv("WORKBOOK_HOME", str(tmp_path))
    return tmp_path


def refused(text):
    """What is said about a file."""
    with pytest.raises(InstrumentError) as error:
        read(text.encode() if isinstance(text, str) else text, {"forecast"})
    return error.value.sentences


def with_line(number, line):
    """The good file with another line in its place."""
    lines = GOOD.splitlines()
    lines[number - 1] = line
    return "\n".join(lines)


def test_the_shipped_instrument_asks_what_the_scenario_asks():
    """Twenty-four indicators in six dimensions, in three languages."""
    found, told = instrument(), scenario()["ws6_sustainability"]
    assert [each.id for each in found.dimensions] == [each["id"] for each in told["dimensions"]]
    asked = {each.id: d.id for d in found.dimensions for each in d.indicators}
    assert asked == {each["id"]: each["dimension"] for each in told["indicators"]}
    words = [found.name, *(d.name for d in found.dimensions), *(i.text for i in found.indicators)]
    assert all(list(each) == list(LANGUAGES) and all(each.values()) for each in words)
    assert all(len(set(each.values())) == len(LANGUAGES) for each in words)


def test_the_village_was_scored_with_the_shipped_instrument():
    """And keeps it within its round."""
    assert village().sustainability.rounds[0].instrument == instrument()


def test_refreshers_name_steps_that_there_are():
    """Every step of the shipped instrument is one of a worksheet."""
    known = {step.id for subject in SUBJECTS for step in subject.steps(village())}
    named = {step for each in instrument().indicators for step in each.steps}
    assert named <= known
    assert {d.training for d in instrument().dimensions} == {
        "fund",
        "needs",
        "plan",
        "sustainability",
    }


def test_a_good_file_is_read_as_it_stands():
    """Weights, trainings, steps; *no* and *1* are texts."""
    found = read(GOOD.encode())
    first, second = found.indicators
    assert (found.id, found.version, found.dimensions[0].training) == ("clinics", 2, "plan")
    assert (first.weight, first.steps, second.weight, second.training) == (
        3,
        ("forecast",),
        1,
        "needs",
    )
    assert second.text == {"en": "No doctor", "az": "no", "ru": "1"}


@pytest.mark.parametrize(
    ("number", "line", "said"),
    [
        (1, "format: 2", "this format is not known"),
        (1, "", "the field “format” is missing"),
        (2, "id: two words", "is no code"),
        (2, "id: ../../x", "is no code"),
        (2, "id: [x]", "here must stand a text"),
        (3, "version: 0", "a whole number from 1"),
        (3, "version: 1.5", "a whole number from 1"),
        (3, "version: two", "a whole number from 1"),
        (3, "version: 10001", "a whole number from 1"),
        (4, "name: {en: Health, az: Səhiyyə}", "the translation is missing: Русский (ru)"),
        (4, "name: {en: A, az: B, ru: C, de: D}", "the field “de” is not known"),
        (4, "name: Health", "write this in every language: en, az, ru"),
        (7, "    name: {en: Staff, az: , ru: Персонал}", "here must stand a text"),
        (7, f"    name: {{en: {'x' * (LONGEST + 1)}, az: B, ru: C}}", "too long"),
        (8, "    training: cooking", "“cooking” is not known"),
        (8, "    colour: red", "the field “colour” is not known"),
        (8, "    id: C9", "the field “id” stands here twice"),
        (9, "    weights: 5", "the weights add up to 4, not to 5"),
        (13, "        weight: 0", "a whole number from 1"),
        (13, "        weight: 2", "the weights add up to 3, not to 4"),
        (14, "        steps: forecast", "here must stand a list"),
        (15, "      - id: C01", "the code C01 stands in line 11 already"),
        (15, "      - id: C1", "the code C1 stands in line 6 already"),
        (14, "        steps: [forecast, forecast]", "forecast stands in line 14 already"),
        (14, "        steps: [nosuchstep]", "there is no step “nosuchstep”"),
        (15, "      - id: c01", "the code c01 stands in line 11 already"),
        (12, '        text: {en: "A \\ud800 nurse", az: B, ru: C}', "nobody sees (U+D800)"),
        (12, '        text: {en: "a\\e[31mb", az: B, ru: C}', "nobody sees (U+001B)"),
        (12, '        text: {en: "a\\x07b", az: B, ru: C}', "nobody sees (U+0007)"),
        (12, '        text: {en: "a\\0b", az: B, ru: C}', "nobody sees (U+0000)"),
        (12, '        text: {en: "a\\u202eb", az: B, ru: C}', "nobody sees (U+202E)"),
        (12, '        text: {en: "\\u200b", az: B, ru: C}', "nobody sees (U+200B)"),
        (12, '        text: {en: "\\u3164\\u0301", az: B, ru: C}', "here must stand a text"),
        (12, f"        text: {{en: {'x' * 30_000}, az: B, ru: C}}", "too long"),
        (2, 'id: "\\ud800"', "nobody sees (U+D800)"),
    ],
)
def test_a_wrong_file_is_refused_with_its_line(number, line, said):
    """One sentence that names the line and says what is wrong."""
    told = refused(with_line(number, line))
    where = {"the weights add up to 3, not to 4": 9, "the field “format” is missing": 2}
    begins = f"Line {where.get(said, number)}: "
    assert any(each.startswith(begins) and said in each for each in told), told


def test_weights_need_their_sum():
    """What they add up to stands in the file itself: a slip is seen."""
    told = refused(with_line(9, ""))
    assert told[0].startswith("Line 13: an indicator has a weight")


def test_everything_that_is_wrong_is_said_at_once():
    """From the first line to the last."""
    text = with_line(9, "    weights: 9").replace("version: 2", "version: x")
    text = text.replace("training: needs", "training: x")
    numbers = [int(each.split(":")[0].removeprefix("Line ")) for each in refused(text)]
    assert numbers == sorted(numbers) == [3, 9, 17]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "nothing in this file"),
        ("# only a remark", "nothing in this file"),
        ("just words", "Line 1: here must stand fields"),
        ("- a\n- b", "Line 1: here must stand fields"),
        ("format: 1\nid: [x", "Line 2: this is not YAML"),
        ("format: 1\n\tid: x", "Line 2: this is not YAML"),
        ("format: 1\n---\nid: x", "Line 2: this is not YAML"),
        ("format: 1\nid: \x07", "Line 2: this is not YAML"),
        ("a: &a [x]\nb: *a", "Line 2: a reference (*a)"),
        ("a: " + "[" * 100_000, "Line 1: too many levels"),
        (b"format: 1\nid: \xff", "Line 2: these letters cannot be read"),
        (b"x" * (LARGEST + 1), "too large"),
        ("? [a, b]\n: c", "Line 1: the field “” is not known"),
        ("<<: {format: 1}", "Line 1: the field “<<” is not known"),
    ],
)
def test_what_is_no_instrument_is_refused_in_a_sentence(text, said):
    """Never a traceback, however nasty."""
    assert any(said in each for each in refused(text))


def test_a_few_lines_that_stand_for_millions_are_refused():
    """A billion laughs: references are not followed."""
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    assert refused("\n".join(lines)) == ("Line 2: a reference (*a0) is not read. Write it out.",)


def test_no_object_is_ever_built(tmp_path):
    """A tag that asks for one is a text at most."""
    target = tmp_path / "made"
    text = with_line(2, f"id: !!python/object/apply:os.mkdir ['{target}']")
    assert any(each.startswith("Line 2") for each in refused(text))
    assert not target.exists()


def test_what_is_quoted_commands_no_terminal():
    """Escape signs are not repeated."""
    (told,) = refused(with_line(8, '    training: "\\x1b[31mred"'))
    assert "\x1b" not in told


@given(st.integers(0, len(GOOD) - 1), st.sampled_from("\t\n:{}[]&*!|>'\"%@`,#?-0a é"))
def test_a_slip_of_the_keys_is_read_or_refused_in_sentences(place, letter):
    """Never anything else."""
    text = GOOD[:place] + letter + GOOD[place + 1 :]
    try:
        found = read(text.encode())
    except InstrumentError as error:
        found = error
    assert isinstance(found, Instrument) or found.sentences


@given(st.binary(max_size=200))
def test_bytes_from_anywhere_are_refused_in_sentences(content):
    """Never anything else."""
    with pytest.raises(InstrumentError):
        read(content)


def test_depth_has_room_for_an_instrument():
    """The deepest place that is used lies well inside."""
    assert DEEPEST > 7


def test_a_programme_adds_its_own(home):
    """It is found after the usual one, in its latest version first."""
    add(GOOD.encode())
    add(GOOD.replace("version: 2", "version: 3").encode())
    found = [(each.id, each.version) for each in shelf().instruments]
    assert found == [("village", 1), ("clinics", 3), ("clinics", 2)]
    assert instrument("clinics").version == 3
    assert instrument("clinics", 2).version == 2
    with pytest.raises(KeyError):
        instrument("clinics", 4)


def test_the_same_version_keeps_its_questions(home):
    """The same file again is nothing new; other questions need another version."""
    add(GOOD.encode())
    assert add(GOOD.encode()).id == "clinics"
    with pytest.raises(InstrumentError, match="Raise the version"):
        add(GOOD.replace("A nurse", "A midwife").encode())
    assert len(list((home / "instruments").iterdir())) == 1


def test_a_wrong_file_on_the_shelf_hides_no_other(home):
    """What is wrong with it is said with its name."""
    add(GOOD.encode())
    folder = home / "instruments"
    (folder / "wrong.yaml").write_text("format: 9")
    (folder / "huge.yaml").write_bytes(b"x" * (LARGEST + 5))
    (folder / "zz.yaml").write_text(GOOD.replace("A nurse", "A midwife"), "utf-8")
    found = shelf()
    assert [each.id for each in found.instruments] == ["village", "clinics"]
    assert found.instruments[1].indicators[0].text["en"] == "A nurse"
    (folder / "half.yaml").write_text(GOOD.replace("en: A nurse", 'en: "\\ud800"'), "utf-8")
    assert "half.yaml" in {each.split(":")[0] for each in shelf().wrong}
    names = {each.split(":")[0] for each in found.wrong}
    assert names == {"wrong.yaml", "huge.yaml", "zz.yaml"}


def test_nothing_wrong_is_shipped():
    """The shelf of a new user."""
    assert shelf().wrong == ()
    assert instruments.USUAL in {each.id for each in shelf().instruments}


def test_a_file_laid_there_by_hand_is_not_written_over(home):
    """Whatever its name: it may hold other questions."""
    folder = home / "instruments"
    folder.mkdir()
    other = GOOD.replace("id: clinics", "id: schools")
    (folder / "clinics-2.yaml").write_text(other, "utf-8")
    add(GOOD.encode())
    assert [each.id for each in shelf().instruments] == ["village", "clinics", "schools"]
    assert (folder / "clinics-2.yaml").read_text("utf-8") == other


def test_what_is_imported_names_steps_that_there_are(home):
    """The same when it is only checked; nothing wrong is kept."""
    assert questions(GOOD.encode()).id == "clinics"
    for keep in (False, True):
        with pytest.raises(Refused, match="Line 14: there is no step “nosuchstep”"):
            questions(with_line(14, "        steps: [nosuchstep]").encode(), keep=keep)
    assert not (home / "instruments").exists()
