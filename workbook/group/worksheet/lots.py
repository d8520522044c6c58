"""The lot ceremony: who is level is shown, people draw, and what came out is written down."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from workbook.group.analysis.ties import Level
from workbook.group.worksheet.people import listed
from workbook.locale import _
from workbook.locale.numbers import moment
from workbook.ui.log import now
from workbook.ui.step import Add, AnyEdit, new_id
from workbook.ui.view import Block, Button, Buttons, Notice

LOTS = ("group", "lots")


def ceremony(plan: Any, ties: Sequence[Level], names: Mapping[str, str]) -> Iterator[Block]:
    """What was drawn so far, and for the next open tie the lot that has to be drawn."""
    yield from _drawn(plan)
    for level in ties[:1]:
        text = _("Level by every rule you agreed on: {codes}.", codes=listed(level))
        yield Notice(id="open-tie", kind="look", text=text)
        yield Buttons(
            id="lot",
            caption=_("Draw a lot before all eyes. Who was drawn first, and has the seat?"),
            buttons=tuple(_button(code, names) for code in level),
        )


def _button(code: str, names: Mapping[str, str]) -> Button:
    sure = _("Write down: {code} was drawn first?", code=code)
    return Button(action=_action(code), label=names.get(code, code), ask=sure)


def draw(ties: Sequence[Level], action: str) -> tuple[AnyEdit, ...]:
    """What pressing a button of the ceremony writes down; nothing for what is not an open tie."""
    for level in ties[:1]:
        for code in level:
            if action == _action(code):
                lot = {"id": new_id(), "at": now(), "tied": list(level), "first": code}
                return (Add(path=LOTS, item=lot),)
    return ()


def _action(code: str) -> str:
    return json.dumps(["lot", code])


def _drawn(plan: Any) -> Iterator[Notice]:
    """What was drawn; nothing that the room saw is left out, though it was taken back."""
    for back in plan.group.lots_taken_back:
        text = _(
            "On {moment} {first} came first among {tied}. This was taken back on {taken}.",
            taken=moment(back.at),
            moment=moment(back.lot.at),
            first=back.lot.first,
            tied=listed(back.lot.tied),
        )
        yield Notice(kind="look", text=text)
    for lot in plan.group.lots:
        text = _(
            "A public lot among {codes} on {moment}: {first} was drawn first.",
            codes=listed(lot.tied),
            moment=moment(lot.at),
            first=lot.first,
        )
        yield Notice(kind="good", text=text)
