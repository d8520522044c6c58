"""How the *Fund* worksheet is filled in: its steps, in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from workbook.locale import N_

if TYPE_CHECKING:
    from workbook.ui.step import Step

TITLE = N_("Fund")
PAPERS = ("needs", "choice", "ballots")


def hidden(plan: Any) -> Callable[[tuple[str, ...]], bool]:
    """Which places of the record the history must not tell the values of: what is covered."""
    voting = plan.choice is not None and plan.choice.covered
    return lambda path: voting and path[:3] == PAPERS


def steps(plan: Any) -> tuple[Step, ...]:
    """The steps that fit `plan`, phase by phase."""
    return (*_rules(), *_given(), *_book(), *_ahead(plan), *_open())


def _rules() -> Iterator[Step]:
    from workbook.fund.worksheet.exemptions import Exemptions
    from workbook.fund.worksheet.levies import Levies
    from workbook.fund.worksheet.limits import Limits

    yield from (Levies(), Exemptions(), Limits())


def _given() -> Iterator[Step]:
    from workbook.fund.worksheet.collections import Collections
    from workbook.fund.worksheet.gifts import Gifts
    from workbook.fund.worksheet.rates import RatesStep

    yield from (RatesStep(), Gifts(), Collections())


def _book() -> Iterator[Step]:
    from workbook.fund.worksheet.book import Cashbook
    from workbook.fund.worksheet.count import CashCounting
    from workbook.fund.worksheet.files import BookFiles
    from workbook.fund.worksheet.practice import Practice

    yield from (Practice(), Cashbook(), BookFiles(), CashCounting())


def _ahead(plan: Any) -> Iterator[Step]:
    from workbook.fund.worksheet.expected import Expected
    from workbook.fund.worksheet.forecast import Forecasting
    from workbook.fund.worksheet.projects import FundProjects
    from workbook.fund.worksheet.what_if import WhatIfs

    yield from (Expected(), Forecasting(), FundProjects(), WhatIfs())


def _open() -> Iterator[Step]:
    from workbook.fund.worksheet.board import FundBoard
    from workbook.fund.worksheet.sheet import FundSheet

    yield from (FundBoard(), FundSheet())
