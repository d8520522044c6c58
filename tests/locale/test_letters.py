"""Letters and alphabetical order in three languages."""

import pytest

from workbook.locale import use
from workbook.locale.letters import alphabetical, lower, upper

AZ = [*"abcçdeəfgğhxıijkqlmnoöprsştuüvyz"]
RU = ["ель", "ёлка", "жук", "ива", "йод"]


def test_azerbaijani_keeps_its_dots():
    """İ is the capital of i, I the capital of ı, there and back."""
    with use("az"):
        assert lower("İYİRMİ QIZIL") == "iyirmi qızıl"
        assert upper("iyirmi qızıl") == "İYİRMİ QIZIL"
        assert lower("I\u0307") == "i"


def test_other_languages_pair_i_with_i():
    """The rule of one language does not leak into another."""
    assert (lower("IF"), upper("if"), lower("İsmayıllı")) == ("if", "IF", "ismayıllı")
    with use("ru"):
        assert (lower("ЁЖ IF"), upper("ёж if")) == ("ёж if", "ЁЖ IF")


@pytest.mark.parametrize(("language", "order"), [("az", AZ), ("ru", RU), ("en", [*"aBcDz"])])
def test_order_of_the_alphabet(language, order):
    """Letters stand where the reader looks for them."""
    with use(language):
        assert sorted(sorted(order), key=alphabetical) == order


def test_capitals_do_not_come_first():
    """Names of regions sort as in an atlas."""
    names = ["Zaqatala", "Əlibəyli", "Xaldan", "Hacalı", "Cəfərli", "Çaylı", "İmişli", "Ilısu"]
    with use("az"):
        ordered = sorted(names, key=alphabetical)
    assert " ".join(ordered) == "Cəfərli Çaylı Əlibəyli Hacalı Xaldan Ilısu İmişli Zaqatala"


def test_what_is_not_a_letter_comes_first_and_foreign_letters_last():
    """Signs, digits, own letters (also with an accent), foreign letters."""
    assert sorted(["ж", "f", "é", "e", "2", "-"], key=alphabetical) == [
        "-",
        "2",
        "e",
        "é",
        "f",
        "ж",
    ]


def test_equal_places_still_have_one_order():
    """Two names that differ only in capitals sort the same way every time."""
    assert sorted(["a", "A"], key=alphabetical) == sorted(["A", "a"], key=alphabetical)
