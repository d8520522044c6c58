"""Tables of the meeting: who came, what was said, and the problem tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from workbook.locale import N_
from workbook.needs.analysis import representation
from workbook.needs.analysis.cards import parked, placed, unplaced
from workbook.needs.analysis.tree import lacks, laid_out
from workbook.tidy import Column, Layout, Row

PART = (
    Column("kind", "string", "", N_("group or hamlet")),
    Column("id", "string", "", N_("id of the group or hamlet")),
    Column("name", "string", "", N_("its name")),
)

LAYOUTS = {
    "attendance": Layout(
        N_("a group or hamlet"),
        (
            *PART,
            Column(
                "attended", "Int64", N_("people"), N_("who came; missing before they are counted")
            ),
            Column("whole", "Int64", N_("adults or households"), N_("its size in the village")),
        ),
    ),
    "representation": Layout(
        N_("a group or hamlet"),
        (
            *PART,
            Column(
                "ratio", "Float64", N_("1 is fair"), N_("share of those who came / of the village")
            ),
            Column("not_heard", "bool", "", N_("whether the ratio is known and below one half")),
        ),
    ),
    "cards": Layout(
        N_("a card"),
        (
            Column("card", "string", "", N_("id of the card")),
            Column("words", "string", "", N_("what was said, word for word")),
            Column("group", "string", "", N_("id of the group that said it")),
            Column("laid", "string", "", N_("to a need, parked, or nowhere")),
            Column("need", "string", "", N_("id of the need it was laid to, if it was")),
        ),
    ),
    "tree": Layout(
        N_("the core problem, a cause or an effect"),
        (
            Column("branch", "string", "", N_("id; empty for the core")),
            Column("words", "string", "", N_("in the words of the people")),
            Column("side", "string", "", N_("core, cause or effect")),
            Column(
                "depth", "Int64", "", N_("steps from the core; missing where it is in a circle")
            ),
            Column("under", "string", "", N_("id of what it leads to; empty for the core itself")),
            Column("lack", "bool", "", N_("a cause that is worded as a lack of something")),
        ),
    ),
}


def tables(plan: Any) -> dict[str, Iterable[Row]]:
    """Rows of each table."""
    return {
        "attendance": attendance(plan),
        "representation": presence(plan),
        "cards": cards(plan),
        "tree": tree(plan),
    }


def attendance(plan: Any) -> Iterator[Row]:
    """Who came, of how many."""
    for kind, part in _parts(plan):
        yield kind, part.id, part.label, part.attended, part.whole


def presence(plan: Any) -> Iterator[Row]:
    """How fair that was."""
    for kind, part in _parts(plan):
        ratio = None if part.ratio is None else float(part.ratio)
        yield kind, part.id, part.label, ratio, part in representation.not_heard(plan)


def cards(plan: Any) -> Iterator[Row]:
    """Cards in the order in which they were said."""
    where = {id(card): "need" for laid in placed(plan).values() for card in laid}
    where |= {id(card): "parked" for card in parked(plan)}
    where |= {id(card): "nowhere" for card in unplaced(plan)}
    for card in plan.needs.cards:
        laid = where[id(card)]
        yield card.id, card.name, card.group, laid, card.need if laid == "need" else None


def tree(plan: Any) -> Iterator[Row]:
    """The core, then each side as it was written down."""
    part = plan.needs.tree
    if part.core:
        yield "", part.core, "core", 0, "", False
    lacking = {branch.id for branch in lacks(part.causes)}
    for side, branches in (("cause", part.causes), ("effect", part.effects)):
        nodes = {node.id: node for node in laid_out(branches)}
        for branch in branches:
            node, lack = nodes.get(branch.id), side == "cause" and branch.id in lacking
            depth, under = (node.depth, node.under) if node else (None, branch.under)
            yield branch.id, branch.name, side, depth, under, lack


def _parts(plan: Any) -> Iterator[tuple[str, representation.Presence]]:
    yield from (("group", part) for part in representation.groups(plan))
    yield from (("hamlet", part) for part in representation.hamlets(plan))
