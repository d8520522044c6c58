"""The results of a plan as a few lines of text, for a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from workbook.locale import _, plural
from workbook.money import format_money
from workbook.plan import Plan
from workbook.results import results

LONG = 50
"""Letters of a name that are shown: some names are very long."""


def summary(plan: Plan) -> Iterator[str]:
    """The needs by dots and by ballots, then what each rule funds; at least one line."""
    found = results(plan)
    yield _short(plan.community.name)
    if plan.community.illustrative:
        yield _("Illustrative data")
    yield from _order(plan, found["needs"])
    yield from _ballots(plan, found["needs"])
    yield from _funded(plan, found)
    for check in found["needs"]["checks"]:
        yield f"! {check['text']}"
    yield ""
    yield _("Group, fund, proposal, activities and all other figures: --json")


def _order(plan: Plan, needs: dict[str, Any]) -> Iterator[str]:
    if not needs["dots"]["total"]:
        if plan.needs.choice is None:
            yield _("No dots are counted yet.")
        return
    yield ""
    yield _("Needs, by the agreed rule") + ("" if needs["order"]["closed"] else _(" (still open)"))
    yield from _places(plan, needs["order"]["places"], needs["dots"]["raw_sum"], _dots)


def _ballots(plan: Plan, needs: dict[str, Any]) -> Iterator[str]:
    """The order of the secret ballot, once it is closed: a running count is nobody's business."""
    counted = needs["ranked_ballots"]
    if not counted or not counted["closed"]:
        return
    yield ""
    yield _("The secret ballot, by the agreed rule")
    yield from _places(plan, counted["order"], counted["first_choices"], _firsts)


def _dots(count: int) -> str:
    return plural("{count} dot", "{count} dots", count, count=count)


def _firsts(count: int) -> str:
    return plural("first on {number} paper", "first on {number} papers", count)


def _places(
    plan: Plan, levels: list[list[str]], counts: dict[str, Any], told: Callable[[int], str]
) -> Iterator[str]:
    """Needs in their order, each with a count that everybody knows: not what makes the order."""
    names = {need.id: need.name or need.id for need in plan.needs.needs}
    place = 1
    for level in levels:
        for need in level:
            yield f"{place:4}. {_short(names.get(need, need))}: {told(counts[need])}"
        place += len(level)


def _funded(plan: Plan, found: dict[str, Any]) -> Iterator[str]:
    choice = plan.needs.choice
    if choice is None:
        return
    projects = {project.id: project for project in choice.projects}
    titles = {"greedy": _("By votes (greedy)"), "equal_shares": _("Method of Equal Shares")}
    for rule, ids in found["funded"].items():
        yield ""
        yield titles[rule]
        for id in ids:
            project = projects[id]
            cost = format_money(project.cost, choice.currency)
            yield f"   – {_short(project.name or id)}: {cost}"


def _short(name: str) -> str:
    line = " ".join(name.split())
    return line if len(line) <= LONG else line[: LONG - 1] + "…"
