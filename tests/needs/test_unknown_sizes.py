"""How many live here is unknown before it is written down: it is never 0."""

import pytest
from stepping import at, block, came, count, fill, go, notices, press, three_needs

from workbook.indicators import indicators
from workbook.needs.analysis import representation
from workbook.plan import Community, Plan
from workbook.results import results
from workbook.store.trouble import Refused

PLACES = [{"id": "upper", "households": 30}, {"id": "lower"}]


@pytest.fixture
def half(store):
    """A village that knows how many women live there, and one hamlet's households."""
    groups = [{"id": "women", "adults": 50}, {"id": "men"}]
    community = Community(name="Half", groups=groups, hamlets=PLACES)
    store.create(Plan(id="half", community=community))
    return at(store, "half")


def test_a_new_community_knows_no_sizes():
    """Adults, households and inhabitants begin empty."""
    community = Community(name="New", hamlets=[{"id": "upper"}])
    assert {group.adults for group in community.groups} == {None}
    assert (community.hamlets[0].households, community.population) == (None, None)


def test_a_zero_of_an_older_file_is_read_as_unknown():
    """It began as 0 once; what is none of a whole number is refused as before."""
    told = {"name": "Old", "population": 0, "groups": [{"id": "women", "adults": 0}]}
    found = Community.model_validate(told)
    assert (found.population, found.groups[0].adults) == (None, None)
    for wrong in (-1, False, 2.5, "12"):
        with pytest.raises(ValueError, match="adults"):
            Community.model_validate({"name": "Old", "groups": [{"id": "women", "adults": wrong}]})


def test_a_typed_zero_is_refused_and_a_cleared_cell_is_unknown_again(half):
    """Nobody in a group is no group: the sentence says what to do."""
    with pytest.raises(Refused, match="leave it empty"):
        fill(half, "attendance", "groups", ("men", "adults", 0, None))
    fill(half, "attendance", "groups", ("women", "adults", None, 50))
    assert block(half, "groups").rows[0].values["adults"] is None


def test_one_unknown_size_makes_the_whole_unknown(half):
    """A sum of the others would make their shares too small: a dash stands there."""
    fill(half, "attendance", "groups", ("women", "came", 5, None), ("men", "came", 9, None))
    fill(half, "attendance", "hamlets", ("upper", "came", 14, None))
    assert block(half, "groups").total.values["adults"] == "–"
    assert block(half, "hamlets").total.values["households"] == "–"
    assert [sentence.split(":")[0] for sentence in notices(half)] == [
        "Nobody can say yet which group was not heard",
        "Nobody can say yet which hamlet was not heard",
    ]


def test_no_share_is_made_of_an_unknown_size(half):
    """Ratios, fair shares and the rate of those who came are missing, not 0."""
    fill(half, "attendance", "groups", ("women", "came", 5, None), ("men", "came", 9, None))
    plan = half._plan
    groups = representation.groups(plan)
    assert [part.ratio for part in groups] == [None, None]
    assert representation.fair_shares(groups) == (None, None)
    assert indicators(plan, results(plan))["I01_participation_rate_pct"] is None


def test_dots_by_population_wait_for_the_adults_of_every_group(desk):
    """The result says so in place of an order, and the groups' own dots stay."""
    came(desk)
    needs = three_needs(desk)
    fill(desk, "attendance", "groups", ("men", "adults", None, 40))
    fill(desk, "rule", "rule", ("", "method", "population", "group_equal"))
    assert any("adults" in sentence for sentence in go(desk, "rule").missing)
    press(desk, "rule", "lock")
    count(desk, needs, women=(3, 1, 0), men=(1, 3, 0), youth=(0, 0, 2))
    press(desk, "dots", "close")
    go(desk, "result")
    assert len(block(desk, "groups").rows) == 3
    assert any("no agreed order" in sentence for sentence in notices(desk))
