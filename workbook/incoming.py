"""Plans that come from outside: made new, from a plan file, or from an election of Pabulib."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from workbook.files import shipped
from workbook.locale import _, language
from workbook.plan import Community, Plan, plan_from_choice
from workbook.store.edit import new_id
from workbook.store.trouble import Refused

if TYPE_CHECKING:
    from workbook.store.record import Commit
    from workbook.store.store import Store

LARGEST = 8 * 2**20
"""Bytes of the largest file that is taken in."""
LONGEST = 200
"""Letters of the longest name that can be given to a new community."""


def new_plan(name: str, region: str) -> Plan:
    """The empty plan of a new community. Raises `Refused`."""
    name = name.strip()
    if not name:
        raise Refused(_("A community needs a name. Write it as its people say it."))
    if len(name) > LONGEST:
        raise Refused(_("This name is too long. Write at most {number} letters.", number=LONGEST))
    return Plan(id=new_id(), community=Community(name=name, region=region[:LONGEST]))


def bring_in(store: Store[Any], name: str, content: bytes) -> Commit[Any]:
    """Take in a plan file, or an election as a new community. Raises `Refused`, `StoreTrouble`."""
    if name.lower().endswith(".pb"):
        return store.create(election(name, content))
    return store.import_json(_text(content))


def election(name: str, content: bytes) -> Plan:
    """The plan of a community that votes in an election of Pabulib's format. Raises `Refused`."""
    from workbook.needs.pabulib import PabulibError, read

    try:
        return plan_from_choice(new_id(), read(content), name)
    except PabulibError as error:
        raise Refused(str(error)) from None


def village() -> str:
    """The plan file of the illustrative village in the language in force."""
    folder = shipped("data")
    own = folder / f"muzdurlar.{language()}.json"
    return (own if own.exists() else folder / "muzdurlar.json").read_text("utf-8")


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused(
            _("This is not a plan file: it is not a text. Choose a .json or .pb file.")
        ) from None
