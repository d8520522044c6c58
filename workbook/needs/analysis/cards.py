"""Cards by where they lie: laid to a need, parked, or nowhere yet."""

from __future__ import annotations

from typing import Any

from workbook.needs.model import PARKED, Card


def placed(plan: Any) -> dict[str, tuple[Card, ...]]:
    """The cards of every need, in the order in which they were said; empty where none lies."""
    cards = plan.needs.cards
    return {
        need.id: tuple(card for card in cards if card.need == need.id) for need in plan.needs.needs
    }


def parked(plan: Any) -> tuple[Card, ...]:
    """Cards that belong to no need, and are kept."""
    return tuple(card for card in plan.needs.cards if card.need == PARKED)


def unplaced(plan: Any) -> tuple[Card, ...]:
    """Cards that lie nowhere yet, or at a need that is not in the list (any more)."""
    known = {need.id for need in plan.needs.needs} | {PARKED}
    return tuple(card for card in plan.needs.cards if card.need not in known)
