"""The tie ceremony: a tie is shown, people settle it, and what came out is written down."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from workbook.locale import _
from workbook.locale.numbers import moment
from workbook.ui.log import now
from workbook.ui.step import Add, AnyEdit, new_id
from workbook.ui.view import Block, Button, Buttons, Notice

DRAWS = ("needs", "draws")
Level = tuple[str, ...]


def ceremony(
    plan: Any, about: str, ties: Sequence[Level], names: Mapping[str, str]
) -> tuple[Block, ...]:
    """What the room sees of ties: those already settled, and for the next one how to settle it.

    `ties` are the levels that are still open, `names` those of what is tied.
    """
    settled = tuple(_told(plan, about, names))
    if not ties:
        return settled
    level = ties[0]
    together = "; ".join(names[id] for id in level)
    tie = Notice(id=f"tie-{about}", kind="look", text=_("A tie: {names}.", names=together))
    if not _hows(plan, about):
        agreed = _("You agreed: those that tie stand side by side.")
        return (*settled, tie, Notice(kind="info", text=agreed))
    return (*settled, tie, *_ways(plan, about, level, names))


def settling(plan: Any, about: str, ties: Sequence[Level], action: str) -> tuple[AnyEdit, ...]:
    """What pressing a button of the ceremony writes down; nothing for what is not an open tie."""
    for level in ties[:1]:
        for how in _hows(plan, about):
            for id in level:
                if action == _action(about, how, id):
                    draw = {"id": new_id(), "at": now(), "about": about, "tied": list(level)}
                    return (Add(path=DRAWS, item={**draw, "first": id, "how": how}),)
    return ()


def _hows(plan: Any, about: str) -> tuple[str, ...]:
    """The ways that the agreed rule allows; money cannot be spent side by side, so lots decide."""
    if about == "choice" or plan.needs.rule.tie == "lot":
        return ("lot",)
    return ("second_round", "lot") if plan.needs.rule.tie == "second_round" else ()


def _ways(plan: Any, about: str, level: Level, names: Mapping[str, str]) -> Iterator[Buttons]:
    captions = {
        "second_round": _("You agreed to vote again on these. Which came first?"),
        "lot": _("A public lot, drawn before all eyes. Which was drawn first?"),
    }
    hows = _hows(plan, about)
    if len(hows) > 1:
        captions["lot"] = _("Level again? Then a public lot decides. Which was drawn first?")
    for how in hows:
        yield Buttons(
            id=f"{about}-{how}",
            caption=captions[how],
            buttons=tuple(
                Button(
                    action=_action(about, how, id),
                    label=names[id],
                    ask=_("Write down: {name} came first?", name=names[id]),
                )
                for id in level
            ),
        )


def _action(about: str, how: str, id: str) -> str:
    return json.dumps([about, how, id])


def _told(plan: Any, about: str, names: Mapping[str, str]) -> Iterator[Notice]:
    for draw in plan.needs.draws:
        if draw.about == about:
            told = {
                "moment": moment(draw.at),
                "first": names.get(draw.first, draw.first),
                "behind": "; ".join(names.get(id, id) for id in draw.tied if id != draw.first),
            }
            yield Notice(kind="good", text=_sentence(draw.how, told))


def _sentence(how: str, told: dict[str, str]) -> str:
    if how == "lot":
        return _("A tie, settled by lot on {moment}: {first} before {behind}.", **told)
    return _("A tie, settled by a second vote on {moment}: {first} before {behind}.", **told)
