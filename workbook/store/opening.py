"""Opening a store: made on first use, recognised, checked, or read as far as it is sound."""

from __future__ import annotations

from workbook.locale import _
from workbook.store import backup, health, schema
from workbook.store.engine import reading, understood, writing
from workbook.store.faults import where
from workbook.store.record import R
from workbook.store.store import Store
from workbook.store.trouble import Damaged, StoreTrouble


def open_store(url: str, record_type: type[R], *, check: bool, read_only: bool) -> Store[R]:
    """See `workbook.store.open_store`."""
    store = Store(url, record_type, read_only=read_only)
    try:
        _prepare(store)
        if check and not read_only:
            health.check(store.engine)
    except Damaged as damage:
        store.close()
        folder = backup.folder_of(understood(url))
        raise Damaged(damage.place, folder and backup.last_good(folder)) from damage
    except BaseException:
        store.close()
        raise
    return store


def _prepare(store: Store[R]) -> None:
    with reading(store.engine) as db:
        if schema.stands(db):
            return
    if store.read_only:
        place = where(store.engine.url)
        raise StoreTrouble(_("There is nothing to read in {place}.", place=place))
    with writing(store.engine) as db:
        schema.make(db)
