"""A ballot typed from paper becomes an order of needs, or a sentence that says what is wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.needs.worksheet.paper import read, written
from workbook.store.trouble import Refused

SIX = ("a", "b", "c", "d", "e", "f")
TWELVE = tuple("abcdefghijkl")


@pytest.mark.parametrize("typed", ["213", "2 1 3", "2,1,3", "2-1-3", " 2; 1;3 ", "2>1>3"])
def test_a_ballot_is_read_however_its_numbers_are_set_apart(typed):
    assert read(typed, SIX) == (("b",), ("a",), ("c",))


@pytest.mark.parametrize("typed", ["2 1=3", "21=3", "2 1 = 3", "2 1/3"])
def test_numbers_on_one_place_are_joined(typed):
    assert read(typed, SIX) == (("b",), ("a", "c"))


def test_nought_is_a_spoiled_paper():
    assert read("0", SIX) == ()
    assert written((), SIX) == "0"


def test_with_more_than_nine_needs_numbers_have_two_digits():
    assert read("12 1 10", TWELVE) == (("l",), ("a",), ("j",))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("7", "7 is not on the ballot: there are 1 to 6."),
        ("2 0 1", "0 is not on the ballot"),
        ("121", "1 stands on this ballot twice"),
        ("1=1", "1 stands on this ballot twice"),
        ("ABC", "Write the numbers of the needs"),
        ("<b>1</b>", "Write the numbers of the needs"),
        ("1=", "Write the numbers of the needs"),
        ("=1", "Write the numbers of the needs"),
        (" , ", "Write the numbers of the needs"),
    ],
)
def test_what_is_no_ballot_is_refused_with_a_sentence(typed, said):
    with pytest.raises(Refused, match=said):
        read(typed, SIX)


@given(
    st.permutations(TWELVE).flatmap(
        lambda order: st.tuples(
            st.just(order), st.lists(st.booleans(), min_size=11, max_size=11), st.integers(0, 12)
        )
    ),
    st.sampled_from([6, 12]),
)
def test_what_is_written_is_read_as_the_same_ballot(drawn, size):
    order, joined, kept = drawn
    needs = TWELVE[:size]
    levels = []
    for need, join in zip([n for n in order if n in needs][:kept], [False, *joined], strict=False):
        if join and levels:
            levels[-1] = (*levels[-1], need)
        else:
            levels.append((need,))
    assert read(written(levels, needs), needs) == tuple(levels)
