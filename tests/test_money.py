"""Money: reading what was typed, writing it, splitting it without losing a qəpik."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.locale import LANGUAGES, use
from workbook.money import MOST, format_money, parse_money, round_half_up, split, times

amounts = st.integers(-MOST, MOST)
weights = st.lists(st.fractions(0, 1000, max_denominator=100), min_size=1, max_size=12)


@given(amounts, weights.filter(any))
def test_parts_add_up_and_are_within_one_qepik_of_exact(amount, weights):
    """A split loses nothing, and no part is a whole qəpik away from its exact share."""
    parts = split(amount, weights)
    assert sum(parts) == amount
    exact = [amount * weight / sum(weights) for weight in weights]
    assert all(abs(part - share) < 1 for part, share in zip(parts, exact, strict=True))


@given(amounts, weights.filter(any))
def test_nothing_goes_to_a_weight_of_zero(amount, weights):
    """Who has no share gets none of the remainder either."""
    pairs = zip(split(amount, weights), weights, strict=True)
    assert not any(part for part, weight in pairs if weight == 0)


def test_published_split():
    """T15 of the scenario: 10,000.00 in three equal parts."""
    assert split(1_000_000, [1, 1, 1]) == (333_334, 333_333, 333_333)


def test_the_largest_remainder_is_served_first():
    """Of 10 qəpik by 1 : 2 : 3 the missing one goes to the part that lost 2/3."""
    assert split(10, [1, 2, 3]) == (2, 3, 5)


@pytest.mark.parametrize("weights", [[], [0, 0], [2, -1]])
def test_a_split_needs_weights(weights):
    """Nothing, zeros and negative weights are refused with a sentence."""
    with pytest.raises(ValueError, match="weights above zero"):
        split(100, weights)


@given(st.fractions(-1000, 1000))
def test_rounding_takes_the_nearest_and_halves_go_up(x):
    """No integer is nearer; of two as near, the one further from zero."""
    near = round_half_up(x)
    assert abs(x - near) <= Fraction(1, 2)
    assert abs(x - near) < Fraction(1, 2) or abs(near) > abs(x)


def test_a_float_is_not_money():
    """A float is refused instead of being rounded by chance."""
    with pytest.raises(AttributeError):
        times(0.1, 5)


def test_quantity_times_price():
    """2.5 m³ at 12.33 is 30.825, so 30.83."""
    assert times(Fraction("2.5"), 1233) == 3083


@given(amounts, st.sampled_from(list(LANGUAGES)), st.booleans())
def test_what_is_written_can_be_read(amount, language, short):
    """Every amount comes back from its text, in each language."""
    with use(language):
        text = format_money(amount, short=short)
        assert parse_money(text, negative=True) == amount


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "1,234.50\u00a0AZN"), ("az", "1.234,50\u00a0₼"), ("ru", "1\u00a0234,50\u00a0₼")],
)
def test_money_as_the_reader_writes_it(language, text):
    """Separators and the sign of the manat follow the language."""
    with use(language):
        assert format_money(123_450) == text


@pytest.mark.parametrize(
    "text", ["1234.5", "1234,50", " 1 234,5 ", "1\u00a0234,50", "1\u202f234.5"]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_points_commas_and_spaces_are_understood(text, language):
    """Both decimal signs and every width of space are read in every language."""
    with use(language):
        assert parse_money(text) == 123_450


@pytest.mark.parametrize(
    "text", ["1'234'567", "1,234,567", "1.234.567,00", "1,234,567.00", "1’234’567"]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_thousands_are_understood_where_they_cannot_be_decimals(text, language):
    """Grouping that leaves no doubt is read in every language."""
    with use(language):
        assert parse_money(text) == 123_456_700


def test_one_separator_before_three_digits_is_read_as_the_language_has_it():
    """1,500 is fifteen hundred in English; in Azerbaijani 1.500 is."""
    assert parse_money("1,500") == 150_000
    with pytest.raises(ValueError, match=r"“1\.500” has more than two decimals"):
        parse_money("1.500")
    with use("az"):
        assert parse_money("1.500") == 150_000


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "not an amount. Write it like 12.50"),
        ("twelve", "not an amount"),
        ("12a", "not an amount"),
        ("1.2.3", "not an amount"),
        ("1 2", "not an amount"),
        ("١٢", "not an amount"),
        ("1e5", "not an amount"),
        (".", "not an amount"),
        ("-5", "below zero"),
        ("\u22125", "below zero"),
        ("0.001", "more than two decimals"),
        ("10000000000000.01", "too large"),
        ("9" * 6000, "too large"),
    ],
)
def test_what_is_no_amount_is_refused_in_a_sentence(text, sentence):
    """The sentence quotes what was typed, shortened, and says what is wrong."""
    with pytest.raises(ValueError, match=sentence) as refusal:
        parse_money(text)
    assert text[:40] in str(refusal.value)
    assert len(str(refusal.value)) < 140
