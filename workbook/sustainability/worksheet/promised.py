"""Upkeep beside the forecast of the fund: the same, or by how much it differs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import _
from workbook.sustainability.worksheet.columns import money
from workbook.ui.view import Notice

FORECAST = "expected"
"""The step in which the fund writes down what it expects to pay."""


def told_upkeep(plan: Any) -> Iterator[Notice]:
    """What the fund has to pay for upkeep a year, beside its forecast."""
    found = plan.upkeep_of_fund
    if found.said or found.forecast:
        said = _("For the fund: {amount} a year.", amount=money(found.said))
        yield _beside("fund-upkeep", said, found)


def told_replacement(plan: Any) -> Iterator[Notice]:
    """What has to be put by a year, beside what the forecast measures the reserve by."""
    found = plan.replacement_of_fund
    if found.said or found.forecast:
        said = _("To put by: {amount} a year.", amount=money(found.said))
        yield _beside("fund-replacement", said, found)


def _beside(id: str, said: str, found: Any) -> Notice:
    if found.agree:
        text = _("The forecast of the fund says the same.")
        return Notice(id=id, kind="good", text=f"{said} {text}", go=FORECAST)
    text = _(
        "The forecast of the fund says {forecast}, which differs by {difference}.",
        forecast=money(found.forecast),
        difference=money(abs(found.said - found.forecast)),
    )
    return Notice(id=id, kind="look", text=f"{said} {text}", go=FORECAST)
