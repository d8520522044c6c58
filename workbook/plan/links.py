"""What crosses between two subjects, as functions of the plan: no subject knows another.

A number is written down once; here it is read by who needs it. What has to be computed first is
imported where it is used, so that opening a record stays quick.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from workbook.group.model import KEYS
from workbook.plan.crossing import Funded

if TYPE_CHECKING:
    from workbook.fund.model import Rate
    from workbook.needs.model import Choice, Draw, ProblemTree, Project
    from workbook.sustainability.model import Risk


class Links:
    """Read-only views across the parts of a plan."""

    if TYPE_CHECKING:
        community: Any
        group: Any
        needs: Any
        fund: Any
        proposal: Any
        activities: Any
        sustainability: Any

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

    @property
    def members(self) -> frozenset[str]:
        """Codes of everybody who has a part in the group: offices, keys and committees."""
        seated = {code for one in self.group.committees for code in one.members}
        return frozenset({code for code in self.group.roles.values() if code} | seated)

    @property
    def chosen_need(self) -> str:
        """The id of the need that the room put first; empty as long as it is not decided."""
        places = self.needs.consensus.places
        return next((need for need, place in places.items() if place == 1), "")

    @property
    def need_names(self) -> Mapping[str, str]:
        """What each need is called, in the order of the list."""
        return {need.id: need.name for need in self.needs.needs}

    @property
    def problem_tree(self) -> ProblemTree:
        """The problem tree that the room drew."""
        return self.needs.tree

    @property
    def agreed_rates(self) -> tuple[Rate, ...]:
        """What work and materials count for, as the community agreed."""
        return self.fund.rates.rates

    @property
    def quotes_above(self) -> int:
        """From which amount on the fund's rules ask for three quotes, in hundredths."""
        return self.fund.rules.quotes_above

    @property
    def assumptions(self) -> Mapping[str, str]:
        """What the proposal's logframe takes for granted, by the id of its row."""
        return {aim.id: aim.assumption for aim in self.proposal.aims if aim.assumption}

    @property
    def risks(self) -> tuple[Risk, ...]:
        """The risks in the register."""
        return self.sustainability.risks

    @property
    def activity_names(self) -> Mapping[str, str]:
        """What each activity of the plan is called, in the order of the list."""
        return {each.id: each.name for each in self.activities.activities}

    @property
    def budget_by_activity(self) -> Mapping[str, Mapping[str, int]]:
        """What the lines of the proposal's budget give to each activity, by payer, in qəpik."""
        found: dict[str, dict[str, int]] = {}
        for line in self.proposal.budget.lines:
            for payer, amount in line.split.items() if line.activity else ():
                row = found.setdefault(line.activity, {})
                row[payer] = row.get(payer, 0) + amount
        return found

    @property
    def timeline(self) -> Mapping[str, tuple[str, str]]:
        """First and last month of each activity: as agreed, else as early as the seasons allow."""
        from workbook.activities.analysis.agreed import agreed

        laid = agreed(self)
        return {id: (span.begins, span.ends) for id, span in laid.spans.items()} if laid else {}

    @property
    def activity_costs(self) -> Mapping[str, Mapping[str, int]]:
        """What each activity costs by payer, in qəpik: its own costs and budget lines together."""
        from workbook.activities.analysis.costs import costs

        return {id: cost.by_payer for id, cost in costs(self).items()}
