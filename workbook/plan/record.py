"""The whole record of one community.

A number is written down once, here; everything else is derived from it. What crosses between
two subjects is in `links`, so that no subject needs to know another.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from workbook.activities.model import PlanOfWork
from workbook.fund.model import Fund
from workbook.group.model import CommunityGroup
from workbook.locale import N_, _
from workbook.needs.model import Choice, Needs
from workbook.plan.community import Community, Group
from workbook.plan.links import Links
from workbook.proposal.model import Proposal
from workbook.record import Id, Part
from workbook.sustainability.model import Sustainability

VERSION = 1
"""Version of the plan file that this program writes; a newer one is refused."""


class Plan(Links, Part):
    """One community's plan: a file that can travel, and the value that every edit makes anew.

    `id` is unique across laptops.
    """

    format: Literal["workbook"] = "workbook"
    version: Literal[1] = VERSION
    id: Id
    community: Community = Field(title=N_("Community"))
    group: CommunityGroup = Field(CommunityGroup(), title=N_("Community group"))
    needs: Needs = Field(Needs(), title=N_("Needs"))
    fund: Fund = Field(Fund(), title=N_("Fund"))
    proposal: Proposal = Field(Proposal(), title=N_("Proposal"))
    activities: PlanOfWork = Field(PlanOfWork(), title=N_("Activities"))
    sustainability: Sustainability = Field(Sustainability(), title=N_("Sustainability"))

    def forbids(self, after: Plan) -> Iterator[str]:
        """Sentences that say why this plan may not become `after`; none when it may."""
        if after.id != self.id:
            yield _("The identity of a community cannot be changed.")
        yield from self.group.forbids(after.group)
        yield from self.needs.forbids(after.needs)
        yield from self.fund.forbids(after.fund)
        yield from self.sustainability.forbids(after.sustainability)

    def leaves(self, after: Plan, at: dt.datetime) -> Iterator[tuple[tuple[str, ...], Part]]:
        """What a change to `after` at a moment leaves behind: lists, and what is added to them.

        Whatever it takes back, an undo too: the room saw it, and it stays to be seen.
        """
        for lot in self.group.leaves(after.group, at):
            yield ("group", "taken_back"), lot
        for draw in self.needs.leaves(after.needs, at):
            yield ("needs", "taken_back"), draw


def plan_from_choice(id: str, choice: Choice, name: str = "") -> Plan:
    """The plan of a community that has only an election so far: what a `.pb` file becomes.

    Its name is META's `description`, else its `unit`, else `name`; its groups are those of the
    ballots. Where META says `experimental` the data are made up, and shown so (pabulib.org).
    """
    meta = choice.meta
    groups = dict.fromkeys(ballot.group for ballot in choice.ballots if ballot.group)
    community = Community(
        name=meta.get("description") or meta.get("unit") or name or id,
        groups=tuple(Group(id=group) for group in groups),
        illustrative=meta.get("experimental") == "1",
    )
    return Plan(id=id, community=community, needs=Needs(choice=choice))
