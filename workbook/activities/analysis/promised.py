"""What the plan takes from the fund, beside what the fund's forecast expects to pay for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from workbook.activities.analysis.costs import costs

FUND = "fund"


@dataclass(frozen=True)
class Promise:
    """An activity's cost to the fund, and its lines in the forecast. Money in whole qəpik.

    `month` is when the plan pays it first (empty without a plan), `lines` are ids of the lines,
    `first` the month of the first of them. Money of which the forecast knows no activity stands
    with the empty id.
    """

    id: str
    planned: int
    promised: int
    month: str
    first: str
    lines: tuple[str, ...]

    @property
    def short(self) -> int:
        """By how much the forecast expects less than the plan needs; below zero, more."""
        return self.planned - self.promised

    @property
    def agree(self) -> bool:
        """Whether both say the same amount."""
        return self.short == 0


def promises(plan: Any) -> tuple[Promise, ...]:
    """Every activity that the fund pays for, by the plan or by the forecast; the strange last."""
    found = costs(plan)
    planned = {id: cost.by_payer.get(FUND, 0) for id, cost in found.items()}
    lines: dict[str, list[Any]] = {}
    for line in plan.promised_lines:
        lines.setdefault(line.activity if line.activity in planned else "", []).append(line)
    months = pay_months(plan)
    ids = [id for id in planned if planned[id] or id in lines]
    return tuple(
        Promise(
            id,
            planned.get(id, 0),
            sum(line.amount for line in lines.get(id, ())),
            months.get(id, ""),
            min((line.first for line in lines.get(id, ())), default=""),
            tuple(line.id for line in lines.get(id, ())),
        )
        for id in (*ids, *([""] if "" in lines else []))
    )


def pay_months(plan: Any) -> dict[str, str]:
    """The month in which the plan pays each activity first."""
    found: dict[str, str] = {}
    for month, row in plan.plan_payments.items():
        for id in row:
            found.setdefault(id, month)
    return found
