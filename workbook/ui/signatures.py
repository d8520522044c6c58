"""Signatures under a decision: counted for each group that votes apart; names stay on paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from workbook.locale import _
from workbook.locale.numbers import integer
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Grid, look
from workbook.ui.view import Ask

ASKED = 3
"""Signatures asked of each group (field guide, WS3)."""


@dataclass(frozen=True)
class Signatures:
    """Counts of signatures by group, at `path` of the record; `id` is that of their table."""

    id: str
    path: tuple[str, ...]

    def grid(self, plan: Any, groups: Mapping[str, str], fixed: bool = False) -> Grid:
        """The table to count them in; `groups` are names by id."""
        return Grid(
            id=self.id,
            caption=_("Signatures on paper"),
            columns=(
                Column(Ask(key="group", label=_("Group"), fixed=True)),
                Column(ask(type(plan), (*self.path, "*"), "signed"), lambda row: (*self.path, row)),
            ),
            rows=tuple(groups),
            labels=dict(groups),
            fixed=fixed,
        )

    def missing(self, plan: Any, groups: Mapping[str, str]) -> Iterator[str]:
        """A sentence for each group of which too few have signed."""
        for group, label in groups.items():
            if (look(plan, self.path).get(group) or 0) < ASKED:
                number = integer(ASKED)
                yield _("{group}: {number} signatures are needed.", group=label, number=number)
