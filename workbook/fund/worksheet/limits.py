"""Who may sign for how much, and what is kept: the limits, and the lock on all rules."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from workbook.fund.worksheet.phases import RULES as PHASE
from workbook.fund.worksheet.rules import (
    AGREEMENT,
    RULES,
    limit_problems,
    locked,
    open_questions,
    pressed,
    told,
)
from workbook.locale import N_, _, plural
from workbook.locale.numbers import integer, per_cent
from workbook.money import format_money, sign
from workbook.ui.ask import ask
from workbook.ui.grid import Fields
from workbook.ui.step import AnyEdit, Step
from workbook.ui.view import Block, Fact, Facts, Notice, Script

TWO = 2
SIGNING = ("alone", "group_above", "meeting_above", "quotes_above")
KEEPING = ("box_most", "reserve_months", "reserve_percent")
UNITS = {"reserve_months": N_("months"), "reserve_percent": "%"}


class Limits(Step):
    """Who may sign for how much?"""

    id = "limits"
    title = N_("Limits")
    question = N_("Who may sign for how much?")
    phase = PHASE

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("No money goes out on one signature. Two relatives never sign together."),
                _("The more it costs, the more people decide: group first, then the village."),
                _("Read the ladder aloud. Once locked, it is opened only with a reason."),
            ),
            minutes=20,
            materials=(_("a box with three padlocks"),),
        )

    def inputs(self, plan: Any) -> tuple[Fields, ...]:
        captions = {"signing": _("Who decides"), "keeping": _("What is kept")}
        keys = {"signing": SIGNING, "keeping": KEEPING}
        return tuple(
            Fields(
                id=id,
                caption=caption,
                fields=tuple(_field(plan, key) for key in keys[id]),
                fixed=locked(plan),
                beside=True,
            )
            for id, caption in captions.items()
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        because = next(open_questions(plan), "")
        forms = () if locked(plan) else tuple(form.view(plan) for form in self.inputs(plan))
        return (
            *told(plan),
            _ladder(plan),
            *_signers(plan),
            _kept(plan),
            *forms,
            AGREEMENT.buttons(plan, because),
        )

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        return pressed(plan, action, reason)

    def begun(self, plan: Any) -> bool:
        kind = type(plan.fund.rules)
        fresh = kind()
        changed = any(
            getattr(plan.fund.rules, key) != getattr(fresh, key) for key in (*SIGNING, *KEEPING)
        )
        return changed or AGREEMENT.begun(plan)

    def locked(self, plan: Any) -> bool:
        return locked(plan)

    def missing(self, plan: Any) -> Iterator[str]:
        if len(plan.signers) < 2:
            yield _("Nobody may sign yet: choose chair, treasurer and key-holders in the group.")
        if not locked(plan):
            yield next(open_questions(plan), _("Lock the rules before the first money comes in."))

    def problems(self, plan: Any) -> Iterator[str]:
        yield from limit_problems(plan)


def _field(plan: Any, key: str) -> tuple[Any, tuple[str, ...]]:
    path = (*RULES, key)
    unit = _(UNITS[key]) if key in UNITS else sign("AZN")
    return ask(type(plan), path, key, unit=unit, required=True), path


def _ladder(plan: Any) -> Facts:
    """The ladder that a villager reads: from what sum on who must agree."""
    rules = plan.fund.rules
    if rules.alone:
        label = _("up to this the treasurer pays alone; above it two signatures")
        first = (_money(rules.alone), label)
    else:
        first = (integer(TWO), _("signatures on every payment"))
    steps = (
        first,
        (_money(rules.quotes_above), _("above this three quotes")),
        (_money(rules.group_above), _("above this the group votes")),
        (_money(rules.meeting_above), _("above this the village meeting votes")),
    )
    facts = tuple(Fact(figure=figure, label=label) for figure, label in steps)
    return Facts(id="ladder", caption=_("The ladder"), facts=facts)


def _kept(plan: Any) -> Facts:
    rules = plan.fund.rules
    months = plural("{number} month", "{number} months", rules.reserve_months)
    return Facts(
        id="kept",
        caption=_("What stays"),
        facts=(
            Fact(
                figure=_money(rules.box_most), label=_("at most in the box, the rest at the bank")
            ),
            Fact(figure=months, label=_("of running costs are kept as a reserve")),
            Fact(
                figure=per_cent(rules.reserve_percent),
                label=_("of free income is set aside"),
            ),
        ),
    )


def _signers(plan: Any) -> Iterator[Notice]:
    """Who may sign, by code, and who may not sign together."""
    if plan.signers:
        text = _("These may sign, two of them together: {codes}.", codes=", ".join(plan.signers))
        yield Notice(kind="info", text=text)
    for one, other in combinations(plan.signers, 2):
        if plan.related(one, other):
            text = _(
                "{one} and {other} are relatives: never both on one voucher.", one=one, other=other
            )
            yield Notice(kind="look", text=text)


def _money(amount: int) -> str:
    return format_money(amount, short=True)
