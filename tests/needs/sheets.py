"""Plans to draw, full and empty, and what stands on a drawn sheet."""

import datetime as dt
from itertools import combinations

from nasty import NASTY

import workbook as wb
from workbook.files import shipped
from workbook.needs.model import (
    Ballot,
    BallotVote,
    Branch,
    Choice,
    Criteria,
    Criterion,
    DotVote,
    Need,
    Needs,
    Pairs,
    ProblemTree,
    Project,
    RankedBallot,
    Rule,
    Session,
)
from workbook.plan import Community, Group, Hamlet, Plan

CLOSED = dt.datetime(2027, 5, 3, 12, tzinfo=dt.UTC)


def village(language="", **rule):
    """The illustrative village, by another rule if one is given."""
    plan = wb.read(shipped("data") / f"muzdurlar{language and '.' + language}.json")
    return changed(plan, rule=plan.needs.rule.model_copy(update=rule))


def changed(plan, **parts):
    """The plan with other parts of its needs."""
    return plan.model_copy(update={"needs": plan.needs.model_copy(update=parts)})


def crowded(needs, groups, names=("",), hamlets=3):
    """A plan as full as one likes, whose names come from `names` in turn."""
    name = [names[i % len(names)] for i in range(200)]
    ids = [f"g{i}" for i in range(groups)]
    projects = tuple(Project(id=f"P{i}", name=name[i], cost=10**13 + i) for i in range(needs))
    ballots = tuple(Ballot(choices=(f"P{i}",), group=ids[i % groups]) for i in range(needs))
    dots = {
        f"N{i}": {g: (i * 7 + k * 3) % 23 * 100 for k, g in enumerate(ids)} for i in range(needs)
    }
    return Plan(
        id="crowded",
        community=Community(
            name=name[0],
            groups=tuple(Group(id=g, name=name[i], adults=10**6) for i, g in enumerate(ids)),
            hamlets=tuple(Hamlet(id=f"h{i}", name=name[i], households=9) for i in range(hamlets)),
            illustrative=True,
        ),
        needs=Needs(
            session=Session(
                date=CLOSED.date(),
                attended=dict.fromkeys(ids, 10**6),
                attended_by_hamlet={"h0": 10**6, "h1": 1},
            ),
            needs=tuple(Need(id=f"N{i}", name=name[i]) for i in range(needs)),
            tree=grown(needs, name),
            rule=Rule(shortlist=20),
            pairs=Pairs(winners=dict.fromkeys(ids, compared(needs))),
            criteria=judged(needs, name),
            ballot=balloted(needs, ids),
            vote=DotVote(dots=dots, closed_at=CLOSED),
            choice=Choice(budget=3 * 10**13, projects=projects, ballots=ballots),
        ),
    )


def grown(many, name):
    """A problem tree with so many causes, in chains of three, and as many effects side by side."""
    causes = [
        Branch(id=f"c{i}", name=name[i], under=f"c{i - 1}" * (i % 3 > 0)) for i in range(many)
    ]
    effects = [Branch(id=f"e{i}", name=name[i]) for i in range(many)]
    return ProblemTree(core=name[0], causes=tuple(causes), effects=tuple(effects))


def compared(needs):
    """A winner of every pair, with circles where there can be any."""
    won = {}
    for a, b in combinations(range(needs), 2):
        won.setdefault(f"N{a}", {})[f"N{b}"] = f"N{b if (a + b) % 3 else a}"
    return won


def judged(needs, name):
    """Up to twelve criteria that contradict each other, and scores of every need."""
    ids = [f"K{i}" for i in range(min(needs, 12))]
    ratio = {}
    for (i, a), (j, b) in combinations(enumerate(ids), 2):
        ratio.setdefault(a, {})[b] = "9" if (i + j) % 2 else "1/9"
    scores = {f"N{i}": {id: 1 + (i + k) % 5 for k, id in enumerate(ids)} for i in range(needs)}
    criteria = tuple(Criterion(id=id, name=name[i]) for i, id in enumerate(ids))
    return Criteria(criteria=criteria, compared=ratio, scores=scores)


def balloted(needs, groups):
    """Papers of every group, each beginning with another need, some of them spoiled."""
    order = [f"N{i}" for i in range(needs)]
    papers = [
        RankedBallot(id=f"B{i}", group=g, count=10**5, places=[[n] for n in order[i:] + order[:i]])
        for i, g in enumerate(groups)
    ]
    spoiled = [RankedBallot(id=f"S{i}", group=g, count=7) for i, g in enumerate(groups)]
    said = {need: place for place, need in enumerate(reversed(order[:50]), 1)}
    return BallotVote(spoken=said, opened_at=CLOSED, papers=(*papers, *spoiled), closed_at=CLOSED)


FULL = {
    "village": village(),
    "ties": village(method="raw"),
    "thirty": crowded(30, 3, ["A need in the words of the people", "Water"]),
    "more than fit": crowded(45, 12, ["Ehtiyac", "x" * 10_000], hamlets=60),
    "one": crowded(1, 1, ["A need"]),
    "long": crowded(12, 3, ["x" * 10_000, "long words " * 1000, "M" * 40]),
    "nasty": crowded(30, 5, NASTY),
    "empty": Plan(id="new", community=Community(name="")),
}
