"""The village as a whole: who lives there, in which groups and hamlets."""

from __future__ import annotations

from pydantic import Field

from workbook.locale import N_, _
from workbook.record import Id, Part, Size, Text


class Group(Part):
    """Part of the adults who vote apart; an empty name stands for the usual one of its id.

    `adults` is None as long as their number is not known.
    """

    id: Id
    name: Text = ""
    adults: Size = Field(None, title=N_("Adults"))

    @property
    def label(self) -> str:
        """The name to show, in the language of the reader where it is a usual one."""
        usual = {"women": _("Women"), "men": _("Men"), "youth": _("Youth")}
        return self.name or usual.get(self.id, self.id)


class Hamlet(Part):
    """A part of the village with its number of households; None as long as it is not known."""

    id: Id
    name: Text = Field("", title=N_("Hamlet"))
    households: Size = Field(None, title=N_("Households"))

    @property
    def label(self) -> str:
        """The name to show."""
        return self.name or self.id


USUAL_GROUPS = (Group(id="women"), Group(id="men"), Group(id="youth"))


class Community(Part):
    """The village as a whole. `illustrative` marks invented data wherever it is shown."""

    name: Text = Field(title=N_("Community"))
    region: str = Field("", title=N_("Region"))
    population: Size = Field(None, title=N_("Inhabitants"))
    groups: tuple[Group, ...] = USUAL_GROUPS
    hamlets: tuple[Hamlet, ...] = ()
    illustrative: bool = False
