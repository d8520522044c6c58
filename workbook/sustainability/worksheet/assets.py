"""What is kept going, what of it wears out, and what has to be put by to buy it again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _
from workbook.locale.numbers import per_cent, percent, plain_percent
from workbook.money import sign
from workbook.sustainability.analysis.life import life
from workbook.sustainability.analysis.replacement import (
    BENCHMARK,
    maintenance,
    shared_assets,
    yearly,
    yearly_each,
    yearly_with_interest,
)
from workbook.sustainability.worksheet.columns import UPKEEP, column, money, services, yes
from workbook.sustainability.worksheet.phases import UPKEEP as PHASE
from workbook.sustainability.worksheet.promised import told_replacement
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Fields, Grid
from workbook.ui.step import Step, new_id
from workbook.ui.view import Ask, Block, Fact, Facts, Notice, Script

SERVICES, ASSETS = (*UPKEEP, "services"), (*UPKEEP, "assets")
PARAMETERS = ("discount", "horizon")


class AssetsStep(Step):
    """What wears out?"""

    id = "assets"
    title = N_("What wears out")
    question = N_("What wears out, and what must be put by to buy it again?")
    phase = PHASE

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Walk through it in your mind: roof, windows, boiler, pump. What breaks first?"),
                _("What would a new one cost today, and after how many years is it needed?"),
                _("Whoever puts a little by each year does not have to ask anybody."),
            ),
            minutes=30,
            materials=(_("photos of what was built"),),
        )

    def inputs(self, plan: Any) -> tuple[Grid | Fields, ...]:
        return (_services(plan), _assets(plan), _parameters(plan))

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        kept, worn, parameters = (part.view(plan) for part in self.inputs(plan))
        if not plan.sustainability.upkeep.services:
            return (kept,)
        return (*_facts(plan), *told_replacement(plan), worn, kept, parameters)

    def begun(self, plan: Any) -> bool:
        return bool(plan.sustainability.upkeep.services or plan.sustainability.upkeep.assets)

    def missing(self, plan: Any) -> Iterator[str]:
        upkeep = plan.sustainability.upkeep
        if not upkeep.services:
            yield _("Write down what is kept going.")
        elif not upkeep.assets:
            yield _("Write down what wears out.")
        for each in upkeep.assets:
            if not each.value:
                yield _("{asset}: write what a new one costs.", asset=each.label)

    def problems(self, plan: Any) -> Iterator[str]:
        known = {each.id for each in plan.sustainability.upkeep.services}
        for each in plan.sustainability.upkeep.assets:
            if each.service and each.service not in known:
                yield _("{what}: what it belongs to is gone. Choose again.", what=each.label)


def _services(plan: Any) -> Grid:
    return Grid(
        id="services",
        caption=_("What is kept going"),
        columns=(
            column(plan, SERVICES, "name", length=200),
            column(plan, SERVICES, "tariff", **yes()),
        ),
        rows=tuple(each.id for each in plan.sustainability.upkeep.services),
        list_path=SERVICES,
        new=lambda: {"id": new_id()},
        add=_("Add what is kept going"),
    )


def _assets(plan: Any) -> Grid:
    assets = plan.sustainability.upkeep.assets
    each = dict(zip((asset.id for asset in assets), yearly_each(assets), strict=True))
    loss = Ask(key="loss", label=_("Loses a year"), kind="money", unit=sign("AZN"), fixed=True)
    return Grid(
        id="assets",
        caption=_("What wears out"),
        columns=(
            column(plan, ASSETS, "name", length=200),
            column(plan, ASSETS, "service", options=services(plan)),
            column(plan, ASSETS, "value", unit=sign("AZN")),
            column(plan, ASSETS, "life"),
            Column(loss, labels=each),
        ),
        rows=tuple(each),
        list_path=ASSETS,
        new=lambda: {"id": new_id(), "service": _first(plan)},
        add=_("Add what wears out"),
    )


def _first(plan: Any) -> str:
    """What a new row belongs to as long as nobody says otherwise."""
    found = plan.sustainability.upkeep.services
    return found[0].id if found else ""


def _parameters(plan: Any) -> Fields:
    units = {"discount": "%", "horizon": _("years")}
    fields = tuple(
        (ask(type(plan), (*UPKEEP, key), key, unit=units[key]), (*UPKEEP, key))
        for key in PARAMETERS
    )
    return Fields(id="parameters", caption=_("How it is counted"), fields=fields, beside=True)


def _facts(plan: Any) -> Iterator[Facts | Notice]:
    assets, cost = shared_assets(plan), life(plan)
    if assets:
        yield Facts(
            id="put-by",
            caption=_("To put by each year, for what no tariff pays"),
            facts=(
                Fact(figure=money(yearly(assets)), label=_("value divided by years")),
                Fact(
                    figure=money(yearly_with_interest(plan, assets)),
                    label=_(
                        "if it earns {share} interest",
                        share=per_cent(plan.sustainability.upkeep.discount),
                    ),
                ),
                Fact(
                    figure=money(cost.total),
                    label=_(
                        "whole cost over {years} years, in money of today", years=len(cost.years)
                    ),
                ),
            ),
        )
    found = maintenance(plan)
    if found.share is not None and found.yearly:
        least, most = found.benchmark
        ample = found.yearly >= least
        text = _(
            "Repairs and what is put by are {share} of what all would cost anew a year."
            " Usual are {few} to {many}: {least} to {most}.",
            few=percent(BENCHMARK[0]),
            many=percent(BENCHMARK[1]),
            share=plain_percent(found.share, *BENCHMARK),
            least=money(least),
            most=money(most),
        )
        yield Notice(id="benchmark", kind="good" if ample else "look", text=text)
