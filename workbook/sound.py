"""A community of the database looked over, as a file is: what is wrong, or that it is sound."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workbook.locale import _, plural
from workbook.server.progress import problems
from workbook.store.trouble import Damaged, Refused

if TYPE_CHECKING:
    from workbook.store.store import Store


def told(store: Store[Any], id: str) -> tuple[str, ...]:
    """What is said of a sound community; its fingerprint is that of a minute made of it now.

    Opening the store has read every page, record and chain of the log. Here the record is made
    once more from its log and compared. Raises `Damaged` where it comes out otherwise, and
    `Refused` with what contradicts itself in it.
    """
    from workbook.documents.session.minute import fingerprint

    now = store.load(id)
    if store.record_at(id, now.revision) != now.record:
        raise Damaged(id[:40])
    if wrong := problems(now.record):
        raise Refused(*wrong)
    return (
        _(
            "“{name}” is sound: nothing in it contradicts itself.",
            name=now.record.community.name,
        ),
        plural(
            "The one step of its history is as it was written, and leads to what stands there now.",
            "All {number} steps of its history are as they were written, and lead to what stands "
            "there now.",
            now.revision,
        ),
        _("The fingerprint of its results is {print}.", print=fingerprint(now.record)),
    )
