"""What users pay: a tariff that is moved, with both cover ratios beside each other."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from workbook.locale import N_, _
from workbook.locale.numbers import plain_percent
from workbook.money import sign
from workbook.sustainability.analysis.tariff import STEP, Cover, Tariff, tariffs
from workbook.sustainability.worksheet.columns import UPKEEP, column, money
from workbook.sustainability.worksheet.phases import UPKEEP as PHASE
from workbook.ui.ask import ask
from workbook.ui.grid import Fields, Grid
from workbook.ui.step import Step
from workbook.ui.view import Bar, BarRow, Block, Board, Fact, Facts, Notice, Origins, Script, Series

SERVICES = (*UPKEEP, "services")
LEAST_TOP = 200
"""The slider goes at least so far (in qəpik), and to twice the full tariff."""
USUAL = (3, 5)
"""Per cent of income that water is usually held to be affordable below; shown, not judged."""


class TariffStep(Step):
    """What do users pay?"""

    id = "tariff"
    title = N_("Tariff")
    question = N_("What does a household pay a month, so that it lasts?")
    phase = PHASE

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Move the tariff. When is the running cost paid? When the next pump as well?"),
                _("A tariff that pays only for electricity looks well until the pump breaks."),
                _("Who pays nothing? Somebody bears that: see it as a line of its own."),
            ),
            minutes=45,
        )

    def inputs(self, plan: Any) -> tuple[Grid | Fields, ...]:
        found = tariffs(plan)
        return (*(_slider(plan, each) for each in found), *((_users(plan),) if found else ()))

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        found = tariffs(plan)
        if not found:
            text = _("Nothing is paid by its users. Mark with “yes” what is.")
            return (Notice(kind="info", text=text, go="assets"),)
        shown = [block for each in found for block in _shown(plan, each)]
        return (*shown, _users(plan).view(plan), Origins(steps=("upkeep-tasks", "assets")))

    def begun(self, plan: Any) -> bool:
        found = tariffs(plan)
        return any(each.trial for each in found) if found else _nobody_pays(plan)

    def missing(self, plan: Any) -> Iterator[str]:
        for each in tariffs(plan):
            name = each.service.label
            if not each.service.payers:
                yield _("{service}: write how many households pay.", service=name)
            elif not each.trial:
                yield _("{service}: try a tariff.", service=name)
            elif each.opex.share is not None and each.opex.share < 1:
                yield _("{service}: the tariff does not even pay the running costs.", service=name)


def _nobody_pays(plan: Any) -> bool:
    """Whether it is known that no service is paid by its users."""
    return bool(plan.sustainability.upkeep.services)


def _slider(plan: Any, found: Tariff) -> Fields:
    path = (*SERVICES, found.service.id, "trial")
    top = max(LEAST_TOP, 2 * (found.full.tariff or 0), found.trial)
    field = ask(
        type(plan),
        (*SERVICES, "*", "trial"),
        "trial",
        slider=True,
        stride=STEP,
        rest=0,
        maximum=top + -top % STEP,
        unit=sign("AZN"),
    )
    name = found.service.label
    return Fields(id=f"trial-{found.service.id}", caption=name, fields=((field, path),))


def _users(plan: Any) -> Grid:
    units = {"percent": {"unit": "%"}, "income": {"unit": sign("AZN")}}
    return Grid(
        id="users",
        caption=_("Who uses it"),
        columns=(
            column(plan, SERVICES, "name", fixed=True),
            *(
                column(plan, SERVICES, key, **units.get(key, {}))
                for key in ("payers", "exempt", "percent", "income")
            ),
        ),
        rows=tuple(each.service.id for each in tariffs(plan)),
    )


def _shown(plan: Any, found: Tariff) -> Iterator[Block]:
    yield _slider(plan, found).view(plan)
    yield _covers(found)
    yield _needed(found)
    yield from _besides(found)


def _needed(found: Tariff) -> Facts:
    def fact(cover: Cover, label: str) -> Fact:
        figure = "–" if cover.tariff is None else money(cover.tariff)
        note = _("cost a year: {amount}", amount=money(cover.cost))
        return Fact(figure=figure, label=label, note=note)

    return Facts(
        id=f"needed-{found.service.id}",
        caption=_(
            "{service}: tariff that is needed, a household and month", service=found.service.label
        ),
        facts=(
            fact(found.opex, _("for running costs")),
            fact(found.full, _("with replacement")),
        ),
    )


def _covers(found: Tariff) -> Board:
    """Both cover ratios on one scale: the mark is where everything is paid."""
    shares = [each.share for each in (found.opex, found.full) if each.share is not None]
    most = max([*shares, 1])

    def row(cover: Cover, label: str) -> BarRow:
        share = None if cover.share is None else float(cover.share / most)
        text = "–" if cover.share is None else plain_percent(cover.share)
        short = cover.cost - found.income
        note = _("{amount} a year are missing", amount=money(short)) if short > 0 else _("is paid")
        return BarRow(label=label, bars=(Bar(share=share, text=text, note=note, alarm=short > 0),))

    return Board(
        id=f"covers-{found.service.id}",
        caption=_("How far {amount} a year go", amount=money(found.income)),
        series=(Series(key="cover", label=_("Share that is covered"), mark=0),),
        rows=(
            row(found.opex, _("Running costs")),
            row(found.full, _("Running costs and replacement")),
        ),
        mark=float(1 / most),
        mark_label=_("everything is paid"),
    )


def _besides(found: Tariff) -> Iterator[Notice]:
    """What those who pay nothing cost, and what part of an income the tariff takes."""
    if found.service.exempt and found.exemption:
        text = _(
            "Exempt households: {amount} a year are not billed."
            " For each that pays, {each} a month.",
            amount=money(found.exemption),
            each="–" if found.exemption_each is None else money(found.exemption_each),
        )
        yield Notice(id="exemption", kind="info", text=text, go="exemptions")
    part = found.affordable(found.trial)
    if part is not None:
        most = Fraction(USUAL[1], 100)
        share = plain_percent(part, most)
        text = _("This tariff takes {share} of an ordinary income.", share=share)
        kind = "look" if part > most else "good"
        yield Notice(id="affordable", kind=kind, text=text)
