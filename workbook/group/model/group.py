"""Everything the *Community group* worksheet writes down, and what may not be changed any more."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from workbook.group.model.candidates import Candidate
from workbook.group.model.meeting import Meeting
from workbook.group.model.roles import Bylaws, Committee, Holder, Kin, Minutes
from workbook.group.model.rule import ElectionRule
from workbook.group.model.tally import Lot, Tally
from workbook.locale import N_, _
from workbook.record import Id, Part


class CommunityGroup(Part):
    """Everything the *Community group* worksheet writes down."""

    meeting: Meeting = Field(Meeting(), title=N_("Meeting"))
    rule: ElectionRule = Field(ElectionRule(), title=N_("Rule"))
    candidates: tuple[Candidate, ...] = Field((), title=N_("Candidates"))
    tally: Tally = Field(Tally(), title=N_("Count"))
    lots: tuple[Lot, ...] = Field((), title=N_("Lots"))
    roles: dict[Holder, Id] = Field({}, title=N_("Roles"))
    committees: tuple[Committee, ...] = Field((), title=N_("Committees"))
    kin: tuple[Kin, ...] = Field((), title=N_("Relatives"))
    bylaws: Bylaws = Field(Bylaws(), title=N_("Rules of the group"))
    minutes: Minutes = Field(Minutes(), title=N_("Minutes"))

    def forbids(self, after: CommunityGroup) -> Iterator[str]:
        """Sentences that say why this part may not become `after`."""
        yield from self.rule.forbids(after.rule)
        yield from self.tally.forbids(after.tally)
        yield from self.minutes.forbids(after.minutes)
        if after.rule.closed_at is None and len(after.candidates) > len(self.candidates):
            yield _("Lock the rule before the first candidate is named.")
        counted = self.tally.votes != after.tally.votes or self.tally.again != after.tally.again
        if counted and after.rule.closed_at is None:
            yield _("Lock the rule before the first vote is counted.")
        if self.tally.closed_at and after.tally.closed_at and self.candidates != after.candidates:
            yield _("The count is closed: the list of candidates stays as it is.")
