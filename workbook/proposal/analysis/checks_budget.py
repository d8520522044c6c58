"""What to ask about the budget, the quotes and the donor's rules."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from workbook.locale import _
from workbook.locale.numbers import percent, plain_percent
from workbook.money import format_money
from workbook.proposal.analysis.amounts import amount, contingency, unsplit, worth
from workbook.proposal.analysis.finding import Finding, Found
from workbook.proposal.analysis.quotes import QUOTES, looks, short_of_quotes
from workbook.proposal.analysis.shares import Rule, rules
from workbook.sources import IN_KIND, source_name


def _lines(plan: Any) -> Found:
    """There are lines, and each costs something."""
    lines = plan.proposal.budget.lines
    if not lines:
        text = _("There is no line in the budget yet. Write down what is bought or given.")
        yield Finding("budget", "", "stop", text, "lines")
    for line in lines:
        if not amount(line):
            text = _("“{line}” costs nothing. Write down quantity and price.", line=line.label)
            yield Finding("budget", line.id, "look", text, "nothing")


def _split(plan: Any) -> Found:
    """Every part of a line has somebody who pays it."""
    for line in plan.proposal.budget.lines:
        rest = unsplit(line)
        if rest > 0:
            text = _("“{line}”: nobody pays {money} of it yet. Say who does.", **_of(line, rest))
        elif rest < 0:
            text = _(
                "“{line}”: {money} more are shared out than it costs. Take them away again.",
                **_of(line, -rest),
            )
        else:
            continue
        yield Finding("budget", line.id, "stop", text, "split")


def _of(line: Any, qepik: int) -> dict[str, str]:
    return {"line": line.label, "money": format_money(qepik)}


def _in_kind(plan: Any) -> Found:
    """What is given in kind counts as much as the work behind it at the agreed rates."""
    for line in plan.proposal.budget.lines:
        value = worth(plan, line)
        for source in IN_KIND:
            given, due = line.split.get(source, 0), value.get(source, 0)
            if given != due:
                text = _(
                    "“{line}”, {source}: {given} are counted, but at the agreed rates what is given"
                    " is worth {worth}. Change one or the other.",
                    line=line.label,
                    source=source_name(source),
                    given=format_money(given),
                    worth=format_money(due),
                )
                kind = "stop" if given > due else "look"
                yield Finding("budget", line.id, kind, text, "in_kind")


def _belongs(plan: Any) -> Found:
    """Every line is for an activity, and serves an output of the logframe."""
    outputs = {aim.id for aim in plan.proposal.aims if aim.level == "output"}
    for line in plan.proposal.budget.lines:
        if not _known(plan, line.activity):
            text = _("“{line}” belongs to no activity of the plan. Choose one.", line=line.label)
            yield Finding("budget", line.id, "look", text, "activity_of_line")
        if line.output not in outputs:
            text = _("“{line}” serves no output of the logframe. Choose one.", line=line.label)
            yield Finding("budget", line.id, "look", text, "output_of_line")
    if contingency(plan) and not _known(plan, plan.proposal.budget.contingency.activity):
        text = _("The contingency belongs to no activity of the plan. Choose one.")
        yield Finding("budget", "contingency", "look", text, "activity_of_line")


def _known(plan: Any, activity: str) -> bool:
    """Whether an activity is in the plan; as long as that has none, any name will do."""
    return activity in plan.activity_names if plan.activity_names else bool(activity.strip())


def _three(plan: Any) -> Found:
    """Three quotes for what is bought above the limit of the fund's rules."""
    for line, suppliers in short_of_quotes(plan):
        text = _(
            "“{line}”: above {limit} quotes of {needed} suppliers are needed, {number} are there.",
            line=line.label,
            limit=format_money(plan.quotes_above, short=True),
            needed=QUOTES,
            number=suppliers,
        )
        yield Finding("quotes", line.id, "stop", text, "three_quotes")


def _pattern(plan: Any) -> Found:
    """Quotes that do not look as if three suppliers had been asked: a question, no accusation."""
    for look in looks(plan):
        yield Finding("quotes", look.row, "look", look.text, look.check)


def _rules(plan: Any) -> Found:
    """The donor's rules are met."""
    for rule in rules(plan):
        if rule.met is False:
            yield Finding("rules", rule.key, "stop", _unmet(rule), rule.key)


def _unmet(rule: Rule) -> str:
    missing = format_money(rule.missing)
    if rule.key == "most":
        return _(
            "The donor gives at most {most}: {missing} too much is asked for. Ask others too.",
            most=format_money(int(rule.needs)),
            missing=missing,
        )
    told = {
        "has": plain_percent(rule.has, rule.needs),
        "needs": percent(rule.needs),
        "missing": missing,
    }
    if rule.key == "cash":
        return _(
            "The community gives {has} in cash; the donor asks for {needs}. {missing} are missing.",
            **told,
        )
    return _(
        "The community gives {has} of it all; the donor asks for {needs}. {missing} are missing.",
        **told,
    )


def _parts(plan: Any) -> Found:
    """The parts in which the donor's money comes are the whole of it."""
    parts = [tranche.part for tranche in plan.proposal.rules.tranches]
    if parts and sum(parts) != 100:
        text = _(
            "The parts of the donor's money are {sum} together, not {whole}. Mend them.",
            sum=percent(Fraction(sum(parts), 100)),
            whole=percent(1),
        )
        yield Finding("rules", "tranches", "look", text, "tranches")


def _fund(plan: Any) -> Found:
    """The budget takes from the fund what the fund's rules say that the project needs."""
    cash, purpose = plan.project_cash, plan.purpose_for_project
    if purpose is None:
        if cash:
            text = _(
                "The budget takes {cash} from the fund, but nothing is collected for the project."
                " Agree on a contribution in the worksheet on the fund.",
                cash=format_money(cash),
            )
            yield Finding("rules", "fund", "look", text, "fund")
    elif plan.project_total and not purpose.agree:
        text = _(
            "The budget takes {cash} from the fund, but its rules say that “{purpose}” needs"
            " {needed}. Make them the same.",
            cash=format_money(cash),
            purpose=purpose.name,
            needed=format_money(purpose.needed),
        )
        yield Finding("rules", "fund", "stop", text, "fund")


BUDGET = (_lines, _split, _in_kind, _belongs, _three, _pattern, _rules, _parts, _fund)
