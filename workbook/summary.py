"""The results of a plan as a few lines of text, for a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

from workbook.locale import _, plural
from workbook.locale.numbers import decimal, percent
from workbook.money import format_money
from workbook.needs.analysis import ranked
from workbook.needs.analysis.dots import by_method, tally
from workbook.needs.analysis.orders import by_ballots
from workbook.needs.analysis.unknown import weights_missing
from workbook.needs.analysis.words import ballots_method, dots_method
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
    yield f"   {dots_method(plan.needs.rule.method)}"
    values = by_method(tally(plan), plan.needs.rule.method) or {}
    if missing := weights_missing(plan):
        yield f"   {missing}"
    told = _dots if plan.needs.rule.method == "raw" else _share
    dots = needs["dots"]["raw_sum"]
    yield from _places(plan, needs["order"]["places"], lambda id: told(dots[id], values[id]))


def _ballots(plan: Plan, needs: dict[str, Any]) -> Iterator[str]:
    """The order of the secret ballot, once it is closed: a running count is nobody's business."""
    counted = needs["ranked_ballots"]
    if not counted or not counted["closed"]:
        return
    yield ""
    yield _("The secret ballot, by the agreed rule")
    yield f"   {ballots_method(counted['method'])}"
    values = by_ballots(ranked.box(plan), counted["method"])
    told = _firsts if counted["method"] == "plurality" else _counted
    firsts = counted["first_choices"]
    yield from _places(plan, counted["order"], lambda id: told(firsts[id], values[id]))


def _dots(count: int, _value: Any = None) -> str:
    return plural("{count} dot", "{count} dots", count, count=count)


def _share(count: int, share: Fraction) -> str:
    """What makes the order, as the screen writes it, before the dots that everybody counted."""
    return f"{percent(share, 1)} · {_dots(count)}"


def _firsts(count: int, _value: Any = None) -> str:
    return plural("first on {number} paper", "first on {number} papers", count)


def _counted(count: int, value: Fraction) -> str:
    """Points or duels, which make the order, before the first places."""
    return f"{decimal(value, {1: 0, 2: 1}.get(value.denominator, 2))} · {_firsts(count)}"


def _places(plan: Plan, levels: list[list[str]], told: Callable[[str], str]) -> Iterator[str]:
    """Needs in their order, each with the figure that makes it."""
    names = {need.id: need.name or need.id for need in plan.needs.needs}
    place = 1
    for level in levels:
        for need in level:
            yield f"{place:4}. {_short(names.get(need, need))}: {told(need)}"
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
