"""Choosing small projects within a budget by the rules that the election itself names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from workbook.needs.analysis.completion import add1, preferred
from workbook.needs.analysis.equal_shares import Satisfaction, equal_shares
from workbook.needs.analysis.greedy import greedy
from workbook.needs.analysis.outcome import Outcome
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


def funded(choice: Choice, order: Iterable[str] = ()) -> dict[str, Outcome]:
    """What each rule funds: `greedy` and `equal_shares`, in the variants that META names.

    Where META names none: greedy passes over what does not fit, and Equal Shares leaves what it
    does not spend. `order` settles ties (see `poll`).
    """
    return decided(choice, poll(choice, order))


def decided(choice: Choice, box: Poll) -> dict[str, Outcome]:
    """The same, where the choice has been counted already."""
    rule = named(choice.meta)
    return {
        "greedy": greedy(box, skip=rule.skip, threshold=rule.threshold),
        "equal_shares": _equal_shares(box, rule, satisfaction(choice)),
    }


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
