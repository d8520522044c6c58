"""What the room put first, its problem tree, and its small projects."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from workbook.plan.crossing import Funded
from workbook.plan.links.parts import Parts

if TYPE_CHECKING:
    from workbook.needs.model import Choice, Draw, ProblemTree, Project, TakenBack


class OfNeeds(Parts):
    """What others ask: what the room put first, its problem tree, and its small projects."""

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
    def numbered_needs(self) -> tuple[str, ...]:
        """Ids of all needs, the first being number 1: as on the ballot paper, then the others."""
        from workbook.needs.analysis.pairs import listed

        balloted = listed(self) if self.needs.vote.closed_at else ()
        return tuple(dict.fromkeys((*balloted, *self.need_names)))

    @property
    def need_places(self) -> Mapping[str, int]:
        """The place of each need in the decision of the room; nothing as long as there is none."""
        return self.needs.consensus.places

    @property
    def problem_tree(self) -> ProblemTree:
        """The problem tree that the room drew."""
        return self.needs.tree

    @property
    def choice(self) -> Choice | None:
        """The choice of small projects, where there is one."""
        return self.needs.choice

    @property
    def choice_draws(self) -> tuple[Draw, ...]:
        """Ties of that choice, as people settled them."""
        return tuple(draw for draw in self.needs.draws if draw.about == "choice")

    @property
    def choice_taken_back(self) -> tuple[TakenBack, ...]:
        """Such draws that the room saw and that were taken back."""
        from workbook.needs.analysis.draws import taken_back

        return taken_back(self.needs, "choice")

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
