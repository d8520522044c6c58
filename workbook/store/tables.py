"""The tables, the same in SQLite and PostgreSQL. Times are ISO 8601 texts in UTC."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

SCHEMA = 1
"""Version of these tables; a database of a newer one is refused."""

everything = MetaData()

about = Table(
    "workbook_about",
    everything,
    Column("key", String, primary_key=True),
    Column("value", String, nullable=False),
)

region = Table(
    "workbook_region",
    everything,
    Column("code", String, primary_key=True),
    Column("az", String, nullable=False),
    Column("en", String, nullable=False),
    Column("ru", String, nullable=False),
)

# The record as it stands now. `name`, `region` and `illustrative` repeat what it says, for lists.
community = Table(
    "workbook_community",
    everything,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("region", String, nullable=False),
    Column("illustrative", Boolean, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("changed_at", String, nullable=False),
    Column("removed_at", String),
    Column("state", String, nullable=False),
    Column("record", Text, nullable=False),
)


def _of() -> Column:
    return Column("community", String, ForeignKey(community.c.id), primary_key=True)


# What was done, one row a revision: `inverse` takes it back, `target` is the revision that an
# undo or redo took back, `state` the SHA-256 of the record after it, `chain` that of this row and
# of the chain before it.
revision = Table(
    "workbook_revision",
    everything,
    _of(),
    Column("number", Integer, primary_key=True),
    Column("operation", String, nullable=False),
    Column("author", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("target", Integer),
    Column("at", String, nullable=False),
    Column("edits", Text, nullable=False),
    Column("inverse", Text, nullable=False),
    Column("state", String, nullable=False),
    Column("chain", String, nullable=False),
    UniqueConstraint("community", "operation"),
    Index("workbook_revision_author", "community", "author", "number"),
)

# The whole record at some revisions, so that any other can be rebuilt from the edits after it.
snapshot = Table(
    "workbook_snapshot",
    everything,
    _of(),
    Column("number", Integer, primary_key=True),
    Column("record", Text, nullable=False),
)
