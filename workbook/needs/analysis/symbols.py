"""The symbol of each need and project: the same on every paper and on the screen."""

from __future__ import annotations

from typing import Any

from workbook.symbols import Dealt, dealt


def need_symbols(plan: Any) -> dict[str, Dealt]:
    """The symbol of each need, in the order in which they were written down.

    All needs of the room have one, not only the shortlist: it stays theirs on the ballot.
    """
    needs = plan.needs.needs
    return dealt([need.id for need in needs], {need.id: need.name for need in needs})


def project_symbols(plan: Any) -> dict[str, Dealt]:
    """The symbol of each small project that is voted on."""
    projects = plan.needs.choice.projects
    return dealt([one.id for one in projects], {one.id: one.name for one in projects})
