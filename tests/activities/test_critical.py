"""The critical path: published examples, the scenario, and what must hold for every network."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from works import activity, work

from workbook.activities.analysis.critical import logic, path
from workbook.activities.analysis.network import Network, network

T06 = {"A": (6, ""), "B": (2, "A"), "C": (2, "A"), "D": (3, "B"), "F": (2, "C"), "E": (4, "D F"),
       "G": (1, "E")}  # fmt: skip
RELIABLE = {
    "A": (2, ""), "B": (4, "A"), "C": (10, "B"), "D": (6, "C"), "E": (4, "C"), "F": (5, "E"),
    "G": (7, "D"), "H": (9, "E G"), "I": (7, "C"), "J": (8, "F I"), "K": (4, "J"), "L": (5, "J"),
    "M": (2, "H"), "N": (6, "K L"),
}  # fmt: skip
"""Reliable Construction Co. (Hillier and Lieberman, Introduction to Operations Research)."""


def net(told):
    """A network written as lengths and predecessors."""
    return Network(
        {id: months for id, (months, _) in told.items()},
        {id: tuple(before.split()) for id, (_, before) in told.items()},
    )


@st.composite
def networks(draw):
    """Networks without circles: each waits only for some before it."""
    count = draw(st.integers(1, 9))
    lengths = draw(st.lists(st.integers(1, 5), min_size=count, max_size=count))
    before = [draw(st.sets(st.integers(0, i - 1))) if i else set() for i in range(count)]
    return Network(
        {f"A{i}": length for i, length in enumerate(lengths)},
        {f"A{i}": tuple(f"A{j}" for j in sorted(some)) for i, some in enumerate(before)},
    )


def test_the_published_example_takes_sixteen_hours():
    """T06: the path A B D E G, and an hour of slack for C and F."""
    found = path(net(T06))
    assert (found.months, found.critical) == (16, ("A", "B", "D", "E", "G"))
    assert [found.timings[id].total_float for id in "CF"] == [1, 1]


def test_reliable_construction_takes_forty_four_weeks():
    """T07: the path A B C E F J L N."""
    found = path(net(RELIABLE))
    assert (found.months, "".join(found.critical)) == (44, "ABCEFJLN")


def test_the_village_has_the_table_of_the_scenario(village, told):
    """Early and late, both floats, the critical path, every activity."""
    found, expected = logic(village), told["expected"]["cpm"]
    assert found.months == expected["total_months"]
    assert list(found.critical) == expected["critical"]
    for id, row in expected["table"].items():
        timing = found.timings[id]
        early, late = (
            (timing.early_start, timing.early_finish),
            (timing.late_start, timing.late_finish),
        )
        floats = timing.total_float, timing.free_float
        assert (*early, *late, *floats) == tuple(row.values())


@given(networks())
def test_floats_are_what_they_promise(network):
    """Late by its float an activity delays nothing at the end, by one month more it does."""
    found = path(network)
    for id, timing in found.timings.items():
        used = {id: timing.early_start + timing.total_float}
        assert path(network, used).months == found.months
        assert path(network, {id: used[id] + 1}).months == found.months + 1
        assert 0 <= timing.free_float <= timing.total_float


@given(networks())
def test_the_longest_chain_is_the_whole(network):
    """The months of the plan are those of the longest way through it."""

    def chain(id):
        return network.months[id] + max(map(chain, network.before[id]), default=0)

    assert path(network).months == max(map(chain, network.months))


@pytest.mark.parametrize(
    ("after", "circles"),
    [
        ({"A": "A"}, (("A",),)),
        ({"A": "C", "B": "A", "C": "B"}, (("A", "B", "C"),)),
        ({"A": "B", "B": "A", "C": "D", "D": "C"}, (("A", "B"), ("C", "D"))),
        ({"A": "B C", "B": "A", "C": "B"}, (("A", "B"), ("A", "B", "C"))),
        ({"A": "", "B": "A"}, ()),
    ],
)
def test_circles_are_named_by_their_activities(after, circles):
    """Each the shortest through one of them, from the first in the list."""
    plan = work(*(activity(id, after=before) for id, before in after.items()))
    found = network(plan)
    assert found.circles == circles
    assert (logic(plan) is None) == bool(circles)


def test_what_is_no_activity_any_more_is_not_waited_for():
    """A removed one leaves no hole."""
    plan = work(activity("A", 2, after="gone"), activity("B", 1, after="A gone"))
    assert network(plan).before == {"A": (), "B": ("A",)}
    assert logic(plan).months == 3


def test_no_activity_takes_no_time():
    """An empty plan has a critical path of nothing."""
    assert (logic(work()).months, logic(work()).critical) == (0, ())
