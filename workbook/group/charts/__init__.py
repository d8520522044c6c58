"""How the *Community group* worksheet looks on paper: matplotlib figures, A4 landscape."""

from __future__ import annotations

from typing import Any

from workbook.paper.sheet import Sheet


def figures(plan: Any, region: str = "") -> dict[str, Sheet]:
    """All sheets of the subject, by name, in the language in force."""
    return {}
