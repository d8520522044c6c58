"""The papers that go with the proposal: those that follow from the record, and those to be got."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from workbook.proposal.model import ANNEXES, AnnexKind

State = Literal["record", "have", "not_needed", "missing"]

PLACES: Mapping[AnnexKind, str] = {
    "minutes": "needs",
    "attendance": "needs",
    "ballots": "needs",
    "quotes": "proposal",
    "upkeep": "sustainability",
}
"""The worksheet in which it stands, for those that may follow from the record."""


@dataclass(frozen=True)
class Paper:
    """One paper. `record` where it follows from the record, which `worksheet` holds.

    What somebody says (`have`, `not_needed`) goes before what follows. `worksheet` is empty where
    the paper can only come from outside; `where` is what people wrote down about it.
    """

    kind: AnnexKind
    state: State
    worksheet: str
    where: str


def papers(plan: Any) -> tuple[Paper, ...]:
    """All of them, in the usual order."""
    return tuple(_paper(plan, kind) for kind in ANNEXES)


def _paper(plan: Any, kind: AnnexKind) -> Paper:
    annex = plan.proposal.annexes.get(kind)
    said, where = (annex.state, annex.where) if annex else ("", "")
    follows = "record" if _recorded(plan, kind) else "missing"
    return Paper(kind, said or follows, PLACES.get(kind, ""), where)


def _recorded(plan: Any, kind: AnnexKind) -> bool:
    """Whether the record itself can be printed as this paper."""
    match kind:
        case "quotes":
            return bool(plan.proposal.budget.quotes)
        case "upkeep":
            return plan.upkeep_known
        case "minutes" | "attendance" | "ballots":
            return bool(plan.recorded_papers[kind])
        case _:
            return False
