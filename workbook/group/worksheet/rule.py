"""Quorum, seats, quotas, term and ties, agreed and locked before any name is said."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.group.analysis.impossible import crowding, oversized
from workbook.group.analysis.quotas import quotas
from workbook.group.analysis.words import quota
from workbook.group.worksheet.phases import ASSEMBLY
from workbook.locale import N_, _
from workbook.locale.numbers import integer
from workbook.ui.agreement import Agreement
from workbook.ui.ask import ask
from workbook.ui.grid import Fields
from workbook.ui.step import AnyEdit, Step
from workbook.ui.view import Block, Fact, Facts, Notice, Option, Script

RULE = ("group", "rule")
SEATS = ("seats", "women_percent", "youth_percent", "youth_below", "displaced_least")
TERMS = ("quorum_percent", "term_years", "max_terms")

AGREEMENT = Agreement(
    path=RULE,
    close=N_("Lock the rule"),
    open=N_("Unlock the rule"),
    why=N_("Why is the rule unlocked?"),
    since=N_("Locked on {moment}."),
    opened=N_("Unlocked on {moment}: {reason}"),
    late=N_("This was after the first votes were counted."),
)


class ElectionRuleLock(Step):
    """By what rule do we elect?"""

    id = "election-rule"
    title = N_("Seats and quotas")
    question = N_("How many seats, for whom, and by what rule?")
    phase = ASSEMBLY

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Agree on the rule now, before any name is said: it is made for nobody."),
                _("Ask women and young people first: how many seats are enough to be heard?"),
                _("Once it is locked, it stays. Whoever opens it again must say why."),
            ),
            minutes=20,
            materials=(_("the rule on a sheet of paper, on the wall"),),
        )

    def inputs(self, plan: Any) -> tuple[Fields, ...]:
        fixed = self.locked(plan)
        tie = ask(type(plan), (*RULE, "tie"), "tie", kind="cards", options=_ties(), required=True)
        forms = {
            "election-seats": (_("Seats"), [_number(plan, key) for key in SEATS]),
            "election-terms": (_("Quorum and term"), [_number(plan, key) for key in TERMS]),
            "election-ties": ("", [(tie, (*RULE, "tie"))]),
        }
        return tuple(
            Fields(id=id, fields=tuple(fields), caption=caption, fixed=fixed)
            for id, (caption, fields) in forms.items()
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        seats, *others = (form.view(plan) for form in self.inputs(plan))
        return (
            *AGREEMENT.told(plan),
            kept(plan),
            seats,
            *_crowded(plan),
            *others,
            AGREEMENT.buttons(plan, next(self.problems(plan), "")),
        )

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        because = next(self.problems(plan), "")
        return AGREEMENT.press(plan, action, reason, because, plan.group.tally.begun)

    def begun(self, plan: Any) -> bool:
        return AGREEMENT.begun(plan)

    def locked(self, plan: Any) -> bool:
        return AGREEMENT.closed(plan)

    def missing(self, plan: Any) -> Iterator[str]:
        if not self.locked(plan):
            yield _("Lock the rule before the first candidate is named.")

    def problems(self, plan: Any) -> Iterator[str]:
        for found in oversized(plan):
            yield _(
                "There are {seats} seats, and {kept} are kept for {whom}: fewer, or more seats.",
                seats=integer(plan.group.rule.seats),
                kept=integer(getattr(found.needed, found.quotas[0])),
                whom=quota(found.quotas[0]),
            )


def kept(plan: Any) -> Facts:
    """How many seats the rule keeps, and for whom."""
    seats = integer(plan.group.rule.seats)
    return Facts(
        id="kept",
        caption=_("Seats that are kept"),
        facts=tuple(
            Fact(figure=integer(least), label=quota(key), note=_("of {seats}", seats=seats))
            for key, least in quotas(plan.group.rule)._asdict().items()
        ),
    )


def _number(plan: Any, key: str) -> tuple[Any, tuple[str, ...]]:
    units = {
        "quorum_percent": "%",
        "women_percent": "%",
        "youth_percent": "%",
        "youth_below": _("years"),
        "term_years": _("years"),
    }
    path = (*RULE, key)
    return ask(type(plan), path, key, unit=units.get(key, ""), required=True), path


def _ties() -> tuple[Option, ...]:
    return (
        Option(
            value="sex_younger_lot",
            label=_("The sex with fewer seats, then the younger, then a public lot"),
            help=_("Among equals, the set in which women and men are nearer to half and half."),
        ),
        Option(
            value="younger_lot",
            label=_("The younger, then a public lot"),
            help=_("Among equals, the younger person has the seat."),
        ),
        Option(
            value="lot",
            label=_("A public lot"),
            help=_("A child draws, all can see."),
        ),
    )


def _crowded(plan: Any) -> Iterator[Notice]:
    if crowding(plan) and not oversized(plan):
        text = _(
            "Together that is more than {seats} seats: it works only if somebody counts twice,"
            " such as a young woman.",
            seats=integer(plan.group.rule.seats),
        )
        yield Notice(kind="look", text=text)
