"""What the donor asks for, whether the budget meets it, and in which parts the money comes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _
from workbook.locale.numbers import per_cent, plain_percent
from workbook.money import sign
from workbook.proposal.analysis.amounts import by_source, total
from workbook.proposal.analysis.shares import Rule, rules
from workbook.proposal.analysis.tranches import tranches
from workbook.proposal.worksheet.fund_money import fund_money
from workbook.proposal.worksheet.lines import money, told
from workbook.proposal.worksheet.phases import BUDGET as PHASE
from workbook.proposal.worksheet.picture import picture
from workbook.proposal.worksheet.rows import column
from workbook.ui.ask import ask
from workbook.ui.grid import Fields, Grid
from workbook.ui.step import Step, new_id
from workbook.ui.view import Block, Fact, Facts, Row, Script

RULES = ("proposal", "rules")
TRANCHES = (*RULES, "tranches")
UNITS = {"share": "%", "cash": "%", "contingency": "%", "most": "AZN"}


class DonorStep(Step):
    """Does the budget meet the donor's rules?"""

    id = "donor-rules"
    title = N_("Donor's rules")
    question = N_("What does the donor ask for, and do we meet it?")
    phase = PHASE

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Read the rules from the donor's own paper, not from memory."),
                _("Cash is counted apart: work that is valued too high does not help."),
                _("The money comes in parts. What must be done before each of them?"),
            ),
            minutes=25,
            materials=(_("the donor's guidelines"),),
        )

    def inputs(self, plan: Any) -> tuple[Grid | Fields, ...]:
        return (_form(plan), _tranches(plan))

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        shown = (_met(plan), picture(plan)) if total(plan) else ()
        weights = plan.proposal.rules.tranches
        parts = _tranches(plan).view(plan, total=_together(plan) if weights else None)
        return (*shown, _form(plan).view(plan), parts, *fund_money(plan))

    def begun(self, plan: Any) -> bool:
        return plan.proposal.rules != type(plan.proposal.rules)()

    def missing(self, plan: Any) -> Iterator[str]:
        asked = plan.proposal.rules
        if not asked.donor.strip():
            yield _("Write down which donor is asked.")
        if not total(plan):
            yield _("Write down what is needed first: the rules look at the budget.")
        if not asked.tranches:
            yield _("Write down in which parts the money comes, and what must be done before.")
        elif sum(each.part for each in asked.tranches) != 100:
            yield _("The parts of the donor's money are not {whole} together.", whole=per_cent(100))
        elif any(not each.condition.strip() for each in asked.tranches):
            yield _("Say of each part of the money when it comes.")

    def problems(self, plan: Any) -> Iterator[str]:
        for rule in rules(plan):
            if rule.met is False:
                yield f"{_asked(plan, rule)}: {_short(rule)}"


def _form(plan: Any) -> Fields:
    paths = {key: (*RULES, key) for key in ("donor", "share", "cash", "contingency", "most")}
    units = UNITS | {"most": sign("AZN")}
    return Fields(
        id="donor",
        caption=_("The rules"),
        fields=tuple(
            (ask(type(plan), path, key, **_more(key, units)), path) for key, path in paths.items()
        ),
        beside=True,
    )


def _more(key: str, units: dict[str, str]) -> dict[str, Any]:
    if key == "donor":
        return {"length": 200}
    no_limit = {"help": _("Empty: there is no limit")} if key == "most" else {"required": True}
    label = {"label": _("In cash at least")} if key == "cash" else {}
    return {"unit": units[key], **no_limit, **label}


def _tranches(plan: Any) -> Grid:
    rows = plan.proposal.rules.tranches
    paid = dict(zip((each.id for each in rows), tranches(plan), strict=True))
    return Grid(
        id="tranches",
        caption=_("Parts in which the money comes"),
        columns=(
            column(plan, TRANCHES, "condition", length=300),
            column(plan, TRANCHES, "part", unit="%"),
            told("amount", _("Amount"), paid),
        ),
        rows=tuple(each.id for each in rows),
        list_path=TRANCHES,
        new=lambda: {"id": new_id()},
        add=_("Add a part"),
    )


def _together(plan: Any) -> Row:
    parts = sum(each.part for each in plan.proposal.rules.tranches)
    return Row(id="total", values={"part": parts, "amount": sum(tranches(plan))})


def _met(plan: Any) -> Facts:
    """Each rule with its sign, what there is, and what is missing."""
    facts = (*(_fact(plan, rule) for rule in rules(plan)), _reserve(plan))
    return Facts(id="met", caption=_("Do we meet the rules?"), facts=facts)


def _fact(plan: Any, rule: Rule) -> Fact:
    part = money(int(rule.has)) if rule.key == "most" else plain_percent(rule.has, rule.needs)
    kind = {True: "good", False: "stop", None: "info"}[rule.met]
    note = _note(plan, rule)
    return Fact(figure=part, label=_asked(plan, rule), note=note, kind=kind, go="budget-split")


def _note(plan: Any, rule: Rule) -> str:
    """What stands beside a rule: met, what is missing, or why nobody can say yet."""
    if rule.met is None and total(plan):
        return _("more is shared out than it costs: mend that first")
    return _("met") if rule.met else _short(rule) if rule.missing else ""


def _asked(plan: Any, rule: Rule) -> str:
    """A rule as a sentence."""
    asked = plan.proposal.rules
    if rule.key == "most":
        return _("The donor gives at most {amount}", amount=money(asked.most))
    if rule.key == "cash":
        return _("We give in cash at least {share}", share=per_cent(asked.cash))
    return _("We give altogether at least {share}", share=per_cent(asked.share))


def _short(rule: Rule) -> str:
    """By how much a rule is not met, and what would mend it."""
    sentences = {
        "share": N_("{amount} is missing from us"),
        "cash": N_("{amount} is missing from us in cash"),
        "most": N_("{amount} too much"),
    }
    return _(sentences[rule.key], amount=money(rule.missing))


def _reserve(plan: Any) -> Fact:
    """What the donor gives altogether, and of how much."""
    note = _("of {amount} altogether", amount=money(total(plan)))
    given = by_source(plan).get("donor", 0)
    return Fact(figure=money(given), label=_("We ask the donor for"), note=note)
