"""The whole record of one community, and the links between its parts.

A number is written down once, here; everything else is derived from it. What crosses between
two subjects is a function of the plan, so that no subject needs to know another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from workbook.fund.model import Fund
from workbook.group.model import KEYS, CommunityGroup
from workbook.locale import N_, _
from workbook.needs.model import Choice, Draw, Needs, Project
from workbook.record import Count, Id, Part, Text

VERSION = 1
"""Version of the plan file that this program writes; a newer one is refused."""


class Group(Part):
    """Part of the adults who vote apart; an empty name stands for the usual one of its id."""

    id: Id
    name: Text = ""
    adults: Count = Field(0, title=N_("Adults"))

    @property
    def label(self) -> str:
        """The name to show, in the language of the reader where it is a usual one."""
        usual = {"women": _("Women"), "men": _("Men"), "youth": _("Youth")}
        return self.name or usual.get(self.id, self.id)


class Hamlet(Part):
    """A part of the village with its number of households."""

    id: Id
    name: Text = Field("", title=N_("Hamlet"))
    households: Count = Field(0, title=N_("Households"))

    @property
    def label(self) -> str:
        """The name to show."""
        return self.name or self.id


USUAL_GROUPS = (Group(id="women"), Group(id="men"), Group(id="youth"))


class Community(Part):
    """The village as a whole. `illustrative` marks invented data wherever it is shown."""

    name: Text = Field(title=N_("Community"))
    region: str = Field("", title=N_("Region"))
    population: Count = Field(0, title=N_("Inhabitants"))
    groups: tuple[Group, ...] = USUAL_GROUPS
    hamlets: tuple[Hamlet, ...] = ()
    illustrative: bool = False


@dataclass(frozen=True)
class Funded:
    """Small projects that a rule would pay for, in its order. Money in hundredths.

    `nothing` tells by group how many voters are left without any project they support; `ties` are
    the projects that stand level where that decided something and nobody has settled it.
    """

    rule: str
    projects: tuple[str, ...]
    spent: int
    left: int
    nothing: Mapping[str, int]
    ties: tuple[tuple[str, ...], ...] = ()


class Plan(Part):
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

    @property
    def households(self) -> int:
        """Households of the village: those of its hamlets together."""
        return sum(hamlet.households for hamlet in self.community.hamlets)

    @property
    def signers(self) -> tuple[str, ...]:
        """Codes of who may sign for money: the chair, the treasurer and the key-holders."""
        offices = ("chair", "treasurer", *KEYS)
        found = (self.group.roles.get(office, "") for office in offices)
        return tuple(dict.fromkeys(code for code in found if code))

    def related(self, one: str, other: str) -> bool:
        """Whether two people, by code, are of one family."""
        return any({one, other} == {kin.one, kin.other} for kin in self.group.kin)

    @property
    def choice(self) -> Choice | None:
        """The choice of small projects, where there is one."""
        return self.needs.choice

    @property
    def choice_draws(self) -> tuple[Draw, ...]:
        """Ties of that choice, as people settled them."""
        return tuple(draw for draw in self.needs.draws if draw.about == "choice")

    @property
    def candidates(self) -> tuple[Project, ...]:
        """The small projects that stand to choice."""
        return self.needs.choice.projects if self.needs.choice else ()

    @property
    def project_budget(self) -> int:
        """What may be spent on small projects, in hundredths."""
        return self.needs.choice.budget if self.needs.choice else 0

    def small_projects(self) -> tuple[Funded, ...]:
        """What each rule would pay for within the budget, by the ballots of the room."""
        from workbook.needs.analysis.choice import decided
        from workbook.needs.analysis.draws import open_ties
        from workbook.needs.analysis.poll import left_with_nothing, poll

        if self.needs.choice is None:
            return ()
        box, draws = poll(self.needs.choice), self.needs.draws
        return tuple(
            Funded(
                rule=rule,
                projects=each.funded,
                spent=each.spent,
                left=each.left,
                nothing=left_with_nothing(box, each.funded),
                ties=open_ties((t.projects for t in each.ties if t.open), draws, "choice"),
            )
            for rule, each in decided(self.needs.choice, box, draws).items()
        )

    def project_votes(self) -> tuple[Mapping[str, int], Mapping[str, int]]:
        """How many support each small project, and how many voted in each group."""
        from workbook.needs.analysis.poll import left_with_nothing, poll, votes

        if self.needs.choice is None:
            return {}, {}
        box = poll(self.needs.choice)
        return votes(box), left_with_nothing(box, ())

    def forbids(self, after: Plan) -> Iterator[str]:
        """Sentences that say why this plan may not become `after`; none when it may."""
        if after.id != self.id:
            yield _("The identity of a community cannot be changed.")
        yield from self.group.forbids(after.group)
        yield from self.needs.forbids(after.needs)
        yield from self.fund.forbids(after.fund)


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
