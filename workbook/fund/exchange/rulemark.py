"""The rules that a book was kept by, as a mark in its file: the same mark, the same rules."""

from __future__ import annotations

import re

from workbook.fund.exchange.rows import CROCKFORD, made
from workbook.fund.model import FundRules

JUDGING = {
    "purposes": {"__all__": {"id", "name"}},
    "levies": {"__all__": {"id", "name", "purpose"}},
    "alone": True,
    "group_above": True,
    "meeting_above": True,
    "quotes_above": True,
}
"""What vouchers are judged and named by; when it was agreed is no part of it."""


def mark_of(rules: FundRules) -> str:
    """Twelve signs for the rules that vouchers are judged by."""
    return made(rules.model_dump_json(include=JUDGING))


def is_mark(text: str) -> bool:
    """Whether a cell can be such a mark: other cashbooks may have a column of that name."""
    return bool(re.fullmatch(f"[{CROCKFORD}]{{12}}", text))
