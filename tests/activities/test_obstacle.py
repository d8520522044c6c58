"""Why there is no plan: the purse that is to blame, delays that are settled, a search that ends."""

import pytest
from works import activity, money, work

from workbook.activities.analysis.effort import Effort
from workbook.activities.analysis.posed import posed
from workbook.activities.analysis.reasons import reasons
from workbook.activities.analysis.schedule import schedule


def said(plan, **more):
    """What is told of a plan that is impossible."""
    found = schedule(plan, **more)
    assert found.status == "infeasible"
    return [text.replace("\u00a0", " ") for text in reasons(plan, found.obstacle)]


def test_the_purse_that_no_money_helps_is_named_though_another_lacks_more():
    """Free money falls short by more, but could be given; the school's is given away too early."""
    plan = work(
        activity("A", costs={"fund": 1_000}, closed="4 5 6 7 8 9 10 11 12"),
        activity("B", costs={"fund": 100}, purpose="school", closed="1 2 3"),
        fund=money(
            10,
            [("2027-01", 300, "school")],
            [{"id": "school", "needed": 50, "released": "2027-02"}],
        ),
        months=6,
    )
    first, second, *_later = said(plan)
    assert first.endswith(
        "these draw 1.00 AZN together, and the fund has only 0.50 AZN (money for school): B."
    )
    assert second.startswith("No money at the beginning would help")


LATE = work(
    *(activity(f"A{i}", 2, responsible="K1", costs={"fund": 100}) for i in range(8)),
    most=8,
    months=5,
    fund=money(0, [("2027-06", 10_000, "")]),
)
"""Money comes after the plan's months: two more are enough."""


def test_the_shortest_delay_is_only_claimed_where_it_was_searched_for():
    """Where the time ends before, neither a number of months nor its absence is claimed."""
    assert said(LATE)[-1] == "It is possible if the plan may take 2 months longer."
    for little in (0.0, 0.00001):
        last = said(LATE, work=little)[-1]
        assert last == "Whether a longer plan would help was not found out in the time."


CROWDED = work(
    *(activity(f"A{i}", 4, responsible=f"K{1 + i % 2}") for i in range(6)), most=1, months=6
)
"""Each of two has to do three things of four months one after the other, in six months."""


@pytest.mark.parametrize("plan", [LATE, CROWDED], ids=["money", "people"])
@pytest.mark.parametrize("times", [1, 3])
def test_the_search_for_reasons_tells_of_itself_and_ends_when_it_is_asked_to(plan, times):
    """Whoever listens is asked between two searches, and nothing is searched for after a no."""
    heard = []

    def until(best):
        heard.append(best.status)
        return best.status != "infeasible" or heard.count("infeasible") < times

    found = schedule(plan, report=until)
    assert found.status == "infeasible"
    assert heard.count("infeasible") == times
    assert (found.obstacle.later, found.obstacle.settled) == (None, False)


def test_what_was_not_found_in_the_time_is_not_blamed():
    """A search that is stopped names nobody and no purse."""
    heard = []
    told = said(CROWDED, report=lambda best: heard.append(best) or best.status != "infeasible")
    assert told[0] == "What stands in the way was not found in the time."


def test_people_are_named_and_the_delay_that_is_enough():
    """Each of the two would need twelve months."""
    told = said(CROWDED)
    assert told[0].startswith("K1, K2 cannot carry")
    assert told[-1] == "It is possible if the plan may take 6 months longer."


def test_searches_share_one_measure_of_work():
    """What one has used the next cannot; without any left nothing is found."""
    effort, problem = Effort(5.0), posed(CROWDED)
    used = effort.earliest(problem).work
    assert effort.left == 5.0 - used
    effort.left = 0.0
    assert effort.earliest(problem).status == "unknown"
