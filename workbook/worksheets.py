"""The worksheets, ready to be filled in: where a subject, the record and the store meet.

from workbook.worksheets import needs
needs("muzdurlar")     # in JupyterLab: a community of your database
needs()                # in a served page, which asks for its community after it has loaded
"""

from __future__ import annotations

from collections.abc import Callable
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from workbook.files import database_url, shipped

if TYPE_CHECKING:
    from workbook.store import Store
    from workbook.ui.step import Step
    from workbook.ui.worksheet import Worksheet


def needs(community: str = "", language: str = "en") -> Worksheet:
    """What comes first: the *Needs* worksheet."""
    from workbook.needs.worksheet import TITLE, steps

    return _live(TITLE, steps, community, language)


def _live(
    title: str, steps: Callable[[Any], tuple[Step, ...]], community: str, language: str
) -> Worksheet:
    from workbook.ui.desk import Desk
    from workbook.ui.event import Opened
    from workbook.ui.worksheet import Worksheet

    desk = Desk(title, steps, _store, _region)
    if community:
        desk.open(Opened(kind="open", community=community, language=language))
    else:
        _rehearse(title, steps)
    return Worksheet(desk)


def _rehearse(title: str, steps: Callable[[Any], tuple[Step, ...]]) -> None:
    """Do, before anybody waits for it, what a visit will do, on a village that is thrown away.

    Imports, catalogues and the first use of everything take ten times as long as the second.
    """
    from workbook.locale import LANGUAGES, use
    from workbook.ui.desk import Desk
    from workbook.ui.event import Event, Gone, Opened

    with TemporaryDirectory() as folder, _store(f"sqlite:///{folder}/rehearsal") as store:
        text = (shipped("data") / "muzdurlar.json").read_text("utf-8")
        plan = store.import_json(text).record
        desk = Desk(title, steps, lambda: store, _region)
        for code in LANGUAGES:
            with use(code):
                desk.open(Opened(kind="open", community=plan.id, language=code))
                for step in steps(plan):
                    deed = Gone(on="go", step=step.id)
                    desk.do(Event(kind="event", id=step.id, event=deed))
                    desk.screen().model_dump(mode="json")


def _store(url: str = "") -> Store:
    from workbook.plan import Plan
    from workbook.store import open_store

    # the server has looked at the whole of it; here each record is checked when it is read
    return open_store(url or database_url(), Plan, check=False)


def _region(store: Store, plan: Any) -> str:
    """The region's name in the language in force."""
    from workbook.locale import language

    found = next((r for r in store.regions() if r.code == plan.community.region), None)
    return getattr(found, language(), "") if found else plan.community.region
