"""The worksheets, ready to be filled in: where a subject, the record and the store meet.

from workbook.worksheets import needs
needs("muzdurlar")     # in JupyterLab: a community of your database
needs()                # in a served page, which asks for its community after it has loaded
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workbook.files import database_url

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbook.store import Store
    from workbook.ui.view import Namesake
    from workbook.ui.worksheet import Worksheet


def group(community: str = "", language: str = "en") -> Worksheet:
    """Who we are: the *Community group* worksheet."""
    return _live(("group",), community, language)


def needs(community: str = "", language: str = "en") -> Worksheet:
    """What comes first: the *Needs* worksheet."""
    return _live(("needs",), community, language)


def fund(community: str = "", language: str = "en") -> Worksheet:
    """What we can pay: the *Fund* worksheet."""
    return _live(("fund",), community, language)


def proposal(community: str = "", language: str = "en") -> Worksheet:
    """What we ask for: the *Proposal* worksheet."""
    return _live(("proposal",), community, language)


def activities(community: str = "", language: str = "en") -> Worksheet:
    """What we do, when, and by whom: the *Activities* worksheet."""
    return _live(("activities",), community, language)


def sustainability(community: str = "", language: str = "en") -> Worksheet:
    """How it lasts: the *Sustainability* worksheet."""
    return _live(("sustainability",), community, language)


def documents(community: str = "", language: str = "en") -> Worksheet:
    """What leaves the room on paper: the *Documents* worksheet."""
    return _live(("documents",), community, language)


def every(community: str = "", language: str = "en") -> Worksheet:
    """All worksheets, one beside the other."""
    from workbook.subjects import NAMES

    return _live(NAMES, community, language)


def _live(names: tuple[str, ...], community: str, language: str) -> Worksheet:
    from workbook.locale import use
    from workbook.subjects import subject
    from workbook.ui.desk import Desk
    from workbook.ui.event import Opened
    from workbook.ui.worksheet import Worksheet

    desk = Desk(tuple(subject(name) for name in names), _store, _region, _namesakes())
    if community:
        with use(language):
            desk.open(Opened(kind="open", community=community, language=language))
    return Worksheet(desk)


def _store() -> Store:
    from workbook.plan import Plan
    from workbook.store import open_store

    # the server has looked at the whole of it; here each record is checked when it is read
    return open_store(database_url(), Plan, check=False)


def _region(store: Store, plan: Any) -> str:
    """The region's name in the language in force."""
    return store.region(plan.community.region)


def _namesakes() -> Callable[[Any, Any], Namesake | None]:
    """What tells a record from its namesakes; looked up again when its name is another."""
    told: dict[tuple[str, ...], Namesake | None] = {}

    def namesake(store: Store, plan: Any) -> Namesake | None:
        from workbook.locale import language

        known = (plan.id, plan.community.name, language())
        if known not in told:
            told.clear()
            told[known] = _namesake(store, plan)
        return told[known]

    return namesake


def _namesake(store: Store, plan: Any) -> Namesake | None:
    """Which of those with its name it is, as on the home page; None where it is the only one."""
    from workbook.namesakes import marks, of_name
    from workbook.ui.view import Namesake

    same = of_name(store.communities(), plan.community.name)
    number = next((at for at, entry in enumerate(same, 1) if entry.id == plan.id), 0)
    if not number or len(same) == 1:
        return None
    return Namesake(number=number, count=len(same), told=marks(same)[plan.id])
