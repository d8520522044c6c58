"""The donor's rules, what was found, and the money of the fund beside that of the project."""

from __future__ import annotations

from collections import Counter
from typing import Any

from workbook.proposal.analysis.annexes import papers
from workbook.proposal.analysis.checks import checks
from workbook.proposal.analysis.shares import Rule, rules
from workbook.rounding import money, percentage


def asked(plan: Any) -> dict[str, Any]:
    """Rules met and what is missing, findings counted by kind and by check, papers, the fund."""
    found = checks(plan)
    kinds = Counter(finding.kind for finding in found)
    return {
        "rules": {rule.key: _rule(rule) for rule in rules(plan)},
        "rules_met": sum(rule.met is True for rule in rules(plan)),
        "findings": {"stop": kinds["stop"], "look": kinds["look"]},
        "findings_by_check": dict(Counter(finding.check for finding in found)),
        "papers": {paper.kind: paper.state for paper in papers(plan)},
        "fund": _fund(plan),
    }


def _rule(rule: Rule) -> dict[str, Any]:
    if rule.key == "most":
        told = {"has": money(int(rule.has)), "needs": money(int(rule.needs))}
    else:
        told = {"has_pct": percentage(rule.has), "needs_pct": percentage(rule.needs)}
    return {"met": rule.met, **told, "missing": money(rule.missing)}


def _fund(plan: Any) -> dict[str, Any] | None:
    """None where nothing is collected for the project."""
    purpose = plan.purpose_for_project
    if purpose is None:
        return None
    return {
        "purpose": purpose.id,
        "needed": money(purpose.needed),
        "collected": money(purpose.collected),
        "project_cash": money(purpose.cash),
        "agree": purpose.agree,
    }
