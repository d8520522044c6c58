"""Several worksheets on one desk: going from one to another, and what is only looked at."""

import itertools

import pytest

from workbook.plan import Community, Plan
from workbook.store import open_store
from workbook.store.edit import Put
from workbook.store.trouble import Refused
from workbook.subjects import SUBJECTS
from workbook.ui.ask import ask
from workbook.ui.desk import Desk
from workbook.ui.event import Event, Opened
from workbook.ui.grid import Fields
from workbook.ui.step import Step
from workbook.ui.subject import Subject
from workbook.ui.view import Fact, Facts, Notice, Origins, Script

numbers = itertools.count()
NAME = ("community", "name")


class Said(Step):
    """A step that says the village's name, and can change it."""

    title, question = "Name", "What is it called?"

    def __init__(self, id):
        self.id = id

    def script(self, plan):
        return Script(say=(), minutes=1)

    def inputs(self, plan):
        return (Fields(id="name", fields=((ask(type(plan), NAME, "name", length=9), NAME),)),)

    def blocks(self, plan):
        facts = Facts(id="f", caption="", facts=(Fact(figure="1", label="", go="d"),))
        told = Notice(kind="info", text=plan.community.name, go="b")
        return (told, facts, Origins(steps=("d", "nowhere")))

    def bring(self, plan, deed):
        return (Put(path=NAME, value=deed.content, was=plan.community.name),)


def subject(name, *steps):
    return Subject(name, name.title(), lambda plan: tuple(Said(step) for step in steps))


@pytest.fixture
def desk(tmp_path):
    """Two worksheets of two steps each."""
    with open_store(f"sqlite:///{tmp_path / 'w.sqlite'}", Plan) as store:
        store.create(Plan(id="village", community=Community(name="Old")))
        desk = Desk((subject("one", "a", "b"), subject("two", "c", "d")), lambda: store)
        desk.open(Opened(kind="open", community="village"))
        yield desk


def do(desk, step, /, **deed):
    event = {"kind": "event", "id": f"e{next(numbers)}", "step": step, "event": deed}
    desk.do(Event.model_validate(event))
    return desk.screen()


def said(screen):
    return screen.blocks[0].text


def cells(value, was="Old"):
    return [{"row": "", "column": "name", "value": value, "was": was}]


def test_a_step_brings_its_worksheet_with_it(desk):
    """One goes to a step; which worksheet it stands on follows."""
    screen = do(desk, "a", on="go", step="d")
    assert (screen.worksheet, screen.title, screen.step) == ("two", "Two", "d")
    assert [mark.id for mark in screen.steps] == ["c", "d"]


def test_a_worksheet_is_entered_where_it_was_left(desk):
    """Each of the marks leads to the step that was open there last, at first to the first."""
    screen = do(desk, "a", on="go", step="b")
    assert [(mark.id, mark.step) for mark in screen.worksheets] == [("one", "b"), ("two", "c")]
    screen = do(desk, "b", on="go", step="d")
    assert [(mark.id, mark.step) for mark in screen.worksheets] == [("one", "b"), ("two", "d")]


@pytest.mark.parametrize(
    ("worksheet", "step", "found"),
    [("", "", "a"), ("two", "", "c"), ("two", "d", "d"), ("one", "d", "d"), ("none", "none", "a")],
)
def test_a_page_opens_at_its_worksheet_and_step(desk, worksheet, step, found):
    """What is not there leads to the first step."""
    desk.open(Opened(kind="open", community="village", worksheet=worksheet, step=step))
    assert desk.screen().step == found


def test_one_worksheet_alone_offers_no_other(desk):
    """There is nothing to choose."""
    alone = Desk((subject("one", "a"),), lambda: desk._store)
    alone.open(Opened(kind="open", community="village"))
    assert alone.screen().worksheets == ()


def test_what_is_tried_is_shown_and_not_written_down(desk):
    """The room sees what would be; the record stays."""
    screen = do(desk, "a", on="try", block="name", cells=cells("New"))
    assert said(screen) == "New"
    assert (screen.revision, desk._store.load("village").record.community.name) == (1, "Old")


@pytest.mark.parametrize("deed", [{"on": "go", "step": "a"}, {"on": "go", "step": "c"}])
def test_the_next_deed_ends_what_was_tried(desk, deed):
    """Nothing of it stays."""
    do(desk, "a", on="try", block="name", cells=cells("New"))
    assert said(do(desk, "a", **deed)) == "Old"


def test_what_could_not_be_written_down_cannot_be_tried(desk):
    """It is refused with the same sentence."""
    with pytest.raises(Refused, match="at most 9 letters"):
        do(desk, "a", on="try", block="name", cells=cells("x" * 10))


def test_looking_overwrites_nothing_so_it_may_have_seen_something_older(desk):
    """A slider moves on before its page knows what was written down."""
    assert said(do(desk, "a", on="try", block="name", cells=cells("New", was="Older"))) == "New"


def test_what_cannot_be_tried_is_put_away(desk):
    """The screen after the refusal shows what stands."""
    with pytest.raises(Refused):
        do(desk, "a", on="try", block="name", cells=cells("x" * 10))
    assert said(desk.screen()) == "Old"


def test_what_was_tried_may_be_written_down(desk):
    """Letting go of a slider is an edit like any other."""
    do(desk, "a", on="try", block="name", cells=cells("New"))
    assert said(do(desk, "a", on="cells", block="name", cells=cells("New"))) == "New"
    assert desk._store.load("village").record.community.name == "New"


def test_a_file_is_taken_in_by_its_step(desk):
    """After it was looked at."""
    assert said(do(desk, "a", on="bring", block="file", file="x.csv", content="Bmrg")) == "Bmrg"


def test_no_two_steps_of_the_workbook_have_one_id():
    """A step's id is all that the address and the browser need."""
    plan = Plan(id="village", community=Community(name="Village"))
    ids = [step.id for subject in SUBJECTS for step in subject.steps(plan)]
    assert len(ids) == len(set(ids)) > 1


def test_every_worksheet_has_a_notebook_of_its_own():
    """And one more has them all."""
    from workbook.files import shipped

    found = {path.stem for path in shipped("notebooks").glob("*.ipynb")}
    assert found >= {"workbook"} | {subject.name for subject in SUBJECTS}


def test_what_leads_to_a_step_knows_its_name_and_that_of_another_worksheet(desk):
    assert desk.screen().ways == {"b": "Name", "d": "Two – Name"}
    do(desk, "", on="go", step="d")
    assert desk.screen().ways == {"b": "One – Name", "d": "Name"}
