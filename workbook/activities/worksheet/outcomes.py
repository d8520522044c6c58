"""What can become of an activity, in words."""

from __future__ import annotations

from workbook.locale import _
from workbook.ui.view import Option


def outcomes() -> tuple[Option, ...]:
    """The four answers of a review."""
    return tuple(Option(value=key, label=label) for key, label in told().items())


def told() -> dict[str, str]:
    """Each outcome as the room calls it."""
    return {
        "on_time": _("done on time"),
        "late": _("done late"),
        "not_done": _("not done yet"),
        "dropped": _("dropped"),
    }
