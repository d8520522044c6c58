"""What is left in the fund, counted once more by the fund's own forecast."""

import random

import pytest
from works import activity, money, work

from workbook import months
from workbook.activities.analysis.agreed import agreed
from workbook.activities.analysis.cash import balances
from workbook.activities.analysis.payments import draws, payments
from workbook.fund.analysis.forecast import course

PURPOSES = ["", "school", "lamp"]


def invented(chance):
    """Up to four activities, and a fund with two purposes that may release what they have."""
    told = [
        activity(
            f"A{i}",
            chance.randint(1, 3),
            " ".join(f"A{j}" for j in range(i) if chance.random() < 0.3),
            costs={"fund": chance.choice([0, 100, 250])},
            paid=chance.choice(["start", "spread", "end"]),
            purpose=chance.choice([*PURPOSES, "gone"]),
        )
        for i in range(chance.randint(1, 4))
    ]
    coming = [
        (f"2027-{chance.randint(1, 12):02}", chance.choice([50, 101, 300]), chance.choice(PURPOSES))
        for _ in range(chance.randint(0, 4))
    ]
    released = ["", "2026-12", "2027-01", "2027-03", "2027-06"]
    kept = [
        {"id": id, "needed": chance.choice([0, 90, 200]), "released": chance.choice(released)}
        for id in PURPOSES[1:]
    ]
    fund = money(chance.choice([0, 50, 400]), coming, kept, months=12)
    fund["forecast"]["first"] = chance.choice(["2026-10", "2027-01"])
    return told, fund


@pytest.mark.parametrize("seed", range(40))
def test_the_fund_counts_the_same_as_the_plan(seed):
    """Payments written into the forecast as lines leave, month by month, what the plan says."""
    told, fund = invented(random.Random(seed))  # noqa: S311 - no secret
    plan = work(*told, fund=fund, months=9)
    laid = agreed(plan)
    purpose = {id: draw.purpose for id, draw in draws(plan).items()}
    lines = [
        {
            "id": f"{month} {id}",
            "way": "out",
            "first": month,
            "purpose": purpose[id],
            "amount": sum_,
        }
        for month, row in payments(plan, laid).items()
        for id, sum_ in row.items()
    ]
    ahead = fund["forecast"]
    paid = {**ahead, "months": 24, "lines": [*ahead["lines"], *lines]}
    recounted = course(work(*told, fund={**fund, "forecast": paid})).flows
    found = balances(plan, laid)
    for purse, level in found.items():
        close = {flow.month: flow.close for flow in recounted[purse]}
        assert [close[months.add("2027-01", at)] for at in range(len(level))] == list(level)
    assert "" in found
