"""Everything the *Community group* worksheet writes down, and what may not be changed any more."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from pydantic import Field

from workbook.group.model.candidates import Candidate
from workbook.group.model.meeting import Meeting
from workbook.group.model.roles import HOLDERS, Bylaws, Committee, Holder, Kin, Minutes
from workbook.group.model.rule import ElectionRule
from workbook.group.model.tally import Lot, LotTakenBack, Tally
from workbook.locale import N_, _
from workbook.record import Id, Part, goes_on

CODE = re.compile("C[0-9]{1,6}")


class CommunityGroup(Part):
    """Everything the *Community group* worksheet writes down."""

    meeting: Meeting = Field(Meeting(), title=N_("Meeting"))
    rule: ElectionRule = Field(ElectionRule(), title=N_("Rule"))
    candidates: tuple[Candidate, ...] = Field((), title=N_("Candidates"))
    tally: Tally = Field(Tally(), title=N_("Count"))
    lots: tuple[Lot, ...] = Field((), title=N_("Lots"))
    taken_back: tuple[LotTakenBack, ...] = Field((), title=N_("Lots taken back"))
    roles: dict[Holder, Id] = Field({}, title=N_("Roles"))
    committees: tuple[Committee, ...] = Field((), title=N_("Committees"))
    kin: tuple[Kin, ...] = Field((), title=N_("Relatives"))
    bylaws: Bylaws = Field(Bylaws(), title=N_("Rules of the group"))
    minutes: Minutes = Field(Minutes(), title=N_("Minutes"))

    @property
    def audit_clashes(self) -> tuple[tuple[str, Committee], ...]:
        """Office-holders and key-holders, by code, who sit in a committee for the audit."""
        holders = dict.fromkeys(self.roles[h] for h in HOLDERS if self.roles.get(h))
        audits = [committee for committee in self.committees if committee.kind == "audit"]
        return tuple((code, one) for one in audits for code in holders if code in one.members)

    @property
    def next_code(self) -> str:
        """The code that the next person gets: C01, C02, …; one that was ever counted is not free.

        People of the audit from outside the group have such a code too.
        """
        known = {candidate.id for candidate in self.candidates}
        known |= {*self.tally.votes, *self.tally.again, *self.roles.values()}
        known = known.union(*(committee.members for committee in self.committees))
        numbers = [int(code[1:]) for code in known if CODE.fullmatch(code)]
        return f"C{max(numbers, default=0) + 1:02}"

    def forbids(self, after: CommunityGroup) -> Iterator[str]:
        """Sentences that say why this part may not become `after`."""
        yield from self.rule.forbids(after.rule)
        yield from self.tally.forbids(after.tally)
        yield from self.minutes.forbids(after.minutes)
        yield from self._forbids_candidates(after)
        if self._counted != after._counted and after.rule.closed_at is None:
            yield _("Lock the rule before the first vote is counted.")
        if after.tally.closed_at is None and len(after.lots) > len(self.lots):
            yield _("Close the count before a lot is drawn.")
        yield from self._forbids_lots(after)
        if set(after._clashing) - set(self._clashing):
            yield _("Who holds an office or a key cannot sit in the audit: nobody audits oneself.")

    def leaves(self, after: CommunityGroup, at: dt.datetime) -> Iterator[LotTakenBack]:
        """What a change to `after` at a moment leaves behind: each lot that it takes back."""
        stands = {lot.id for lot in after.lots} | {each.id for each in after.taken_back}
        for lot in self.lots:
            if lot.id not in stands:
                yield LotTakenBack(id=lot.id, at=at, lot=lot)

    @property
    def lots_taken_back(self) -> tuple[LotTakenBack, ...]:
        """Lots that the room saw and that stand no more; one that was made again is none."""
        stands = {lot.id for lot in self.lots}
        return tuple(each for each in self.taken_back if each.id not in stands)

    def _forbids_lots(self, after: CommunityGroup) -> Iterator[str]:
        """A lot stays as the room saw it; until the minutes the last ones may be taken back."""
        if after.taken_back[: len(self.taken_back)] != self.taken_back:
            yield _("What was drawn stays as the room saw it.")
        if self.lots == after.lots:
            return
        if self.minutes.closed_at or not goes_on(self.lots, after.lots):
            yield _("What was drawn stays as the room saw it.")
        elif len({frozenset(lot.tied) for lot in after.lots}) < len(after.lots):
            yield _("This tie is settled already: one draw is enough.")

    def _forbids_candidates(self, after: CommunityGroup) -> Iterator[str]:
        added = set(after._codes) - set(self._codes)
        if after.rule.closed_at is None and added:
            yield _("Lock the rule before the first candidate is named.")
        if self.tally.closed_at and after.tally.closed_at and self.candidates != after.candidates:
            yield _("The count is closed: the list of candidates stays as it is.")
        elif self.tally.begun and after.tally.begun and set(after._codes) != set(self._codes):
            yield _("Votes are counted already: nobody is added to the list or taken out of it.")

    @property
    def _codes(self) -> tuple[str, ...]:
        return tuple(candidate.id for candidate in self.candidates)

    @property
    def _counted(self) -> tuple[object, ...]:
        return self.tally.votes, self.tally.again

    @property
    def _clashing(self) -> tuple[tuple[str, str], ...]:
        return tuple((code, committee.id) for code, committee in self.audit_clashes)
