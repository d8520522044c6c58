"""The Method of Equal Shares, with exact fractions.

Peters, Pierczyński and Skowron, *Proportional Participatory Budgeting with Additive Utilities*
(NeurIPS 2021), and equalshares.net; field guide, WS3. Every voter has the same share of the
budget. A project may be bought at the rate ρ if its supporters can pay for it, each at most ρ per
unit of satisfaction and at most what they have left; the project with the lowest ρ is bought,
until none can be.
"""

from __future__ import annotations

from fractions import Fraction
from math import gcd
from typing import Literal

from workbook.needs.analysis.outcome import Outcome, Tie
from workbook.needs.analysis.poll import Poll

Satisfaction = Literal["cost", "count", "points"]
"""What a funded project is worth to its supporter: its cost, one, or the ballot's points."""


class _Purses:
    """The voters' money, in a unit so small that every payment so far came out whole.

    One voice is one purse: its voters pay alike. Integers over one common denominator are far
    faster than a fraction each, and as exact.
    """

    def __init__(self, poll: Poll, share: Fraction, satisfaction: Satisfaction) -> None:
        self.unit = share.denominator
        self.money = [share.numerator] * len(poll.voices)
        self.count = [voice.count for voice in poll.voices]
        self.costs = poll.costs
        self.by_cost = satisfaction == "cost"
        self.fans: dict[str, list[tuple[int, int]]] = {project: [] for project in poll.costs}
        for purse, voice in enumerate(poll.voices):
            for project, points in voice.worth:
                self.fans[project].append((purse, points if satisfaction == "points" else 1))

    def terms(self, project: str) -> tuple[int, int] | None:
        """What the rich supporters must pay, in units, and their points; None: too expensive.

        Whoever cannot pay the common rate gives all he has; the others share the rest by points,
        which raises the rate, until all who share can pay.
        """
        rich, need = self.fans[project], self.costs[project] * self.unit
        money, count = self.money, self.count
        while rich:
            points = sum(count[purse] * u for purse, u in rich)
            still = [(purse, u) for purse, u in rich if money[purse] * points >= need * u]
            if len(still) == len(rich):
                return need, points
            need -= sum(money[purse] * count[purse] for purse, _u in rich)
            need += sum(money[purse] * count[purse] for purse, _u in still)
            rich = still
        return None

    def rate(self, project: str) -> Fraction | None:
        """ρ: hundredths of the currency per unit of satisfaction; None: it cannot be bought."""
        terms = self.terms(project)
        if terms is None:
            return None
        need, points = terms
        worth = self.costs[project] if self.by_cost else 1
        return Fraction(need, points * self.unit * (worth or 1))

    def buy(self, project: str) -> None:
        """Take the cost from the supporters; first make the unit small enough for it."""
        need, points = self.terms(project) or (0, 1)
        finer = points // gcd(need, points)
        price = need * finer // points
        self.unit *= finer
        self.money = [money * finer for money in self.money]
        for purse, u in self.fans[project]:
            self.money[purse] -= min(self.money[purse], price * u)


def equal_shares(
    poll: Poll, satisfaction: Satisfaction = "cost", *, share: Fraction | None = None
) -> Outcome:
    """Buy project after project at the lowest rate; no completion.

    Every voter starts with `share` hundredths, usually the budget over the voters. A tie goes to
    the project that comes first in the agreed order. A project that costs nothing is bought first
    if it has a supporter.
    """
    if share is None:
        share = Fraction(poll.budget, poll.voters or 1)
    purses = _Purses(poll, share, satisfaction)
    rates = dict.fromkeys(poll.costs, Fraction(0))
    funded: list[str] = []
    ties: list[Tie] = []
    while best := _cheapest(purses, rates):
        if len(best) > 1:
            ties.append(Tie(len(funded) + 1, best, best[0]))
        purses.buy(best[0])
        del rates[best[0]]
        funded.append(best[0])
    spent = poll.cost(funded)
    judged = tuple(tie.judged(funded) for tie in ties)
    return Outcome("equalshares", tuple(funded), spent, poll.budget - spent, judged)


def _cheapest(purses: _Purses, rates: dict[str, Fraction]) -> tuple[str, ...]:
    """The projects with the lowest rate, in the agreed order.

    Money is only spent, so a rate only rises: `rates` holds each project's last one, a lower
    bound, and what lies above the best found so far is not looked at again. Projects that cannot
    be bought any more are taken out of `rates`.
    """
    lowest, best = None, []
    for project in sorted(rates, key=rates.__getitem__):
        if lowest is not None and rates[project] > lowest:
            break
        rate = purses.rate(project)
        if rate is None:
            del rates[project]
            continue
        rates[project] = rate
        if lowest is None or rate < lowest:
            lowest, best = rate, []
        if rate == lowest:
            best.append(project)
    agreed = purses.costs
    return tuple(project for project in agreed if project in best)
