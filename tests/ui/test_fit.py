"""A value is looked at here as well, whatever the browser let through."""

import pytest

from workbook.store.trouble import Refused
from workbook.ui.fit import fitting
from workbook.ui.view import Ask, Option

MONEY = Ask(key="price", label="Price", kind="money", minimum=0, maximum=1_000)
NUMBER = Ask(key="n", label="Came", kind="integer", minimum=0, maximum=84)
NO_ZERO = "0 is not possible. Write at least 1, or leave it empty while you do not know it."
SOME = Ask(key="a", label="Adults", kind="integer", minimum=1)
DAY = Ask(key="d", label="Date", kind="date")
TEXT = Ask(key="t", label="Need", length=5, required=True)
ANY_OF = Ask(key="c", label="Tie", kind="choice", options=(Option(value="lot", label="By lot"),))
NONE_YET = Ask(key="b", label="Below", kind="choice")


@pytest.mark.parametrize(
    ("asked", "value"),
    [
        (NONE_YET, ""),
        (NUMBER, 0),
        (NUMBER, 84),
        (NUMBER, None),
        (DAY, "2027-02-28"),
        (TEXT, "Water"),
        (ANY_OF, "lot"),
        (ANY_OF, None),
        (ANY_OF, ""),
    ],
)
def test_an_answer_passes_as_it_is(asked, value):
    """Up to the limits; empty where that is no answer yet."""
    assert fitting(asked, value) == value


@pytest.mark.parametrize(
    ("asked", "value", "sentence"),
    [
        (NUMBER, -1, "Came: at least 0 is needed."),
        (SOME, 0, f"Adults: {NO_ZERO}"),
        (NUMBER, 85, "Came: at most 84 is possible."),
        (MONEY, 1_001, "Price: at most 10\u00a0AZN is possible."),
        (NUMBER, "12", "Came: a whole number is needed."),
        (DAY, 86_400, "Date: a text is needed."),
        (DAY, "86400", "Date: a date is needed, such as 2027-05-03."),
        (DAY, "20270228", "Date: a date is needed, such as 2027-05-03."),
        (DAY, "2027-02-30", "Date: a date is needed, such as 2027-05-03."),
        (TEXT, "School", "Need: at most 5 letters."),
        (TEXT, 5, "Need: a text is needed."),
        (TEXT, "", "Need: this may not be empty."),
        (TEXT, None, "Need: this may not be empty."),
        (ANY_OF, "by force", "Tie: only these are possible: By lot."),
        (NONE_YET, "root", "Below: only these are possible: –."),
    ],
)
def test_what_is_no_answer_is_refused_in_a_sentence(asked, value, sentence):
    """The sentence names what was asked, and says what is possible."""
    with pytest.raises(Refused) as refused:
        fitting(asked, value)
    assert refused.value.sentence == sentence
