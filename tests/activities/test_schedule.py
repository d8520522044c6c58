"""The earliest plan within seasons, load and cash: checked plainly, and by trying everything."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from works import activity, money, work

from workbook.activities.analysis.checker import broken, levels
from workbook.activities.analysis.posed import posed
from workbook.activities.analysis.reasons import reasons, verdict
from workbook.activities.analysis.schedule import schedule

MONTHS = 6


@st.composite
def plans(draw):
    """Up to four activities in six months, two who answer for them, and little money."""
    count = draw(st.integers(1, 4))
    amounts = st.sampled_from([0, 0, 100, 250, 300])
    told = [
        activity(
            f"A{i}",
            draw(st.integers(1, 2)),
            " ".join(f"A{j}" for j in (draw(st.sets(st.integers(0, i - 1))) if i else ())),
            closed=" ".join(map(str, draw(st.sets(st.integers(1, 5), max_size=2)))),
            responsible=draw(st.sampled_from(["K1", "K2", ""])),
            costs={"fund": draw(amounts)},
            paid=draw(st.sampled_from(["start", "spread", "end"])),
            purpose=draw(st.sampled_from(["", "", "school"])),
        )
        for i in range(count)
    ]
    months = st.sampled_from([f"2027-0{i}" for i in range(1, 7)])
    coming = st.tuples(months, st.sampled_from([50, 101, 300]), st.sampled_from(["", "school"]))
    school = {"id": "school", "needed": draw(st.sampled_from([0, 200]))}
    school["released"] = draw(st.sampled_from(["", "2027-03"]))
    fund = money(draw(st.sampled_from([0, 150, 400])), draw(st.lists(coming, max_size=3)), [school])
    return work(*told, fund=fund, most=draw(st.integers(1, 2)), months=MONTHS)


def every(problem):
    """Every schedule that holds, by trying all."""
    ids = list(problem.durations)
    for starts in product(*(problem.allowed(id) for id in ids)):
        found = dict(zip(ids, starts, strict=True))
        if not broken(problem, found):
            yield found


def quality(problem, starts):
    """What the plan is chosen by: the smaller the better, in the order of importance."""
    least = min(levels(problem, starts)[""])
    return problem.makespan(starts), sum(starts.values()), -least, tuple(starts.values())


@settings(max_examples=50)
@given(plans())
def test_the_plan_is_the_best_of_all_that_hold(plan):
    """By trying all: it holds, no other is better by any goal; none exists where it says so."""
    problem, found = posed(plan), schedule(plan)
    best = min((quality(problem, each) for each in every(problem)), default=None)
    if best is None:
        assert found.status == "infeasible"
        assert found.obstacle is not None
        return
    starts = {id: span.start for id, span in found.calendar.spans.items()}
    assert found.status == "optimal"
    assert broken(problem, starts) == ()
    assert quality(problem, {id: starts[id] for id in problem.durations}) == best
    assert found.end.value == found.end.bound == best[0]


@settings(max_examples=50)
@given(plans())
def test_the_extra_that_it_asks_for_is_the_least_by_trying_everything(plan):
    """Whatever the schedule and the purse it is given to; or no amount at all would do."""
    found = schedule(plan)
    short = found.obstacle and found.obstacle.money
    if not short:
        return
    assert short.proven
    assert short.least == least(posed(plan))
    assert short.drawn > short.held or not short.activities
    if short.extra is None:
        assert short.purpose == "school"
        assert short.month >= "2027-03"
    else:
        assert schedule(_richer(plan, short.extra)).status == "optimal"


def least(problem):
    """The least extra of all schedules that people and seasons allow; None where none is enough."""
    bare = replace(problem, stores=(), spills=())
    needed = (_needed(problem, starts) for starts in every(bare))
    return min((amount for amount in needed if amount is not None), default=None)


def _needed(problem, starts):
    """The least extra of one schedule: first what the purpose needs, for it spills over."""
    plain = levels(problem, starts)
    for more in sorted({0, *(-level for level in plain.get("school", ()) if level < 0)}):
        rich = levels(_with(problem, more), starts)
        if min(rich.get("school", (0,))) >= 0:
            return more + max(0, -min(rich[""]))
    return None


def _with(problem, more):
    """The problem with more money for the school on the first day."""
    stores = tuple(
        replace(store, opening=store.opening + more * (store.name == "school"))
        for store in problem.stores
    )
    spills = tuple(replace(spill, beyond=spill.beyond + more) for spill in problem.spills)
    return replace(problem, stores=stores, spills=spills)


@settings(max_examples=40)
@given(plans())
def test_the_delay_that_it_asks_for_is_the_shortest(plan):
    """So many months more make a plan possible, and fewer do not."""
    found = schedule(plan)
    later = found.obstacle and found.obstacle.later
    for more in range(1, (later or 0) + 1):
        work = plan.activities.model_copy(update={"months": MONTHS + more})
        tried = schedule(plan.model_copy(update={"activities": work}))
        assert tried.status == ("optimal" if more == later else "infeasible")


def _richer(plan, extra):
    """The same plan, with more money on the first day."""
    book, day = plan.fund.book, "2026-12-31"
    vouchers = [voucher.model_dump(mode="json") for voucher in book.vouchers]
    for purse, amount in extra.items():
        voucher = {"id": f"more {purse}", "date": day, "way": "in", "amount": amount}
        vouchers.append({**voucher, "category": "opening", "purpose": purse, "text": "More"})
    told = plan.model_dump(mode="json")
    told["fund"]["book"]["vouchers"] = [one for one in vouchers if one["amount"]]
    return type(plan).model_validate(told)


def test_the_village_keeps_the_plan_of_its_seasons(village, told):
    """The fund can pay it: nothing has to wait for money, and thirty months are proven best."""
    found = schedule(unreviewed(village))
    assert (found.status, found.end.value, found.end.bound) == ("optimal", 30, 30)
    assert found.starts == told["expected"]["calendar"]["start"]
    assert min(found.purses[""]) >= 0
    assert "30" in verdict(found)


def unreviewed(village):
    """The village before its first yearly review."""
    work = village.activities.model_copy(update={"reviews": ()})
    return village.model_copy(update={"activities": work})


def test_after_its_review_the_village_plans_what_is_left(village):
    """The survey is done by the new month that the review gave it; what was done does not move."""
    before, after = schedule(unreviewed(village)), schedule(village)
    assert (after.status, after.end.value) == ("optimal", 30)
    changed = {id for id in before.starts if before.starts[id] != after.starts[id]}
    assert changed == {"A13", "A15"}
    assert after.calendar.spans["A13"].ends == "2028-02"
    assert after.starts["A15"] == "2028-03"


def test_the_same_village_gets_the_same_plan_again(village):
    """Nothing depends on chance or on how fast the machine is."""
    one, other = schedule(village), schedule(village)
    assert (one.starts, one.work) == (other.starts, other.work)


@pytest.mark.parametrize(
    ("plan", "words"),
    [
        (work(activity("A", after="B"), activity("B", after="A")), "circle: A → B → A"),
        (work(activity("A", 3, closed="1 3 5 7 9 11")), "no season"),
        (work(activity("A", 3), activity("B", 4, after="A"), months=6), "it takes 7 months"),
        (
            work(*(activity(id, 4, responsible="K1") for id in "AB"), months=6, most=1),
            "K1 cannot carry",
        ),
        (
            work(
                activity("A", costs={"fund": 150}),
                activity("B", costs={"fund": 80}),
                fund=money(200),
                months=3,
            ),
            "However late they begin, by the end of Mar 2027 these draw 2.30 AZN, "
            "and the fund has only 2.00 AZN (free money): A; B.",
        ),
    ],
)
def test_why_there_is_no_plan_is_said_in_words(plan, words):
    """The circle, the season, the months, the people, or the money that is missing."""
    found = schedule(plan)
    said = " ".join(reasons(plan, found.obstacle)).replace("\u00a0", " ")
    assert found.status == "infeasible"
    assert words in said
    assert "proven" in verdict(found)


def test_missing_money_is_named_to_the_qepik(village):
    """Running costs that are a tenth dearer leave 189.70 too little; three months more help."""
    ahead = village.fund.forecast
    lines = tuple(
        line.model_copy(update={"amount": line.amount * 11 // 10})
        if line.kind == "running"
        else line
        for line in ahead.lines
    )
    fund = village.fund.model_copy(update={"forecast": ahead.model_copy(update={"lines": lines})})
    plan = unreviewed(village).model_copy(update={"fund": fund})
    found = schedule(plan).obstacle
    assert found.money.month == "2029-12"
    assert found.money.least == found.money.missing == 18_970
    assert found.money.forced
    assert found.later == 3
    said = list(reasons(plan, found))
    assert said[1] == "189.70\u00a0AZN more at the beginning would be enough; less would not."
    assert said[2] == "It is possible if the plan may take 3 months longer."


def test_a_search_that_is_stopped_keeps_the_best_that_it_found(village):
    """Whoever listens may end it; what there is is a plan, or nothing is claimed."""
    heard = []

    def enough(best):
        heard.append(best)
        return False

    found = schedule(village, report=enough)
    assert found.status in ("optimal", "feasible", "unknown")
    assert (found.calendar is None) == (found.status == "unknown")


def test_without_work_nothing_is_claimed():
    """No plan, and no proof that there is none."""
    tight = [activity(f"A{i}", 2, responsible="K1") for i in range(9)]
    found = schedule(work(*tight, most=1, months=18), work=0.0)
    assert found.status in ("unknown", "feasible")
    assert found.obstacle is None


def test_without_a_forecast_cash_is_not_asked_about():
    """Costs alone make no plan impossible."""
    found = schedule(work(activity("A", costs={"fund": 100})))
    assert (found.status, found.cash, found.purses) == ("optimal", False, {})


def test_without_a_first_month_there_is_nothing_to_look_for():
    """Seasons and money have months."""
    assert schedule(work(activity("A"), first="")) is None


def test_an_empty_plan_is_done_at_once():
    """Nothing to do takes no month."""
    assert schedule(work()).end.value == 0
