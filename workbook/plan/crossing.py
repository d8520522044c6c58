"""What crosses from one subject to another, as values that neither of them has to know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Funded:
    """Small projects that a rule would pay for, in its order. Money in hundredths.

    `nothing` tells by group how many voters are left without any project they support; `ties` are
    the projects that stand level where that decided something and nobody has settled it.
    """

    rule: str
    projects: tuple[str, ...]
    spent: int
    left: int
    nothing: Mapping[str, int]
    ties: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Earmarked:
    """Restricted money of the fund beside what the project needs in cash. Money in hundredths.

    `needed` is what the fund's rules say that the purpose takes, `collected` what households have
    paid for it, `cash` what the budget of the project takes from the fund.
    """

    id: str
    name: str
    needed: int
    collected: int
    cash: int

    @property
    def agree(self) -> bool:
        """Whether the fund's rules and the budget of the project say the same."""
        return self.needed == self.cash


@dataclass(frozen=True)
class Purse:
    """Money of one kind, without what activities of the plan draw; amounts in hundredths.

    `id` is that of its purpose, empty for free money. `flows` says what comes in less what goes
    out in each month. In the month `released`, once, what came in `beyond` its need becomes free
    money, as far as it is there; below zero so much is missing to its need.
    """

    id: str
    name: str
    opening: int
    flows: Mapping[str, int]
    released: str = ""
    beyond: int = 0


@dataclass(frozen=True)
class Promised:
    """What one subject says that the fund pays in a year, beside what its forecast has for it.

    In hundredths.
    """

    said: int
    forecast: int

    @property
    def agree(self) -> bool:
        """Whether both say the same."""
        return self.said == self.forecast
