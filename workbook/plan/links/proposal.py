"""The project, what it costs whom, and what it takes for granted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from workbook.plan.links.parts import Parts

if TYPE_CHECKING:
    from workbook.sources import Source


class OfProposal(Parts):
    """What others ask: the project, what it costs whom, and what it takes for granted."""

    @property
    def project_title(self) -> str:
        """What the project is called; its need as long as it has no title."""
        title = self.proposal.project.title.strip()
        return title or self.need_names.get(self.project_need, "")

    @property
    def proposed(self) -> str:
        """The title of the project as somebody wrote it; empty before."""
        return self.proposal.project.title.strip()

    @property
    def project_need(self) -> str:
        """The id of the need that the project answers: the one written down, else the room's."""
        return self.proposal.project.need or self.chosen_need

    @property
    def problem_branches(self) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
        """Causes and effects of the problem tree as they are drawn: id, name, depth, under."""
        from workbook.needs.analysis.tree import laid_out

        tree = self.needs.tree
        return laid_out(tree.causes), laid_out(tree.effects)

    @property
    def project_subtotal(self) -> int:
        """What the project costs without contingency, in hundredths: what it would cost anew."""
        from workbook.proposal.analysis.amounts import subtotal

        return subtotal(self)

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
    def budget_items(self) -> Mapping[str, tuple[str, ...]]:
        """What the lines of the proposal's budget are called, by the activity they name."""
        found: dict[str, tuple[str, ...]] = {}
        for line in self.proposal.budget.lines:
            if line.activity.strip():
                found[line.activity] = (*found.get(line.activity, ()), line.item)
        return found

    @property
    def assumptions(self) -> Mapping[str, str]:
        """What the proposal's logframe takes for granted, by the id of its row."""
        return {aim.id: aim.assumption for aim in self.proposal.aims if aim.assumption}

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
    def recorded_papers(self) -> Mapping[str, bool]:
        """Whether the decision, who was there, and the count of the votes stand in the record."""
        needs = self.needs
        return {
            "minutes": bool(needs.consensus.closed_at),
            "attendance": any(needs.session.attended.values()),
            "ballots": bool(needs.ballot.closed_at),
        }
