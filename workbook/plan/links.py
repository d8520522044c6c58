"""What crosses between two subjects, as functions of the plan: no subject knows another.

A number is written down once; here it is read by who needs it. What has to be computed first is
imported where it is used, so that opening a record stays quick.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from workbook.group.model import KEYS
from workbook.plan.crossing import Earmarked, Funded, Promised, Purse

if TYPE_CHECKING:
    from workbook.fund.model import Line, Rate
    from workbook.needs.model import Choice, Draw, ProblemTree, Project
    from workbook.sources import Source
    from workbook.sustainability.model import Action, Letter, Risk, Task


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
    def risk_of_assumption(self) -> Mapping[str, str]:
        """Which risk each assumption of the logframe became: ids of risks by those of its rows."""
        return {aim.id: aim.risk for aim in self.proposal.aims if aim.risk}

    @property
    def open_assumptions(self) -> Mapping[str, str]:
        """Assumptions that are not in the register of risks, by the id of their row."""
        known = {risk.id for risk in self.risks}
        became = self.risk_of_assumption
        return {
            row: text
            for row, text in self.assumptions.items()
            if text.strip() and became.get(row) not in known
        }

    @property
    def activity_names(self) -> Mapping[str, str]:
        """What each activity of the plan is called, in the order of the list."""
        return {each.id: each.name for each in self.activities.activities}

    @property
    def problem_branches(self) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
        """Causes and effects of the problem tree as they are drawn: id, name, depth, under."""
        from workbook.needs.analysis.tree import laid_out

        tree = self.needs.tree
        return laid_out(tree.causes), laid_out(tree.effects)

    @property
    def project_need(self) -> str:
        """The id of the need that the project answers: the one written down, else the room's."""
        return self.proposal.project.need or self.chosen_need

    @property
    def project_title(self) -> str:
        """What the project is called; its need as long as it has no title."""
        title = self.proposal.project.title.strip()
        return title or self.need_names.get(self.project_need, "")

    @property
    def project_total(self) -> int:
        """What the project costs with its contingency, in hundredths."""
        from workbook.proposal.analysis.amounts import total

        return total(self)

    @property
    def project_cash(self) -> int:
        """What the project takes from the fund of the community, in hundredths."""
        from workbook.proposal.analysis.amounts import by_source

        return by_source(self).get("fund", 0)

    @property
    def budget_by_activity(self) -> Mapping[str, Mapping[Source, int]]:
        """What the budget lines give each activity, by its id and by payer, in hundredths.

        The contingency stands with its own activity, lines without one under the empty id.
        """
        from workbook.proposal.analysis.amounts import by_activity

        return by_activity(self)

    @property
    def purpose_for_project(self) -> Earmarked | None:
        """The fund's restricted money for the project, beside what the project needs in cash.

        It is the purpose that the proposal names; where it names none, the first one that a
        contribution is collected for.
        """
        from workbook.fund.analysis.collected import total

        rules, named = self.fund.rules, self.proposal.project.purpose
        levied = {levy.purpose for levy in rules.levies}
        found = (it for it in rules.purposes if it.id == named or (not named and it.id in levied))
        purpose = next(found, None)
        if purpose is None:
            return None
        paid = total(self, [levy for levy in rules.levies if levy.purpose == purpose.id]).paid
        name = purpose.name or purpose.id
        return Earmarked(purpose.id, name, purpose.needed, paid, self.project_cash)

    @property
    def project_subtotal(self) -> int:
        """What the project costs without contingency, in hundredths: what it would cost anew."""
        from workbook.proposal.analysis.amounts import subtotal

        return subtotal(self)

    @property
    def upkeep_tasks(self) -> tuple[Task, ...]:
        """Tasks of upkeep that no tariff pays for, in the order of the list."""
        from workbook.sustainability.analysis.upkeep import shared

        return shared(self)

    @property
    def upkeep_by_payer(self) -> Mapping[Source, int]:
        """What these cost in a year by who pays it, in hundredths; each task halves up."""
        from workbook.sustainability.analysis.upkeep import by_payer

        return by_payer(self.upkeep_tasks)

    @property
    def upkeep_yearly(self) -> int:
        """What these cost in a year, in hundredths."""
        return sum(self.upkeep_by_payer.values())

    @property
    def upkeep_of_fund(self) -> Promised:
        """What the fund pays for upkeep in a year beside what its forecast has for that."""
        from workbook.fund.analysis.lines import yearly

        lines = (line for line in self.fund.forecast.lines if line.upkeep and line.way == "out")
        return Promised(self.upkeep_by_payer.get("fund", 0), sum(yearly(line) for line in lines))

    @property
    def replacement_yearly(self) -> int:
        """What things that no tariff replaces lose in value in a year, in hundredths."""
        from workbook.sustainability.analysis.replacement import shared_assets, yearly

        return yearly(shared_assets(self))

    @property
    def replacement_of_fund(self) -> Promised:
        """The same beside what the fund's forecast measures its reserve by."""
        return Promised(self.replacement_yearly, self.fund.forecast.replacement)

    @property
    def actions(self) -> tuple[Action, ...]:
        """What the room will do about low scores."""
        return self.sustainability.actions

    @property
    def activity_of_action(self) -> Mapping[str, str]:
        """Which activity of the plan each action became: ids of activities by those of actions."""
        return {each.action: each.id for each in self.activities.activities if each.action}

    @property
    def done_actions(self) -> frozenset[str]:
        """Ids of actions whose activity was done, in time or late, by the last review of it."""
        told = {id: each for review in self.activities.reviews for id, each in review.items.items()}
        done = {id for id, each in told.items() if each.outcome in ("on_time", "late")}
        return frozenset(
            action
            for action, id in self.activity_of_action.items()
            if id in done and not told[id].new
        )

    @property
    def upkeep_letters(self) -> Mapping[Source, Letter]:
        """Letters in which payers signed for what falls to them."""
        return self.sustainability.upkeep.letters

    @property
    def recorded_papers(self) -> Mapping[str, bool]:
        """Whether the decision, who was there, and the count of the votes stand in the record."""
        needs = self.needs
        return {
            "minutes": bool(needs.consensus.closed_at),
            "attendance": any(needs.session.attended.values()),
            "ballots": bool(needs.ballot.closed_at),
        }

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

    @property
    def need_places(self) -> Mapping[str, int]:
        """The place of each need in the decision of the room; nothing as long as there is none."""
        return self.needs.consensus.places

    @property
    def answerable(self) -> Mapping[str, str]:
        """Who can answer for something, by code: committees by name, then members of the group."""
        committees = {one.id: one.name.strip() or one.id for one in self.group.committees}
        return committees | {code: code for code in sorted(self.members)}

    @property
    def budget_items(self) -> Mapping[str, tuple[str, ...]]:
        """What the lines of the proposal's budget are called, by the activity they name."""
        found: dict[str, tuple[str, ...]] = {}
        for line in self.proposal.budget.lines:
            if line.activity.strip():
                found[line.activity] = (*found.get(line.activity, ()), line.item)
        return found

    @property
    def care_actions(self) -> tuple[Action, ...]:
        """What the village wants to do about low scores of sustainability."""
        return self.sustainability.actions

    @property
    def promised_lines(self) -> tuple[Line, ...]:
        """Payments to activities that the fund's forecast expects."""
        from workbook.fund.analysis.lines import promised

        return tuple(line for line in self.fund.forecast.lines if promised(line))

    @property
    def fund_purposes(self) -> Mapping[str, str]:
        """What restricted money of the fund is kept for, by its id."""
        return {each.id: each.name or each.id for each in self.fund.rules.purposes}

    @property
    def paying_households(self) -> int:
        """Households that the fund asks to pay: all but those that are exempt."""
        from workbook.fund.analysis.streets import payers

        return payers(self)

    @property
    def forecast_first(self) -> str:
        """The first month of the fund's forecast; empty as long as it has not begun."""
        return self.fund.forecast.first

    def purses(self, last: str) -> tuple[Purse, ...]:
        """The fund's money up to a month, without what it pays to activities of the plan.

        Free money comes first. Nothing where the forecast has not begun, or begins later.
        """
        from workbook.fund.analysis.undrawn import beyond, undrawn

        run = undrawn(self, frozenset(self.activity_names), last)
        names = {purpose.id: purpose.name or purpose.id for purpose in self.fund.rules.purposes}
        return tuple(
            Purse(
                id,
                names.get(id, id),
                flows[0].open,
                {flow.month: flow.received - flow.paid for flow in flows},
                *beyond(self, id, flows),
            )
            for id, flows in run.flows.items()
            if flows
        )

    @property
    def plan_payments(self) -> Mapping[str, Mapping[str, int]]:
        """What each activity draws from the fund by the plan as agreed: month, activity, qəpik."""
        from workbook.activities.analysis.agreed import agreed
        from workbook.activities.analysis.payments import payments

        laid = agreed(self)
        return payments(self, laid) if laid else {}

    @property
    def fund_reserve(self) -> int:
        """What the rules of the fund want to be kept back, in hundredths."""
        from workbook.fund.analysis.lines import recurring

        return recurring(self) * self.fund.rules.reserve_months // 12

    @property
    def proposed(self) -> str:
        """The title of the project as somebody wrote it; empty before."""
        return self.proposal.project.title.strip()
