"""Who keeps it going afterwards: what it costs each year, who pays, and who has signed for it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from workbook.locale import N_, _, plural
from workbook.locale.numbers import date as written
from workbook.money import times
from workbook.proposal.worksheet.lines import money
from workbook.proposal.worksheet.phases import AFTER
from workbook.sources import COMMUNITY, source_name
from workbook.ui.step import Step
from workbook.ui.view import Block, Fact, Facts, Notice, Script

TASKS, LETTERS = "upkeep-tasks", "upkeep-letters"
"""Steps of another worksheet: what has to be done each year, and who signed for it."""


class UpkeepStep(Step):
    """Who keeps it going?"""

    id = "project-upkeep"
    title = N_("Upkeep")
    question = N_("What does it cost every year afterwards, and who has signed for it?")
    phase = AFTER

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("A building without money for its upkeep is closed after five years."),
                _("Read aloud what each has to pay every year. Has everybody signed?"),
                _("What does that mean for one household in a month?"),
            ),
            minutes=30,
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if not plan.upkeep_known:
            text = _(
                "Nothing is known of the running costs yet. No donor takes a proposal without them:"
                " write down what has to be done every year, and who pays."
            )
            return (Notice(kind="stop", text=text, go=TASKS),)
        cost = (_cost(plan),) if plan.upkeep_yearly else ()
        return (*cost, _payers(plan), *_told(plan))

    def begun(self, plan: Any) -> bool:
        return plan.upkeep_known

    def missing(self, plan: Any) -> Iterator[str]:
        if not plan.upkeep_known:
            yield _("The running costs are missing: they are written down under sustainability.")
        yield from (notice.text for notice in _told(plan) if notice.kind == "look")


def _cost(plan: Any) -> Facts:
    year, ours = plan.upkeep_yearly, _ours(plan)
    facts = [Fact(figure=money(year), label=_("every year"), go=TASKS)]
    if plan.paying_households and ours:
        month = times(Fraction(1, 12 * plan.paying_households), ours)
        note = plural(
            "{number} household pays {amount} in a year",
            "{number} households pay {amount} in a year",
            plan.paying_households,
            amount=money(ours),
        )
        label = _("for each household that pays, in a month")
        facts.append(Fact(figure=money(month), label=label, note=note, go="exemptions"))
    return Facts(id="upkeep-cost", caption=_("What it costs afterwards"), facts=tuple(facts))


def _ours(plan: Any) -> int:
    """What the fund of the community pays each year."""
    return plan.upkeep_by_payer.get("fund", 0)


def _payers(plan: Any) -> Facts:
    """Each payer with its part, and whether it has signed."""
    return Facts(
        id="upkeep-payers",
        caption=_("Who pays it"),
        facts=(
            *(_fact(plan, payer, cost) for payer, cost in plan.upkeep_by_payer.items()),
            *_users(plan),
        ),
    )


def _users(plan: Any) -> Iterator[Fact]:
    if by_users := plan.upkeep_by_users:
        yield Fact(figure=money(by_users), label=_("Users"), note=_("by the tariff"), go=TASKS)


def _fact(plan: Any, payer: str, cost: int) -> Fact:
    letter = plan.upkeep_letters.get(payer)
    if payer in COMMUNITY:
        note, kind = _("our own promise"), "info"
    elif letter and letter.date:
        day = written(letter.date)
        note, kind = _("signed on {day}, {number}", day=day, number=letter.number or "–"), "good"
    else:
        note, kind = _("has not signed yet"), "look"
    return Fact(figure=money(cost), label=source_name(payer), note=note, kind=kind, go=LETTERS)


def _told(plan: Any) -> Iterator[Notice]:
    """Who has promised and not signed: the donor never pays for upkeep."""
    unsigned = [
        source_name(payer)
        for payer in plan.upkeep_by_payer
        if payer not in COMMUNITY and not _signed(plan, payer)
    ]
    if unsigned:
        text = plural(
            "One payer has not signed yet: {names}.",
            "{number} payers have not signed yet: {names}.",
            len(unsigned),
            names=", ".join(unsigned),
        )
        yield Notice(kind="look", text=text, go=LETTERS)
    elif plan.upkeep_yearly:
        yield Notice(kind="good", text=_("Everybody who pays for upkeep has signed."))


def _signed(plan: Any, payer: str) -> bool:
    letter = plan.upkeep_letters.get(payer)
    return bool(letter and letter.date)
