"""Small projects, where some stand to choice: two fair rules side by side on the same ballots."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from workbook.locale import N_, _, plural
from workbook.money import format_money, sign
from workbook.needs.analysis.choice import funded
from workbook.needs.analysis.draws import open_ties
from workbook.needs.analysis.outcome import Outcome
from workbook.needs.analysis.poll import Poll, left_with_nothing, poll, votes
from workbook.needs.analysis.stability import approval_stability
from workbook.needs.worksheet.ceremony import ceremony, settling
from workbook.needs.worksheet.phases import DECISION
from workbook.ui.choosing import fate, left_board, rules
from workbook.ui.step import AnyEdit, Step
from workbook.ui.view import Ask, Block, Board, Notice, Row, Script, Table

Outcomes = Mapping[str, Outcome]

ABOUT = "choice"
AT_ONCE = 20_000
"""Ballots times projects up to which a choice is counted before the screen is shown."""


class SmallProjects(Step):
    """Which small projects can we pay?"""

    id = "projects"
    title = N_("Small projects")
    question = N_("Which small projects fit our budget?")
    phase = DECISION

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
        if not plan.needs.choice.ballots:
            text = _("No paper on small projects is counted yet.")
            return (Notice(kind="info", text=text),)
        if plan.needs.choice.covered:
            covered = _("The room is voting: every paper is covered until the vote is closed.")
            return (Notice(kind="info", text=covered),)
        return _blocks(plan, {}) if self.slow(plan) else self.later(plan, "")

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        if plan.needs.choice.covered:
            return ()
        return settling(plan, ABOUT, _open(plan, _outcomes(plan)), action)

    def slow(self, plan: Any) -> bool:
        choice = plan.needs.choice
        large = len(choice.ballots) * len(choice.projects) > AT_ONCE
        return large and not choice.covered

    def later(self, plan: Any, region: str) -> tuple[Block, ...]:
        outcomes = _outcomes(plan)
        ties = ceremony(plan, ABOUT, _open(plan, outcomes), _names(plan.needs.choice))
        return (*_blocks(plan, outcomes), *ties)

    def begun(self, plan: Any) -> bool:
        return bool(plan.needs.choice.ballots)


def _outcomes(plan: Any) -> Outcomes:
    """What each rule funds, with ties as people settled them."""
    return funded(plan.needs.choice, draws=plan.needs.draws)


def _open(plan: Any, outcomes: Outcomes) -> tuple[tuple[str, ...], ...]:
    """Ties that decided something and that people have not settled."""
    ties = [tie.projects for outcome in outcomes.values() for tie in outcome.ties if tie.open]
    return open_ties(dict.fromkeys(ties), plan.needs.draws, ABOUT)


def _names(choice: Any) -> dict[str, str]:
    return {project.id: project.name or project.id for project in choice.projects}


def _blocks(plan: Any, outcomes: Outcomes) -> tuple[Block, ...]:
    """The page; `outcomes` is empty while a large election is still being counted."""
    box = poll(plan.needs.choice)
    return (
        _totals(plan.needs.choice, outcomes),
        _table(plan.needs.choice, outcomes, box),
        _left_board(plan, outcomes, box),
        _ties(plan.needs.choice, outcomes),
        *_firm(plan.needs.choice, box),
    )


def _totals(choice: Any, outcomes: Outcomes) -> Notice:
    if not outcomes:
        return Notice(id="totals", kind="info", text=_("The ballots are being counted …"))
    spent = {rule: format_money(o.spent, choice.currency) for rule, o in outcomes.items()}
    text = _(
        "Budget {budget}. Greedy spends {greedy}, Equal Shares {equal_shares}.",
        budget=format_money(choice.budget, choice.currency),
        **spent,
    )
    return Notice(id="totals", kind="info", text=text)


def _table(choice: Any, outcomes: Outcomes, box: Poll) -> Table:
    counted = votes(box)
    queue = sorted(choice.projects, key=lambda project: -counted[project.id])
    return Table(
        id="projects",
        caption=_("Projects, most votes first"),
        columns=(
            Ask(key="name", label=_("Project"), fixed=True),
            Ask(key="cost", label=_("Cost"), kind="money", unit=sign(choice.currency), fixed=True),
            *_upkeep(choice),
            Ask(key="votes", label=_("Votes"), kind="integer", fixed=True),
            *(Ask(key=rule, label=label, length=40, fixed=True) for rule, label in rules().items()),
        ),
        rows=tuple(_row(project, counted[project.id], outcomes) for project in queue),
        fixed=True,
    )


def _upkeep(choice: Any) -> Iterator[Ask]:
    """What the projects cost afterwards, where somebody knows it."""
    if any(project.upkeep for project in choice.projects):
        label, unit = _("Upkeep a year"), sign(choice.currency)
        yield Ask(key="upkeep", label=label, kind="money", unit=unit, fixed=True)


def _row(project: Any, counted: int, outcomes: Outcomes) -> Row:
    chosen = {rule: fate(project.id in outcome.funded) for rule, outcome in outcomes.items()}
    name = project.name or project.id
    money = {"cost": project.cost, "upkeep": project.upkeep}
    values = {"name": name, **money, "votes": counted, **chosen}
    return Row(id=project.id, values=values)


def _firm(choice: Any, box: Poll) -> Iterator[Notice]:
    """How few voters hold the project with most votes in its place."""
    found = approval_stability(box) if choice.vote_type in ("approval", "choose-1") else None
    if found:
        text = plural(
            "{number} voter could bring another project level with the first: {rival}.",
            "{number} voters could bring another project level with the first: {rival}.",
            found.changes,
            rival=_names(choice)[found.rival],
        )
        yield Notice(id="firm", kind="info", text=text)


def _left_board(plan: Any, outcomes: Outcomes, box: Poll) -> Board:
    left = {rule: left_with_nothing(box, outcome.funded) for rule, outcome in outcomes.items()}
    sizes = left_with_nothing(box, ()) if outcomes else {}
    return left_board({group.id: group.label for group in plan.community.groups}, left, sizes)


def _ties(choice: Any, outcomes: Outcomes) -> Notice:
    """Ties that decided something, or that there was none."""
    names = _names(choice)
    met = [
        _(
            "{rule}: a tie between {names}. The agreed order took {taken} first.",
            rule=rules()[rule],
            names="; ".join(names[project] for project in tie.projects),
            taken=names[tie.taken],
        )
        for rule, outcome in outcomes.items()
        for tie in outcome.ties
        if tie.open
    ]
    if met:
        return Notice(id="ties", kind="look", text=" ".join(met))
    none = _("No tie decided anything here.") if outcomes else _("Ties are looked for …")
    return Notice(id="ties", kind="info", text=none)
