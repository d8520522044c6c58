"""Step 6, where small projects stand to choice: two fair rules side by side on the same ballots."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from workbook.locale import N_, _, plural
from workbook.money import format_money
from workbook.needs.analysis.choice import funded
from workbook.needs.analysis.outcome import Outcome
from workbook.needs.analysis.poll import Poll, left_with_nothing, poll, votes
from workbook.ui.step import Step
from workbook.ui.view import Ask, Bar, BarRow, Block, Board, Notice, Row, Script, Series, Table


class SmallProjects(Step):
    """Which small projects can we pay?"""

    id = "projects"
    title = N_("Small projects")
    question = N_("Which small projects fit our budget?")

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Two rules count the same ballots. Ask: which one is fairer to those who lost?"),
                _("Greedy takes the most wanted project, then the next that still fits."),
                _("Equal Shares gives every voter the same part of the money to spend."),
            ),
            minutes=20,
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        choice = plan.needs.choice
        outcomes, box = funded(choice), poll(choice)
        return (
            _totals(plan, outcomes),
            _table(choice, outcomes, box),
            _left_board(plan, outcomes, box),
            *_ties(choice, outcomes),
        )

    def begun(self, plan: Any) -> bool:
        return bool(plan.needs.choice.ballots)


def _rules() -> dict[str, str]:
    return {"greedy": _("Greedy"), "equal_shares": _("Equal Shares")}


def _totals(plan: Any, outcomes: Mapping[str, Outcome]) -> Notice:
    choice = plan.needs.choice
    spent = {rule: format_money(o.spent, choice.currency) for rule, o in outcomes.items()}
    text = _(
        "Budget {budget}. Greedy spends {greedy}, Equal Shares {equal_shares}.",
        budget=format_money(choice.budget, choice.currency),
        **spent,
    )
    return Notice(kind="info", text=text)


def _table(choice: Any, outcomes: Mapping[str, Outcome], box: Poll) -> Table:
    counted = votes(box)
    queue = sorted(choice.projects, key=lambda project: -counted[project.id])
    return Table(
        id="projects",
        caption=_("Projects, most votes first"),
        columns=(
            Ask(key="name", label=_("Project"), fixed=True),
            Ask(key="cost", label=_("Cost"), kind="money", unit=choice.currency, fixed=True),
            Ask(key="votes", label=_("Votes"), kind="integer", fixed=True),
            *(Ask(key=rule, label=label, fixed=True) for rule, label in _rules().items()),
        ),
        rows=tuple(_row(project, counted[project.id], outcomes) for project in queue),
        fixed=True,
    )


def _row(project: Any, counted: int, outcomes: Mapping[str, Outcome]) -> Row:
    chosen = {
        rule: _("paid") if project.id in outcome.funded else _("not paid")
        for rule, outcome in outcomes.items()
    }
    name = project.name or project.id
    return Row(
        id=project.id, values={"name": name, "cost": project.cost, "votes": counted, **chosen}
    )


def _left_board(plan: Any, outcomes: Mapping[str, Outcome], box: Poll) -> Board:
    left = {rule: left_with_nothing(box, outcome.funded) for rule, outcome in outcomes.items()}
    sizes = left_with_nothing(box, ())
    labels = {group.id: group.label for group in plan.community.groups}
    return Board(
        id="left",
        caption=_("Voters left with nothing"),
        series=tuple(
            Series(key=rule, label=label, mark=mark + 3)
            for mark, (rule, label) in enumerate(_rules().items())
        ),
        rows=tuple(
            BarRow(
                label=labels.get(group, group) or _("All voters"),
                bars=tuple(_left_bar(left[rule][group], size) for rule in _rules()),
            )
            for group, size in sizes.items()
        ),
    )


def _left_bar(left: int, size: int) -> Bar:
    text = plural("{number} of {size}", "{number} of {size}", left, size=size)
    return Bar(share=left / size if size else None, text=text)


def _ties(choice: Any, outcomes: Mapping[str, Outcome]) -> Iterator[Notice]:
    names = {project.id: project.name or project.id for project in choice.projects}
    for rule, outcome in outcomes.items():
        for tie in outcome.ties:
            if tie.open:
                level = "; ".join(names[project] for project in tie.projects)
                text = _(
                    "{rule}: a tie between {names}. The agreed order took {taken} first.",
                    rule=_rules()[rule],
                    names=level,
                    taken=names[tie.taken],
                )
                yield Notice(kind="look", text=text)
