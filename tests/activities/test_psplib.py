"""Scheduling problems of the literature, and small ones that consume and produce."""

import importlib.util
import os
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbook.activities.analysis.checker import Broken, broken, levels
from workbook.activities.analysis.problem import Problem, Renewable, Spill, Store
from workbook.activities.analysis.solver import cheapest, earliest

HOUSE = Path(__file__).parents[2]
SHARED = Path(os.environ.get("WORKBOOK_SHARED", HOUSE.parent / "shared"))
QUICK = (
    "j301_1", "j301_2", "j305_1", "j309_1", "j3017_1", "j3021_1", "j3025_1", "j3029_1",
    "j3037_1", "j3041_1", "j3045_1",
)  # fmt: skip
"""Proven in a few seconds together; j3013_1 takes twenty alone (`benchmarks/README.md`)."""


def reader():
    """`benchmarks/psplib.py`, which is no part of the package."""
    spec = importlib.util.spec_from_file_location("psplib", HOUSE / "benchmarks/psplib.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


psplib = reader()


@pytest.mark.parametrize("name", QUICK)
def test_j30_is_solved_to_the_published_optimum(name):
    """PSPLIB, thirty jobs on four resources (Kolisch and Sprecher 1996), with proof."""
    folder = SHARED / "data/psplib"
    if not folder.exists():
        pytest.skip("no shared/data/psplib beside the checkout")
    problem = psplib.read(folder / f"{name}.sm")
    found = earliest(problem, ("end",))
    assert found.status == "optimal"
    assert broken(problem, found.starts) == ()
    assert found.end.value == psplib.optima(folder / "j30opt.txt")[name]


CONSUMES = """4 1 1
2 {opening}
0 0 0 9 2 2 3
3 1 {takes} 0 1 4
2 1 0 {gives} 1 4
0 0 9 0 0
"""
"""Two jobs at a time; the first takes from a store, the second puts in when it ends."""


@pytest.mark.parametrize(
    ("opening", "takes", "gives", "end"),
    [(5, 5, 0, 3), (0, 4, 4, 5), (1, 4, 4, 5), (3, 4, 1, 5), (2, 4, 1, None)],
)
def test_jobs_that_consume_wait_for_those_that_produce(tmp_path, opening, takes, gives, end):
    """Or there is proven to be no schedule. Jobs that take no time put nothing in."""
    path = tmp_path / "small.rcp"
    path.write_text(CONSUMES.format(opening=opening, takes=takes, gives=gives), "ascii")
    problem = psplib.read(path)
    found = earliest(problem, ("end",))
    assert found.status == ("infeasible" if end is None else "optimal")
    assert (found.end.value if found.end else None) == end


def test_patterson_files_without_stores_are_read_too(tmp_path):
    """The format of the resource-constrained problem itself."""
    path = tmp_path / "plain.rcp"
    path.write_text("4 1\n2\n0 0 2 2 3\n3 2 1 4\n2 1 1 4\n0 0 0\n", "ascii")
    problem = psplib.read(path)
    assert problem.durations == {"J002": 3, "J003": 2}
    assert earliest(problem, ("end",)).end.value == 5


def test_another_file_is_refused(tmp_path):
    """Numbers that do not add up."""
    path = tmp_path / "other.rcp"
    path.write_text("4 1 1 2 3", "ascii")
    with pytest.raises(ValueError, match="Patterson"):
        psplib.read(path)


@st.composite
def problems(draw):
    """Three tasks in seven periods, something shared, and a store that is filled and used."""
    ids = ("A", "B", "C")
    length, amount = st.integers(1, 3), st.integers(-3, 3)
    durations = {id: draw(length) for id in ids}
    moves = {id: ((0, draw(amount)), (durations[id], draw(amount))) for id in ids}
    flows = {draw(st.integers(0, 6)): draw(amount)}
    return Problem(
        durations,
        {"A": (), "B": draw(st.sampled_from([(), ("A",)])), "C": ()},
        7,
        renewables=(Renewable("R", draw(st.integers(1, 2)), dict.fromkeys(ids, 1)),),
        stores=(Store("S", draw(st.integers(0, 4)), flows, moves),),
        reserve=draw(st.sampled_from([None, "S"])),
    )


def every(problem):
    """Every schedule that holds, by trying all."""
    for starts in product(*map(problem.allowed, problem.durations)):
        found = dict(zip(problem.durations, starts, strict=True))
        if not broken(problem, found):
            yield found


@settings(max_examples=80)
@given(problems())
def test_both_ways_to_count_a_store_find_the_earliest(problem):
    """Counted in every period, or by its events: the same end as trying everything."""
    best = min(map(problem.makespan, every(problem)), default=None)
    found = earliest(problem, ("end",))
    assert (found.end.value if found.end else None) == best
    assert found.status == ("infeasible" if best is None else "optimal")


@settings(max_examples=50)
@given(problems())
def test_what_must_be_added_to_a_store_is_the_least(problem):
    """A unit less, and no schedule holds."""
    [store] = problem.stores

    def possible(opening):
        richer = Store(store.name, opening, store.flows, store.moves)
        return any(every(Problem(**{**vars(problem), "stores": (richer,)})))

    found = cheapest(problem)
    extra = found.extra.get("S", 0)
    assert (found.status == "infeasible") == (not possible(store.opening + 100))
    if found.status == "optimal":
        assert possible(store.opening + extra)
        assert extra == 0 or not possible(store.opening + extra - 1)


def test_the_checker_names_what_is_broken():
    """Each kind once: the plain truth that the solver is held against."""
    problem = Problem(
        {"A": 2, "B": 1},
        {"B": ("A",)},
        4,
        open={"A": (0, 1)},
        renewables=(Renewable("R", 1, {"A": 1, "B": 1}),),
        stores=(Store("S", 1, {3: -1}, {"B": ((0, -1),)}),),
    )
    assert broken(problem, {"A": 0}) == (Broken("missing", "B", 0),)
    assert broken(problem, {"A": 0, "B": 4})[0] == Broken("horizon", "B", 4)
    assert Broken("season", "A", 2) in broken(problem, {"A": 2, "B": 3})
    found = broken(problem, {"A": 0, "B": 1})
    assert found == (
        Broken("order", "B", 1),
        Broken("load", "R", 1),
        Broken("store", "S", 3),
        Broken("store", "S", 4),
    )


def test_what_spills_over_is_only_what_is_beyond_the_need_and_there():
    """From the school to free money, once."""
    stores = (Store("", 0, {}, {}), Store("school", 9, {}, {"A": ((0, -4),)}))

    def free(beyond, start):
        spills = (Spill("school", "", 1, beyond),)
        return levels(Problem({"A": 1}, {}, 3, stores=stores, spills=spills), {"A": start})[""]

    assert free(3, 0) == (0, 3, 3, 3)
    assert free(7, 0) == (0, 5, 5, 5)
    assert free(-2, 0) == (0, 0, 0, 0)
