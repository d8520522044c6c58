"""The best set is exact: against every set there is, whatever the order of the list."""

from hypothesis import given, settings
from hypothesis import strategies as st
from seats import best_sets, rooms

from workbook.group.analysis.kinds import Worth
from workbook.group.analysis.people import Person
from workbook.group.analysis.quotas import Quotas
from workbook.group.analysis.sets import best

RULES = ((), ("sex",), ("younger",), ("sex", "younger"))


def searched(people, seats, needed, rules, **more):
    worth = Worth(seats, sex="sex" in rules, age="younger" in rules)
    return best(people, worth, needed, **more)


@settings(max_examples=300)
@given(rooms(), st.sampled_from(RULES))
def test_who_is_in_all_some_or_none_of_the_best_sets(room, rules):
    """As a look at every set says: quotas met, most votes, then each tie rule."""
    people, seats, needed = room
    sets = best_sets(people, seats, needed, rules)
    found = searched(people, seats, needed, rules)
    if not sets:
        assert found is None
        return
    assert found.every == frozenset.intersection(*sets)
    assert found.some == frozenset.union(*sets)
    votes = {person.id: person.votes for person in people}
    assert {found.votes} == {sum(votes[id] for id in each) for each in sets}


@settings(max_examples=200)
@given(rooms(), st.sampled_from(RULES), st.data())
def test_whoever_is_sure_is_in_and_the_others_are_the_best_beside(room, rules, data):
    """A lot takes somebody into the set; nothing else changes."""
    people, seats, needed = room
    sets = best_sets(people, seats, needed, rules)
    if not sets:
        return
    chosen = data.draw(st.sampled_from(sorted(sets, key=sorted)))
    sure = data.draw(st.sets(st.sampled_from(sorted(chosen))))
    left = [each for each in sets if sure <= each]
    found = searched(people, seats, needed, rules, sure=sure)
    assert found.every == frozenset.intersection(*left)
    assert found.some == frozenset.union(*left)


@given(rooms(), st.sampled_from(RULES), st.randoms(use_true_random=False))
def test_the_order_of_the_list_changes_nothing(room, rules, random):
    """Nobody gains by standing first on the list."""
    people, seats, needed = room
    shuffled = list(people)
    random.shuffle(shuffled)
    assert searched(shuffled, seats, needed, rules) == searched(people, seats, needed, rules)


@given(rooms())
def test_a_narrowed_search_finds_the_same(room):
    """What a search by votes found narrows that by votes and tie rules, and loses nothing."""
    people, seats, needed = room
    by_votes = searched(people, seats, needed, ())
    if by_votes is not None:
        rules = ("sex", "younger")
        narrowed = searched(people, seats, needed, rules, numbers=by_votes.numbers)
        assert narrowed == searched(people, seats, needed, rules)


def test_a_large_election_is_searched_whole():
    """60 candidates, 25 seats, every quota, many ties; how long it takes is in `benchmarks/`."""
    people = [
        Person(f"C{i}", "FM"[i % 2], i % 3 == 0, i % 5 == 0, i * 7 % 23, 18 + i * 11 % 60)
        for i in range(60)
    ]
    found = searched(people, 25, Quotas(13, 10, 6), ("sex", "younger"))
    young = [person.id for person in people if person.young]
    assert len(found.every) <= 25 <= len(found.some)
    assert len(found.some.intersection(young)) >= 10
