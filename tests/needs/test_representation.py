"""Who is in the room: shares of those who came against shares of the village."""

from fractions import Fraction

import pytest

from workbook.needs.analysis import representation
from workbook.plan import Plan


def plan(groups, came, hamlets=None, came_by_hamlet=None):
    """A village with adults by group and households by hamlet, and who came of each."""
    parts = [{"id": id_, "adults": n} for id_, n in groups.items()]
    places = [{"id": id_, "households": n} for id_, n in (hamlets or {}).items()]
    session = {"attended": came, "attended_by_hamlet": came_by_hamlet or {}}
    return Plan.model_validate(
        {
            "id": "test",
            "community": {"name": "Test", "groups": parts, "hamlets": places},
            "needs": {"session": session},
        }
    )


def test_the_ratio_compares_two_shares():
    """Half of the adults, but a quarter of those who came: one half."""
    women, men = representation.groups(plan({"women": 50, "men": 50}, {"women": 10, "men": 30}))
    assert (women.ratio, men.ratio) == (Fraction(1, 2), Fraction(3, 2))


def test_exactly_half_is_heard_and_less_is_not():
    """The rule is *below* one half."""
    groups = {"women": 50, "men": 50}
    half, less = plan(groups, {"women": 10, "men": 30}), plan(groups, {"women": 9, "men": 30})
    assert representation.not_heard(half) == ()
    assert [part.id for part in representation.not_heard(less)] == ["women"]


def test_the_threshold_is_the_user_s():
    """A stricter programme sees more."""
    village = plan({"women": 50, "men": 50}, {"women": 15, "men": 25})
    found = representation.not_heard(village, Fraction(9, 10))
    assert [part.id for part in found] == ["women"]


def test_hamlets_are_compared_by_households():
    """Who came from a hamlet, against its part of all households."""
    village = plan({}, {}, {"upper": 30, "lower": 10}, {"upper": 38, "lower": 2})
    upper, lower = representation.hamlets(village)
    assert (upper.ratio, lower.ratio) == (Fraction(19, 15), Fraction(1, 5))
    assert [part.label for part in representation.not_heard(village)] == ["lower"]


@pytest.mark.parametrize(
    ("groups", "came"),
    [
        ({"women": 50, "men": 50}, {}),
        ({"women": 50, "men": 50}, {"women": 0, "men": 0}),
        ({"women": 0, "men": 0}, {"women": 5, "men": 5}),
    ],
)
def test_what_is_not_known_has_no_ratio(groups, came):
    """Nobody typed, nobody came, or adults unknown: none is not the same as zero."""
    village = plan(groups, came)
    assert [part.ratio for part in representation.groups(village)] == [None, None]
    assert representation.not_heard(village) == ()


def test_a_group_not_typed_in_yet_is_not_called_unheard():
    """Zero is typed as zero; an empty cell is still to come."""
    groups = {"women": 50, "men": 50}
    typing, zero = plan(groups, {"men": 10}), plan(groups, {"men": 10, "women": 0})
    assert representation.not_heard(typing) == ()
    assert [part.id for part in representation.not_heard(zero)] == ["women"]


def test_people_are_counted_by_group_else_by_hamlet():
    """The same people are not counted twice."""
    hamlets, by_hamlet = {"upper": 10}, {"upper": 9}
    assert representation.attended(plan({"women": 5}, {"women": 4}, hamlets, by_hamlet)) == 4
    assert representation.attended(plan({"women": 5}, {}, hamlets, by_hamlet)) == 9
