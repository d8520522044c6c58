"""Every key of the results is documented, and every documented key exists."""

import datetime as dt
import re
from pathlib import Path

from illustrations import election, village

from workbook.group.model import CommunityGroup
from workbook.needs.model import BallotVote, Criteria, Criterion, DotVote, Draw, RankedBallot
from workbook.plan import Plan, plan_from_choice
from workbook.results import results

HOUSE = Path(__file__).parents[1]
CLOSED = dt.datetime(2027, 5, 3, 12, tzinfo=dt.UTC)


def documented():
    """The keys of results.md, as patterns of paths."""
    text = (HOUSE / "workbook/results.md").read_text("utf-8")
    keys = re.findall(r"^\|`([^`]+)`\|", text, re.MULTILINE)
    return {key: _pattern(key) for key in keys}


def _pattern(key):
    """`needs.dots.raw_sum.<need>` as an expression over parts joined by a tab."""
    parts = [part for dotted in key.split(".") for part in re.split(r"(?=\[\])", dotted)]
    return re.compile("\t".join(re.sub(r"<\w+>", "[^\t]*", re.escape(part)) for part in parts))


def leaves(value, path=()):
    """Every value that is no container, and every empty one is left out."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*path, key))
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner, (*path, "[]"))
    else:
        yield "\t".join(path)


def samples():
    """Plans that together have every key: the village, its dots undone, elections, an empty one."""
    yield village()
    tied = {need.id: {"women": 1, "men": 40, "youth": 1} for need in village().needs.needs}
    needs = village().needs.model_copy(update={"vote": DotVote(dots=tied)})
    yield village().model_copy(update={"needs": needs})
    ballot = needs.ballot.model_copy(update={"again": {"N01": {"women": 1}}})
    vote = village().needs.vote.model_copy(update={"again": {"N01": {"women": 1}}})
    draw = Draw(id="D", at=CLOSED, about="ballots", tied=("N01", "N02"), first="N01", how="lot")
    more = {"ballot": ballot, "vote": vote, "draws": (draw,)}
    yield village().model_copy(update={"needs": village().needs.model_copy(update=more)})
    yield village().model_copy(update={"needs": village().needs.model_copy(update=_circle())})
    yield village().model_copy(update={"group": _disputed()})
    yield village().model_copy(update={"group": _impossible()})
    yield from _funds()
    yield _scored_again()
    yield election()
    choice = election().needs.choice
    meta = choice.meta | {"rule": "equalshares-comparison", "min_length": "2"}
    yield plan_from_choice("compared", choice.model_copy(update={"meta": meta}))
    yield Plan(id="new", community={"name": "New"})
    yield _with_a_book()
    yield from _works()


def _scored_again():
    """Raters who meet twice and agree on nothing; a task that nobody answers for."""
    told = village().sustainability.model_dump()
    told["rounds"] = [told["rounds"][0], told["rounds"][0] | {"id": "T2", "agreed": {}}]
    told["actions"] = ()
    told["upkeep"]["tasks"][0]["marks"] = {}
    again = type(village().sustainability).model_validate(told)
    return village().model_copy(update={"sustainability": again})


def _with_a_book():
    """A fund with a voucher, a gift in kind, a count that differs and a practice voucher."""
    day = "2027-05-03"
    paid = {"id": "v", "date": day, "amount": 5, "category": "contribution", "levy": "l"}
    gift = {"id": "g", "date": day, "rate": "r", "quantity": 100, "street": "s"}
    fund = {
        "rules": {"levies": [{"id": "l", "amount": 5}]},
        "rates": {"rates": [{"id": "r", "price": 5}]},
        "gifts": [gift],
        "book": {
            "vouchers": [paid],
            "counts": [{"id": "c", "date": day}],
            "practice": [paid | {"way": "out"}],
        },
    }
    return Plan.model_validate({"id": "book", "community": {"name": "Book"}, "fund": fund})


def _works():
    """A circle; a season without room, a load too large, an action too late; a delay that turns
    the critical path."""
    often = {"id": "R", "month": "2027-12"}
    items = {
        "A": {"outcome": "dropped"},
        "B": {"outcome": "late", "late": 9},
        "C": {"outcome": "not_done"},
        "D": {"outcome": "on_time"},
        "F": {"outcome": "on_time"},
    }
    ring = [{"id": "A", "after": {"B": True}}, {"id": "B", "after": {"A": True}}]
    yield _worked(ring, [{"id": "D", "activity": "A", "longer": 1}], [often])
    shut = {str(month): True for month in range(1, 12)}
    busy = [
        {"id": "A", "months": 2, "responsible": "K"},
        {"id": "B", "responsible": "K"},
        {"id": "C", "after": {"B": True}, "months": 1, "action": "Y"},
        {"id": "D", "closed": shut, "after": {"C": True}, "months": 3},
        {"id": "E", "after": {"D": True}},
        {"id": "F", "months": 1},
    ]
    delay = {"id": "D", "activity": "F", "longer": 9}
    late = [often | {"items": items}]
    yield _worked(busy, [delay], late, most=1)
    calm = [one for one in busy if one["id"] in "ABC"]
    late = [{"id": "R", "month": "2027-12", "items": items | {"D": {"outcome": "late"}}}]
    yield _worked(calm, [delay | {"activity": "B"}], [*late, {"id": "S", "month": "2027-06"}])


def _worked(activities, delays, reviews, **more):
    told = {"first": "2027-01", "activities": activities, "delays": delays, "reviews": reviews}
    named = {"id": "work", "community": {"name": "Work"}, "activities": told | more}
    named["sustainability"] = {"actions": [{"id": "Y", "by": "2027-01"}]}
    return Plan.model_validate(named)


def _disputed():
    """Two who are level, tellers who differ, relatives, an audit by the chair."""
    people = [{"id": f"C0{i}", "sex": "M", "age": 40, "terms": 2} for i in (1, 2, 3)]
    return CommunityGroup.model_validate(
        {
            "rule": {"seats": 2, "women_percent": 0, "youth_percent": 0},
            "candidates": people,
            "tally": {
                "votes": {"C01": 9, "C02": 5, "C03": 5},
                "again": {"C02": 4},
                "closed_at": CLOSED,
            },
            "roles": {"chair": "C01", "key_1": "C02"},
            "committees": [{"id": "K", "kind": "audit", "members": {"C01": "member"}}],
            "kin": [{"id": "k", "one": "C01", "other": "C02"}],
        }
    )


def _impossible():
    """Women's seats without a woman."""
    return CommunityGroup.model_validate({"candidates": [{"id": "C01", "sex": "M", "age": 40}]})


def _funds():
    """A street with more payers than households and nothing planned; payments ten times as dear."""
    fund = village().fund
    lines = [line.model_copy(update={"amount": 10 * line.amount}) for line in fund.forecast.lines]
    many = {"regular": {"2027-03": {"upper": 500}}}
    for collected, planned in ((many, ()), (fund.collected, tuple(lines))):
        forecast = fund.forecast.model_copy(update={"lines": planned})
        changed = fund.model_copy(update={"collected": collected, "forecast": forecast})
        yield village().model_copy(update={"fund": changed})


def _circle():
    """Three papers that go round in a circle; and criteria that wait to be compared."""
    orders = (("N01", "N02", "N03"), ("N02", "N03", "N01"), ("N03", "N01", "N02"))
    papers = tuple(
        RankedBallot(id=order[0], group="men", places=tuple((need,) for need in order))
        for order in orders
    )
    waiting = Criteria(criteria=(Criterion(id="K1", name="One"), Criterion(id="K2", name="Two")))
    return {"ballot": BallotVote(papers=papers, opened_at=CLOSED), "criteria": waiting}


def test_every_key_is_documented_and_every_documented_key_exists():
    """results.md and the program say the same."""
    patterns = documented()
    paths = {path for plan in samples() for path in leaves(results(plan))}
    unknown = {p for p in paths if not any(each.fullmatch(p) for each in patterns.values())}
    never = {k for k, each in patterns.items() if not any(each.fullmatch(p) for p in paths)}
    assert unknown == set()
    assert never == set()
