"""The *Documents* worksheet: what it offers, and what its buttons hand over."""

from unittest.mock import Mock

import pytest

from workbook.analyst import read
from workbook.files import shipped
from workbook.locale import use
from workbook.plan import Community, Plan
from workbook.printing.steps import offered, steps
from workbook.printing.steps.all import AllDocuments
from workbook.store.trouble import Refused
from workbook.ui.view import StepState

OFFERED = steps(None)[:-1]
"""The steps with one family of documents each."""
WALL = next(step for step in OFFERED if step.family == "posters")


@pytest.fixture(scope="module")
def village():
    """The illustrative village."""
    return read(shipped("data") / "muzdurlar.json")


@pytest.mark.parametrize("step", OFFERED, ids=lambda step: step.id)
def test_the_papers_come_first_and_their_pictures_later(step, monkeypatch):
    """Nothing is drawn before; every paper has a title, and a button for each file."""
    plan = Plan(id="x", community=Community(name="Yenikənd"))
    with monkeypatch.context() as patch:
        patch.setattr("workbook.documents.press.pages", None)
        first = step.blocks(plan)
    piles = step.later(plan, "Qazax")
    assert [named(pile) for pile in first] == [named(pile) for pile in piles]
    assert all(pile.papers for pile in piles)
    for before, after in zip(papers(first), papers(piles), strict=True):
        assert before.source == ""
        assert (before.coming, after.coming) == (bool(after.source), False)
        assert after.note.startswith(before.note)
    assert all(paper.title and paper.buttons for pile in piles for paper in pile.papers)
    assert len({pile.caption for pile in piles}) == len(piles)


def named(pile):
    """What can be pressed before anything is drawn."""
    return pile.id, pile.caption, [(each.id, each.title, each.buttons) for each in pile.papers]


def papers(piles):
    """All papers of a step."""
    return [paper for pile in piles for paper in pile.papers]


def test_no_picture_is_drawn_twice(village, monkeypatch):
    """As long as the paper is the same; another language is another paper."""
    step = next(step for step in OFFERED if step.family == "village")
    first = step.later(village, "Qazax")
    monkeypatch.setattr("workbook.documents.press.pages", drawn := Mock(return_value=[b""]))
    assert step.later(village.model_copy(), "Qazax") == first
    assert not drawn.called
    with use("az"):
        step.later(village, "Qazax")
    assert drawn.call_count == 2
    offered._first.cache_clear()


def test_every_button_hands_over_its_file(village):
    """A3 and A4 of each poster, named after the village in the language of the screen."""
    with use("az"):
        (block,) = WALL.later(village, "Goranboy")
        buttons = [button for paper in block.papers for button in paper.buttons]
        files = [WALL.work(village, button.action, "")(lambda text: True) for button in buttons]
    assert len(files) == 12
    assert len({file.name for file in files}) == 12
    assert all(file.content.startswith(b"%PDF-") for file in files)


def test_a_paper_that_is_gone_is_told(village):
    """Somebody else may have changed the record meanwhile."""
    work = WALL.work(village, "poster-nothing PDF A3", "")
    with pytest.raises(Refused, match="no longer there"):
        work(lambda text: True)


def test_everything_can_be_stopped(village):
    """Then there is no file, and a sentence says so."""
    work = AllDocuments().work(village, "all", "")
    with pytest.raises(Refused, match="no file was made"):
        work(lambda text: False)


def test_a_step_is_done_when_every_worksheet_that_its_papers_tell_of_has_begun(village):
    """Blank forms are ready at once; the others name the worksheets that are still empty."""
    assert {step.state(village) for step in steps(village)} == {StepState.DONE}
    plan = Plan(id="x", community=Community(name="Yenikənd"))
    forms, *others = steps(plan)
    assert forms.state(plan) == StepState.DONE
    assert {step.state(plan) for step in others} == {StepState.OPEN}
    begun = plan.model_copy(update={"needs": village.needs, "fund": village.fund})
    said = {step.id: (step.state(begun), *step.missing(begun)) for step in steps(begun)}
    rest = "Community group, Proposal, Activities, Sustainability"
    told = f"Nothing is written down yet in: {rest}."
    assert said["papers-proposal"] == (
        StepState.OPEN,
        "Nothing is written down yet in: Proposal.",
    )
    assert said["papers-posters"] == said["papers-all"] == (StepState.BEGUN, told)
