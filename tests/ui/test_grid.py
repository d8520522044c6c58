"""Tables and forms show and write through the same path, and believe nothing they are told."""

from workbook.needs.model import Need, Needs
from workbook.plan import Community, Plan
from workbook.store.edit import Add, Drop, Put
from workbook.ui.ask import ask
from workbook.ui.event import Added, Cell, Cells, Dropped
from workbook.ui.grid import Column, Grid, emptied, look

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
    assert emptied(PLAN, ("community", "groups", "men", "adults")) == 0
    assert emptied(PLAN, ("needs", "session", "attended", "men")) is None


def test_looking_where_nothing_is_finds_nothing():
    assert look(PLAN, ("needs", "vote", "dots", "a", "men")) is None
    assert look(PLAN, ("community", "hamlets", "x", "name")) is None
