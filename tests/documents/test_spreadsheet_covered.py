"""What is covered on the screens is in no sheet of the spreadsheet."""

import json

from sheets_read import changed, opened, sheets

from workbook.documents.spreadsheet import covered, spreadsheet
from workbook.files import shipped
from workbook.plan import Plan
from workbook.subjects import SUBJECTS

PLAN = Plan.model_validate_json((shipped("data") / "muzdurlar.json").read_text("utf-8"))


def opening():
    """The village while every vote is open, and its round of scoring is not revealed."""
    plan = PLAN
    for path in (("needs", "vote"), ("needs", "ballot"), ("group", "tally")):
        plan = changed(plan, (*path, "closed_at"), None)
    plan = changed(plan, ("needs", "choice", "opened_at"), "2026-11-01T00:00:00Z")
    plan = changed(plan, ("needs", "choice", "closed_at"), None)
    return changed(plan, ("sustainability", "rounds", 0, "closed_at"), None)


def test_what_is_covered_is_in_no_sheet():
    """Two plans that differ in all that is covered give the same file, byte for byte."""
    plan = other = opening()
    for path, value in (
        (("needs", "vote", "dots", "N06", "women"), 15),
        (("needs", "vote", "again"), {"N06": {"women": 3}}),
        (("needs", "ballot", "papers"), []),
        (("needs", "ballot", "again"), {"N01": {"women": 3}}),
        (("needs", "choice", "ballots"), []),
        (("group", "tally", "votes", "C03"), 1),
        (("group", "tally", "again"), {"C03": 3}),
        (("sustainability", "rounds", 0, "scores"), {}),
    ):
        other = changed(other, path, value)
    content = spreadsheet(plan)
    assert spreadsheet(other) == content
    book = opened(content)
    here, notes = (
        sheets(book),
        {row[1].value: row[4].value for row in book["About this file"].iter_rows()},
    )
    empty = {name for name, sheet in here.items() if sheet.max_row == 1}
    assert empty == {
        *covered.BY_DOTS,
        *covered.BY_CHOICE,
        *(f"sustainability_{part}" for part in ("scores", "items", "dimensions", "rounds")),
    }
    assert {row[7].value for row in here["candidates"].iter_rows(2)} == {None}
    assert {row[4].value for row in here["projects"].iter_rows(2)} == {None}
    assert notes["Dots"] == "The counts are covered until the vote is closed."
    assert notes["Scores of raters"] == "The scores are covered until they are revealed."
    assert notes["Cards"] is None


def test_each_vote_is_covered_by_itself():
    """An open ballot covers its papers, and not the dots that were closed before it."""
    plan = changed(PLAN, ("needs", "ballot", "closed_at"), None)
    assert covered.emptied(plan) == set(covered.BY_BALLOT)
    assert covered.uncovered(plan).needs.vote == PLAN.needs.vote
    assert covered.uncovered(plan).needs.ballot.papers == ()
    assert set(covered.covers(plan)) == set(covered.BY_BALLOT)
    assert covered.covers(PLAN) == covered.blank(PLAN) == {}
    assert covered.uncovered(PLAN) == PLAN


def test_what_is_covered_is_what_the_worksheets_hide():
    """Every place that the history hides, and no other, is empty in what tables are made of."""
    plan = opening()
    before = json.loads(plan.model_dump_json())
    shown = json.loads(covered.uncovered(plan).model_dump_json())
    hidden = [subject.hidden(plan) for subject in SUBJECTS]
    gone = {path for path in places(before) if any(hides(path) for hides in hidden)}
    for path in gone:
        if path[:2] != ("sustainability", "rounds") or len(path) > 3:
            assert not at(shown, path), path
    for path in places(before):
        if at(shown, path) != at(before, path):
            assert any(path == it[: len(path)] or it == path[: len(it)] for it in gone), path
    assert len(gone) > 8


def places(value, path=(), depth=4):
    """Places of the record as edits name them: records of a list by their id."""
    if path:
        yield path
    pairs = value.items() if isinstance(value, dict) else ()
    if isinstance(value, list) and value and isinstance(value[0], dict):
        pairs = [(item["id"], item) for item in value if item.get("id")]
    for key, inner in pairs if len(path) < depth else ():
        yield from places(inner, (*path, key), depth)


def at(value, path):
    """What stands at a place; None where nothing does."""
    for key in path:
        if isinstance(value, list):
            value = next((item for item in value if item["id"] == key), None)
        else:
            value = (value or {}).get(key)
    return value
