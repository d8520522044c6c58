"""The group as one chart: the village on top, then who answers to whom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.group.analysis.words import committee, holder
from workbook.group.model import KEYS, Committee
from workbook.locale import _
from workbook.ui.view import Tree, Twig


def organisation(plan: Any) -> Tree:
    """The village meeting; under it the chair with offices and committees, and the audit apart."""
    return Tree(
        id="organisation",
        caption=_("Who answers to whom"),
        core=_("Village assembly"),
        up=(),
        down=tuple(_twigs(plan)),
        up_label="",
        down_label=_("elected by it, and answering to it"),
    )


def _twigs(plan: Any) -> Iterator[Twig]:
    roles = plan.group.roles
    yield Twig(id="chair", text=_held(holder("chair"), roles.get("chair")), depth=1)
    for office in ("deputy_chair", "secretary", "treasurer"):
        yield Twig(id=office, text=_held(holder(office), roles.get(office)), depth=2, under="chair")
    keys = ", ".join(roles[key] for key in KEYS if roles.get(key))
    yield Twig(id="key", text=_held(_("Keys"), keys), depth=2, under="chair")
    for each in plan.group.committees:
        if each.kind != "audit":
            yield Twig(id=each.id, text=_sitting(each), depth=2, under="chair")
    for each in plan.group.committees:
        if each.kind == "audit":
            yield Twig(id=each.id, text=_sitting(each), depth=1)


def _held(role: str, codes: str | None) -> str:
    return _("{role}: {codes}", role=role, codes=codes or "–")


def _sitting(each: Committee) -> str:
    """A committee with its head first."""
    codes = sorted(each.members, key=lambda code: (each.members[code] != "head", code))
    return _held(committee(each), ", ".join(codes))
