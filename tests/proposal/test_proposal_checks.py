"""What a donor would ask: each check can find something, and is silent where all is well."""

import pytest
from proposals import AIMS, LINES, aim, changed, line, plan, quote, sound, village

from workbook.locale import use
from workbook.plan import Community, Plan
from workbook.proposal.analysis.checks import CHECKS, PLACES, checks
from workbook.proposal.model import LAWS

TASK = {"id": "T", "cost": 40_00}
Q = (quote("1"), quote("2"), quote("3"))
BUDGET = "proposal.budget"

FIRES = (
    # what is changed, check, place, row, kind, a part of the sentence
    ("needs.consensus.places", {}, "need", "project", "need", "stop", "No need is chosen"),
    ("proposal.project.need", "N1", "need", "project", "need", "look", "that is “A school”"),
    ("proposal.project.beneficiaries", (), "whom", "project", "beneficiaries", "stop", "whom"),
    ("proposal.project.hamlets", {}, "hamlets", "project", "hamlets", "look", "0 too"),
    ("proposal.project.hamlets.h", 0, "hamlet", "project", "h", "look", "Hamlet: no household"),
    ("proposal.project.hamlets.h", 10, "hamlet_many", "project", "h", "stop", "only 9 live"),
    (
        "proposal.objectives.restated.c",
        "Repair the roof",
        "activity",
        "objectives",
        "c",
        "look",
        "sounds like",
    ),
    ("proposal.objectives.restated.c", " ", "turned", "objectives", "c", "stop", "The roof leaks"),
    ("proposal.aims.2.text", "Organise a training", "activity", "logframe", "O", "look", "do"),
    ("proposal.aims", AIMS[1:], "level", "logframe", "goal", "stop", "“Goal”"),
    (
        "proposal.aims",
        (*AIMS, aim("P2", "purpose", indicator="")),
        "level",
        "logframe",
        "P2",
        "look",
        "2 rows “Project purpose”",
    ),
    ("proposal.aims.2.indicator", "", "complete", "logframe", "O", "stop", "Indicator."),
    ("proposal.aims.2.baseline", " ", "complete", "logframe", "O", "stop", "Today."),
    ("proposal.aims.2.target", "", "complete", "logframe", "O", "stop", "Target."),
    ("proposal.aims.2.date", "", "complete", "logframe", "O", "stop", "By when."),
    ("proposal.aims.1.source", "", "complete", "logframe", "P", "look", "Where one reads it."),
    ("proposal.aims.1.assumption", "Rain", "assumption", "logframe", "P", "look", "“Rain”"),
    (f"{BUDGET}.lines.0.price", 0, "nothing", "budget", "L", "look", "costs nothing"),
    (
        f"{BUDGET}.lines.0.split",
        {"donor": 900_00},
        "split",
        "budget",
        "L",
        "stop",
        "nobody pays 100.00",
    ),
    (
        f"{BUDGET}.lines.0.split",
        {"donor": 1_000_01},
        "split",
        "budget",
        "L",
        "stop",
        "0.01 AZN more are shared out",
    ),
    (f"{BUDGET}.lines.1.work.labour", 900, "in_kind", "budget", "W", "stop", "worth 135.00"),
    (f"{BUDGET}.lines.1.work.labour", 1_100, "in_kind", "budget", "W", "look", "worth 165.00"),
    (f"{BUDGET}.lines.0.activity", "gone", "activity_of_line", "budget", "L", "look", "activity"),
    (f"{BUDGET}.lines.0.output", "P", "output_of_line", "budget", "L", "look", "output"),
    (
        f"{BUDGET}.contingency.activity",
        "",
        "activity_of_line",
        "budget",
        "contingency",
        "look",
        "contingency",
    ),
    (f"{BUDGET}.quotes", Q[1:], "three_quotes", "quotes", "L", "stop", "2 are there"),
    (
        f"{BUDGET}.quotes",
        (*Q, quote("4", supplier=" firm  1")),
        "one_supplier",
        "quotes",
        "L",
        "look",
        "“Firm 1” stands on more than one",
    ),
    (
        f"{BUDGET}.quotes",
        (quote("1", family="K"), quote("2", family="k "), Q[2]),
        "one_family",
        "quotes",
        "L",
        "look",
        "from “K”",
    ),
    (
        f"{BUDGET}.quotes",
        tuple(each | {"date": "2027-01-05"} for each in Q),
        "one_date",
        "quotes",
        "L",
        "look",
        "5 January 2027",
    ),
    ("proposal.rules.share", 20, "share", "rules", "share", "stop", "12.50 AZN are missing"),
    ("proposal.rules.cash", 8, "cash", "rules", "cash", "stop", "5.00 AZN are missing"),
    ("proposal.rules.most", 1_000_00, "most", "rules", "most", "stop", "62.50 AZN too much"),
    (
        "proposal.rules.tranches.0.part",
        90,
        "tranches",
        "rules",
        "tranches",
        "look",
        "90% together, not 100%",
    ),
    ("fund.rules.purposes.0.needed", 99_00, "fund", "rules", "fund", "stop", "needs 99.00"),
    ("fund.rules.levies", (), "fund", "rules", "fund", "look", "nothing is collected"),
    ("proposal.watches.2.who", "", "watch", "monitoring", "O", "look", "nobody is to look"),
    ("proposal.watches.1.every", "", "watch", "monitoring", "P", "look", "nobody is to look"),
    ("sustainability.upkeep.tasks", (), "running", "upkeep", "", "stop", "no running costs"),
    (
        "sustainability.upkeep.tasks.0.payer",
        "municipality",
        "letter",
        "upkeep",
        "municipality",
        "look",
        "40.00",
    ),
    ("proposal.annexes.land.state", "", "annex", "annexes", "land", "look", "Paper for the land"),
    ("proposal.laws.tax.date", None, "law", "laws", "tax", "look", "free of tax"),
    ("proposal.reading.date", None, "read", "reading", "", "look", "from outside"),
    ("proposal.reading.reader", "C01", "reader", "reading", "", "stop", "C01 has a part"),
    (
        "proposal.reading.stumbles",
        ({"id": "S", "question": "Why?"},),
        "stumble",
        "reading",
        "S",
        "look",
        "“Why?”",
    ),
)


def test_a_sound_proposal_raises_no_question():
    """No check finds anything."""
    assert checks(plan()) == ()


@pytest.mark.parametrize(("path", "value", "check", "place", "row", "kind", "part"), FIRES)
def test_each_check_finds_what_it_is_for(path, value, check, place, row, kind, part):
    """One thing changed in a sound proposal: the sentence says it, at its place."""
    found = [each for each in checks(plan(changed(path, value))) if each.check == check]
    assert [(each.place, each.row, each.kind) for each in found] == [(place, row, kind)]
    assert part in found[0].text.replace("\u00a0", " ")


def test_every_check_is_tried():
    """Each of them has fired above, at each place where something may be found."""
    tried = {check for _path, _value, check, *_rest in FIRES}
    new = {each.check for each in checks(Plan(id="new", community=Community(name="New")))}
    assert new - tried == {"lines"}
    assert {place for *_rest, place, _row, _kind, _part in FIRES} == set(PLACES)
    assert len(CHECKS) <= len(tried)


def test_a_place_is_asked_alone():
    """A step shows only what belongs to it, and all steps together show everything."""
    new = Plan(id="new", community=Community(name="New"))
    assert {each.place for each in checks(new, "laws")} == {"laws"}
    assert len(checks(new, "laws")) == len(LAWS)
    assert [each for place in PLACES for each in checks(new, place)] == list(checks(new))


def test_a_risk_of_the_register_takes_the_question_away():
    """The assumption reappears as a risk."""
    told = changed("proposal.aims.1", aim("P", "purpose", assumption="Rain", risk="X"))
    assert checks(plan(told)) == ()


def test_a_signed_letter_takes_the_question_away():
    """The municipality has signed for what falls to it."""
    told = changed("sustainability.upkeep.tasks", [TASK | {"payer": "municipality"}])
    told = changed("sustainability.upkeep.letters", {"municipality": {"date": "2027-01-05"}}, told)
    assert checks(plan(told)) == ()


def test_what_is_given_in_kind_needs_no_quotes():
    """A line of the donor above the limit without any; at the limit none are asked for."""
    work = line("W", 450_00, split={"community_labour": 450_00}, work={"labour": 3_000})
    told = changed(f"{BUDGET}.lines", [LINES[0], work, LINES[2]])
    assert "three_quotes" not in {each.check for each in checks(plan(told))}
    for price, asked in ((300_00, False), (300_01, True)):
        lines = [*LINES, line("M", price)]
        found = checks(plan(changed(f"{BUDGET}.lines", lines)), "quotes")
        assert [each.row for each in found] == (["M"] if asked else [])


def test_any_activity_will_do_as_long_as_the_plan_has_none():
    """Activities come later in the training."""
    told = changed("activities.activities", [])
    assert checks(plan(told)) == ()
    told = changed(f"{BUDGET}.lines.0.activity", "", told)
    assert [each.check for each in checks(plan(told))] == ["activity_of_line"]


def test_nothing_is_asked_about_money_before_there_is_a_budget():
    """The fund's rules may be older than the budget."""
    found = checks(plan(changed(f"{BUDGET}.lines", [])))
    assert {each.check for each in found} == {"lines"}


@pytest.mark.parametrize("language", ["", "az", "ru"])
def test_the_village_shows_only_what_it_is_meant_to_show(language):
    """In each language the same: quotes of one day, a letter to sign, a question of the law."""
    with use(language or "en"):
        found = checks(village(language))
    assert [(each.check, each.row, each.kind) for each in found] == [
        ("one_date", "B17", "look"),
        ("letter", "municipality", "look"),
        ("law", "hiring", "look"),
    ]


def test_hostile_words_stay_words():
    """Braces and signs of people are never filled in or run."""
    told = changed("proposal.aims.2.text", "{line} %s {0} build a")
    told = changed("proposal.aims.2.indicator", "", told)
    assert "{line} %s {0} build a" in checks(plan(told), "logframe")[0].text
    assert sound() != told
