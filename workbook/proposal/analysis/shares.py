"""What the community gives of the whole, exactly, and whether the donor's rules are met.

Share = community / total; leverage = what others give / what the donor gives (field guide, WS4).
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import Any, Literal

from workbook.proposal.analysis.amounts import by_source, total
from workbook.sources import COMMUNITY

RuleKey = Literal["share", "cash", "most"]


@dataclass(frozen=True)
class Rule:
    """One rule of the donor. `met` is None as long as the budget is empty.

    For `share` and `cash`, `has` and `needs` are parts of the total; for `most` they are qəpik.
    `missing` is the least whole number of qəpik that has to be moved so that the rule is met,
    the total staying as it is: from the donor to the community (`share`), from the donor to the
    community's cash (`cash`), from the donor to anybody else (`most`).
    """

    key: RuleKey
    met: bool | None
    has: Fraction
    needs: Fraction
    missing: int


def community(plan: Any) -> int:
    """What the community gives, in cash and in kind, in qəpik."""
    paid = by_source(plan)
    return sum(paid.get(source, 0) for source in COMMUNITY)


def community_share(plan: Any) -> Fraction | None:
    """What the community gives of the total; None as long as the budget is empty."""
    return _of_total(plan, community(plan))


def cash_share(plan: Any) -> Fraction | None:
    """What the community gives in cash, of the total; None as long as the budget is empty."""
    return _of_total(plan, by_source(plan).get("fund", 0))


def donor_share(plan: Any) -> Fraction | None:
    """What the donor gives of the total; None as long as the budget is empty."""
    return _of_total(plan, by_source(plan).get("donor", 0))


def leverage(plan: Any) -> Fraction | None:
    """What all others give for each unit of the donor's money; None where it gives nothing."""
    paid = by_source(plan)
    donor = paid.pop("donor", 0)
    return Fraction(sum(paid.values()), donor) if donor else None


def rules(plan: Any) -> tuple[Rule, ...]:
    """The donor's rules: community share, cash share and, where there is a limit, its most."""
    asked, paid = plan.proposal.rules, by_source(plan)
    found = [
        _least(plan, "share", community(plan), asked.share),
        _least(plan, "cash", paid.get("fund", 0), asked.cash),
    ]
    if asked.most:
        found.append(_most(plan, paid.get("donor", 0), asked.most))
    return tuple(found)


def _of_total(plan: Any, part: int) -> Fraction | None:
    whole = total(plan)
    return Fraction(part, whole) if whole else None


def _least(plan: Any, key: RuleKey, given: int, percent: int) -> Rule:
    """A rule that asks for at least so many per cent of the total."""
    whole, needs = total(plan), Fraction(percent, 100)
    missing = max(0, ceil(needs * whole) - given)
    has = Fraction(given, whole) if whole else Fraction(0)
    return Rule(key, missing == 0 if whole else None, has, needs, missing)


def _most(plan: Any, given: int, most: int) -> Rule:
    met = given <= most if total(plan) else None
    return Rule("most", met, Fraction(given), Fraction(most), max(0, given - most))
