"""What is written down while a room ranks its needs.

Values are frozen: an edit makes a new one. `forbids` says, in sentences, which changes the room
has agreed not to make any more (a locked rule, a closed vote).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from workbook.locale import N_, _
from workbook.money import Qepik

Id = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Text = Annotated[str, StringConstraints(max_length=20_000)]
Count = Annotated[int, Field(strict=True, ge=0, le=1_000_000)]

Method = Literal["raw", "group_equal", "population"]
TieRule = Literal["second_round", "lot", "side_by_side"]
VoteType = Literal["approval", "choose-1", "cumulative", "ordinal"]


class Part(BaseModel):
    """A frozen piece of the record that accepts no unknown field."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Session(Part):
    """The meeting: when it was, and who came, by group and by hamlet."""

    date: dt.date | None = Field(None, title=N_("Date"))
    attended: dict[Id, Count] = Field({}, title=N_("Came"))
    attended_by_hamlet: dict[Id, Count] = Field({}, title=N_("Came"))


class Need(Part):
    """One need in the words of the people who named it; `group` is who named it first."""

    id: Id
    name: Text = Field(title=N_("Need, in people's own words"))
    group: str = Field("", title=N_("Named first by"))


class Reopening(Part):
    """Something closed was opened again: when, why, and whether dots had been counted by then."""

    id: Id
    at: dt.datetime
    reason: Annotated[Text, StringConstraints(strip_whitespace=True, min_length=1)]
    after_first_vote: bool


class Rule(Part):
    """How dots become an order, agreed before the first dot is counted.

    `dots_per_person` empty means a third of the number of needs, rounded up (field guide, WS3).
    """

    method: Method = Field("group_equal", title=N_("How dots become an order"))
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
    tie: TieRule = Field("second_round", title=N_("When needs tie"))
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


class DotVote(Part):
    """Dots of each group on each need, counted by tellers; hidden until the vote is closed."""

    dots: dict[Id, dict[Id, Count]] = Field({}, title=N_("Dots"))
    closed_at: dt.datetime | None = None
    reopened: tuple[Reopening, ...] = ()

    def of(self, need: str, group: str) -> int | None:
        """Dots of `group` on `need`; None where nothing was typed yet."""
        return self.dots.get(need, {}).get(group)

    @property
    def begun(self) -> bool:
        """Whether any dot has been typed."""
        return any(self.dots.values())

    def forbids(self, after: DotVote) -> Iterator[str]:
        """Sentences that say why this vote may not become `after`."""
        if after.reopened[: len(self.reopened)] != self.reopened:
            yield _("The log of opening the vote again stays: it cannot be changed or taken back.")
        if self.closed_at is None:
            return
        if after.closed_at is None and len(after.reopened) == len(self.reopened):
            yield _("Say why the vote is opened again; the reason is written into the record.")
        elif after.closed_at is not None and after != self:
            yield _("The vote is closed. Open it again, and say why, before changing a count.")


class Project(Part):
    """A small project with its price in qəpik (hundredths of the currency of the choice).

    `other` keeps further columns of an imported election, as text.
    """

    id: Id
    name: Text = Field("", title=N_("Project"))
    cost: Qepik = Field(title=N_("Cost"))
    need: str | None = None
    other: dict[str, str] = {}


class Ballot(Part):
    """`count` equal ballots: the projects chosen (best first when ordinal) and their points."""

    choices: tuple[Id, ...] = ()
    points: tuple[Count, ...] | None = None
    group: str = ""
    count: Annotated[int, Field(strict=True, ge=1, le=1_000_000)] = 1
    voter: str = ""
    other: dict[str, str] = {}


class Choice(Part):
    """Choosing small projects within a budget: what stands to choice, and the room's ballots.

    `meta` keeps the META section of an imported Pabulib election, in its own words.
    """

    budget: Qepik = Field(0, title=N_("Budget"))
    currency: Annotated[str, StringConstraints(min_length=1, max_length=12)] = "AZN"
    vote_type: VoteType = "approval"
    projects: tuple[Project, ...] = ()
    ballots: tuple[Ballot, ...] = ()
    meta: dict[str, str] = {}


class Needs(Part):
    """Everything the *Needs* worksheet writes down."""

    session: Session = Field(Session(), title=N_("Meeting"))
    needs: tuple[Need, ...] = Field((), title=N_("Needs"))
    rule: Rule = Field(Rule(), title=N_("Rule"))
    vote: DotVote = Field(DotVote(), title=N_("Vote"))
    choice: Choice | None = Field(None, title=N_("Small projects"))

    def forbids(self, after: Needs) -> Iterator[str]:
        """Sentences that say why this part may not become `after`."""
        yield from self.rule.forbids(after.rule)
        yield from self.vote.forbids(after.vote)
        if self.vote.dots != after.vote.dots and after.rule.locked_at is None:
            yield _("Lock the rule before the first dot is counted.")
        if self.rule.locked_at and self._ids != after._ids:
            yield _("The list of needs is fixed while the rule is locked.")

    @property
    def _ids(self) -> tuple[str, ...]:
        return tuple(need.id for need in self.needs)
