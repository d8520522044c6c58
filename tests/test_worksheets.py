"""Worksheets as they lie in a notebook: what their head says beside the record."""

import pytest

from workbook import worksheets
from workbook.plan import Community, Plan
from workbook.store import open_store


@pytest.fixture
def ids(tmp_path, monkeypatch):
    """Two communities of one name, and one of another, in the order they came."""
    url = f"sqlite:///{tmp_path / 'w.sqlite'}"
    monkeypatch.setenv("WORKBOOK_DATABASE", url)
    with open_store(url, Plan) as store:
        for id, name in (("one", "Kənd"), ("other", "Qala"), ("two", " KƏND ")):
            store.create(Plan(id=id, community=Community(name=name)))
    return "one", "two", "other"


def test_the_head_tells_namesakes_apart(ids):
    """Which of how many it is, and since when it is here; nothing where the name is its own."""
    first, second, other = (worksheets.needs(id).screen["namesake"] for id in ids)
    assert (first["number"], first["count"]) == (1, 2)
    assert second["told"].startswith("2 of 2 with this name: here since ")
    assert other is None


def test_the_head_reads_the_same_in_another_language(ids):
    """The words are those of the home page, in the reader's language."""
    told = worksheets.fund(ids[0], "az").screen["namesake"]["told"]
    assert "2" in told
    assert "here since" not in told
