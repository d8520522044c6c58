"""The secret ballot under the keys of the illustrative scenario.

An order in one list has needs that stand level in the order of the list of needs; which ones stand
level, `places` tells.
"""

from __future__ import annotations

from itertools import chain, combinations
from typing import Any

from workbook.needs.analysis import ranked
from workbook.needs.analysis.agreement import tau
from workbook.needs.analysis.draws import open_ties
from workbook.needs.analysis.orders import by_ballots, decided
from workbook.needs.analysis.ranks import places
from workbook.needs.analysis.recount import firsts_differ
from workbook.rounding import decimal, decimals, whole


def ballots(plan: Any) -> dict[str, Any] | None:
    """The papers and every count; None before the first paper."""
    if not plan.needs.ballot.papers:
        return None
    box = ranked.box(plan)
    return {
        "session": session(plan),
        "closed": plan.needs.ballot.closed_at is not None,
        **_points(box),
        **_duels(box),
        **_orders(box),
        **_groups(box),
        **_settled(plan, box),
        "second_count_differs": [
            {"need": need, "group": group} for need, group in firsts_differ(plan)
        ],
    }


def session(plan: Any) -> dict[str, Any]:
    """Papers given out, counted, spoiled and not returned, together and by group."""
    papers = ranked.papers(plan)
    issued = [each.issued for each in papers.values()]
    back = [each.unreturned for each in papers.values()]
    return {
        "issued": None if None in issued else sum(issued),
        "valid": sum(each.valid for each in papers.values()),
        "spoiled": sum(each.spoiled for each in papers.values()),
        "unreturned": None if None in back else sum(back),
        "issued_by_group": {group: each.issued for group, each in papers.items()},
        "valid_by_group": {group: each.valid for group, each in papers.items()},
        "spoiled_by_group": {group: each.spoiled for group, each in papers.items()},
        "unreturned_by_group": {group: each.unreturned for group, each in papers.items()},
    }


def _points(box: ranked.Box) -> dict[str, Any]:
    by_group = ranked.borda_by_group(box)
    return {
        "first_choices": {n: whole(x) for n, x in ranked.first_choices(box).items()},
        "borda": decimals(ranked.borda(box)),
        "borda_by_group": {group: decimals(points) for group, points in by_group.items()},
        "borda_group_equal_mean": decimals(ranked.borda_group_equal(box)),
    }


def _duels(box: ranked.Box) -> dict[str, Any]:
    duels = ranked.head_to_head(box)
    return {
        "pairwise_counts": duels,
        "copeland_wins": ranked.wins(duels),
        "copeland_net": ranked.copeland_net(duels),
        "copeland": {n: whole(x) for n, x in ranked.copeland(duels).items()},
        "condorcet_winner": list(ranked.condorcet_winners(duels)),
        "condorcet_cycle": list(ranked.cycle(duels)),
    }


def _orders(box: ranked.Box) -> dict[str, list[str]]:
    names = {"borda": "borda", "copeland": "copeland", "group_equal": "borda_group_equal"}
    return {
        f"order_{name}": list(chain(*places(by_ballots(box, method))))
        for name, method in names.items()
    }


def _groups(box: ranked.Box) -> dict[str, Any]:
    """What each group puts first by its Borda points, and how far any two agree."""
    points = ranked.borda_by_group(box)
    tops = {group: places(own)[0] if own else () for group, own in points.items()}
    taus = {
        f"kendall_tau_{a}_{b}": decimal(tau(points[a], points[b]))
        for a, b in combinations(points, 2)
    }
    alone = {group: top[0] if len(top) == 1 else None for group, top in tops.items()}
    level = {group: list(top) for group, top in tops.items()}
    return {**taus, "top_choice_by_group": alone, "top_choices_by_group": level}


def _settled(plan: Any, box: ranked.Box) -> dict[str, Any]:
    """The order by the agreed method, with its ties as people settled them."""
    method = plan.needs.rule.ballots
    order = places(by_ballots(box, method))
    open = open_ties(order, plan.needs.draws, "ballots")
    return {
        "method": method,
        "order": [list(level) for level in decided(plan)],
        "open_ties": [list(level) for level in open] if box.voices else [],
    }
