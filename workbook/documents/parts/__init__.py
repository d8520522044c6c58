"""The six parts of the booklet, each a pile of blocks that a villager can read."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from workbook.documents.blocks import Block
from workbook.locale import N_, _

PARTS = {
    "group": N_("Community group"),
    "needs": N_("Needs"),
    "fund": N_("Fund"),
    "proposal": N_("Proposal"),
    "activities": N_("Activities"),
    "sustainability": N_("Sustainability"),
}
"""What each is called, in the order of the training; translate with `_` where it is shown."""


def part(plan: Any, subject: str) -> tuple[Block, ...]:
    """The part of the booklet about one subject, in the language in force, without its title.

    It begins with one sentence on what it says and ends with where its figures come from. Raises
    KeyError for a subject that there is not.
    """
    return _room(subject).part(plan)


def opening(plan: Any, subject: str) -> str:
    """The sentence that the part begins with."""
    return _room(subject).opening(plan)


def title(subject: str) -> str:
    """What a part is called."""
    return _(PARTS[subject])


def _room(subject: str) -> Any:
    if subject not in PARTS:
        raise KeyError(subject)
    return import_module(f"{__name__}.{subject}")
