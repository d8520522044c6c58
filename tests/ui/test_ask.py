"""A field is declared once, in the model; the worksheet only says where it lives."""

import pytest

from workbook.locale import use
from workbook.money import MOST
from workbook.plan import Plan
from workbook.ui.ask import ask
from workbook.ui.view import Option


@pytest.mark.parametrize(
    ("path", "kind", "minimum", "maximum"),
    [
        ("community.groups.*.adults", "integer", 1, 1_000_000),
        ("needs.session.attended.women", "integer", 0, 1_000_000),
        ("needs.session.date", "date", None, None),
        ("needs.needs.*.name", "text", None, None),
        ("needs.rule.method", "choice", None, None),
        ("needs.rule.dots_per_person", "integer", 1, 20),
        ("needs.vote.dots.N01.women", "integer", 0, 1_000_000),
        ("needs.choice.projects.*.cost", "money", 0, MOST),
    ],
)
def test_kind_and_range_come_from_the_model(path, kind, minimum, maximum):
    asked = ask(Plan, tuple(path.split(".")), "key")
    assert (asked.kind, asked.minimum, asked.maximum) == (kind, minimum, maximum)


def test_the_label_is_the_model_s_title_in_the_reader_s_language():
    path = ("community", "hamlets", "*", "households")
    with use("ru"):
        russian = ask(Plan, path, "households").label
    assert ask(Plan, path, "households").label == "Households"
    assert russian != "Households"


def test_a_worksheet_may_narrow_a_range():
    assert ask(Plan, ("needs", "vote", "dots", "*", "men"), "men", maximum=96).maximum == 96


def test_choices_and_their_words_come_from_the_model():
    """In its order and the reader's language; a worksheet may offer others."""
    path = ("fund", "rules", "levies", "*", "every")
    with use("az"):
        told = [(option.value, option.label) for option in ask(Plan, path, "every").options]
    assert told == [("quarter", "hər rüb"), ("once", "bir dəfə")]
    once = Option(value="once", label="only once")
    assert ask(Plan, path, "every", options=(once,)).options == (once,)
