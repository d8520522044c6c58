"""A rehearsal: what the first reader of a worksheet would wait for is loaded before he comes.

A warm kernel has nothing open yet, so that most modules, patterns and statements would be made
ready at the first question: a quarter of a second. Here the worksheet is played through once, on
the illustrative village in a database of its own that is thrown away.
"""

from __future__ import annotations

import tempfile
from itertools import chain

from workbook.incoming import village
from workbook.locale import LANGUAGES, use
from workbook.plan import Plan
from workbook.store import open_store
from workbook.store.edit import Put
from workbook.subjects import DESK
from workbook.ui.desk import Desk
from workbook.ui.event import Event, Gone, Opened


def rehearse() -> None:
    """Look at every step in one language, at every worksheet in all, and write one edit down."""
    with (
        tempfile.TemporaryDirectory() as folder,
        open_store(f"sqlite:///{folder}/rehearsal.sqlite", Plan) as store,
    ):
        plan = store.import_json(village().decode()).record
        desk = Desk(DESK, lambda: store)
        steps = [[step.id for step in subject.steps(plan)] for subject in DESK]
        for place, language in enumerate(LANGUAGES):
            with use(language):
                desk.open(Opened(kind="open", community=plan.id, language=language))
                for step in chain(*(ids[: 1 if place else None] for ids in steps)):
                    desk.do(Event(kind="event", id="", event=Gone(on="go", step=step)))
                    desk.screen().model_dump(mode="json")
        region = Put(path=("community", "region"), value="", was=plan.community.region)
        store.commit(plan.id, (region,))
