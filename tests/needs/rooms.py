"""Small rooms of ranked ballots, and every rule by its bare definition: slow, and sure."""

from collections import Counter
from fractions import Fraction
from functools import cache
from itertools import chain, combinations, permutations, product

from hypothesis import strategies as st

from workbook.needs.analysis.ranked import Box, Voice
from workbook.plan import Plan

CLOSED = "2027-05-03T12:00:00Z"


@cache
def papers(needs, tied=True):
    """Every paper that can be written: orders of some needs, in levels if `tied` allows."""
    some = chain.from_iterable(combinations(needs, k) for k in range(1, len(needs) + 1))
    return tuple(sorted({cut for chosen in some for cut in _orders(chosen, tied)}))


def _orders(chosen, tied):
    for order in permutations(chosen):
        for joined in product((False, True) if tied else (False,), repeat=len(order) - 1):
            levels = [[order[0]]]
            for need, same in zip(order[1:], joined, strict=True):
                levels[-1].append(need) if same else levels.append([need])
            yield tuple(tuple(sorted(level)) for level in levels)


def room(said, needs="ABC", **rule):
    """A box from pairs (group, paper), one for each voter."""
    merged = Counter(said)
    voices = tuple(Voice(paper, group, n) for (group, paper), n in merged.items())
    return Box(tuple(needs), voices, **rule)


@st.composite
def rooms(draw, most=5, needs="ABC"):
    """Rooms of up to `most` voters in two groups, under every rule for papers."""
    rule = {
        "unranked": draw(st.sampled_from(["share", "nothing"])),
        "tied": draw(st.sampled_from(["share", "spoiled"])),
    }
    written = st.sampled_from(papers(needs, rule["tied"] == "share"))
    voter = st.tuples(st.sampled_from(["men", "women"]), written)
    return room(draw(st.lists(voter, min_size=1, max_size=most)), needs, **rule)


def voters(box):
    """One pair (group, paper) for each voter."""
    return [(v.group, v.places) for v in box.voices for _voter in range(v.count)]


def before(paper, a, b):
    """1 where `a` is before `b` on a paper, −1 behind, 0 where neither."""
    place = {need: i for i, level in enumerate(paper) for need in level}
    one, other = place.get(a, len(paper)), place.get(b, len(paper))
    return (one < other) - (one > other)


def given(box, rule, voter):
    """What one voter gives: points by need, or for Copeland a vote in every duel."""
    group, paper = voter
    if rule == "copeland":
        return tuple(before(paper, a, b) for a, b in combinations(box.needs, 2))
    if rule == "plurality":
        return tuple(Fraction(need in paper[0], len(paper[0])) for need in box.needs)
    share = Fraction(1)
    if rule == "borda_group_equal":
        share = Fraction(1, len(box.groups) * box.of(group).voters)
    return tuple(share * _points(box, paper, need) for need in box.needs)


def _points(box, paper, need):
    """Borda by duels: a point for every need behind, half a one for every need level."""
    if box.unranked == "nothing" and all(need not in level for level in paper):
        return 0
    others = [other for other in box.needs if other != need]
    return sum(Fraction(1 + before(paper, need, other), 2) for other in others)


def values(box, rule, total):
    """The count behind the order: points, or for Copeland wins and half ties, as a tuple."""
    if rule != "copeland":
        return total
    won = Counter()
    for (a, b), margin in zip(combinations(box.needs, 2), total, strict=True):
        won[a] += Fraction(1 + (margin > 0) - (margin < 0), 2)
        won[b] += Fraction(1 - (margin > 0) + (margin < 0), 2)
    return tuple(won[need] for need in box.needs)


def first(box, rule, total):
    """The needs that come first."""
    counted = values(box, rule, total)
    return {n for n, value in zip(box.needs, counted, strict=True) if value == max(counted)}


def plus(one, other):
    """Two counts added, place by place."""
    return tuple(map(sum, zip(one, other, strict=True)))


def counted(box, rule):
    """All that the voters give together."""
    total = given(box, rule, voters(box)[0])
    for voter in voters(box)[1:]:
        total = plus(total, given(box, rule, voter))
    return total


def fewest(box, rule):
    """The fewest voters who turn the first place: every choice of voters, every other paper."""
    room, now = voters(box), first(box, rule, counted(box, rule))
    written = papers(box.needs, box.tied == "share")
    new = {g: {given(box, rule, (g, paper)) for paper in written} for g in box.groups}

    @cache
    def instead(groups):
        if not groups:
            return {(0,) * len(next(iter(new.values())).copy().pop())}
        return {plus(a, b) for a in instead(groups[1:]) for b in new[groups[0]]}

    for changed in range(1, len(room) + 1):
        for leaving in combinations(range(len(room)), changed):
            stay = [given(box, rule, v) for i, v in enumerate(room) if i not in leaving]
            groups = tuple(sorted(room[i][0] for i in leaving))
            for total in instead(groups):
                for each in stay:
                    total = plus(total, each)
                if first(box, rule, total) != now:
                    return changed
    return None


def plan(said, needs="ABC", *, closed=True, draws=(), rule=None, **ballot):
    """A village whose whole list is the shortlist; `said` as for `room`."""
    dots = {need: {"men": 1, "women": 1} for need in needs}
    written = [
        {"id": f"P{i}", "group": group, "places": paper} for i, (group, paper) in enumerate(said)
    ]
    record = {
        "needs": [{"id": need, "name": f"Need {need}"} for need in needs],
        "rule": {"shortlist": 20, "locked_at": CLOSED} | (rule or {}),
        "vote": {"dots": dots, "closed_at": CLOSED},
        "ballot": {"papers": written, "closed_at": CLOSED if closed else None} | ballot,
        "draws": [{"id": f"D{i}", "at": CLOSED, "how": "lot"} | d for i, d in enumerate(draws)],
    }
    groups = [{"id": group, "adults": 10} for group in ("men", "women")]
    return Plan.model_validate(
        {"id": "test", "community": {"name": "Test", "groups": groups}, "needs": record}
    )


def drawn(first, tied, about="ballots"):
    """People settled a tie: among `tied`, `first` comes first."""
    return {"about": about, "tied": tuple(tied), "first": first}


def paper(text):
    """Levels from the first place down: "A BC" has B and C on the second."""
    return tuple(tuple(level) for level in text.split())
