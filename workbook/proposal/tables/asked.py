"""Tables of what the donor asks: rules, parts of its money, findings, papers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from workbook.proposal.analysis.annexes import papers
from workbook.proposal.analysis.checks import checks
from workbook.proposal.analysis.shares import rules
from workbook.proposal.analysis.tranches import tranches
from workbook.tidy import Column, Layout, Row

MONEY = "1/100 of the currency"

LAYOUTS = {
    "proposal_rules": Layout(
        "a rule of the donor",
        (
            Column("rule", "string", "", "share, cash, or most where there is a limit"),
            Column("met", "boolean", "", "missing as long as the budget is empty"),
            Column("has", "float64", "", f"part of the total; for most in {MONEY}"),
            Column("needs", "float64", "", f"part of the total; for most in {MONEY}"),
            Column("missing", "int64", MONEY, "least amount to be moved from the donor"),
        ),
    ),
    "proposal_tranches": Layout(
        "a part of the donor's money",
        (
            Column("tranche", "string", "", "id of the part"),
            Column("part", "int64", "per cent", "its weight against the others"),
            Column("condition", "string", "", "when it comes"),
            Column("amount", "int64", MONEY, "by largest remainder"),
        ),
    ),
    "proposal_findings": Layout(
        "something that was found",
        (
            Column("place", "string", "", "the step it belongs to"),
            Column("row", "string", "", "id of what it is about; empty for the whole"),
            Column("kind", "string", "", "stop or look"),
            Column("check", "string", "", "which check found it"),
            Column("text", "string", "", "the sentence, in the language in force"),
        ),
    ),
    "proposal_papers": Layout(
        "a paper that goes with the proposal",
        (
            Column("paper", "string", "", "its kind"),
            Column("state", "string", "", "record, have, not_needed or missing"),
            Column("worksheet", "string", "", "which worksheet it follows from; may be empty"),
            Column("where", "string", "", "what people wrote down about it"),
        ),
    ),
}


def tables(plan: Any) -> dict[str, Iterable[Row]]:
    """Rows of each table."""
    return {
        "proposal_rules": (
            (it.key, it.met, float(it.has), float(it.needs), it.missing) for it in rules(plan)
        ),
        "proposal_tranches": _tranches(plan),
        "proposal_findings": (
            (it.place, it.row, it.kind, it.check, it.text) for it in checks(plan)
        ),
        "proposal_papers": ((it.kind, it.state, it.worksheet, it.where) for it in papers(plan)),
    }


def _tranches(plan: Any) -> Iterator[Row]:
    parts = plan.proposal.rules.tranches
    for it, amount in zip(parts, tranches(plan), strict=True):
        yield it.id, it.part, it.condition, amount
