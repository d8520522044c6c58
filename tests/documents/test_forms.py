"""Blank forms: in the layout of the steps, nothing secret on them, room for a hand."""

import re

import pytest
from villages_on_paper import EMPTY, inside, room, titles, village, whole

from workbook.documents.blocks import Box, Copies, Fives, Frame, Heading, Lines, Sign, Signatures
from workbook.documents.blocks import Table as Ruled
from workbook.documents.document import FORM
from workbook.documents.forms import forms
from workbook.locale import LANGUAGES, _, use
from workbook.plan import Plan
from workbook.subjects import SUBJECTS
from workbook.ui.view import Entry, Table

NAMES = (
    "quorum", "candidates", "ballot-election", "tally-election", "roles", "interests",
    "attendance", "cards", "needs", "needs-wall", "dots", "tally-dots", "pairs", "criteria",
    "scores", "ballot-ranked", "tally-ranked", "decision", "ballot-projects", "tally-projects",
    "contributions", "collections", "labour", "materials", "voucher", "cashbook", "cash-count",
    "board", "beneficiaries", "quotes", "monitoring", "reading", "year", "activities", "quarters",
    "review", "score", "upkeep-tasks", "letter", "raci", "risks", "visit",
)  # fmt: skip
WHOLE = whole()
BALLOTS = ("ballot-election", "ballot-ranked", "ballot-projects")

LAYOUT = {
    "quorum": ("group", "assembly", "assembly", "assembly-hamlets"),
    "candidates": ("group", "candidates", "candidates"),
    "tally-election": ("group", "votes", "papers-counted", "votes"),
    "roles": ("group", "roles", "roles", "kin"),
    "interests": ("group", "bylaws", "interests"),
    "attendance": ("needs", "attendance", "groups", "hamlets"),
    "needs": ("needs", "needs", "needs"),
    "dots": ("needs", "dots", "dots"),
    "tally-dots": ("needs", "dots", "dots"),
    "pairs": ("needs", "pairs-women", "pairs"),
    "criteria": ("needs", "criteria", "criteria", "compared"),
    "scores": ("needs", "scores", "scores"),
    "tally-ranked": ("needs", "ballots-women", "papers"),
    "decision": ("needs", "decision", "final", "objections"),
    "ballot-projects": ("fund", "fund-projects", "candidates"),
    "tally-projects": ("fund", "fund-projects", "papers"),
    "labour": ("fund", "gifts", "gifts"),
    "materials": ("fund", "gifts", "gifts"),
    "voucher": ("fund", "book", "book-entry"),
    "cashbook": ("fund", "book", "book-table"),
    "cash-count": ("fund", "cash-count", "pieces", "count"),
    "beneficiaries": ("proposal", "beneficiaries", "people", "hamlets"),
    "quotes": ("proposal", "quotes", "quotes"),
    "monitoring": ("proposal", "monitoring", "watched"),
    "reading": ("proposal", "read-through", "reading", "stumbles"),
    "year": ("activities", "beans-women", "beans"),
    "activities": ("activities", "activities", "activities-entry"),
    "review": ("activities", "yearly", "review-R1"),
    "upkeep-tasks": ("sustainability", "upkeep-tasks", "tasks"),
    "letter": ("sustainability", "upkeep-letters", "letters"),
    "raci": ("sustainability", "raci", "matrix", "roles"),
    "risks": ("sustainability", "risks", "risks"),
    "visit": ("sustainability", "visits", "visits"),
}
"""Each form with its step, and the tables and forms of it that are filled in from paper."""

KINDS = {"entry": Entry, "table": Table}
"""What is no input of its step is told by its kind: a line to type into, a table to read."""

COMPUTED = {
    "dots": {"Men 30+", "Youth 18–29"},  # each group has a page of its own
    "ballot-projects": {"Per household"},
    "labour": {"Quantity"},  # days
    "materials": {"Quantity"},  # with its unit
    "beneficiaries": {"Share"},
    "letter": {"Who pays"},  # in the head of the letter
    "visit": {"Due in", "How it stands"},
}
"""What the screen says by itself, or paper asks otherwise."""


@pytest.fixture(scope="module")
def full():
    """All forms of the illustrative village in English, by name."""
    return named(WHOLE)


@pytest.fixture(scope="module")
def nothing():
    """All forms of an empty village."""
    return named(EMPTY)


def named(plan):
    """The forms of a plan by their names, without what all of them begin with."""
    return {form.name.removeprefix("form-"): form for form in forms(plan, "Goranboy")}


def test_there_is_a_form_for_everything_in_the_order_of_the_training(full):
    """Each a document of its own under a name of its own, of an empty village too."""
    assert tuple(full) == NAMES
    assert tuple(named(EMPTY)) == NAMES


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["whole", "empty"])
def test_a_form_says_in_which_steps_it_is_typed(kind, language):
    """By the titles that worksheet and step have on the screen, in each language."""
    plan = village(kind, language)
    with use(language):
        known = {
            f"{_(subject.title)} – {_(step.title)}"
            for subject in SUBJECTS
            for step in subject.steps(plan)
        }
        head = _("Where it is typed: {steps}", steps="")
        for form in forms(plan):
            assert form.facts.startswith(head)
            told = list(whole_steps(form.facts.removeprefix(head)))
            assert set(told) <= known, form.name


def whole_steps(facts):
    """Steps with their worksheet, which is named before the first of its steps only."""
    worksheet = ""
    for step in facts.split("; "):
        worksheet = step.partition(" – ")[0] if " – " in step else worksheet
        yield step if " – " in step else f"{worksheet} – {step}"


@pytest.mark.parametrize("name", LAYOUT)
def test_a_form_has_the_columns_of_its_step_in_their_order(name, full):
    """The same words one after another, so that a hand goes from paper to keys without looking."""
    subject, step, *blocks = LAYOUT[name]
    printed = [as_on_screen(title) for title in titles(full[name])]
    for block in blocks:
        at = 0
        for title in on_screen(subject, step, block):
            if title not in COMPUTED.get(name, ()):
                assert as_on_screen(title) in printed[at:], block
                at = printed.index(as_on_screen(title), at) + 1


def as_on_screen(title):
    """Without the currency, which stands elsewhere there, whatever letter it begins with."""
    return title.removesuffix(", AZN").casefold()


def on_screen(subject, step, block):
    """Labels of a table, of a form or of a line to type into, as the screen has them."""
    steps = next(each.steps(WHOLE) for each in SUBJECTS if each.name == subject)
    chosen = next(each for each in steps if each.id == step)
    id, _dash, kind = block.rpartition("-")
    if kind in KINDS:
        shown = (view for view in chosen.blocks(WHOLE) if isinstance(view, KINDS[kind]))
    else:
        id, shown = block, (part.view(WHOLE) for part in chosen.inputs(WHOLE))
    view = next(view for view in shown if view.id == id)
    return [ask.label for ask in (view.columns if isinstance(view, Table) else view.fields)]


def test_rows_are_those_of_the_record_in_its_order(full):
    """Candidates, needs, denominations, sentences: as the screen lists them."""
    plan = WHOLE
    codes = [candidate.id for candidate in plan.group.candidates]
    assert column(full["candidates"], 0) == codes
    assert column(full["tally-election"], 0, 1) == codes
    assert column(full["needs"], 2)[:12] == [need.name for need in plan.needs.needs]
    sentences = [each.label for each in plan.sustainability.rounds[-1].instrument.indicators]
    assert [text for text in column(full["score"], 0, 2) if text in sentences] == sentences


def column(form, at, table=0):
    """A column of one of the tables of a form."""
    return [row[at] for row in list(inside(form.blocks, Ruled))[table].rows]


@pytest.mark.parametrize("name", NAMES)
def test_every_form_of_an_empty_village_has_room_to_write(name, nothing):
    """Empty rows, boxes, squares, cards or lines; a list on a wall too."""
    assert len(list(room(nothing[name]))) > 3


def test_a_sign_is_the_same_on_the_list_on_the_wall_and_on_the_ballot(full):
    """Whoever does not read finds the need again."""

    def of(name):
        rows = [row for table in inside(full[name].blocks, Ruled) for row in table.rows]
        signed = [row for row in rows if isinstance(row[-1], str)]
        return {row[-1]: each.name for row in signed for each in inside(row, Sign)}

    wall, ballot = of("needs-wall"), of("ballot-ranked")
    needs = {need.name for need in WHOLE.needs.needs}
    both = wall.keys() & ballot.keys() & needs
    assert len(both) == 6
    assert {need: wall[need] for need in both} == {need: ballot[need] for need in both}


def test_no_two_candidates_have_one_sign(full):
    """And everybody's is the same on the list, on the ballot and on the tellers' sheet."""
    signs = [cell.name for cell in column(full["candidates"], 1)]
    assert len(set(signs)) == len(signs) == 16
    assert [cell.name for cell in column(full["tally-election"], 1, 1)] == signs


@pytest.mark.parametrize("name", BALLOTS)
def test_a_ballot_has_nothing_by_which_a_voter_could_be_known(name, full):
    """No number of the paper, no line to sign or write on; all papers of a set are one value."""
    for papers in inside(full[name].blocks, Copies):
        (frame,) = papers.blocks
        assert isinstance(frame, Frame)
        assert not list(inside(frame, Signatures, Lines, Fives))
        told = " ".join(text for text in inside(frame, str))
        assert not re.search(r"\d{4}|http", told)


def test_ballots_of_groups_are_told_apart_without_colour(full):
    """By the sign and by the frame: copies are grey."""
    sets = list(inside(full["ballot-ranked"].blocks, Copies))
    frames = [papers.blocks[0] for papers in sets]
    heads = [next(inside(frame, Heading)).sign for frame in frames]
    assert [frame.border for frame in frames] == [0, 1, 2]
    assert heads == ["woman", "man", "youth"]


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        ({"unranked": "share"}, "Needs left out share the points that are left."),
        ({"unranked": "nothing"}, "Needs left out get nothing."),
        ({"tied": "share"}, "Two needs with one number share the points of their places."),
        ({"tied": "spoiled"}, "Two needs with one number: the paper is spoiled."),
    ],
)
def test_a_ballot_prints_the_rule_as_it_is_locked(rule, sentence):
    """What becomes of papers that leave needs out or have ties; that of blank ones always."""
    plan = WHOLE
    needs = plan.needs.model_copy(update={"rule": plan.needs.rule.model_copy(update=rule)})
    form = named(plan.model_copy(update={"needs": needs}))["ballot-ranked"]
    for papers in inside(form.blocks, Copies):
        told = " ".join(inside(papers, str))
        assert sentence in told
        assert "A paper without a number" in told


def test_ballots_before_the_rule_is_locked_say_so():
    """And the shortlist is not on them before its dots are uncovered."""
    told = " ".join(inside(named(EMPTY)["ballot-ranked"].blocks, str))
    assert "The rule is not locked yet" in told


SECRETS = {
    "group": ("tally", "lots", "roles", "kin"),
    "needs": ("pairs", "ballot", "draws", "cards", "tree"),
    "fund": ("gifts", "collected"),
    "proposal": ("reading",),
}
"""What people voted, scored, signed, said or gave: no form needs any of it."""


def test_forms_are_the_same_whatever_was_voted_scored_or_given(full):
    """So nothing of it can be on them: votes, roles, relatives, gifts, who paid, scores."""
    plan = whole(**SECRETS)
    rounds = tuple(
        each.model_copy(update={"scores": {}, "agreed": {}}) for each in plan.sustainability.rounds
    )
    update = {"rounds": rounds}
    bare = plan.model_copy(update={"sustainability": plan.sustainability.model_copy(update=update)})
    assert named(bare) == full


def test_what_is_covered_is_on_no_form():
    """While dots are covered no form knows the shortlist, or who leads."""
    plan = WHOLE
    vote = plan.needs.vote
    covered = vote.model_copy(update={"closed_at": None})
    empty = covered.model_copy(update={"dots": {}, "again": {}})
    found = [
        named(plan.model_copy(update={"needs": plan.needs.model_copy(update={"vote": each})}))
        for each in (covered, empty)
    ]
    assert found[0] == found[1]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("ballot-election", "131 papers are needed"),
        ("ballot-projects", "120 papers are needed"),
        ("ballot-ranked", "42"),
        ("interests", "11 copies"),
        ("score", "5 copies"),
        ("visit", "4 copies"),
        ("needs", "3 copies"),
        ("contributions", "138 households pay here: 9 sheets."),
    ],
)
def test_a_form_says_how_many_are_needed_where_the_record_tells(name, told, full):
    """Households that came, people who came, members, raters, visits, groups, houses."""
    assert any(text.startswith(told) for text in inside(full[name].blocks, str))


def test_tellers_have_a_square_for_every_paper_in_groups_of_five(full):
    """As many as papers were given out; sixty where nobody knows."""
    squares = {each.count for each in inside(full["tally-election"].blocks, Fives)}
    assert squares == {135}
    assert {each.count for each in inside(named(EMPTY)["tally-election"].blocks, Fives)} == {60}


def test_boxes_and_signs_are_large_enough_for_a_bad_copy(full):
    """Boxes of 5 mm, signs on ballots of 12 mm, margins of 12 mm."""
    millimetre = 72 / 25.4
    assert min(box.size for form in full.values() for box in sized(form)) >= 5
    papers = [each for name in BALLOTS for each in inside(full[name].blocks, Copies)]
    assert min(sign.lines for sign in inside(tuple(papers), Sign)) * FORM.size >= 12 * millimetre
    assert min(form.paper.margin for form in full.values()) >= 12


def sized(form):
    """Boxes to be ticked by hand."""
    return [box for box in inside(form.blocks, Box) if box.size]


def test_vouchers_are_numbered_on_from_the_book(full):
    """So that no number is missing between two pages."""
    written = len(WHOLE.fund.book.vouchers)
    numbers = [text for text in column(full["cashbook"], 0) if text]
    assert numbers[0] == f"V{written + 1:03}"
    assert column(named(EMPTY)["cashbook"], 0)[1] == "V001"


def test_forms_of_a_plan_without_groups_are_made():
    """A village that has none yet has no ballots by group, and all other forms."""
    community = EMPTY.community.model_copy(update={"groups": ()})
    assert tuple(named(Plan(id="x", community=community))) == NAMES
