"""What follows from a delay: in four figures, and in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.activities.analysis.what_if import Shift, Slip
from workbook.activities.worksheet.names import listed, numbered
from workbook.locale import _, plural
from workbook.locale.numbers import integer
from workbook.money import format_money
from workbook.months import label
from workbook.ui.view import Fact, Facts, Notice


def facts(slip: Slip | None, chosen: str) -> Facts:
    """What follows in four figures; they stand there before anything moves."""
    others = [shift for shift in slip.shifts if shift.id != chosen] if slip else []
    missed, lost = (slip.missed, slip.lost) if slip else ((), ())
    months, cost = (slip.months, slip.moved_cost) if slip else (0, 0)
    return Facts(
        id="slip",
        caption=_("If so"),
        slim=True,
        facts=(
            Fact(
                figure="–" if lost else _months(months),
                label=_("later in all"),
                kind="stop" if months or lost else "good",
            ),
            Fact(figure=integer(len(others)), label=_("others move")),
            Fact(
                figure=integer(len(missed)),
                label=_("miss the season"),
                kind="stop" if missed else "good",
            ),
            Fact(
                figure=format_money(cost, short=True),
                label=_("in another year"),
                kind="look" if cost else "info",
            ),
        ),
    )


def _months(number: int) -> str:
    return plural("{number} month", "{number} months", number)


def told(plan: Any, slip: Slip | None) -> Iterator[Notice]:
    """What follows, each in a sentence; the missed seasons first."""
    called = numbered(plan)
    if slip is None:
        return
    if not slip.shifts and not slip.lost:
        text = _("Nothing moves yet. Draw a bar, or choose an activity and how many months.")
        yield Notice(kind="info", text=text)
    if slip.lost:
        text = _("No season has room any more for: {names}.", names=listed(slip.lost, called))
        yield Notice(kind="stop", text=text)
    yield from (Notice(kind="stop", text=_missed(shift, called)) for shift in slip.missed)
    if slip.shifts and not slip.months and not slip.missed:
        text = _("The spare time takes it up: all is done as early as before.")
        yield Notice(kind="good", text=text)


def _missed(shift: Shift, called: dict[str, str]) -> str:
    return _(
        "{name} misses its season: it moves from {was} to {now}.",
        name=called[shift.id],
        was=label(shift.was.begins),
        now=label(shift.now.begins),
    )
