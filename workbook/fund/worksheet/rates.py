"""What a day of work, a load of sand or a trip counts for: agreed before work begins."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.fund.worksheet.phases import GIVEN
from workbook.fund.worksheet.rules import column
from workbook.locale import N_, _
from workbook.money import format_money, sign
from workbook.ui.agreement import Agreement
from workbook.ui.grid import Grid
from workbook.ui.step import Add, AnyEdit, Step, new_id
from workbook.ui.view import Block, Button, Buttons, Fact, Facts, Script

RATES = ("fund", "rates")
LIST = (*RATES, "rates")
KINDS = {"labour": N_("Labour"), "material": N_("Materials"), "transport": N_("Transport")}
"""What is given in kind; translate with `_` where it is shown."""

AGREEMENT = Agreement(
    path=RATES,
    close=N_("The rates are agreed"),
    ask=N_("Has the meeting agreed to every rate? Work begins after this."),
    open=N_("Open the rates again"),
    why=N_("Why are the rates opened again?"),
    since=N_("The rates are agreed since {moment}."),
    opened=N_("The rates were opened again: {reason}"),
)


class RatesStep(Step):
    """What is a day of work worth?"""

    id = "rates"
    title = N_("Rates")
    question = N_("What does a day of work count for?")
    phase = GIVEN

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Who has no money can give work, sand or a cart. It counts like money."),
                _("What would we pay somebody from outside for a day? Agree on one rate for all."),
                _("A woman's day and a man's day count the same."),
                _("We agree before work begins; afterwards nobody can make it more."),
            ),
            minutes=15,
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (
            Grid(
                id="rates",
                caption=_("Rates"),
                columns=(
                    column(plan, LIST, "name", required=True),
                    column(plan, LIST, "kind", required=True),
                    column(plan, LIST, "unit", length=40),
                    column(plan, LIST, "price", unit=sign("AZN")),
                ),
                rows=tuple(rate.id for rate in plan.fund.rates.rates),
                list_path=LIST,
                new=lambda: {"id": new_id()},
                add=_("Add a rate"),
                fixed=self.locked(plan),
            ),
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        table = self.inputs(plan)[0].view(plan)
        closing = AGREEMENT.buttons(plan, next(_questions(plan), ""))
        return (*AGREEMENT.told(plan), *_read_aloud(plan), table, *self._usual(plan), closing)

    @staticmethod
    def _usual(plan: Any) -> Iterator[Buttons]:
        """A beginning for who has none: what nearly every village gives."""
        if not plan.fund.rates.rates:
            label = _("Begin with a day of work, sand and a trip")
            yield Buttons(buttons=(Button(action="usual", label=label),))

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        if action == "usual" and not plan.fund.rates.rates and not self.locked(plan):
            return tuple(Add(path=LIST, item={"id": new_id(), **rate}) for rate in _usual())
        because = next(_questions(plan), "")
        return AGREEMENT.press(plan, action, reason, because, bool(plan.fund.gifts))

    def begun(self, plan: Any) -> bool:
        return bool(plan.fund.rates.rates) or AGREEMENT.begun(plan)

    def locked(self, plan: Any) -> bool:
        return AGREEMENT.closed(plan)

    def missing(self, plan: Any) -> Iterator[str]:
        if not self.locked(plan):
            yield next(
                _questions(plan), _("Let the meeting agree on the rates before work begins.")
            )

    def problems(self, plan: Any) -> Iterator[str]:
        names = [rate.name.strip().casefold() for rate in plan.fund.rates.rates]
        if len(set(filter(None, names))) < len([name for name in names if name]):
            yield _("One rate stands in the list twice.")


def _usual() -> tuple[dict[str, Any], ...]:
    return (
        {"name": _("Unskilled labour"), "kind": "labour", "unit": _("day")},
        {"name": _("River stone and sand"), "kind": "material", "unit": _("m³")},
        {"name": _("Trip with a cart or lorry"), "kind": "transport", "unit": _("trip")},
    )


def _questions(plan: Any) -> Iterator[str]:
    """What stands against agreeing on the rates."""
    rates = plan.fund.rates.rates
    if not rates:
        yield _("Write down what can be given and what it counts for.")
    if any(not (rate.name.strip() and rate.unit.strip() and rate.price) for rate in rates):
        yield _("Every rate needs a name, a unit and an amount.")


def _read_aloud(plan: Any) -> Iterator[Facts]:
    """The agreed rates, large."""
    known = [rate for rate in plan.fund.rates.rates if rate.price]
    if known and AGREEMENT.closed(plan):
        yield Facts(
            id="agreed",
            caption=_("What we agreed"),
            facts=tuple(
                Fact(
                    figure=format_money(rate.price, short=True),
                    label=rate.name,
                    note=_("for one {unit}", unit=rate.unit),
                )
                for rate in known
            ),
        )
