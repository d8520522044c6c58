"""The tie ceremony: a tie is shown, people settle it, and what came out is written down."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workbook.locale import _, plural
from workbook.locale.numbers import moment
from workbook.ui.log import now
from workbook.ui.step import Add, AnyEdit, new_id
from workbook.ui.view import Block, Button, Buttons, Notice

Level = tuple[str, ...]


@dataclass(frozen=True)
class Ceremony:
    """How ties about one thing are settled.

    `path` is the list that draws are written to, `draws` those about this so far, `hows` the ways
    that the agreed rule allows (`second_round`, `lot`), `names` what is tied; `taken_back` are
    draws that the room saw and that do not count any more, each with its moment (`at`, `draw`).
    """

    about: str
    path: tuple[str, ...]
    draws: Sequence[Any]
    hows: tuple[str, ...]
    names: Mapping[str, str]
    taken_back: Sequence[Any] = ()

    def blocks(self, ties: Sequence[Level]) -> tuple[Block, ...]:
        """What the room sees: ties already settled, and for the next open one how to settle it."""
        settled = tuple(self._told())
        if not ties:
            return settled
        together = "; ".join(self.names[id] for id in ties[0])
        text = _("A tie: {names}.", names=together)
        tie = Notice(id=f"tie-{self.about}", kind="look", text=text)
        if not self.hows:
            agreed = _("You agreed: those that tie stand side by side.")
            return (*settled, tie, Notice(kind="info", text=agreed))
        return (*settled, tie, *self._ways(ties[0]))

    def press(self, ties: Sequence[Level], action: str) -> tuple[AnyEdit, ...]:
        """What pressing a button writes down; nothing for what is not an open tie."""
        for level in ties[:1]:
            for how in self.hows:
                for id in level:
                    if action == self._action(how, id):
                        draw = {"id": new_id(), "at": now(), "about": self.about}
                        came = {"tied": list(level), "first": id, "how": how}
                        return (Add(path=self.path, item=draw | came),)
        return ()

    def _ways(self, level: Level) -> Iterator[Buttons]:
        captions = {
            "second_round": _("You agreed to vote again on these. Which came first?"),
            "lot": _("A public lot, drawn before all eyes. Which was drawn first?"),
        }
        if len(self.hows) > 1:
            captions["lot"] = _("Level again? Then a public lot decides. Which was drawn first?")
        for how in self.hows:
            yield Buttons(
                id=f"{self.about}-{how}",
                caption=captions[how],
                buttons=tuple(self._way(how, id) for id in level),
            )

    def _way(self, how: str, id: str) -> Button:
        name = self.names[id]
        question = _("Write down: {name} came first?", name=name)
        return Button(action=self._action(how, id), label=name, ask=question)

    def _action(self, how: str, id: str) -> str:
        return json.dumps([self.about, how, id])

    def _told(self) -> Iterator[Notice]:
        """What was drawn; nothing that the room saw is left out, though it was taken back."""
        for back in self.taken_back:
            text = _(
                "On {moment} {first} came first among {tied}. This was taken back on {taken}.",
                taken=moment(back.at),
                moment=moment(back.draw.at),
                first=self.names.get(back.draw.first, back.draw.first),
                tied="; ".join(self.names.get(id, id) for id in back.draw.tied),
            )
            yield Notice(kind="look", text=text)
        for draw in self.draws:
            told = {
                "moment": moment(draw.at),
                "first": self.names.get(draw.first, draw.first),
                "behind": "; ".join(self.names.get(id, id) for id in draw.tied if id != draw.first),
            }
            text = _sentence(draw.how, told)
            yield Notice(kind="good", text=" ".join((text, *self._again(draw))))

    def _again(self, draw: Any) -> Iterator[str]:
        same = [back for back in self.taken_back if set(back.draw.tied) == set(draw.tied)]
        if same:
            times = len(same) + 1
            yield plural("It was drawn {number} time.", "It was drawn {number} times.", times)


def _sentence(how: str, told: dict[str, str]) -> str:
    if how == "lot":
        return _("A tie, settled by lot on {moment}: {first} before {behind}.", **told)
    return _("A tie, settled by a second vote on {moment}: {first} before {behind}.", **told)
