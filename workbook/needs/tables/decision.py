"""Tables of the decision: orders by every rule, how firm they are, and what was agreed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from workbook.locale import N_
from workbook.needs.analysis.orders import BALLOTS, decided, rule_orders
from workbook.needs.analysis.pairs import listed
from workbook.needs.analysis.poll import poll
from workbook.needs.analysis.ranked import box
from workbook.needs.analysis.stability import approval_stability, stability
from workbook.needs.tables.layout import GROUP, NAME, NEED
from workbook.tidy import Column, Layout, Row

LAYOUTS = {
    "rules": Layout(
        N_("a rule that can be computed and a need on the shortlist"),
        (
            Column("rule", "string", "", N_("dots, pairs, matrix, or a method of the ballot")),
            NEED,
            Column(
                "place", "int64", "", N_("needs that stand level share the first of their places")
            ),
            Column("tied", "bool", "", N_("whether another need stands level")),
        ),
    ),
    "stability": Layout(
        N_("a rule"),
        (
            Column("rule", "string", "", N_("a method of the ballot; approval for small projects")),
            Column("first", "string", "", N_("ids of who comes first now, joined by commas")),
            Column(
                "changes", "int64", N_("ballots"), N_("fewest that could change who comes first")
            ),
            Column("exact", "bool", "", N_("false: it takes at least so many")),
            Column("rival", "string", "", N_("id of who could then come first")),
            Column("voters", "int64", N_("ballots"), N_("ballots that count")),
        ),
    ),
    "decision": Layout(
        N_("a need on the shortlist, or with a place in the decision"),
        (
            NEED,
            NAME,
            Column("place", "Int64", "", N_("in the final order, as the room agreed it")),
            Column("secret", "Int64", "", N_("by the ballot and the agreed rule, ties as settled")),
            Column("spoken", "Int64", "", N_("said aloud before the ballot")),
        ),
    ),
    "objections": Layout(
        N_("an objection"),
        (
            GROUP,
            Column("objection", "string", "", N_("what the group cannot accept")),
            Column("answer", "string", "", N_("what it is offered")),
        ),
    ),
}


def tables(plan: Any) -> dict[str, Iterable[Row]]:
    """Rows of each table."""
    return {
        "rules": rules(plan),
        "stability": firmness(plan),
        "decision": decision(plan),
        "objections": objections(plan),
    }


def rules(plan: Any) -> Iterator[Row]:
    """Orders side by side."""
    for order in rule_orders(plan):
        for need, (place, tied) in _numbered(order.places).items():
            yield order.rule, need, place, tied


def firmness(plan: Any) -> Iterator[Row]:
    """How few ballots could change the first place, by every rule."""
    counted, choice = box(plan), plan.needs.choice
    found = [stability(counted, rule) for rule in BALLOTS]
    if choice and choice.vote_type in ("approval", "choose-1"):
        found.append(approval_stability(poll(choice)))
    for each in found:
        if each:
            first = ",".join(each.first)
            yield each.rule, first, each.changes, each.exact, each.rival, each.voters


def decision(plan: Any) -> Iterator[Row]:
    """The decision beside what was voted and said, in the order of the list of needs."""
    spoken, final = plan.needs.ballot.spoken, plan.needs.consensus.places
    secret, shown = _numbered(decided(plan)), {*listed(plan), *final}
    for need in plan.needs.needs:
        if need.id in shown:
            place = secret.get(need.id, (None,))[0]
            yield need.id, need.name, final.get(need.id), place, spoken.get(need.id)


def objections(plan: Any) -> Iterator[Row]:
    """What groups could not accept, and what they were offered."""
    for each in plan.needs.consensus.objections:
        yield each.group, each.text, each.answer


def _numbered(places: tuple[tuple[str, ...], ...]) -> dict[str, tuple[int, bool]]:
    """The place of each need, and whether it is shared."""
    found: dict[str, tuple[int, bool]] = {}
    for level in places:
        found |= dict.fromkeys(level, (len(found) + 1, len(level) > 1))
    return found
