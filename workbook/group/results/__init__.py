"""The figures of the *Community group* worksheet under stable keys."""

from __future__ import annotations

from typing import Any


def group(plan: Any) -> dict[str, Any]:
    """Every figure of the subject."""
    return {}
