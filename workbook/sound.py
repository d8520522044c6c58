"""A file, or a community of the database, looked over: what is wrong, or that it is sound."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbook.incoming import (
    content_of,
    is_questions,
    is_template,
    minute_in,
    plan_file,
    questions,
    template,
)
from workbook.locale import _, plural
from workbook.server.progress import problems
from workbook.store.trouble import Damaged, Refused

if TYPE_CHECKING:
    from workbook.store.store import Store


def file_told(file: Path) -> tuple[str, ...]:
    """What is said of a sound file; a minute is made again. Raises `Refused` with what is wrong."""
    content = content_of(file)
    if is_template(file.name):
        template(content)
        return (_("{file} can be filled in.", file=file.name),)
    if minute := minute_in(file.name, content):
        return _made_again(minute)
    if is_questions(file.name):
        questions(content)
    elif wrong := problems(plan_file(file.name, content)):
        raise Refused(*wrong)
    return (_("{file} is sound: nothing in it contradicts itself.", file=file.name),)


def _made_again(minute: str) -> tuple[str, ...]:
    from workbook.documents.session.verdict import checked

    verdict = checked(minute)
    if not verdict.equal:
        raise Refused(*verdict.sentences)
    return verdict.sentences


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
        _("The check code of its results is {print}.", print=fingerprint(now.record)),
    )
