"""A person's code, as it is typed: names stay on paper."""

from __future__ import annotations

import re
from typing import Any

from workbook.locale import _
from workbook.ui.step import Refused


def code(typed: Any) -> str:
    """A person's code, such as C07; raises `Refused` where it looks like a name."""
    text = str(typed).strip().upper()
    if not re.fullmatch(r"\w{1,12}", text) or not any(letter.isdigit() for letter in text):
        raise Refused(_("Write a person's code, such as C07, never a name."))
    return text
