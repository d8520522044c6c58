"""The problem tree turned round, the logframe read aloud, activities told from objectives."""

import pytest
from proposals import aim, changed, plan, village

from workbook.locale import LANGUAGES, use
from workbook.plan import Community, Plan
from workbook.proposal.analysis.logframe import if_then, rows, steps
from workbook.proposal.analysis.tree import boxes
from workbook.proposal.analysis.verbs import is_activity

ACTIVITIES = (
    "Build a school", "build the road", "To train 20 mothers", "Construction of a school",
    "Organise a cleaning day", "Repair the roof", "Hold 3 meetings", "Set up a committee",
    "Building a wall", "Training of teachers", "Dig 12 wells", "Carry out an audit",
    "Məktəb tikmək", "Yolu təmir etmək", "Təlim keçirmək", "Təlimləri təşkil etmək",
    "Məktəbin tikilməsi", "Mebelin alınması", "Damın təmiri", "Təlimlərin təşkili", "MƏKTƏB TİKMƏK",
    "Построить школу", "Организовать обучение", "Провести собрание", "Строительство школы",
    "ПРОВЕДЕНИЕ тренингов", "Закупка мебели", "Проведём собрание", "Обучить 20 матерей",
    "We build a road", "We will repair the road", "Renovating the school", "Drilling a well",
    "Rehabilitation of canal", "Provision of water", "Delivery of pipes", "Upgrade the road",
    "Capacity building of women", "The building of a school",
    "Yol çəkilişi", "Su xəttinin çəkilişi", "Məktəbi tikəcəyik", "Yol quracağıq",
    "Ремонт школы", "Обучение женщин", "Поставка труб", "Улучшение дороги", "Мы строим школу",
    "Мы будем строить школу",
)  # fmt: skip
STATES = (
    "", " ", "Building finished and accepted", "Community share delivered", "O&M plan running",
    "118 pupils study in one shift", "Clean water in every house", "Repair of the roof is finished",
    "Construction of the school is finished", "Open, safe school", "Supply of water is safe",
    "Girls stay after class 9", "Plants grow along the road", "Holding 9 litres", "Training works",
    "Bina hazırdır və qəbul edilib", "Uşaqlar qışda da dərsə gəlir", "Ailələr kənddə qalır",
    "Kömək", "Yemək", "Otaqlar istidir", "Təhsil keyfiyyətlidir",
    "Здание готово и принято", "Дети села учатся", "Строительство школы завершено",
    "Сеть работает", "Мать и дитя здоровы", "Семьи остаются в селе", "Память",
    "Children have a safe school", "Repaired road serves all", "Women trained",
    "The building is dry", "Təmiz havada yaşayırıq", "Kənddə qalacağıq", "Мы живём в селе",
    "Обучение идёт в одну смену",
    "Rehabilitation of the canal is finished", "We have clean water", "We are healthy",
    "Delivery room works", "Yol hazırdır", "Kəndin təmiz suyu var", "Uşaqlar sağlamdır", "Böyük",
    "Ремонт завершён", "Обучение закончено", "Мы имеем чистую воду", "Мы знаем свои права",
    "Ремонтная бригада работает",
)  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", ACTIVITIES)
def test_what_people_do_is_no_objective(text, language):
    """In each of our languages, whichever is in force; capitals do not matter."""
    with use(language):
        assert is_activity(text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", STATES)
def test_what_will_be_so_is_not_asked_about(text, language):
    """States, and nouns that only look like verbs."""
    with use(language):
        assert not is_activity(text)


def test_boxes_stand_in_the_order_of_the_problem_tree():
    """The core, causes with what they come from, effects; each with what it becomes."""
    found = boxes(village())
    assert [(box.id, box.under, box.depth, box.side) for box in found] == [
        ("core", "", 0, "core"),
        ("c1", "core", 1, "cause"),
        ("c4", "c1", 2, "cause"),
        ("c2", "core", 1, "cause"),
        ("c3", "core", 1, "cause"),
        ("e1", "core", 1, "effect"),
        ("e2", "core", 1, "effect"),
        ("e3", "core", 1, "effect"),
    ]
    assert [box.id for box in found if not box.chosen] == ["e1", "e2", "e3"]
    assert all(box.problem and box.objective for box in found)


def test_a_box_that_nobody_turned_round_has_no_objective():
    """Spaces are nothing; a tree that is not drawn has no boxes."""
    found = boxes(plan(changed("proposal.objectives", {"restated": {"c": "  "}})))
    assert [(box.objective, box.chosen) for box in found] == [("", False), ("", False)]
    assert boxes(Plan(id="new", community=Community(name="New"))) == ()


def test_the_logframe_stands_from_the_goal_down():
    """Goal, purpose, outputs; outputs in the order of the list."""
    told = changed("proposal.aims", [aim(id, level) for id, level in MIXED])
    assert [row.id for row in rows(plan(told))] == ["G", "P", "O2", "O1"]


MIXED = (("O2", "output"), ("P", "purpose"), ("O1", "output"), ("G", "goal"))


def test_the_logframe_is_read_aloud():
    """If the outputs and what they take for granted, then the purpose; and so on up."""
    assert if_then(village()) == (
        "If “Building finished and accepted” and “Community share delivered” and “O&M plan"
        " running”, and if “Education department pays for the heating” holds, then “118 pupils"
        " study in one shift in a safe heated building”.",
        "If “118 pupils study in one shift in a safe heated building”, and if “Education"
        " department staffs the school” holds, then “Children of the village complete safe basic"
        " schooling”.",
    )


def test_gaps_of_the_logframe_are_heard():
    """What is not written yet is read as a gap; nothing at all is not read."""
    only = plan(changed("proposal.aims", [aim("P", "purpose", text=" ")]))
    assert if_then(only) == ("If “…”, then “…”.", "If “…”, then “…”.")
    assert [step.level for step in steps(only)] == ["purpose", "goal"]
    assert if_then(plan(changed("proposal.aims", []))) == ()
