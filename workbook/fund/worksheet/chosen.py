"""What the ballots chose: both rules side by side, with what each choice costs every year."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil
from typing import Any

from workbook.fund.analysis.projects import Paid, Upkeep, paid, upkeep
from workbook.fund.analysis.streets import payers
from workbook.fund.worksheet.candidates import money
from workbook.locale import _, plural
from workbook.money import sign
from workbook.ui.ceremony import Ceremony, Level
from workbook.ui.choosing import fate, left_board, rules
from workbook.ui.view import Ask, Block, Board, Fact, Facts, Notice, Row, Table

DRAWS = ("needs", "draws")


def result(plan: Any) -> tuple[Block, ...]:
    """All that the room sees once the ballots are counted."""
    outcomes = paid(plan)
    votes, sizes = plan.project_votes()
    return (
        _spent(plan, outcomes, sizes),
        _table(plan, outcomes, votes),
        _left(plan, outcomes, sizes),
        *ceremony(plan).blocks(open_ties(plan)),
        *_unplanned(plan, outcomes),
    )


def ceremony(plan: Any) -> Ceremony:
    """Money cannot be spent side by side: a tie is settled by a public lot."""
    names = {each.id: each.name or each.id for each in plan.candidates}
    return Ceremony("choice", DRAWS, plan.choice_draws, ("lot",), names, plan.choice_taken_back)


def open_ties(plan: Any) -> tuple[Level, ...]:
    """Ties that decided something and that nobody has settled, each once."""
    found = (tie for each in plan.small_projects() for tie in each.ties)
    return tuple(dict.fromkeys(found))


def _spent(plan: Any, outcomes: tuple[Paid, ...], sizes: Any) -> Facts:
    """What each rule spends, what that costs every year, and who is left with nothing."""
    yearly = {each.project: each.yearly for each in upkeep(plan)}
    return Facts(
        id="spent",
        caption=_("Budget: {amount}", amount=money(plan.project_budget, plan.choice.currency)),
        facts=tuple(
            fact for each in outcomes for fact in _facts(plan, each, yearly, sum(sizes.values()))
        ),
    )


def _facts(plan: Any, each: Paid, yearly: dict[str, int], voters: int) -> Iterator[Fact]:
    rule, unit, asked = rules()[each.rule], plan.choice.currency, payers(plan)
    upkeep_all = sum(yearly[project] for project in each.projects)
    amount = money(upkeep_all, unit)
    later = _("upkeep a year: {amount}", amount=amount)
    if asked:
        share = money(ceil(Fraction(upkeep_all, asked)), unit)
        later = _("upkeep a year: {amount}, {share} a household", amount=amount, share=share)
    yield Fact(figure=money(each.spent, unit), label=_("{rule} spends", rule=rule), note=later)
    left = sum(each.nothing.values())
    yield Fact(
        figure=str(left),
        label=_("{rule}: voters left with nothing", rule=rule),
        note=_("of {number}", number=voters),
        kind="look" if left else "good",
    )


def _table(plan: Any, outcomes: tuple[Paid, ...], votes: Any) -> Table:
    unit = sign(plan.choice.currency)
    queue = sorted(upkeep(plan), key=lambda each: -votes.get(each.project, 0))
    return Table(
        id="projects",
        caption=_("Projects, most votes first"),
        columns=(
            Ask(key="name", label=_("Project"), fixed=True),
            Ask(key="cost", label=_("Cost"), kind="money", unit=unit, fixed=True),
            Ask(key="yearly", label=_("Upkeep a year"), kind="money", unit=unit, fixed=True),
            Ask(key="each", label=_("Per household"), kind="money", unit=unit, fixed=True),
            Ask(key="votes", label=_("Votes"), kind="integer", fixed=True),
            *(Ask(key=rule, label=label, length=40, fixed=True) for rule, label in rules().items()),
        ),
        rows=tuple(_row(each, outcomes, votes) for each in queue),
        fixed=True,
    )


def _row(each: Upkeep, outcomes: tuple[Paid, ...], votes: Any) -> Row:
    values = {"name": each.name, "cost": each.cost, "yearly": each.yearly, "each": each.each}
    fates = {outcome.rule: fate(each.project in outcome.projects) for outcome in outcomes}
    counted = votes.get(each.project, 0)
    return Row(id=each.project, values={**values, "votes": counted, **fates})


def _left(plan: Any, outcomes: tuple[Paid, ...], sizes: Any) -> Board:
    labels = {group.id: group.label for group in plan.community.groups}
    return left_board(labels, {each.rule: each.nothing for each in outcomes}, sizes)


def _unplanned(plan: Any, outcomes: tuple[Paid, ...]) -> Iterator[Notice]:
    """Projects that both rules pay for, and that stand in no month yet."""
    lists = [set(each.unplanned) for each in outcomes]
    agreed = set.intersection(*lists) if lists else set()
    names = [each.name or each.id for each in plan.candidates if each.id in agreed]
    if names and plan.fund.forecast.first:
        text = plural(
            "Both rules pay for it, and it stands in no month yet: {names}.",
            "Both rules pay for these, and they stand in no month yet: {names}.",
            len(names),
            names="; ".join(names),
        )
        yield Notice(kind="info", text=text)
