"""Small projects chosen by two rules: what every worksheet that shows it draws alike."""

from __future__ import annotations

from collections.abc import Mapping

from workbook.locale import _, plural
from workbook.ui.view import Bar, BarRow, Board, Series


def rules() -> dict[str, str]:
    """What each rule is called."""
    return {"greedy": _("Greedy"), "equal_shares": _("Equal Shares")}


def fate(paid: bool) -> str:
    """Whether a rule pays for a project."""
    return _("paid") if paid else _("not paid")


def left_board(
    labels: Mapping[str, str], left: Mapping[str, Mapping[str, int]], sizes: Mapping[str, int]
) -> Board:
    """Voters left with nothing: by rule and group, of all voters of the group.

    `labels` names the groups.
    """
    return Board(
        id="left",
        caption=_("Voters left with nothing"),
        series=tuple(
            Series(key=rule, label=label, mark=mark + 3)
            for mark, (rule, label) in enumerate(rules().items())
        ),
        rows=tuple(
            BarRow(
                label=labels.get(group, group) or _("All voters"),
                bars=tuple(_bar(left[rule].get(group, 0), size) for rule in rules()),
            )
            for group, size in sizes.items()
        ),
    )


def _bar(left: int, size: int) -> Bar:
    text = plural("{number} of {size}", "{number} of {size}", left, size=size)
    return Bar(share=left / size if size else None, text=text)
