"""A worksheet as the desk sees it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from workbook.store.edit import Path
from workbook.ui.step import Step


@dataclass(frozen=True)
class Subject:
    """One worksheet: its `name` in the address, its title, and the steps that fit a record.

    No two steps of a workbook have the same id. `hidden` tells which places of the record must
    not be named in the history on the screen.
    """

    name: str
    title: str
    steps: Callable[[Any], tuple[Step, ...]]
    hidden: Callable[[Any], Callable[[Path], bool]] = lambda plan: lambda path: False
