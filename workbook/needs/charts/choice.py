"""Small projects within a budget: what each rule funds, and who is left with nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from workbook.locale import _, plural
from workbook.locale.numbers import integer
from workbook.money import format_money
from workbook.needs.analysis.choice import funded
from workbook.needs.analysis.outcome import Outcome, Tie
from workbook.needs.analysis.poll import Poll, left_with_nothing, poll, scores
from workbook.needs.charts.head import BELOW, headed, message
from workbook.needs.model import Choice
from workbook.paper.inks import INK, TOGETHER, ink
from workbook.paper.sheet import EDGE, Sheet, drawing
from workbook.paper.table import Heading, Rows, bars, column, headings, names, number
from workbook.paper.words import short

MOST_PROJECTS, MOST_GROUPS = 24, 5
"""What fits on one sheet."""
TOP, BOTTOM, GAP = BELOW + 40, 500, 52
"""Where the rows begin and end; between projects and voters."""
NAMES, VOTES, COST, RULE = 270, 160, 90, 125
"""Widths of the columns; there is one for each rule."""
X_VOTES, X_COST, X_RULES = EDGE + NAMES, EDGE + NAMES + VOTES, EDGE + NAMES + VOTES + COST
"""Where the columns begin."""
SPACE = 12
"""Between two columns."""


@dataclass(frozen=True)
class Compared:
    """A choice counted by both rules; `projects` are those on the sheet, the strongest first."""

    choice: Choice
    poll: Poll
    outcomes: dict[str, Outcome]
    points: dict[str, int]
    projects: tuple[str, ...]

    @property
    def voters(self) -> dict[str, int]:
        """Voters of each group that has a row."""
        counted: Counter[str] = Counter()
        for voice in self.poll.voices:
            counted[voice.group] += voice.count
        return dict(counted.most_common(MOST_GROUPS))


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
        compared = _compared(choice)
        groups = len(compared.voters)
        height = min(40, (BOTTOM - TOP - GAP) / (len(compared.projects) + groups))
        middle = TOP + height * len(compared.projects)
        _draw_projects(sheet, Rows(TOP, middle, len(compared.projects)), compared)
        rows = Rows(middle + GAP, middle + GAP + height * groups, groups)
        _draw_voters(sheet, rows, compared, _labels(plan))
        sheet.notes(BOTTOM + 14, _notes(compared))
        return sheet


def _voted(choice: Choice | None) -> str:
    """How many voted; empty where nobody did."""
    ballots = poll(choice).voters if choice else 0
    return plural("{count} ballot", "{count} ballots", ballots, count=integer(ballots)) * bool(
        ballots
    )


def _nothing(choice: Choice | None) -> str:
    """Why there is nothing to compare; empty where there is."""
    if choice is None or not choice.projects:
        return _("No small projects are written down.")
    return "" if poll(choice).voters else _("No ballots are written down.")


def _compared(choice: Choice) -> Compared:
    box = poll(choice)
    outcomes, points = funded(choice), scores(box)
    strongest = sorted(box.costs, key=lambda project: -points[project])
    paid = {project for outcome in outcomes.values() for project in outcome.funded}
    chosen = sorted(strongest, key=lambda project: project not in paid)[:MOST_PROJECTS]
    shown = tuple(project for project in strongest if project in chosen)
    return Compared(choice, box, outcomes, points, shown)


def _draw_projects(sheet: Sheet, rows: Rows, compared: Compared) -> None:
    choice, points = compared.choice, compared.points
    named = {project.id: project.name or project.id for project in choice.projects}
    approved = choice.vote_type in ("approval", "choose-1")
    spent = {
        rule: _("spends {amount}", amount=_amount(outcome.spent))
        for rule, outcome in compared.outcomes.items()
    }
    headings(
        sheet,
        rows,
        Heading(EDGE, NAMES - SPACE, _("Project")),
        Heading(X_VOTES, VOTES - SPACE, _("Votes") if approved else _("Points")),
        Heading(X_COST, COST - SPACE, _("Cost"), choice.currency, "right"),
        *_rule_headings(spent),
    )
    names(sheet, rows, [named[project] for project in compared.projects], NAMES - SPACE)
    most = max(points.values()) or 1
    lengths = [points[project] / most for project in compared.projects]
    texts = [integer(points[project]) for project in compared.projects]
    bars(sheet, rows, X_VOTES, VOTES - SPACE, lengths, texts, TOGETHER)
    costs = [_amount(compared.poll.costs[project]) for project in compared.projects]
    column(sheet, rows, X_COST, COST - SPACE, costs)
    for place, outcome in enumerate(compared.outcomes.values()):
        _draw_funded(sheet, rows, compared.projects, outcome, place)


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


def _draw_voters(sheet: Sheet, rows: Rows, compared: Compared, labels: dict[str, str]) -> None:
    """Voters of each group, and by each rule those of whom no project is funded."""
    voters, total = compared.voters, {}
    names(sheet, rows, [labels.get(group, group) for group in voters], NAMES - SPACE)
    column(sheet, rows, X_COST, COST - SPACE, [integer(count) for count in voters.values()])
    for place, (rule, outcome) in enumerate(compared.outcomes.items()):
        nothing = left_with_nothing(compared.poll, outcome.funded)
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
        yield Heading(X_RULES + place * RULE, RULE - SPACE, _rule(rule), text)


def _labels(plan: Any) -> dict[str, str]:
    return {"": _("All voters")} | {group.id: group.label for group in plan.community.groups}


def _rule(rule: str) -> str:
    return {"greedy": _("Most votes first"), "equal_shares": _("Equal Shares")}[rule]


def _amount(hundredths: int) -> str:
    return format_money(hundredths, "", short=True).strip()


def _notes(compared: Compared) -> tuple[tuple[str, str], ...]:
    """What the two rules do, and where the agreed order decided between level projects."""
    budget = format_money(compared.choice.budget, compared.choice.currency, short=True)
    return (
        (
            _("Most votes first"),
            _("The budget is {budget}. From the top, while the money lasts.", budget=budget),
        ),
        (
            _("Equal Shares"),
            _("Every voter has the same part of the budget; supporters pay together."),
        ),
        (_("Good to know"), _doubts(compared)),
    )


def _doubts(compared: Compared) -> str:
    texts = [_("Variant of the rule: {rule}.", rule=rule) for rule in _variants(compared)]
    texts += [
        _("{rule}: level were {projects}.", rule=_rule(rule), projects=_names(compared, tie))
        for rule, outcome in compared.outcomes.items()
        for tie in outcome.ties
        if tie.open
    ]
    if left := len(compared.points) - len(compared.projects):
        texts.append(
            plural(
                "{number} more project is not shown.", "{number} more projects are not shown.", left
            )
        )
    return " ".join(texts) or _("No tie changed what is funded, and every project is shown.")


def _names(compared: Compared, tie: Tie) -> str:
    named = {project.id: project.name or project.id for project in compared.choice.projects}
    return ", ".join(short(named[project], 40) for project in tie.projects)


def _variants(compared: Compared) -> list[str]:
    """Rules that the election names more exactly, as Pabulib writes them."""
    used = [outcome.rule for outcome in compared.outcomes.values()]
    return [rule for rule in used if rule not in ("greedy", "equalshares")]
