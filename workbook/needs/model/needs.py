"""Everything the *Needs* worksheet writes down, and what may not be changed any more."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from pydantic import Field

from workbook.locale import N_, _
from workbook.needs.model.ballots import BallotVote
from workbook.needs.model.cards import Card, Need
from workbook.needs.model.choice import Choice
from workbook.needs.model.consensus import Consensus, Draw, TakenBack
from workbook.needs.model.criteria import Criteria
from workbook.needs.model.dots import DotVote
from workbook.needs.model.pairs import Pairs
from workbook.needs.model.rule import Rule
from workbook.needs.model.session import Session
from workbook.needs.model.tree import ProblemTree
from workbook.record import Part, goes_on


class Needs(Part):
    """Everything the *Needs* worksheet writes down."""

    session: Session = Field(Session(), title=N_("Meeting"))
    cards: tuple[Card, ...] = Field((), title=N_("Cards"))
    needs: tuple[Need, ...] = Field((), title=N_("Needs"))
    tree: ProblemTree = Field(ProblemTree(), title=N_("Problem tree"))
    rule: Rule = Field(Rule(), title=N_("Rule"))
    vote: DotVote = Field(DotVote(), title=N_("Vote"))
    pairs: Pairs = Field(Pairs(), title=N_("Pairs"))
    criteria: Criteria = Field(Criteria(), title=N_("Criteria"))
    ballot: BallotVote = Field(BallotVote(), title=N_("Secret ballot"))
    draws: tuple[Draw, ...] = Field((), title=N_("Ties settled"))
    taken_back: tuple[TakenBack, ...] = Field((), title=N_("Draws taken back"))
    consensus: Consensus = Field(Consensus(), title=N_("Decision"))
    choice: Choice | None = Field(None, title=N_("Small projects"))

    def forbids(self, after: Needs) -> Iterator[str]:
        """Sentences that say why this part may not become `after`."""
        yield from self.rule.forbids(after.rule)
        yield from self.vote.forbids(after.vote)
        yield from self.ballot.forbids(after.ballot)
        yield from self.consensus.forbids(after.consensus)
        yield from self._forbids_draws(after)
        if self.choice is not None:
            yield from self.choice.forbids(after.choice or Choice())
        if self._counted != after._counted and after.rule.locked_at is None:
            yield _("Lock the rule before the first dot is counted.")
        if self.rule.locked_at and self._ids != after._ids:
            yield _("The list of needs is fixed while the rule is locked.")

    def leaves(self, after: Needs, at: dt.datetime) -> Iterator[TakenBack]:
        """What a change to `after` at a moment leaves behind: each draw that it takes back."""
        stands = {draw.id for draw in after.draws} | {each.id for each in after.taken_back}
        for draw in self.draws:
            if draw.id not in stands:
                yield TakenBack(id=draw.id, at=at, draw=draw)

    def _forbids_draws(self, after: Needs) -> Iterator[str]:
        """A draw stays as the room saw it; until the decision the last ones may be taken back."""
        if after.taken_back[: len(self.taken_back)] != self.taken_back:
            yield _("What was drawn stays as the room saw it.")
        if self.draws == after.draws:
            return
        closed = {"shortlist": after.vote.closed_at, "ballots": after.ballot.closed_at}
        if any(closed.get(new.about, True) is None for new in after.draws[len(self.draws) :]):
            yield _("Close the count before a lot is drawn.")
        if self.consensus.closed_at or not goes_on(self.draws, after.draws):
            yield _("What was drawn stays as the room saw it.")
        elif len({(draw.about, frozenset(draw.tied)) for draw in after.draws}) < len(after.draws):
            yield _("This tie is settled already: one draw is enough.")

    @property
    def _ids(self) -> tuple[str, ...]:
        return tuple(need.id for need in self.needs)

    @property
    def _counted(self) -> tuple[object, ...]:
        return self.vote.dots, self.vote.again, self.ballot.papers, self.ballot.again
