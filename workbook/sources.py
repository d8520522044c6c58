"""Who pays: the community itself in cash and in kind, the authorities, a donor.

The same ids stand in the budget of a proposal, in the costs of an activity and beside a task of
upkeep, so that an amount keeps its payer wherever it goes.
"""

from __future__ import annotations

from typing import Annotated, Literal

from workbook.locale import N_, _
from workbook.record import Words

Source = Literal[
    "fund", "community_labour", "community_materials", "community_transport",
    "municipality", "education_dept", "health_dept", "executive", "donor", "other",
]  # fmt: skip
"""`fund` is cash of the community; the three after it are given in kind."""

SOURCES: dict[Source, str] = {
    "fund": N_("Community fund"),
    "community_labour": N_("Community: labour"),
    "community_materials": N_("Community: materials"),
    "community_transport": N_("Community: transport"),
    "municipality": N_("Municipality"),
    "education_dept": N_("Education department"),
    "health_dept": N_("Health department"),
    "executive": N_("Executive authority"),
    "donor": N_("Donor"),
    "other": N_("Others"),
}
"""What each is called; translate with `_` where it is shown."""

IN_KIND: tuple[Source, ...] = ("community_labour", "community_materials", "community_transport")
COMMUNITY: tuple[Source, ...] = ("fund", *IN_KIND)
"""What the community gives itself: in kind, and altogether."""


PaidBy = Annotated[Source, Words(SOURCES)]
"""The same in the record, with what each is called."""


def source_name(source: str) -> str:
    """What a source is called, in the language in force; what is not known keeps its id."""
    return _(SOURCES[source]) if source in SOURCES else source
