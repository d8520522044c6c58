"""What must be said beside several rules: what they agree on, and how firmly each stands."""

from __future__ import annotations

from typing import Any

from workbook.locale import _
from workbook.locale.numbers import integer
from workbook.needs.analysis.orders import BALLOTS, RuleOrder, agreed, closed
from workbook.needs.analysis.stability import Stability, stability
from workbook.needs.analysis.words import rule_name
from workbook.needs.charts.head import called


def same(plan: Any, orders: tuple[RuleOrder, ...]) -> str:
    """Needs that stand on the same place by every rule, with their place."""
    if len(orders) < 2:
        return _("Only one way of counting can be shown so far.")
    named = {need.id: called(need, 60) for need in plan.needs.needs}
    queue = [need for level in orders[0].places for need in level]
    texts = [named[need] for need in agreed(orders)]
    if not texts:
        return _("No need stands on the same place everywhere. No way of counting is the true one.")
    rest = _("The rest depends on the rule: no way of counting is the true one.")
    firm = "; ".join(texts)
    return firm if len(texts) == len(queue) else f"{firm}. {rest}"


def firmness(plan: Any) -> str:
    """How few of the papers would change the first place, by every rule for ballots."""
    box = closed(plan)
    found = [stability(box, rule) for rule in BALLOTS] if box else []
    texts = [_firm(each) for each in found if each]
    if not texts:
        return _("The ballot is not closed yet. Until then every paper stays covered.")
    return _("Of {voters}: {rules}.", voters=integer(box.voters), rules="; ".join(texts))


def _firm(found: Stability) -> str:
    many = integer(found.changes)
    count = many if found.exact else _("at least {count}", count=many)
    return f"{rule_name(found.rule)} {count}"
