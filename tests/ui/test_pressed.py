"""What stands against pressing a button holds in the kernel too: a page may press it."""

import json

import pytest
from desks import at, press
from pydantic import ValidationError

from workbook.files import shipped
from workbook.plan import Plan
from workbook.store import open_store
from workbook.store.trouble import Refused
from workbook.subjects import subject

VILLAGE = json.loads((shipped("data") / "muzdurlar.json").read_text("utf-8"))


def unfinished(record):
    """The record again and again: the first parts of it, and each time without a part of a part."""
    parts = list(record.items())
    for count, (key, part) in enumerate(parts):
        yield dict(parts[:count])
        for less in lessened(part):
            yield record | {key: less}


def lessened(part):
    """A part without each of its own; a list with its last row so."""
    if isinstance(part, dict):
        yield from ({name: part[name] for name in part if name != gone} for gone in part)
    elif isinstance(part, list) and part:
        yield from ([*part[:-1], row] for row in lessened(part[-1]))


def plans(name):
    """A village with one subject unfinished, in every way that can be read."""
    real = VILLAGE["community"] | {"illustrative": False}
    for less in unfinished(VILLAGE[name]):
        try:
            yield Plan.model_validate(VILLAGE | {"community": real, name: less})
        except ValidationError:
            continue


def hindered(step, plan):
    """Actions of a step that its buttons say cannot be done now."""
    for block in step.blocks(plan):
        for button in getattr(block, "buttons", ()):
            if button.because:
                yield button.action
        if block.type == "duel" and block.because:
            yield from (block.left.action, block.right.action)


@pytest.mark.parametrize("name", ["group", "needs", "fund", "activities"])
def test_a_button_that_says_why_it_cannot_be_pressed_does_nothing_when_it_is(name):
    found = set()
    for plan in plans(name):
        for step in subject(name).steps(plan):
            for action in hindered(step, plan):
                found.add(action)
                assert step.work(plan, action, "") is None
                assert step.press(plan, action, "a reason") == (), (step.id, action)
    assert found, "there must be such buttons"


def test_what_is_refused_says_why_as_the_button_does(tmp_path):
    """The press was made before the sentence was seen."""
    needs = {name: part for name, part in VILLAGE["needs"].items() if name != "choice"}
    needs["consensus"] = {"places": needs["consensus"]["places"]}
    with open_store(f"sqlite:///{tmp_path / 'w.sqlite'}", Plan) as store:
        store.create(Plan.model_validate(VILLAGE | {"needs": needs}))
        desk = at(store, "needs", VILLAGE["id"], "decision")
        with pytest.raises(Refused, match="Women 30\\+: 3 signatures are needed"):
            press(desk, "decision", "sign")
        with pytest.raises(Refused, match="This cannot be changed here now"):
            press(desk, "decision", "reopen", "there is no such button now")
