"""What the community gives of the whole, exactly, and whether the donor's rules are met.

Share = community / total; leverage = what others give / what the donor gives (field guide, WS4).
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import Any, Literal

from workbook.proposal.analysis.amounts import by_source, total, unsplit
from workbook.sources import COMMUNITY

RuleKey = Literal["share", "cash", "most"]


@dataclass(frozen=True)
class Rule:
    """One rule of the donor.

    `met` is None as long as the budget is empty, or more of a line is shared out than it costs:
    nobody can say then what will be taken away again, and nothing is `missing` either.

    For `share` and `cash`, `has` and `needs` are parts of the total; for `most` they are qəpik.
    `missing` is the least whole number of qəpik that has to be moved so that the rule is met,
    the total staying as it is: from others, or what nobody pays yet, to the community (`share`) or
    to its cash (`cash`); from the donor to anybody else (`most`). For `share` and `cash` it may be
    more than the donor gives: then others have to give less too.
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


def _shared_too_far(plan: Any) -> bool:
    """Whether more of any line is given than it costs."""
    return any(unsplit(line) < 0 for line in plan.proposal.budget.lines)


def _rule(plan: Any, key: RuleKey, has: Fraction, needs: Fraction, missing: int) -> Rule:
    if not total(plan):
        return Rule(key, None, has, needs, missing)
    if _shared_too_far(plan):
        return Rule(key, None, has, needs, 0)
    return Rule(key, missing == 0, has, needs, missing)


def _of_total(plan: Any, part: int) -> Fraction | None:
    whole = total(plan)
    return Fraction(part, whole) if whole else None


def _least(plan: Any, key: RuleKey, given: int, percent: int) -> Rule:
    """A rule that asks for at least so many per cent of the total."""
    whole, needs = total(plan), Fraction(percent, 100)
    missing = max(0, ceil(needs * whole) - given)
    has = Fraction(given, whole) if whole else Fraction(0)
    return _rule(plan, key, has, needs, missing)


def _most(plan: Any, given: int, most: int) -> Rule:
    return _rule(plan, "most", Fraction(given), Fraction(most), max(0, given - most))
