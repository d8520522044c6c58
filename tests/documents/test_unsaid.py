"""Papers claim nothing that the record does not bear: empty is not 0, and no card is lost."""

import pytest
from villages_in_words import changed, full, words_of

from workbook.documents.booklet import booklet
from workbook.documents.minutes import minutes
from workbook.documents.posters import posters
from workbook.documents.proposal import proposal
from workbook.documents.story import story
from workbook.needs.model import Card

NOT_COUNTED = "It was not counted how many came from each hamlet."
HEARD = "No group came with less than half of its share of the village."
PAPERS = {
    "minutes": lambda plan: _named(minutes(plan), "minutes-needs"),
    "proposal": proposal,
    "booklet": booklet,
    "poster": lambda plan: _named(posters(plan), "poster-needs"),
}


def _named(documents, name):
    (found,) = (each for each in documents if each.name == name)
    return found


def with_needs(**fields):
    """The full village with other needs."""
    return changed(full(), needs=changed(full().needs, **fields))


@pytest.fixture(scope="module")
def unlaid():
    """As many cards as there are, none of them laid; one more is parked."""
    cards = [changed(card, need="") for card in full().needs.cards]
    parked = Card(id="p", name="Stray dogs", need="parked")
    return with_needs(cards=(*cards, parked))


@pytest.mark.parametrize("paper", PAPERS)
def test_of_hamlets_that_nobody_counted_nothing_is_claimed(paper):
    """What was counted is said to be heard; what was not, that nobody counted it."""
    session = changed(full().needs.session, attended_by_hamlet={})
    words = words_of(PAPERS[paper](with_needs(session=session)))
    assert HEARD in words
    assert NOT_COUNTED in words
    whole = words_of(PAPERS[paper](full()))
    assert NOT_COUNTED not in whole
    assert HEARD not in whole


def test_the_minutes_say_where_the_cards_lie(unlaid):
    """Laid, parked and not laid yet, each by itself."""
    words = words_of(PAPERS["minutes"](unlaid))
    cards, needs = len(full().needs.cards), len(full().needs.needs)
    lie = {"Laid to a need": 0, "Parked": 1, "Not laid yet": cards, "Needs": needs}
    for name, number in lie.items():
        assert f'["{name}", "{number}"]' in words, name
    whole = words_of(PAPERS["minutes"](full()))
    assert f'["Laid to a need", "{cards}"]' in whole
    without = words_of(PAPERS["minutes"](with_needs(cards=())))
    assert "No card lies here yet." in without
    assert "Laid to a need" not in without


def test_a_card_that_is_not_laid_yet_is_printed_all_the_same(unlaid):
    """Under a heading of its own in the booklet; the proposal says how many there are."""
    words = words_of(booklet(unlaid))
    assert "Not laid yet" in words
    assert all(card.name in words for card in unlaid.needs.cards)
    assert "No card lies here yet." not in words
    assert "Not laid yet" not in words_of(booklet(full()))
    number = len(unlaid.needs.cards) - 1
    assert f"{number} cards are not laid to a need yet." in words_of(proposal(unlaid))


def test_a_hamlet_that_nobody_wrote_down_is_no_hamlet_without_a_use():
    """A dash stands there and in the sum, and the draft asks for it; 0 is told as before."""
    plan = full()
    upper, *others = plan.community.hamlets
    for used, told in (({}, ()), ({others[0].id: 0}, (others[0],))):
        project = changed(plan.proposal.project, hamlets={upper.id: 12, **used})
        words = words_of(proposal(changed(plan, proposal=changed(plan.proposal, project=project))))
        for hamlet in others:
            found = f"{hamlet.name}: no household has a use of it" in words
            assert found == (hamlet in told), hamlet.name
        assert "Write down for every hamlet how many households have a use of it" in words
        assert '"Together", "410", "–", "–"' in words


def test_the_story_names_hamlets_where_no_group_was_counted():
    """There is no sentence with nothing behind its colon."""
    session = changed(full().needs.session, attended={})
    words = words_of(story(with_needs(session=session)))
    hamlets, came = full().community.hamlets, full().needs.session.attended_by_hamlet
    assert f"people were heard: {hamlets[0].name} {came[hamlets[0].id]}" in words
