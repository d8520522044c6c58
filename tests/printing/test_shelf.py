"""Everything that can be made from a record: found, made, packed, put into a folder."""

import datetime as dt
import io
import re
import zipfile

import pytest

from workbook.analyst import read
from workbook.documents.session.minute import fingerprint
from workbook.files import shipped
from workbook.locale import use
from workbook.plan import Community, Plan
from workbook.printing.pack import Ended, Page, packed, printed
from workbook.printing.shelf import FAMILIES, everything, items
from workbook.store.regions import named, shipped_regions

MAGIC = {"pdf": b"%PDF-", "docx": b"PK", "xlsx": b"PK", "minute.json": b"{"}
"""What files begin with, by their endings."""


@pytest.fixture(scope="module")
def village():
    """The illustrative village in Azerbaijani."""
    return read(shipped("data") / "muzdurlar.az.json")


@pytest.fixture(scope="module")
def made(village):
    """All documents of the village, each with what was told before it."""
    told = []
    with use("az"):
        region = named(village.community.region, shipped_regions())
        pages = list(printed(village, region, lambda text: told.append(text) or True))
    return pages, told


def test_every_family_has_something(village):
    """Also for a community of which nothing is known but the name."""
    empty = Plan(id="x", community=Community(name="Yenikənd"))
    for plan in (village, empty):
        assert {family for family, _item in everything(plan, "")} == set(FAMILIES)


def test_documents_are_told_apart(village):
    """No two have the same name, and no two files, however long the community is called."""
    found = [item for _family, item in everything(village, "")]
    assert len({item.name for item in found}) == len(found)
    for community in ("V", "Ж" * 300):
        files = [item.called(community, file) for item in found for file in item.files]
        assert len(set(files)) == len(files)


def test_the_size_of_a_poster_is_told_with_its_name(made):
    """Where it is made, and in the name of its file."""
    pages, told = made
    posters = [
        (path, said)
        for (path, _content), said in zip(pages, told, strict=True)
        if said.endswith(("A3", "A4"))
    ]
    assert all(path.endswith(f"-{said[-2:]}.pdf") for path, said in posters)
    large, small = (
        [said.partition(": ")[2][:-3] for _path, said in posters if said.endswith(size)]
        for size in ("A3", "A4")
    )
    assert large == small
    assert len(large) > 6


def test_every_file_is_what_its_name_says(made):
    """And every one was told before it was made: so many of so many."""
    pages, told = made
    for path, content in pages:
        ending = next(ending for ending in MAGIC if path.endswith(ending))
        assert content.startswith(MAGIC[ending]), path
    assert len(told) == len(pages)
    done, whole = re.findall(r"\d+", told[-1])[:2]
    assert done == whole == str(len(pages))


def test_what_is_signed_bears_the_hash_of_its_figures(village):
    """The same that the minute to compute again has."""
    mark = fingerprint(village)
    for family in ("minutes", "proposal", "village"):
        documents = [item.document for item in items(village, "", family) if item.document]
        assert documents
        assert all(document.fingerprint.endswith(mark) for document in documents)


def test_the_pack_is_the_same_each_time(made):
    """The same record gives the same bytes: each file is as old as its last change."""
    pages, _told = made
    changed = dt.datetime(2027, 5, 3, 9, 41, 18, tzinfo=dt.UTC)
    pack = packed(pages, changed)
    assert pack == packed(pages, changed)
    with zipfile.ZipFile(io.BytesIO(pack)) as opened:
        here = changed.astimezone().timetuple()[:6]
        assert {info.date_time for info in opened.infolist()} == {tuple(here)}
        assert opened.namelist() == [path for path, _content in pages]
        assert len({name.partition("/")[0] for name in opened.namelist()}) == len(FAMILIES)


@pytest.mark.parametrize("year", [1, 1979, 2108, None])
def test_a_clock_that_is_wrong_spoils_no_pack(year):
    """A ZIP file knows the years from 1980 to 2107 only."""
    changed = dt.datetime(year, 6, 1) if year else None
    with zipfile.ZipFile(io.BytesIO(packed([Page("a", b"")], changed))) as opened:
        assert opened.infolist()[0].date_time[0] == 1980


def test_who_wants_no_more_gets_no_more(village):
    """What was asked for is not made to the end."""
    pages = printed(village, "", lambda text: False)
    with pytest.raises(Ended):
        next(pages)


@pytest.mark.parametrize("name", ["../../etc/passwd", "a/b\\c:d", "CON", "😀", "x" * 300])
def test_no_name_leads_out_of_the_folder(name):
    """Whatever the community is called."""
    plan = Plan(id="x", community=Community(name=name))
    for _family, item in everything(plan, ""):
        for file in item.files:
            called = item.called(plan.community.name, file)
            assert not set(called) & set('/\\:*?"<>|\n')
            assert len(called.encode()) < 255
