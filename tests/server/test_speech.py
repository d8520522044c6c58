"""Which language a reader is answered in."""

import pytest

from workbook.server.speech import preferred


@pytest.mark.parametrize(
    ("accept", "order"),
    [
        ("", []),
        ("az", ["az"]),
        ("ru-RU,ru;q=0.9,en;q=0.8", ["ru", "ru", "en"]),
        ("en;q=0.5, az;q=0.9", ["az", "en"]),
        ("*, AZ-Latn;q=x", ["*", "az"]),
    ],
)
def test_the_browsers_languages_are_weighed(accept, order):
    """The best first, without regions; what cannot be read comes last."""
    assert preferred(accept) == order


@pytest.mark.parametrize(
    ("query", "cookie", "accept", "spoken"),
    [
        ("?language=ru", "az", "en", "ru"),
        ("?language=xx", "az", "en", "az"),
        ("", "az", "ru", "az"),
        ("", "", "ru-RU,ru;q=0.9", "ru"),
        ("", "", "fr,de;q=0.9", "en"),
        ("", "xx", "", "en"),
    ],
)
def test_a_choice_goes_before_a_preference(server, query, cookie, accept, spoken):
    """The address, then what was chosen before, then the browser's languages, then English."""
    held = f"{server.cookie}; workbook_language={cookie}"
    page = server.get(f"/{query}", Cookie=held, **{"Accept-Language": accept})
    assert f'<html lang="{spoken}">' in page.text


def test_a_chosen_language_is_remembered(server):
    """By a cookie that the worksheet's page can read and change."""
    answer = server.post("/language", {"language": "az"})
    assert answer.status == 303
    assert "workbook_language=az" in answer.headers["set-cookie"]
    assert "HttpOnly" not in answer.headers["set-cookie"]
