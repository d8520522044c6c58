"""Two tellers: where their counts differ, and nowhere else."""

from rooms import paper, plan

from workbook.needs.analysis.recount import dots_differ, firsts_differ

SAID = [("men", paper("A B")), ("men", paper("A")), ("women", paper("B"))]


def recounted(again):
    """The village whose first teller has one dot in every cell."""
    village = plan([])
    vote = village.needs.vote.model_copy(update={"again": again})
    needs = village.needs.model_copy(update={"vote": vote})
    return dots_differ(village.model_copy(update={"needs": needs}))


def test_dots_differ_only_where_both_tellers_typed():
    """The second has not come to the rest yet; a zero is a count, an empty cell is none."""
    assert recounted({}) == ()
    assert recounted({"A": {"men": 1, "women": 0}, "C": {"men": 3}}) == (
        ("A", "women"),
        ("C", "men"),
    )


def test_first_choices_are_compared_for_groups_that_were_counted_again():
    """For men the second teller typed everything that is not zero; women were not counted yet."""
    assert firsts_differ(plan(SAID)) == ()
    assert firsts_differ(plan(SAID, again={"A": {"men": 2}})) == ()


def test_a_first_choice_that_was_not_counted_again_is_told():
    """Empty means none: two first choices of men for A are missing, one for B is new."""
    assert firsts_differ(plan(SAID, again={"B": {"men": 1}})) == (("A", "men"), ("B", "men"))


def test_first_choices_for_what_is_not_on_the_ballot_are_told():
    """The second teller found a paper for a need that is not there."""
    assert firsts_differ(plan(SAID, again={"X": {"women": 1}, "B": {"women": 1}})) == (
        ("X", "women"),
    )
