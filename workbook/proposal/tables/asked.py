"""Tables of what the donor asks: rules, parts of its money, findings, papers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from workbook.locale import N_
from workbook.proposal.analysis.annexes import papers
from workbook.proposal.analysis.checks import checks
from workbook.proposal.analysis.shares import rules
from workbook.proposal.analysis.tranches import tranches
from workbook.tidy import Column, Layout, Row

MONEY = "1/100 of the currency"
PART = f"part of the total; for most in {MONEY}"

LAYOUTS = {
    "proposal_rules": Layout(
        N_("a rule of the donor"),
        (
            Column("rule", "string", "", N_("share, cash, or most where there is a limit")),
            Column("met", "boolean", "", N_("missing as long as the budget is empty")),
            Column("has", "float64", "", PART),
            Column("needs", "float64", "", PART),
            Column("missing", "int64", MONEY, N_("least amount to be moved from the donor")),
        ),
    ),
    "proposal_tranches": Layout(
        N_("a part of the donor's money"),
        (
            Column("tranche", "string", "", N_("id of the part")),
            Column("part", "int64", N_("per cent"), N_("its weight against the others")),
            Column("condition", "string", "", N_("when it comes")),
            Column("amount", "int64", MONEY, N_("by largest remainder")),
        ),
    ),
    "proposal_findings": Layout(
        N_("something that was found"),
        (
            Column("place", "string", "", N_("the step it belongs to")),
            Column("row", "string", "", N_("id of what it is about; empty for the whole")),
            Column("kind", "string", "", N_("stop or look")),
            Column("check", "string", "", N_("which check found it")),
            Column("text", "string", "", N_("the sentence, in the language in force")),
        ),
    ),
    "proposal_papers": Layout(
        N_("a paper that goes with the proposal"),
        (
            Column("paper", "string", "", N_("its kind")),
            Column("state", "string", "", N_("record, have, not_needed or missing")),
            Column("worksheet", "string", "", N_("which worksheet it follows from; may be empty")),
            Column("where", "string", "", N_("what people wrote down about it")),
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
