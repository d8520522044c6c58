"""A choice of small projects counted by both rules, and what must be said about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from workbook.locale import _, plural
from workbook.money import format_money
from workbook.needs.analysis.choice import funded
from workbook.needs.analysis.outcome import Outcome, Tie
from workbook.needs.analysis.poll import Poll, poll, scores
from workbook.needs.charts.head import called
from workbook.needs.model import Choice, Draw

MOST_PROJECTS, MOST_GROUPS = 24, 5
"""What fits on one sheet."""


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


def compared(choice: Choice, draws: Sequence[Draw] = ()) -> Compared:
    """Count a choice by both rules; what is funded is on the sheet before the rest.

    `draws` are ties as people settled them.
    """
    box = poll(choice)
    outcomes, points = funded(choice, draws=draws), scores(box)
    strongest = sorted(box.costs, key=lambda project: -points[project])
    paid = {project for outcome in outcomes.values() for project in outcome.funded}
    chosen = sorted(strongest, key=lambda project: project not in paid)[:MOST_PROJECTS]
    shown = tuple(project for project in strongest if project in chosen)
    return Compared(choice, box, outcomes, points, shown)


def rule_name(rule: str) -> str:
    """What a rule is called on paper."""
    return {"greedy": _("Most votes first"), "equal_shares": _("Equal Shares")}[rule]


def notes(both: Compared) -> tuple[tuple[str, str], ...]:
    """What the two rules do, and where the agreed order decided between level projects."""
    budget = format_money(both.choice.budget, both.choice.currency, short=True)
    return (
        (
            _("Most votes first"),
            _("The budget is {budget}. From the top, while the money lasts.", budget=budget),
        ),
        (
            _("Equal Shares"),
            _("Every voter has the same part of the budget; supporters pay together."),
        ),
        (_("Good to know"), _doubts(both)),
    )


def _doubts(both: Compared) -> str:
    """Which variants were used, what is not shown, and where the agreed order decided."""
    texts = [_("Variant of the rule: {rule}.", rule=rule) for rule in _variants(both)]
    if left := len(both.points) - len(both.projects):
        texts.append(
            plural(
                "{number} more project is not shown.", "{number} more projects are not shown.", left
            )
        )
    texts += [
        _("{rule}: level were {projects}.", rule=rule_name(rule), projects=_names(both, tie))
        for rule, outcome in both.outcomes.items()
        for tie in outcome.ties
        if tie.open
    ]
    return " ".join(texts) or _("No tie changed what is funded, and every project is shown.")


def _names(both: Compared, tie: Tie) -> str:
    named = {project.id: called(project, 40) for project in both.choice.projects}
    return ", ".join(named[project] for project in tie.projects)


def _variants(both: Compared) -> list[str]:
    """Rules that the election names more exactly, as Pabulib writes them."""
    used = [outcome.rule for outcome in both.outcomes.values()]
    return [rule for rule in used if rule not in ("greedy", "equalshares")]
