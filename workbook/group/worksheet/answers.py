"""Yes and no, where the record keeps true and false."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from workbook.locale import _
from workbook.ui.ask import ask
from workbook.ui.grid import Column
from workbook.ui.view import Option

Path = tuple[str, ...]


def yes_or_no(record: type[Any], path: Path, key: str, at: Callable[[str], Path]) -> Column:
    """A column that asks for yes or no."""
    options = (Option(value="no", label=_("no")), Option(value="yes", label=_("yes")))
    return Column(
        ask(record, path, key, options=options),
        at,
        show=lambda found: "yes" if found else "no",
        read=lambda typed: typed == "yes",
    )
