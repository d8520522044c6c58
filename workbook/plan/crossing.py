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
