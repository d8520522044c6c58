"""The worksheets, ready to be filled in: where a subject, the record and the store meet.

from workbook.worksheets import needs
needs("muzdurlar")     # in JupyterLab: a community of your database
needs()                # in a served page, which asks for its community after it has loaded
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workbook.files import database_url

if TYPE_CHECKING:
    from workbook.store import Store
    from workbook.ui.desk import Desk
    from workbook.ui.worksheet import Worksheet


def needs(community: str = "", language: str = "en") -> Worksheet:
    """What comes first: the *Needs* worksheet."""
    from workbook.needs.worksheet import TITLE, hidden, steps
    from workbook.ui.desk import Desk

    return _live(Desk(TITLE, steps, _store, _region, hidden), community, language)


def _live(desk: Desk, community: str, language: str) -> Worksheet:
    from workbook.ui.event import Opened
    from workbook.ui.worksheet import Worksheet

    if community:
        desk.open(Opened(kind="open", community=community, language=language))
    return Worksheet(desk)


def _store() -> Store:
    from workbook.plan import Plan
    from workbook.store import open_store

    # the server has looked at the whole of it; here each record is checked when it is read
    return open_store(database_url(), Plan, check=False)


def _region(store: Store, plan: Any) -> str:
    """The region's name in the language in force."""
    from workbook.locale import language

    found = next((r for r in store.regions() if r.code == plan.community.region), None)
    return getattr(found, language(), "") if found else plan.community.region
