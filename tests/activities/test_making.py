"""The plan that is made: where its reasons lead, and when an earlier one is kept."""

import pytest
from planned import CHAIN, small

from workbook.activities.analysis.schedule import Schedule as Found
from workbook.activities.worksheet import making
from workbook.activities.worksheet.schedule import Schedule
from workbook.plan import Plan


@pytest.mark.parametrize(
    ("told", "ways"),
    [({"months": 3}, {"vision"}), ({}, {"expected", "vision"})],
    ids=["length", "money"],
)
def test_each_reason_leads_to_where_it_can_be_mended(told, ways):
    """Months to the months, money to the fund: no way to the fund where length is the cause."""
    plan = small(*CHAIN, **told)
    plan = _edited(plan, making.make(plan)(lambda _text: True))
    said = [each for each in making.told(plan) if each.kind == "look"]
    assert {each.go for each in said} == ways
    assert plan.activities.draft.stuck.lasts == (5 if told else 0)
    assert any("It takes 5 months" in getattr(each, "text", "") for each in _blocks(plan)) == bool(
        told
    )


@pytest.mark.parametrize("known", ["optimal", "infeasible"])
def test_a_search_that_found_nothing_takes_no_earlier_plan_away(known, monkeypatch):
    """As long as it was made of the same facts; else it says that nothing was found."""
    plan = small(*(CHAIN if known == "infeasible" else CHAIN[1:]))
    plan = _edited(plan, making.make(plan)(lambda _text: True))
    assert plan.activities.draft.status == known
    monkeypatch.setattr(making, "schedule", lambda plan, report: Found("unknown"))
    assert making.make(plan)(lambda _text: False) == ()
    longer = plan.activities.model_copy(update={"months": 30})
    [edit] = making.make(plan.model_copy(update={"activities": longer}))(lambda _text: False)
    assert edit.value["status"] == "unknown"


def _edited(plan, edits):
    """The plan with the draft that was made."""
    told = plan.model_dump(mode="json")
    told["activities"]["draft"] = edits[0].value
    return Plan.model_validate(told)


def _blocks(plan):
    """What the step of the plan shows."""
    return Schedule().blocks(plan)
