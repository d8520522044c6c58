"""Other rules on the same votes: where they agree, where not, and how firmly each stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _
from workbook.locale.numbers import integer
from workbook.needs.analysis.orders import RULES, RuleOrder, agreed, rule_orders
from workbook.needs.analysis.pairs import listed
from workbook.needs.analysis.ranked import Box, box, condorcet_winners, cycle, head_to_head
from workbook.needs.analysis.stability import Stability, stability
from workbook.needs.analysis.words import rule_name
from workbook.needs.worksheet.notices import need_names
from workbook.needs.worksheet.outcome import many
from workbook.needs.worksheet.phases import DECISION
from workbook.ui.step import Step
from workbook.ui.view import Ask, Block, Item, Ladder, Notice, Row, Rung, Script, Table

BALLOT_RULES = ("plurality", "borda", "borda_group_equal", "copeland")


class Rules(Step):
    """What if we had counted another way?"""

    id = "rules"
    title = N_("Other rules")
    question = N_("What if we had counted another way?")
    phase = DECISION

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Each column is one way of counting the same votes. Follow one need across."),
                _("Where lines stay level, the rule does not matter. Where they cross, it does."),
                _("We decided by the rule we had locked. The others show how firm it is."),
            ),
            minutes=15,
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if not self.begun(plan):
            covered = _("Every paper is covered until the ballot is closed.")
            return (Notice(kind="info", text=covered),)
        if self.slow(plan):
            return (Notice(kind="info", text=_("The ballots are being counted …")),)
        return self.later(plan, "")

    def slow(self, plan: Any) -> bool:
        return self.begun(plan) and many(plan)

    def later(self, plan: Any, region: str) -> tuple[Block, ...]:
        orders, counted = rule_orders(plan), box(plan)
        return (*_agreement(plan, orders), _ladder(plan, orders), *_firm(plan, counted))

    def begun(self, plan: Any) -> bool:
        return plan.needs.ballot.closed_at is not None

    def missing(self, plan: Any) -> Iterator[str]:
        if not self.begun(plan):
            yield _("Close the ballot when every paper is typed.")


def _ladder(plan: Any, orders: tuple[RuleOrder, ...]) -> Ladder:
    rules = {rule: rule_name(rule) for rule in RULES}
    names, same = need_names(plan), set(agreed(orders))
    return Ladder(
        id="ladder",
        caption=_("The same votes, counted in different ways"),
        columns=tuple(
            Rung(
                label=rules[order.rule],
                places=order.places,
                strong=order.rule == plan.needs.rule.ballots,
            )
            for order in orders
        ),
        items=tuple(
            Item(id=need, letter=str(number), label=names[need], strong=need in same)
            for number, need in enumerate(listed(plan), 1)
        ),
    )


def _agreement(plan: Any, orders: tuple[RuleOrder, ...]) -> Iterator[Notice]:
    names = need_names(plan)
    firsts = {order.places[0] for order in orders if order.places}
    if len(firsts) == 1:
        first = "; ".join(names[need] for need in firsts.pop())
        text = _("By every way of counting the same comes first: {need}.", need=first)
        yield Notice(kind="good", text=text)
    elif firsts:
        text = _("The ways of counting do not agree on what comes first. Say so to the room.")
        yield Notice(kind="look", text=text)


def _firm(plan: Any, counted: Box) -> Iterator[Block]:
    """One against one; then for every rule its first place, and how many papers hold it."""
    yield from _duels(plan, counted)
    cards = [stability(counted, rule) for rule in BALLOT_RULES]
    rows = tuple(_card(plan, card) for card in cards if card)
    columns = {
        "rule": _("Way of counting"),
        "first": _("First"),
        "changes": _("Papers that would have to change"),
        "rival": _("Level or first would then be"),
    }
    if rows:
        voters = integer(counted.voters)
        yield Table(
            id="firm",
            caption=_("How few of {voters} papers would change the first place", voters=voters),
            columns=tuple(Ask(key=key, label=text, fixed=True) for key, text in columns.items()),
            rows=rows,
            fixed=True,
        )
        text = _(
            "Points by place are a convention: the steps between places are not measured, so no"
            " way of counting gives the one true score."
        )
        yield Notice(kind="info", text=text)


def _card(plan: Any, found: Stability) -> Row:
    names = need_names(plan)
    values = {
        "rule": rule_name(found.rule),
        "first": "; ".join(names[need] for need in found.first),
        "changes": integer(found.changes) if found.exact else f"≥ {integer(found.changes)}",
        "rival": names[found.rival],
    }
    return Row(id=found.rule, values=values)


def _duels(plan: Any, counted: Box) -> Iterator[Notice]:
    """Who wins against every other, or the circle in which nobody does."""
    names, duels = need_names(plan), head_to_head(counted)
    for winner in condorcet_winners(duels):
        text = _("One against one, {need} wins against every other.", need=names[winner])
        yield Notice(kind="good", text=text)
    circle = cycle(duels)
    if circle:
        chain = " → ".join(names[need] for need in (*circle, circle[0]))
        text = _(
            "One against one there is a circle: {chain}. No need wins every duel.", chain=chain
        )
        yield Notice(kind="look", text=text)
