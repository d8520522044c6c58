"""What is written down while a room ranks its needs: one file a stage of the two half-days.

- `session`, `cards`, `tree`: who came, what was said, what lies behind it;
- `rule`, `dots`: the agreed rule, and the covered vote by dots;
- `pairs`, `criteria`: needs weighed against each other, and by criteria;
- `ballots`, `consensus`: the secret ballot, ties settled by people, and the decision;
- `choice`: small projects within a budget;
- `needs`: all of it.
"""

from workbook.needs.model.ballots import BallotVote, Place, Places, RankedBallot
from workbook.needs.model.cards import PARKED, Card, Need
from workbook.needs.model.choice import Ballot, Choice, Project, VoteType
from workbook.needs.model.consensus import About, Consensus, Draw, Objection, TakenBack
from workbook.needs.model.criteria import Criteria, Criterion, Ratio, Score
from workbook.needs.model.dots import Counts, DotVote
from workbook.needs.model.needs import Needs
from workbook.needs.model.pairs import Pairs
from workbook.needs.model.rule import BallotMethod, Method, Rule, TieRule
from workbook.needs.model.session import Session
from workbook.needs.model.tree import Branch, ProblemTree

__all__ = [
    "PARKED", "About", "Ballot", "BallotMethod", "BallotVote", "Branch", "Card", "Choice",
    "Consensus", "Counts", "Criteria", "Criterion", "DotVote", "Draw", "Method", "Need", "Needs",
    "Objection", "Pairs", "Place", "Places", "ProblemTree", "Project", "RankedBallot", "Ratio",
    "Rule", "Score", "Session", "TakenBack", "TieRule", "VoteType",
]  # fmt: skip
