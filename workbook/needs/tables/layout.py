"""Columns that several tables of the needs have."""

from __future__ import annotations

from workbook.locale import N_
from workbook.tidy import Column

NEED = Column("need", "string", "", N_("id of the need"))
NAME = Column("name", "string", "", N_("the need in the words of the people"))
GROUP = Column("group", "string", "", N_("id of the group"))
