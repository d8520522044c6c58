"""What a rule of the donor asks, what there is, and what is missing: one sentence for each."""

from __future__ import annotations

from workbook.locale import _
from workbook.locale.numbers import percent, plain_percent
from workbook.money import format_money
from workbook.proposal.analysis.shares import Rule


def rule_sentence(rule: Rule) -> str:
    """Whether a rule is met, and the least amount that is missing where it is not."""
    if rule.met is None:
        return _unjudged(rule)
    if rule.key == "most":
        told = {"most": format_money(int(rule.needs)), "missing": format_money(rule.missing)}
        if rule.met:
            return _("The donor gives at most {most}: met.", **told)
        return _("The donor gives at most {most}: {missing} too much.", **told)
    told = {
        "has": plain_percent(rule.has, rule.needs),
        "needs": percent(rule.needs),
        "missing": format_money(rule.missing),
    }
    if rule.key == "cash":
        if rule.met:
            return _("In cash {has} of at least {needs}: met.", **told)
        return _("In cash {has} of at least {needs}: {missing} missing.", **told)
    if rule.met:
        return _("The community gives {has} of at least {needs}: met.", **told)
    return _("The community gives {has} of at least {needs}: {missing} missing.", **told)


def _unjudged(rule: Rule) -> str:
    """Nothing is promised while the budget is empty, or lines are shared out too far."""
    if rule.key == "most":
        most = format_money(int(rule.needs))
        return _("The donor gives at most {most}: the budget does not say yet.", most=most)
    needs = percent(rule.needs)
    if rule.key == "cash":
        return _("In cash at least {needs}: the budget does not say yet.", needs=needs)
    return _("The community gives at least {needs}: the budget does not say yet.", needs=needs)
