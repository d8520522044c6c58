"""What offices, keys and quotas are called, in the language in force."""

from __future__ import annotations

from typing import Any

from workbook.group.analysis.roles import Duty
from workbook.group.model.roles import TITLES
from workbook.locale import _


def holder(id: str) -> str:
    """An office or a key."""
    return _(TITLES[id])


def duty(held: Duty) -> str:
    """An office, a key, or a committee by its name."""
    return held.name or held.id if held.kind == "committee" else holder(held.id)


def quota(key: str) -> str:
    """For whom seats are kept."""
    return {
        "women": _("women"),
        "youth": _("young people"),
        "displaced": _("displaced households"),
    }[key]


def committee(found: Any) -> str:
    """A committee by its name, else its id."""
    return found.name or found.id
