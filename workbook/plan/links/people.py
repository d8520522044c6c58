"""Who lives here, and who has which part in the group."""

from __future__ import annotations

from collections.abc import Mapping

from workbook.group.model import KEYS
from workbook.plan.links.parts import Parts
from workbook.record import person, together


class OfPeople(Parts):
    """What others ask: who lives here, and who has which part in the group."""

    @property
    def adults(self) -> int | None:
        """Adults of the village: those of its groups together; None where one is not known."""
        return together(group.adults for group in self.community.groups)

    @property
    def households(self) -> int | None:
        """Households of the village: those of its hamlets together; None where one is unknown."""
        return together(hamlet.households for hamlet in self.community.hamlets)

    @property
    def group_names(self) -> Mapping[str, str]:
        """What each group that votes apart is called, by its id, in the language of the reader."""
        return {group.id: group.label for group in self.community.groups}

    @property
    def members(self) -> frozenset[str]:
        """Codes of everybody in the group: elected, with an office or key, or seated."""
        from workbook.group.analysis.election import closed_election

        held = closed_election(self)
        seated = {code for one in self.group.committees for code in one.members}
        offices = {code for code in self.group.roles.values() if code}
        return frozenset({*(held.winners.elected if held else ()), *offices, *seated})

    @property
    def answerable(self) -> Mapping[str, str]:
        """Who can answer for something, by code: committees by name, then members of the group."""
        committees = {one.id: one.name.strip() or one.id for one in self.group.committees}
        return committees | {code: code for code in sorted(self.members)}

    @property
    def signers(self) -> tuple[str, ...]:
        """Codes of who may sign for money: the chair, the treasurer and the key-holders."""
        offices = ("chair", "treasurer", *KEYS)
        found = (self.group.roles.get(office, "") for office in offices)
        return tuple(dict.fromkeys(code for code in found if code))

    def related(self, one: str, other: str) -> bool:
        """Whether two people, by code, are of one family."""
        pair = {person(one), person(other)}
        return any(pair == {person(kin.one), person(kin.other)} for kin in self.group.kin)
