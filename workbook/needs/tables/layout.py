"""Columns that several tables of the needs have."""

from __future__ import annotations

from workbook.tidy import Column

NEED = Column("need", "string", "", "id of the need")
NAME = Column("name", "string", "", "the need in the words of the people")
GROUP = Column("group", "string", "", "id of the group")
