"""The logframe from the top, and the sentences that are read aloud to test it.

Outputs and what they take for granted lead to the purpose; the purpose and what it takes for
granted lead to the goal (field guide, WS4).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from workbook.locale import _
from workbook.locale.letters import quoted
from workbook.proposal.model import LEVELS, Aim

GAP = "…"
"""What stands for a row that nobody has written yet."""


@dataclass(frozen=True)
class Step:
    """One step up: if `reasons` are so and `assumptions` hold, then `result`; `GAP` for a gap."""

    level: str
    reasons: tuple[str, ...]
    assumptions: tuple[str, ...]
    result: str

    @property
    def text(self) -> str:
        """The sentence to read aloud, in the language in force."""
        reasons = joined(quoted(reason) for reason in self.reasons)
        assumptions = joined(quoted(each) for each in self.assumptions)
        if assumptions:
            return _(
                "If {reasons}, and if {assumptions} holds, then “{result}”.",
                reasons=reasons,
                assumptions=assumptions,
                result=self.result,
            )
        return _("If {reasons}, then “{result}”.", reasons=reasons, result=self.result)


def rows(plan: Any) -> tuple[Aim, ...]:
    """All rows: goal, purpose, outputs; those of one level in the order of the list."""
    order = list(LEVELS)
    return tuple(sorted(plan.proposal.aims, key=lambda aim: order.index(aim.level)))


def steps(plan: Any) -> tuple[Step, ...]:
    """From the outputs to the purpose, from the purpose to the goal; none as long as all is empty.

    Assumptions of a row stand in the step that leads up from it.
    """
    found = []
    for below, above in (("output", "purpose"), ("purpose", "goal")):
        lower, upper = _level(plan, below), _level(plan, above)
        if lower or upper:
            reasons = tuple(_told(aim) for aim in lower) or (GAP,)
            assumptions = tuple(a.assumption.strip() for a in lower if a.assumption.strip())
            result = _told(upper[0]) if upper else GAP
            found.append(Step(above, reasons, assumptions, result))
    return tuple(found)


def if_then(plan: Any) -> tuple[str, ...]:
    """The same as sentences to read aloud: does one really follow from the other?"""
    return tuple(step.text for step in steps(plan))


def joined(texts: Iterable[str]) -> str:
    """Texts one after another with *and* between them."""
    whole = ""
    for text in texts:
        whole = _("{one} and {other}", one=whole, other=text) if whole else text
    return whole


def _level(plan: Any, level: str) -> list[Aim]:
    return [aim for aim in plan.proposal.aims if aim.level == level]


def _told(aim: Aim) -> str:
    return aim.text.strip().rstrip(".") or GAP
