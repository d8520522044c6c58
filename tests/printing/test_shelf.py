"""Everything that can be made from a record: found, made, packed, put into a folder."""

import io
import re
import zipfile

import pytest

from workbook.analyst import read
from workbook.documents.session.minute import fingerprint
from workbook.files import shipped
from workbook.locale import use
from workbook.plan import Community, Plan
from workbook.printing.pack import Ended, packed, printed
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
    """No two have the same name, and no two files."""
    found = [item for _family, item in everything(village, "")]
    assert len({item.name for item in found}) == len(found)
    files = [item.called("V", file) for item in found for file in item.files]
    assert len(set(files)) == len(files)


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
    """The same record gives the same bytes, with every file in the folder of its family."""
    pages, _told = made
    pack = packed(pages)
    assert pack == packed(pages)
    with zipfile.ZipFile(io.BytesIO(pack)) as opened:
        assert opened.namelist() == [path for path, _content in pages]
        assert len({name.partition("/")[0] for name in opened.namelist()}) == len(FAMILIES)


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
