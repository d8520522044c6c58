"""A record that is no plan: the store knows no subject. Also edits of it, drawn at random."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Annotated

from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, Field

from workbook.store.edit import Add, AnyEdit, Drop, Put

Count = Annotated[int, Field(strict=True, ge=0, le=1000)]


class Part(BaseModel):
    """A frozen piece of a diary."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Whose(Part):
    """Whose diary it is."""

    name: str = Field("", title="Owner", max_length=100)
    region: str = ""
    illustrative: bool = False


class Page(Part):
    """One page; `marks` are counted by colour."""

    id: str
    name: str = ""
    day: dt.date | None = None
    marks: dict[str, Count] = {}
    keeps: bool = False


class Stub(Part):
    """What stays of a page that `keeps` when it is torn out."""

    id: str
    at: dt.datetime


class Diary(Part):
    """Pages, and counts in two layers of mappings."""

    id: str
    community: Whose = Whose()
    pages: tuple[Page, ...] = ()
    counts: dict[str, dict[str, Count]] = {}
    sealed_at: dt.datetime | None = None
    stubs: tuple[Stub, ...] = ()

    def forbids(self, after: Diary) -> Iterator[str]:
        """A sealed diary stays as it is, unless it is opened and nothing else."""
        if self.sealed_at and after != self.model_copy(update={"sealed_at": None}):
            yield "The diary is sealed."

    def leaves(self, after: Diary, at: dt.datetime) -> Iterator[tuple[tuple[str, ...], Part]]:
        """A page that is torn out leaves its stub, once."""
        stands = {page.id for page in after.pages} | {stub.id for stub in after.stubs}
        for page in self.pages:
            if page.keeps and page.id not in stands:
                yield ("stubs",), Stub(id=page.id, at=at)


KEYS = st.sampled_from("abc")
NUMBERS = st.integers(0, 9)
MOST = 6
"""Pages that a drawn diary comes to have."""


@st.composite
def edits(draw: st.DrawFn, diary: Diary) -> AnyEdit:
    """One edit that fits `diary`, by somebody who sees it as it is."""
    kinds = ["name", "count"]
    kinds += ["page", "mark", "drop"] if diary.pages else []
    kinds += ["add"] if len(diary.pages) < MOST else []
    kind = draw(st.sampled_from(kinds))
    if kind == "name":
        name = draw(st.sampled_from(["", "Nərgiz", "<b>", "\0"]))
        return Put(path=("community", "name"), value=name, was=diary.community.name)
    if kind == "count":
        outer, inner = draw(KEYS), draw(KEYS)
        was = diary.counts.get(outer, {}).get(inner)
        value = draw(st.none() | NUMBERS)
        return Put(path=("counts", outer, inner), value=value, was=was)
    if kind == "add":
        taken = {page.id for page in diary.pages}
        id = draw(st.sampled_from([name for name in "tuvwxyz" if name not in taken]))
        item = {"id": id, "name": draw(st.sampled_from(["", "Water"]))}
        return Add(path=("pages",), item=item, at=draw(st.none() | st.integers(0, 3)))
    page = draw(st.sampled_from(diary.pages))
    if kind == "drop":
        return Drop(path=("pages", page.id))
    if kind == "mark":
        key = draw(KEYS)
        value = draw(st.none() | NUMBERS)
        return Put(path=("pages", page.id, "marks", key), value=value, was=page.marks.get(key))
    day = page.day and page.day.isoformat()
    return Put(path=("pages", page.id, "day"), value=draw(DAYS), was=day)


DAYS = st.none() | st.sampled_from(["2027-05-03", "2028-02-29"])


@st.composite
def diaries(draw: st.DrawFn) -> Diary:
    """A diary in which something is written, empty mappings in mappings included."""
    counts = st.dictionaries(KEYS, st.dictionaries(KEYS, NUMBERS, max_size=2), max_size=2)
    marks = st.dictionaries(KEYS, NUMBERS, max_size=2)
    pages = draw(st.lists(marks, max_size=2))
    return Diary(
        id="diary",
        pages=tuple(Page(id=f"p{n}", marks=m) for n, m in enumerate(pages)),
        counts=draw(counts),
    )
