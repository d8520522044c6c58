"""Where a line of a document may end, and where it may not."""

import pytest
from villages_in_words import full

from workbook.documents.blocks import Column, Table
from workbook.documents.document import Document
from workbook.documents.letter import letter
from workbook.documents.press import written
from workbook.locale import use
from workbook.locale.letters import quoted


def set_(text):
    """A cell as it goes to the press; | is where a word may be broken, _ where no line may end."""
    cell = Table((Column(""),), ((text,),))
    told = written(Document("trial", "", (cell,), "", False))["blocks"][0]["rows"][0][0]
    return told.replace("\u00ad", "|").replace("\u2060", "_")


@pytest.mark.parametrize(
    ("word", "parted"),
    [
        ("bülletenlərində", "bül|le|ten|lə|rində"),
        ("razılaşdırılmış", "razı|laş|dı|rıl|mış"),
        ("строительства", "строи|тельства"),
        ("зарегистрировать", "заре|гист|ри|ро|вать"),
        ("məktəb", "məktəb"),
        ("x" * 15, "|".join("x" * 15)),
    ],
)
def test_a_long_word_is_broken_between_syllables(word, parted):
    """And what has no syllables anywhere: it must never run over an edge."""
    assert set_(word) == parted


def test_a_range_and_an_ordinal_stay_on_one_line():
    """Only where they are short: a row of numbers without end is broken as before."""
    assert set_("Gənclər 18–29, 3-cü qovluq") == "Gənclər 18_–_29, 3_-_cü qovluq"
    assert "_" not in set_("-".join("123456789"))


def test_words_of_people_stand_between_the_marks_of_the_language():
    """Not between those of another."""
    said = {}
    for language in ("en", "az", "ru"):
        with use(language):
            said[language] = quoted("a")
    assert said == {"en": "“a”", "az": "“a”", "ru": "«a»"}


def test_the_letter_asks_for_each_activity_what_that_activity_costs():
    """Not for the sum of all in the name of the first; and the village is not said to have met
    where nobody came."""
    told = str(letter(full()).blocks)
    assert "Take part with 1,000" in told.replace("\u00a0", " ")
    assert "Take part with 5,000" in told.replace("\u00a0", " ")
    assert "6,000\u00a0AZN in" not in told
