"""The sentences that the browser shows, in the language in force."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from workbook.locale import _


def texts() -> dict[str, str]:
    """Every sentence of the browser by its key; places such as `{number}` are filled there."""
    return {key: _(sentence) for key, sentence in _english().items()}


@cache
def _english() -> dict[str, str]:
    return json.loads((Path(__file__).parent / "src" / "texts.json").read_text("utf-8"))
