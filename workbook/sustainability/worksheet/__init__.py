"""How the *Sustainability* worksheet is filled in: its steps, in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from workbook.locale import N_

if TYPE_CHECKING:
    from workbook.ui.step import Step

TITLE = N_("Sustainability")

ROUNDS = ("sustainability", "rounds")


def hidden(plan: Any) -> Callable[[tuple[str, ...]], bool]:
    """Which places of the record the history must not tell the values of: what is covered.

    A round that was taken out again was never revealed, so it stays covered too.
    """
    shown = {round.id for round in plan.sustainability.rounds if not round.covered}

    def covers(path: tuple[str, ...]) -> bool:
        if path[:2] != ROUNDS or len(path) < 3 or path[2] in shown:
            return False
        return path[3:4] in ((), ("scores",))

    return covers


def steps(plan: Any) -> tuple[Step, ...]:
    """The steps that fit `plan`, phase by phase: one for every rater of the last round."""
    return (*_score(plan), *_together(), *_upkeep(), *_after())


def _score(plan: Any) -> Iterator[Step]:
    from workbook.sustainability.worksheet.instrument import InstrumentStep
    from workbook.sustainability.worksheet.round import RoundStep
    from workbook.sustainability.worksheet.rounds import last
    from workbook.sustainability.worksheet.scoring import ScoresOf

    yield from (InstrumentStep(), RoundStep())
    round = last(plan)
    yield from (ScoresOf(rater, at) for at, rater in enumerate(round.raters if round else (), 1))


def _together() -> Iterator[Step]:
    from workbook.sustainability.worksheet.actions import ActionsStep
    from workbook.sustainability.worksheet.discuss import DiscussStep
    from workbook.sustainability.worksheet.lights import LightsStep
    from workbook.sustainability.worksheet.reveal import RevealStep

    yield from (RevealStep(), DiscussStep(), LightsStep(), ActionsStep())


def _upkeep() -> Iterator[Step]:
    from workbook.sustainability.worksheet.assets import AssetsStep
    from workbook.sustainability.worksheet.letters import LettersStep
    from workbook.sustainability.worksheet.raci import RaciStep
    from workbook.sustainability.worksheet.tariff import TariffStep
    from workbook.sustainability.worksheet.tasks import TasksStep

    yield from (AssetsStep(), TasksStep(), LettersStep(), TariffStep(), RaciStep())


def _after() -> Iterator[Step]:
    from workbook.sustainability.worksheet.refresher import RefresherStep
    from workbook.sustainability.worksheet.risks import RisksStep
    from workbook.sustainability.worksheet.sheet import ManagementSheet
    from workbook.sustainability.worksheet.visits import VisitsStep

    yield from (RisksStep(), VisitsStep(), RefresherStep(), ManagementSheet())
