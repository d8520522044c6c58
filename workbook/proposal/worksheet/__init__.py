"""How the *Proposal* worksheet is filled in: its steps, in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from workbook.locale import N_

if TYPE_CHECKING:
    from workbook.ui.step import Step

TITLE = N_("Proposal")


def hidden(plan: Any) -> Callable[[tuple[str, ...]], bool]:
    """Which places of the record the history must not tell the values of: none."""
    return lambda path: False


def steps(plan: Any) -> tuple[Step, ...]:
    """The steps that fit `plan`, phase by phase."""
    return (*_project(), *_logframe(), *_budget(), *_after(), *_papers())


def _project() -> Iterator[Step]:
    from workbook.proposal.worksheet.beneficiaries import BeneficiariesStep
    from workbook.proposal.worksheet.objectives import ObjectivesStep
    from workbook.proposal.worksheet.project import ProjectStep

    yield from (ProjectStep(), BeneficiariesStep(), ObjectivesStep())


def _logframe() -> Iterator[Step]:
    from workbook.proposal.worksheet.aloud import AloudStep
    from workbook.proposal.worksheet.assumptions import AssumptionsStep
    from workbook.proposal.worksheet.indicators import IndicatorsStep
    from workbook.proposal.worksheet.logframe import LogframeStep

    yield from (LogframeStep(), IndicatorsStep(), AssumptionsStep(), AloudStep())


def _budget() -> Iterator[Step]:
    from workbook.proposal.worksheet.budget import BudgetStep
    from workbook.proposal.worksheet.donor import DonorStep
    from workbook.proposal.worksheet.quotes import QuotesStep
    from workbook.proposal.worksheet.split import SplitStep
    from workbook.proposal.worksheet.use import UseStep
    from workbook.proposal.worksheet.work import WorkStep

    yield from (BudgetStep(), UseStep(), SplitStep(), WorkStep(), DonorStep(), QuotesStep())


def _after() -> Iterator[Step]:
    from workbook.proposal.worksheet.monitoring import MonitoringStep
    from workbook.proposal.worksheet.timeline import TimelineStep
    from workbook.proposal.worksheet.upkeep import UpkeepStep

    yield from (TimelineStep(), MonitoringStep(), UpkeepStep())


def _papers() -> Iterator[Step]:
    from workbook.proposal.worksheet.annexes import AnnexesStep
    from workbook.proposal.worksheet.documents import DocumentsStep
    from workbook.proposal.worksheet.law import LawStep
    from workbook.proposal.worksheet.reading import ReadingStep

    yield from (AnnexesStep(), LawStep(), ReadingStep(), DocumentsStep())
