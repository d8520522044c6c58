"""Tables and forms show and write through the same path, and believe nothing they are told."""

import pytest

from workbook.needs.model import Need, Needs
from workbook.plan import Community, Plan
from workbook.store.edit import Add, Drop, Put
from workbook.store.trouble import Refused
from workbook.ui.ask import ask
from workbook.ui.event import Added, Cell, Cells, Dropped
from workbook.ui.grid import Column, Fields, Grid, emptied, look
from workbook.ui.view import Ask, Option

PLAN = Plan(
    id="v",
    community=Community(name="Village"),
    needs=Needs(needs=(Need(id="a", name="Water"), Need(id="b", name="Road"))),
)
LIST = ("needs", "needs")


def grid(**more):
    field = ask(Plan, (*LIST, "*", "name"), "name")
    column = Column(field, lambda row: (*LIST, row, "name"))
    rows = tuple(need.id for need in PLAN.needs.needs)
    new = lambda: {"id": "new"}  # noqa: E731 - as short as the thing it stands for
    return Grid("needs", "Needs", (column,), rows, list_path=LIST, new=new, add="Add", **more)


def cells(row, value, was=None):
    return Cells(
        on="cells", block="needs", cells=[Cell(row=row, column="name", value=value, was=was)]
    )


def test_a_cell_shows_what_stands_at_its_path():
    assert grid().view(PLAN).rows[1].values == {"name": "Road"}


def test_a_filled_in_cell_is_an_edit_that_remembers_what_its_author_saw():
    edits = grid().edits(PLAN, cells("a", "Clean water", was="Water"))
    assert edits == (Put(path=(*LIST, "a", "name"), value="Clean water", was="Water"),)


def test_a_row_that_is_not_there_cannot_be_filled_in():
    assert grid().edits(PLAN, cells("zz", "x")) == ()


def test_a_fixed_table_changes_nothing_whatever_the_browser_sends():
    fixed = grid(fixed=True)
    assert fixed.edits(PLAN, cells("a", "x")) == ()
    assert fixed.edits(PLAN, Added(on="add", block="needs")) == ()
    assert fixed.edits(PLAN, Dropped(on="drop", block="needs", row="a")) == ()


def test_rows_come_and_go():
    add = grid().edits(PLAN, Added(on="add", block="needs", values={"name": "School"}))
    drop = grid().edits(PLAN, Dropped(on="drop", block="needs", row="b"))
    assert add == (Add(path=LIST, item={"id": "new", "name": "School"}),)
    assert drop == (Drop(path=(*LIST, "b")),)


def test_a_sealed_value_never_reaches_the_browser():
    row = grid(sealed=True).view(PLAN).rows[0]
    assert row.values == {}
    assert row.sealed == ("name",)


def test_a_cleared_cell_becomes_the_field_s_default_or_leaves_its_mapping():
    assert emptied(PLAN, (*LIST, "a", "name")) == ""
    assert emptied(PLAN, ("community", "groups", "men", "adults")) is None
    assert emptied(PLAN, ("needs", "session", "attended", "men")) is None


def test_the_nought_of_a_number_that_nobody_wrote_is_an_empty_cell():
    """The donor gives at most nothing: no limit is written down; a limit is shown and taken out."""
    path = ("proposal", "rules", "most")
    form = Fields(id="donor", fields=((ask(Plan, path, "most"), path),))
    typed = Cells(on="cells", block="donor", cells=[Cell(column="most", value=500)])
    cleared = Cells(on="cells", block="donor", cells=[Cell(column="most", value=None, was=500)])
    assert form.view(PLAN).values == {"most": None}
    assert form.edits(PLAN, typed) == (Put(path=path, value=500, was=0),)
    assert form.edits(PLAN, cleared) == (Put(path=path, value=0, was=500),)


def test_looking_where_nothing_is_finds_nothing():
    assert look(PLAN, ("needs", "vote", "dots", "a", "men")) is None
    assert look(PLAN, ("community", "hamlets", "x", "name")) is None


NAMES = {need.id: need.name for need in PLAN.needs.needs}


def under(**more):
    """A column that lays a need to another one, never to itself."""
    others = lambda row: tuple(  # noqa: E731 - as short as the thing it stands for
        Option(value=id, label=name) for id, name in NAMES.items() if id != row
    )
    field = Ask(key="name", label="Under", kind="choice")
    return Column(field, lambda row: (*LIST, row, "name"), options=others, **more)


def spelt():
    """A column that the record keeps in small letters, and the room reads in capitals."""

    def read(typed):
        if not typed.isupper():
            raise Refused("Write capitals.")
        return typed.lower()

    field = Ask(key="name", label="Need", length=9)
    return Column(field, lambda row: (*LIST, row, "name"), show=str.upper, read=read)


def with_column(column, **more):
    new = lambda: {"id": "new"}  # noqa: E731 - as short as the thing it stands for
    return Grid("needs", "Needs", (column,), tuple(NAMES), list_path=LIST, new=new, **more)


def test_a_row_may_have_options_of_its_own():
    first, second = with_column(under()).view(PLAN).rows
    assert first.options == {"name": (Option(value="b", label="Road"),)}
    assert second.options == {"name": (Option(value="a", label="Water"),)}


def test_a_column_without_them_leaves_the_rows_none():
    assert grid().view(PLAN).rows[0].options == {}


def test_a_choice_is_held_against_the_options_of_its_row():
    assert with_column(under()).edits(PLAN, cells("a", "b"))[0].value == "b"
    with pytest.raises(Refused, match=r"Under: only these are possible: Road\."):
        with_column(under()).edits(PLAN, cells("a", "a"))


def test_a_choice_of_a_new_row_is_held_against_the_options_of_its_column():
    with pytest.raises(Refused, match="Under: only these are possible"):
        with_column(under()).edits(PLAN, Added(on="add", block="needs", values={"name": "a"}))


def test_a_value_is_shown_as_it_is_typed_and_kept_as_it_is_read():
    table = with_column(spelt())
    assert table.view(PLAN).rows[0].values == {"name": "WATER"}
    (edit,) = table.edits(PLAN, cells("a", "WELL", was="WATER"))
    assert (edit.value, edit.was) == ("well", "water")
    (edit,) = table.edits(PLAN, Added(on="add", block="needs", values={"name": "WELL"}))
    assert edit.item == {"id": "new", "name": "well"}


def test_what_cannot_be_read_is_refused_in_the_column_s_own_words():
    for event in (cells("a", "well"), Added(on="add", block="needs", values={"name": "well"})):
        with pytest.raises(Refused, match=r"Write capitals\."):
            with_column(spelt()).edits(PLAN, event)


def test_what_is_asked_is_looked_at_before_it_is_read():
    with pytest.raises(Refused, match="Need: at most 9 letters"):
        with_column(spelt()).edits(PLAN, cells("a", "TEN LETTERS"))


def test_a_cleared_cell_is_not_read():
    (edit,) = with_column(spelt()).edits(PLAN, cells("a", None, was="WATER"))
    assert (edit.value, edit.was) == ("", "water")


def test_a_covered_value_is_written_over_though_the_browser_never_saw_it():
    (edit,) = with_column(spelt(), sealed=True).edits(PLAN, cells("a", "WELL"))
    assert (edit.value, edit.was) == ("well", "Water")


def test_an_empty_cell_is_not_read_as_if_it_had_been_typed():
    """What stood there before its first value was nothing, whatever texts the column refuses."""
    (edit,) = with_column(spelt()).edits(PLAN, cells("a", "WELL", was=""))
    assert (edit.value, edit.was) == ("well", "")


def test_a_field_of_a_form_may_keep_something_else_than_what_is_typed():
    """What is shown is what others saw: it is read back before it is compared."""
    path = (*LIST, "a", "name")
    form = Fields(
        id="form",
        fields=((ask(Plan, (*LIST, "*", "name"), "name"), path),),
        show={"name": str.upper},
        read={"name": str.lower},
    )
    assert form.view(PLAN).values == {"name": "WATER"}
    typed = Cells(on="cells", block="form", cells=[Cell(column="name", value="ROAD", was="WATER")])
    assert form.edits(PLAN, typed) == (Put(path=path, value="road", was="water"),)
