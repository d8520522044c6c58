"""Choosing small projects within a budget by the rules that the election itself names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from workbook.needs.analysis.completion import add1, preferred
from workbook.needs.analysis.draws import settle
from workbook.needs.analysis.equal_shares import Satisfaction, equal_shares
from workbook.needs.analysis.greedy import greedy
from workbook.needs.analysis.outcome import Outcome, Tie
from workbook.needs.analysis.poll import Poll, number, poll, scores
from workbook.needs.model import Choice


@dataclass(frozen=True)
class Named:
    """The variants that META names; the defaults stand where it names none.

    `threshold` (`min_project_score_threshold`) holds for the greedy choice, and for Equal Shares
    only where META's `rule` is Equal Shares.
    """

    skip: bool = True
    threshold: int = 0
    equal_shares: bool = False
    add1: bool = False
    comparison: bool = False


def named(meta: Mapping[str, str]) -> Named:
    """Read META's `rule` (pabulib.org/format): greedy…, equalshares[/add1][-comparison]."""
    rule = meta.get("rule", "").strip().lower()
    shares = rule.startswith("equalshares")
    return Named(
        skip=rule != "greedy-no-skip",
        threshold=number(meta.get("min_project_score_threshold", "")) or 0,
        equal_shares=shares,
        add1=shares and "/add1" in rule,
        comparison=shares and rule.endswith("-comparison"),
    )


def satisfaction(choice: Choice) -> Satisfaction:
    """What Equal Shares takes a project to be worth: cost on approval ballots, else the points."""
    return "cost" if choice.vote_type in ("approval", "choose-1") else "points"


def funded(
    choice: Choice, order: Iterable[str] = (), draws: Sequence[Any] = ()
) -> dict[str, Outcome]:
    """What each rule funds: `greedy` and `equal_shares`, in the variants that META names.

    Where META names none: greedy passes over what does not fit, and Equal Shares leaves what it
    does not spend. `order` settles ties (see `poll`), and `draws` before it.
    """
    return decided(choice, poll(choice, order), draws)


def decided(choice: Choice, box: Poll, draws: Sequence[Any] = ()) -> dict[str, Outcome]:
    """The same, where the choice has been counted already.

    A tie that people settled (`Draw` about the choice) goes as they settled it, and is not open.
    """
    rule, box = named(choice.meta), drawn(box, draws)
    outcomes = {
        "greedy": greedy(box, skip=rule.skip, threshold=rule.threshold),
        "equal_shares": _equal_shares(box, rule, satisfaction(choice)),
    }
    return {name: _judged(outcome, draws) for name, outcome in outcomes.items()}


def drawn(box: Poll, draws: Sequence[Any]) -> Poll:
    """The poll with projects in the order that draws come to; later draws go before earlier."""
    order = list(box.costs)
    for draw in draws:
        tied = [project for project in order if project in draw.tied]
        if draw.about == "choice" and draw.first in tied[1:]:
            order.remove(draw.first)
            order.insert(order.index(tied[0]), draw.first)
    return replace(box, costs={project: box.costs[project] for project in order})


def _judged(outcome: Outcome, draws: Sequence[Any]) -> Outcome:
    """The outcome with its ties open only as far as no draw settled them."""

    def still(tie: Tie) -> bool:
        levels = settle(tie.projects, draws, "choice")
        fates = ({project in outcome.funded for project in level} for level in levels)
        return tie.open and any(len(fate) > 1 for fate in fates)

    return replace(outcome, ties=tuple(replace(tie, open=still(tie)) for tie in outcome.ties))


def _equal_shares(box: Poll, rule: Named, worth: Satisfaction) -> Outcome:
    if rule.equal_shares and rule.threshold:
        box = _above(box, rule.threshold)
    result = add1(box, worth) if rule.add1 else equal_shares(box, worth)
    return preferred(box, result, greedy(box)) if rule.comparison else result


def _above(box: Poll, threshold: int) -> Poll:
    """The poll without the projects that have fewer than `threshold` points."""
    points = scores(box)
    costs = {project: cost for project, cost in box.costs.items() if points[project] >= threshold}
    voices = tuple(
        replace(voice, worth=tuple(pair for pair in voice.worth if pair[0] in costs))
        for voice in box.voices
    )
    return replace(box, costs=costs, voices=voices)
