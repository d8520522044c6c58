"""Every figure that follows from a plan, under stable keys, ready for JSON.

The keys are documented in `results.md` beside this file; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from numbers import Rational
from typing import Any

from workbook.locale.numbers import round_half_up
from workbook.needs.analysis import dots, ranks, representation, shortlist
from workbook.needs.analysis.checks import Check, checks
from workbook.needs.analysis.choice import decided, satisfaction
from workbook.needs.analysis.doubts import doubts
from workbook.needs.analysis.outcome import Outcome
from workbook.needs.analysis.poll import Poll, left_with_nothing, poll, scores, votes
from workbook.needs.model import Choice
from workbook.plan import Plan

VERSION = 1
"""Version of the keys; a key that is there stays, and keeps its meaning, within a version."""


def results(plan: Plan) -> dict[str, Any]:
    """Every computed figure of `plan`; see `results.md` for each key."""
    choice = plan.needs.choice
    box = None if choice is None else poll(choice)
    outcomes = {} if box is None else decided(choice, box)
    return {
        "results": VERSION,
        "plan": {
            "id": plan.id,
            "name": plan.community.name,
            "region": plan.community.region,
            "illustrative": plan.community.illustrative,
        },
        "community": _community(plan),
        "needs": _needs(plan, box, outcomes),
        "funded": {rule: list(outcome.funded) for rule, outcome in outcomes.items()},
    }


def decimal(x: Rational | None) -> float | None:
    """A number with at most four decimals, halves rounded up from the exact value."""
    return None if x is None else round_half_up(x * 10_000) / 10_000


def money(hundredths: int) -> float:
    """An amount in the currency, with two decimals."""
    return hundredths / 100


def ordinal(n: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th, 21st: part of a key, so always English."""
    teen = n % 100 in (11, 12, 13)
    return f"{n}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


def _decimals(values: Mapping[str, Rational | None]) -> dict[str, float | None]:
    return {key: decimal(value) for key, value in values.items()}


def _community(plan: Plan) -> dict[str, Any]:
    groups, hamlets = representation.groups(plan), representation.hamlets(plan)
    return {
        "attended": representation.attended(plan),
        "representation_ratio_groups": _decimals({part.id: part.ratio for part in groups}),
        "representation_ratio_hamlets": _decimals({part.id: part.ratio for part in hamlets}),
        "not_heard_rule": f"ratio < {float(representation.LEAST)}",
        "not_heard": [part.id for part in representation.not_heard(plan)],
    }


def _needs(plan: Plan, box: Poll | None, outcomes: Mapping[str, Outcome]) -> dict[str, Any]:
    choice = plan.needs.choice
    found = [*checks(plan), *(doubts(choice) if choice else ())]
    return {
        "dots": _dots(plan),
        "order": _order(plan),
        "small_projects": box and _small_projects(box, outcomes),
        "choice": choice and _choice(choice, box, outcomes),
        "checks": [_check(check) for check in found],
    }


def _dots(plan: Plan) -> dict[str, Any]:
    """The dots, in the keys of the illustrative scenario."""
    counted, rule, listed = dots.tally(plan), plan.needs.rule, shortlist.shortlist(plan)
    raw, equal = dots.raw_sum(counted), dots.group_equal_share(counted)
    by_population = dots.population_weighted_share(counted) or dict.fromkeys(counted.dots)
    tie = ranks.boundary_tie(raw, rule.shortlist)
    tops = shortlist.group_first(plan)
    left_out = shortlist.suppressed(plan)
    return {
        "dots_by_group": counted.by_group,
        "total": counted.total,
        "raw_sum": raw,
        "raw_rank": _decimals(ranks.average_ranks(raw)),
        "group_equal_share": _decimals(equal),
        "group_equal_rank": _decimals(ranks.average_ranks(equal)),
        "population_weighted_share": _decimals(by_population),
        f"raw_tie_at_{ordinal(rule.shortlist)}_place": list(tie),
        f"group_top{rule.top_per_group}": {group: list(needs) for group, needs in tops.items()},
        "shortlist": list(listed.needs),
        "minority_needs_not_shortlisted": [
            {"need": it.need, "group": it.group, "share": decimal(it.share)} for it in left_out
        ],
    }


def _order(plan: Plan) -> dict[str, Any]:
    counted, vote = dots.tally(plan), plan.needs.vote
    return {
        "method": plan.needs.rule.method,
        "closed": vote.closed_at is not None,
        "places": [list(level) for level in shortlist.order(plan)],
        "shortlist_tie": list(shortlist.shortlist(plan).tie),
        "group_top_tie": {g: list(tie) for g, tie in shortlist.group_ties(plan).items()},
        "share_by_group": {group: _decimals(counted.shares(group)) for group in counted.adults},
    }


def _small_projects(box: Poll, outcomes: Mapping[str, Outcome]) -> dict[str, Any]:
    """The choice within the budget, in the keys of the illustrative scenario."""
    shares, greedy = outcomes["equal_shares"], outcomes["greedy"]
    return {
        "votes": votes(box),
        "mes_order": list(shares.funded),
        "mes_total": money(shares.spent),
        "mes_left": money(shares.left),
        "greedy_order": list(greedy.funded),
        "greedy_total": money(greedy.spent),
        "voters_without_any_project_mes": left_with_nothing(box, shares.funded),
        "voters_without_any_project_greedy": left_with_nothing(box, greedy.funded),
    }


def _choice(choice: Choice, box: Poll, outcomes: Mapping[str, Outcome]) -> dict[str, Any]:
    return {
        "budget": money(choice.budget),
        "currency": choice.currency,
        "vote_type": choice.vote_type,
        "satisfaction": satisfaction(choice),
        "voters": box.voters,
        "share_per_voter": decimal(Fraction(choice.budget, 100 * (box.voters or 1))),
        "score": scores(box),
        "rules": {rule: _outcome(box, outcome) for rule, outcome in outcomes.items()},
    }


def _outcome(box: Poll, outcome: Outcome) -> dict[str, Any]:
    compared = outcome.compared
    nothing = left_with_nothing(box, outcome.funded)
    return {
        "rule": outcome.rule,
        "total": money(outcome.spent),
        "left": money(outcome.left),
        "raises": outcome.raises,
        "complete": outcome.complete,
        "voters_without_any_project": sum(nothing.values()),
        "ties": [
            {
                "step": tie.step,
                "projects": list(tie.projects),
                "taken": tie.taken,
                "open": tie.open,
            }
            for tie in outcome.ties
        ],
        "compared": compared and {"equal_shares": compared[0], "greedy": compared[1]},
    }


def _check(check: Check) -> dict[str, str]:
    return {"kind": check.kind, "text": check.text, "group": check.group, "need": check.need}
