"""Our cash in the project beside what the fund keeps apart for it: one number, two worksheets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import _
from workbook.proposal.worksheet.lines import money
from workbook.ui.view import Notice


def fund_money(plan: Any) -> Iterator[Notice]:
    """What the fund says about the same money, with the way there."""
    apart = plan.purpose_for_project
    if not plan.project_cash:
        return
    if apart is None:
        text = _("The fund keeps no money apart for this project yet. Write down a purpose there.")
        yield Notice(kind="look", text=text, go="levies")
        return
    told = {"name": apart.name, "cash": money(apart.cash), "needed": money(apart.needed)}
    if apart.agree:
        text = _("In cash {cash}: the same in the fund, under “{name}”.", **told)
        yield Notice(kind="good", text=text, go="levies")
    else:
        text = _("In cash {cash}, but the fund keeps {needed} apart under “{name}”.", **told)
        yield Notice(kind="look", text=text, go="levies")
    collected = {"collected": money(apart.collected), "left": money(_left(apart))}
    if _left(apart):
        text = _("Collected so far: {collected}; {left} is still to come.", **collected)
        yield Notice(kind="info", text=text, go="collections")
    else:
        text = _("Collected so far: {collected}. That is all of it.", **collected)
        yield Notice(kind="good", text=text, go="collections")


def _left(apart: Any) -> int:
    return max(0, apart.cash - apart.collected)
