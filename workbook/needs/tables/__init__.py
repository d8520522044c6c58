"""The *Needs* worksheet as tidy tables: one row an observation, one column a variable.

Text is raw, as people typed it: write it to a file with `workbook.to_csv`, never show it as HTML.
Money is a whole number of hundredths of the currency. People are codes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workbook.needs.model import Choice
from workbook.needs.tables import ballots, choice, criteria, decision, dots, meeting, pairs
from workbook.tidy import frames

if TYPE_CHECKING:
    from pandas import DataFrame

__all__ = ["LAYOUTS", "tables"]

TOPICS = (meeting, dots, pairs, criteria, ballots, decision, choice)
"""In the order of the meeting; each has the `LAYOUTS` of its tables and makes their rows."""
LAYOUTS = {name: layout for topic in TOPICS for name, layout in topic.LAYOUTS.items()}


def tables(plan: Any) -> dict[str, DataFrame]:
    """All tables of a plan, by name; a table without rows has its columns all the same.

    - `attendance`: kind (group or hamlet), id, name, attended (people), whole (adults or
      households);
    - `representation`: kind, id, name, ratio (1 is fair), not_heard (ratio below one half);
    - `cards`: card, words, group, laid (to a need, parked or nowhere), need;
    - `tree`: branch, words, side (core, cause or effect), depth, under, lack (worded as one);
    - `dots`: need, name, group, dots, share (of the group's dots), left_out (matters to the
      group, but is not on the shortlist);
    - `order`: need, name, place, tied, shortlist, raw (dots), group_equal and population (shares
      of all dots);
    - `pairs`: group, first, second, winner, reason;
    - `pair_wins`: group, need, wins, rank;
    - `consistency`: group, decided, pairs, triads (going round in a circle), zeta;
    - `comparisons`: first, second (criteria), ratio, value;
    - `weights`: criterion, name, weight, geometric;
    - `scores`: need, criterion, score, weighted;
    - `papers`: paper, group, count, spoiled, place, need;
    - `ballot_points`: need, group, voters, borda, first;
    - `duels`: need, other, voters (who put the need before the other);
    - `rules`: rule, need, place, tied;
    - `stability`: rule, first, changes (of ballots that could change the first), exact, rival,
      voters;
    - `decision`: need, name, place, secret (by the ballot), spoken (aloud before it);
    - `objections`: group, objection, answer;
    - `projects`: project, name, need, cost (1/100 of the currency), votes, score;
    - `ballots`: ballot, voter, group, count, counted, project, rank, points;
    - `funded`: rule, variant, turn, project, name, cost;
    - `voters_left`: rule, group, voters, left (without any project they support), share.

    Dtypes are string, bool, int64 and float64, or Int64 and Float64 where values can be missing.
    Each table's `attrs` tell what a `row` is, dtype, unit and meaning of its `columns`, the
    `plan`, its `currency`, whether the data are `illustrative`, the dot vote is `closed`, and the
    secret ballot too (`ballot_closed`).
    """
    about = {
        "plan": plan.id,
        "currency": (plan.needs.choice or Choice()).currency,
        "illustrative": plan.community.illustrative,
        "closed": plan.needs.vote.closed_at is not None,
        "ballot_closed": plan.needs.ballot.closed_at is not None,
    }
    return frames(TOPICS, plan, about)
