"""Small projects within a budget: what each rule funds, and who is left with nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from workbook.locale import _, plural
from workbook.locale.numbers import integer
from workbook.money import format_money, sign
from workbook.needs.analysis.outcome import Outcome
from workbook.needs.analysis.poll import left_with_nothing, poll
from workbook.needs.charts.compared import Compared, compared, notes, rule_name
from workbook.needs.charts.head import BELOW, called, headed, message
from workbook.needs.model import Choice
from workbook.paper.inks import INK, TOGETHER, ink
from workbook.paper.sheet import EDGE, Sheet, drawing
from workbook.paper.table import Heading, Rows, bars, column, headings, names, number

TOP, BOTTOM, GAP = BELOW + 40, 500, 52
"""Where the rows begin and end; between projects and voters."""
NAMES, VOTES, COST, RULE = 250, 150, 90, 140
"""Widths of the columns; there is one for each rule."""
X_VOTES, X_COST, X_RULES = EDGE + NAMES, EDGE + NAMES + VOTES, EDGE + NAMES + VOTES + COST
"""Where the columns begin."""
SPACE = 12
"""Between two columns."""


def choice_figure(plan: Any, region: str = "") -> Sheet:
    """Greedy choice and Equal Shares side by side, on one A4 sheet in the language in force.

    Projects by votes (points on cumulative and ordinal ballots), what they cost, which of them
    each rule funds and in which order; then, by group, the voters of whom no project is funded.
    `region` is the region's name.
    """
    with drawing():
        choice = plan.needs.choice
        title = _("Choosing small projects: two rules side by side")
        sheet = headed(plan, title, region, _voted(choice))
        if because := _nothing(choice):
            return message(sheet, because)
        both = compared(choice, plan.needs.draws)
        projects, groups = len(both.projects), len(both.voters)
        height = min(40, (BOTTOM - TOP - GAP) / (projects + groups))
        middle = TOP + height * projects
        _draw_projects(sheet, Rows(TOP, middle, projects), both)
        rows = Rows(middle + GAP, middle + GAP + height * groups, groups)
        _draw_voters(sheet, rows, both, _called(plan))
        sheet.notes(BOTTOM + 14, notes(both))
        return sheet


def _voted(choice: Choice | None) -> str:
    """How many voted; empty where nobody did."""
    ballots = poll(choice).voters if choice else 0
    if not ballots:
        return ""
    return plural("{count} ballot", "{count} ballots", ballots, count=integer(ballots))


def _nothing(choice: Choice | None) -> str:
    """Why there is nothing to compare; empty where there is."""
    if choice is None or not choice.projects:
        return _("No small projects are written down.")
    return "" if poll(choice).voters else _("No ballots are written down.")


def _draw_projects(sheet: Sheet, rows: Rows, both: Compared) -> None:
    choice, points = both.choice, both.points
    named = {project.id: called(project) for project in choice.projects}
    approved = choice.vote_type in ("approval", "choose-1")
    spent = {
        rule: _("spends {amount}", amount=_amount(outcome.spent))
        for rule, outcome in both.outcomes.items()
    }
    headings(
        sheet,
        rows,
        Heading(EDGE, NAMES - SPACE, _("Project")),
        Heading(X_VOTES, VOTES - SPACE, _("Votes") if approved else _("Points")),
        Heading(X_COST, COST - SPACE, _("Cost"), sign(choice.currency), "right"),
        *_rule_headings(spent),
    )
    names(sheet, rows, [named[project] for project in both.projects], NAMES - SPACE)
    most = max(points.values()) or 1
    lengths = [points[project] / most for project in both.projects]
    texts = [integer(points[project]) for project in both.projects]
    bars(sheet, rows, X_VOTES, VOTES - SPACE, lengths, texts, TOGETHER)
    costs = [_amount(both.poll.costs[project]) for project in both.projects]
    column(sheet, rows, X_COST, COST - SPACE, costs)
    for place, outcome in enumerate(both.outcomes.values()):
        _draw_funded(sheet, rows, both.projects, outcome, place)


def _draw_funded(
    sheet: Sheet, rows: Rows, projects: tuple[str, ...], outcome: Outcome, place: int
) -> None:
    """What one rule funds: a block with its number in the order of funding."""
    axes, look = rows.panel(sheet, X_RULES + place * RULE, RULE - SPACE), ink(place)
    paid = [row for row, project in enumerate(projects) if project in outcome.funded]
    axes.barh(
        paid,
        RULE - SPACE,
        height=0.78,
        color=look.colour,
        hatch=look.hatch,
        edgecolor="white",
        linewidth=0,
    )
    axes.plot([0, 0], [-0.5, rows.count - 0.5], color=INK, linewidth=1)
    circle = min(1.5 * rows.size, 0.72 * rows.height)
    for row in paid:
        turn = outcome.funded.index(projects[row]) + 1
        axes.plot([16], [row], "o", color="white", markersize=circle, markeredgewidth=0)
        number(axes, rows, 16, row, integer(turn), 0.62 * circle, align="center")


def _draw_voters(sheet: Sheet, rows: Rows, both: Compared, groups: dict[str, str]) -> None:
    """Voters of each group, and by each rule those of whom no project is funded."""
    voters, total = both.voters, {}
    names(sheet, rows, [groups.get(group, group) for group in voters], NAMES - SPACE)
    column(sheet, rows, X_COST, COST - SPACE, [integer(count) for count in voters.values()])
    for place, (rule, outcome) in enumerate(both.outcomes.items()):
        nothing = left_with_nothing(both.poll, outcome.funded)
        lengths = [nothing[group] / count for group, count in voters.items()]
        texts = [integer(nothing[group]) for group in voters]
        bars(sheet, rows, X_RULES + place * RULE, RULE - SPACE, lengths, texts, ink(place))
        left = sum(nothing.values())
        total[rule] = plural("{count} voter", "{count} voters", left, count=integer(left))
    headings(
        sheet,
        rows,
        Heading(EDGE, NAMES + VOTES - SPACE, _("Who is left with nothing")),
        Heading(X_COST, COST - SPACE, _("Voters"), align="right"),
        *_rule_headings(total),
    )


def _rule_headings(below: Mapping[str, str]) -> Iterator[Heading]:
    """A heading for each rule, with a quiet line under it."""
    for place, (rule, text) in enumerate(below.items()):
        yield Heading(X_RULES + place * RULE, RULE - SPACE, rule_name(rule), text)


def _called(plan: Any) -> dict[str, str]:
    """What the groups of voters are called."""
    return {"": _("All voters")} | {group.id: called(group) for group in plan.community.groups}


def _amount(hundredths: int) -> str:
    return format_money(hundredths, "", short=True).strip()
