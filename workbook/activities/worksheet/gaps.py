"""Gaps and signatures: what is still paid by nobody, done by nobody, promised to nobody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.activities.analysis.agreed import agreed
from workbook.activities.analysis.costs import by_source, by_year, gap_share, kept, total
from workbook.activities.analysis.draft import in_force
from workbook.activities.analysis.load import nobody
from workbook.activities.worksheet.names import listed, needs, numbered
from workbook.activities.worksheet.order import unwritten
from workbook.activities.worksheet.phases import AGREED
from workbook.activities.worksheet.priorities import taken_up
from workbook.activities.worksheet.schedule import told_of_clashes
from workbook.activities.worksheet.upstream import told_of_due
from workbook.locale import N_, _
from workbook.locale.numbers import ordinal, plain_percent
from workbook.money import format_money, sign
from workbook.ui.grid import Grid
from workbook.ui.signatures import Signatures
from workbook.ui.step import Step
from workbook.ui.view import Bar, BarRow, Block, Board, Notice, Script, Series

SIGNED = Signatures("plan-signed", ("activities", "signed"))


class Gaps(Step):
    """What is still open, and who signs?"""

    id = "gaps"
    title = N_("Gaps and signatures")
    question = N_("What is still open, and who signs for this plan?")
    phase = AGREED

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Read the red ones aloud. A gap that is named can be filled; a hidden one not."),
                _("Who will ask whom for the missing money, and until when?"),
                _("Three people of each group sign on paper. No names are typed."),
            ),
            minutes=20,
            materials=(_("the plan on paper"), _("pens")),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (SIGNED.grid(plan, plan.group_names),)

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if not plan.activities.activities:
            return (unwritten(),)
        return (
            *_money(plan),
            *open_questions(plan),
            SIGNED.grid(plan, plan.group_names).view(plan),
        )

    def begun(self, plan: Any) -> bool:
        return any(plan.activities.signed.values())

    def missing(self, plan: Any) -> Iterator[str]:
        if not plan.activities.versions:
            yield _("Agree on a plan first.")
        yield from SIGNED.missing(plan, plan.group_names)


def _money(plan: Any) -> Iterator[Board | Notice]:
    """The gap of each activity, and of each year."""
    dropped = plan.dropped_activities
    found, called, laid = kept(plan), numbered(plan), agreed(plan)
    if dropped:
        names = listed((id for id in called if id in dropped), called)
        yield Notice(kind="info", text=_("Dropped, not counted here: {names}.", names=names))
    gaps = {id: cost.gap for id, cost in found.items() if cost.gap}
    most = max(gaps.values(), default=0)
    if not gaps:
        if total(found.values()):
            yield Notice(kind="good", text=_("Every cost has somebody who pays it."))
        return
    text = _(
        "Nobody pays {gap} of {whole} yet: {share}.",
        gap=format_money(sum(gaps.values())),
        whole=format_money(total(found.values())),
        share=plain_percent(gap_share(found.values())),
    )
    yield Notice(kind="stop", text=text, go="costs")
    rows = [BarRow(label=called[id], bars=(_bar(gap, most),)) for id, gap in gaps.items()]
    yield _board("gaps", _("Paid by nobody yet, in {currency}", currency=sign("AZN")), rows)
    years = by_year(found, laid) if laid else {}
    sums = {year: by_source(each).get("gap", 0) for year, each in years.items()}
    if any(sums.values()):
        most = max(sums.values())
        rows = [
            BarRow(label=_("Year {number}", number=ordinal(year)), bars=(_bar(gap, most),))
            for year, gap in sums.items()
        ]
        yield _board("gap-years", _("By the year in which it begins"), rows)


def _board(id: str, caption: str, rows: list[BarRow]) -> Board:
    series = (Series(key="gap", label=_("Gap"), mark=5),)
    return Board(id=id, caption=caption, series=series, rows=tuple(rows))


def _bar(gap: int, most: int) -> Bar:
    return Bar(share=gap / most, text=format_money(gap, short=True), alarm=gap > 0)


def open_questions(plan: Any) -> Iterator[Notice]:
    """What else is open: nobody answers, no need, a clash with the fields, or too late."""
    called, known, laid = numbered(plan), needs(plan), agreed(plan)
    if left := nobody(plan):
        text = _("Nobody answers for: {names}.", names=listed(left, called))
        yield Notice(kind="stop", text=text, go="who")
    waiting = [id for id in plan.need_places if id in known and not taken_up(plan)[id]]
    if waiting:
        text = _("Not taken up by any activity: {needs}.", needs=listed(waiting, known))
        yield Notice(kind="look", text=text, go="plan-needs")
    if laid:
        yield from told_of_clashes(plan, laid)
    yield from told_of_due(plan, in_force(plan))
