"""How people are named on the screen: by code, with what the room agreed to say of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from workbook.group.analysis.symbols import candidate_symbols
from workbook.group.model import SEXES, Candidate
from workbook.locale import _
from workbook.locale.numbers import integer
from workbook.ui.view import Symbol, signs


def described(plan: Any) -> dict[str, str]:
    """Every candidate as `C07 – woman, 26, Upper hamlet`."""
    hamlets = hamlet_names(plan)
    return {c.id: _described(c, hamlets.get(c.hamlet, c.hamlet)) for c in plan.group.candidates}


def briefly(plan: Any) -> dict[str, str]:
    """Every candidate as `C07 – woman, 26`."""
    return {c.id: _described(c, "") for c in plan.group.candidates}


def _described(candidate: Candidate, hamlet: str) -> str:
    age = "" if candidate.age is None else integer(candidate.age)
    told = (sex(candidate.sex), age, hamlet)
    return _("{code} – {about}", code=candidate.id, about=", ".join(filter(None, told)) or "…")


def sex(found: str | None) -> str:
    """A woman or a man; nothing where it is not written down."""
    return _(SEXES[found]) if found else ""


def hamlet_names(plan: Any) -> dict[str, str]:
    """What each hamlet is called."""
    return {hamlet.id: hamlet.label for hamlet in plan.community.hamlets}


def listed(codes: Iterable[str]) -> str:
    """Codes in a sentence."""
    return ", ".join(codes)


def candidate_signs(plan: Any) -> dict[str, Symbol]:
    """The symbol that stands before each candidate, on the screen as on paper."""
    return signs(candidate_symbols(plan))
