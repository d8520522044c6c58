"""The rule: how dots and ballots become an order, agreed before the first is counted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from workbook.locale import N_, _
from workbook.record import Part, Reopening, Words

Method = Literal["raw", "group_equal", "population"]
TieRule = Literal["second_round", "lot", "side_by_side"]
BallotMethod = Literal["borda_group_equal", "borda", "copeland", "plurality"]

METHODS = {
    "group_equal": N_("Every group weighs the same"),
    "population": N_("Groups weigh by their number in the village"),
    "raw": N_("Every dot weighs the same"),
}
TIES = {
    "second_round": N_("Vote again on the tied needs"),
    "lot": N_("Draw lots in public"),
    "side_by_side": N_("Leave them side by side"),
}
BALLOTS = {
    "borda_group_equal": N_("Points by place, every group the same"),
    "borda": N_("Points by place, every paper the same"),
    "copeland": N_("Who wins most duels"),
    "plurality": N_("Most first places"),
}
UNRANKED = {
    "share": N_("Those left out share the points that remain"),
    "nothing": N_("Those left out get no points"),
}
TIED = {
    "share": N_("It counts: they share the points of their places"),
    "spoiled": N_("It is spoiled"),
}
"""What values are called on the screen; translate with `_` where it is shown."""


class Rule(Part):
    """How dots and ballots become an order, agreed before the first dot is counted.

    `dots_per_person` empty means a third of the number of needs, rounded up (field guide, WS3).
    `unranked` says what needs get that a ballot leaves out, `tied` what a ballot counts that puts
    several needs on one place; both are printed on the ballot.
    """

    method: Annotated[Method, Words(METHODS)] = Field(
        "group_equal", title=N_("How dots become an order")
    )
    dots_per_person: int | None = Field(
        None, strict=True, ge=1, le=20, title=N_("Dots for each person")
    )
    most_per_need: int = Field(
        2, strict=True, ge=1, le=20, title=N_("Most dots of one person on one need")
    )
    shortlist: int = Field(6, strict=True, ge=1, le=20, title=N_("Needs on the shortlist"))
    top_per_group: int = Field(
        2, strict=True, ge=0, le=5, title=N_("First needs of every group, always on the shortlist")
    )
    tie: Annotated[TieRule, Words(TIES)] = Field("second_round", title=N_("When needs tie"))
    ballots: Annotated[BallotMethod, Words(BALLOTS)] = Field(
        "borda_group_equal", title=N_("How ballots become an order")
    )
    unranked: Annotated[Literal["share", "nothing"], Words(UNRANKED)] = Field(
        "share", title=N_("A ballot that leaves needs out")
    )
    tied: Annotated[Literal["share", "spoiled"], Words(TIED)] = Field(
        "share", title=N_("A ballot with several needs on one place")
    )
    locked_at: dt.datetime | None = None
    unlocks: tuple[Reopening, ...] = ()

    def dots_each(self, needs: int) -> int:
        """Dots that each person places when there are `needs` needs."""
        return self.dots_per_person or max(1, -(-needs // 3))

    def forbids(self, after: Rule) -> Iterator[str]:
        """Sentences that say why this rule may not become `after`."""
        if after.unlocks[: len(self.unlocks)] != self.unlocks:
            yield _("The log of unlocking stays: it cannot be changed or taken back.")
        if self.locked_at is None:
            return
        unlocked = after.locked_at is None and len(after.unlocks) > len(self.unlocks)
        if after.locked_at is None and not unlocked:
            yield _("Say why the rule is unlocked; the reason is written into the record.")
        elif not unlocked and after != self:
            yield _("The rule is locked. Unlock it first, and say why.")
