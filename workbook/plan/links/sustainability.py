"""What keeps it going, what may go wrong, and what we do about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from workbook.plan.links.parts import Parts

if TYPE_CHECKING:
    from workbook.sources import Source
    from workbook.sustainability.model import Action, Letter, Risk, Task


class OfSustainability(Parts):
    """What others ask: what keeps it going, what may go wrong, and what we do about it."""

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
    def upkeep_by_users(self) -> int:
        """What users pay of the upkeep through tariffs in a year, in hundredths."""
        from workbook.sustainability.analysis.upkeep import by_users, total

        return total(by_users(self, self.sustainability.upkeep.tasks))

    @property
    def upkeep_known(self) -> bool:
        """Whether it is known what running costs there are."""
        return self.upkeep_yearly + self.upkeep_by_users > 0

    @property
    def upkeep_letters(self) -> Mapping[Source, Letter]:
        """Letters in which payers signed for what falls to them."""
        return self.sustainability.upkeep.letters

    @property
    def replacement_yearly(self) -> int:
        """What things that no tariff replaces lose in value in a year, in hundredths."""
        from workbook.sustainability.analysis.replacement import shared_assets, yearly

        return yearly(shared_assets(self))

    @property
    def actions(self) -> tuple[Action, ...]:
        """What the room will do about low scores."""
        return self.sustainability.actions

    @property
    def risks(self) -> tuple[Risk, ...]:
        """The risks in the register."""
        return self.sustainability.risks

    @property
    def risk_of_assumption(self) -> Mapping[str, str]:
        """Which risk each assumption of the logframe became: ids of risks by those of its rows."""
        return {aim.id: aim.risk for aim in self.proposal.aims if aim.risk}
