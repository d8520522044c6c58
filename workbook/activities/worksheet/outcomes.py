"""What can become of an activity, in words."""

from __future__ import annotations

from workbook.activities.analysis import words
from workbook.ui.view import Option


def outcomes() -> tuple[Option, ...]:
    """The four answers of a review."""
    return tuple(Option(value=key, label=label) for key, label in words.outcomes().items())
