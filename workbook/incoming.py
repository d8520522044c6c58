"""Plans that come from outside: made new, from a plan file, or from an election of Pabulib."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from workbook.files import shipped
from workbook.locale import _, language
from workbook.plan import Community, Plan, plan_from_choice
from workbook.store.edit import Put, id_of, new_id
from workbook.store.files import parsed
from workbook.store.trouble import Refused

if TYPE_CHECKING:
    from workbook.store.record import Commit
    from workbook.store.store import Store
    from workbook.sustainability.model import Instrument

LARGEST = 8 * 2**20
"""Bytes of the largest file that is taken in."""
LONGEST = 200
"""Letters of the longest name that can be given to a new community."""
TABLES = (".xlsx", ".xls", ".ods", ".csv", ".tsv")
"""How the names of spreadsheets end."""


def new_plan(name: str, region: str) -> Plan:
    """The empty plan of a new community. Raises `Refused`."""
    about = Community(name=sound_name(name), region=region[:LONGEST])
    return Plan(id=new_id(), community=about)


def sound_name(name: str) -> str:
    """The name as a community bears it. Raises `Refused` where it cannot be one."""
    name = name.strip()
    if not name:
        raise Refused(_("A community needs a name. Write it as its people say it."))
    if len(name) > LONGEST:
        raise Refused(_("This name is too long. Write at most {number} letters.", number=LONGEST))
    return name


def renamed(plan: Plan, name: str, region: str) -> tuple[Put, ...]:
    """The edits that give a community another name or region. Raises `Refused`."""
    now = plan.community
    wanted = {"name": sound_name(name), "region": region[:LONGEST]}
    was = {"name": now.name, "region": now.region}
    return tuple(
        Put(path=("community", field), value=wanted[field], was=was[field])
        for field in wanted
        if wanted[field] != was[field]
    )


def bring_in(store: Store[Any], name: str, content: bytes) -> Commit[Any]:
    """Take in a plan file, the plan in a minute, or an election as a new community.

    Raises `Refused`, `StoreTrouble`.
    """
    if name.lower().endswith(".pb"):
        return store.admit(election(name, content, id_of(content)))
    return store.import_json(_plan_text(name, content))


def election(name: str, content: bytes, id: str) -> Plan:
    """The plan of a community that votes in an election of Pabulib's format. Raises `Refused`."""
    from workbook.needs.pabulib import PabulibError, read

    try:
        return plan_from_choice(id, read(content), PurePath(name).stem)
    except PabulibError as error:
        raise Refused(str(error)) from None


def plan_file(name: str, content: bytes) -> Plan:
    """The plan in a file: of a community, in a minute, or of an election, known by its name.

    Raises `Refused`; its `sentences` say one by one what is wrong.
    """
    if name.lower().endswith(".pb"):
        return election(name, content, PurePath(name).stem[:200])
    return parsed(_plan_text(name, content), Plan)


def minute_in(name: str, content: bytes) -> str | None:
    """The text of a minute; None where the file is none. Raises `Refused`."""
    from workbook.documents.session.minute import is_minute

    return _text(content) if is_minute(name, content) else None


def is_questions(name: str) -> bool:
    """Whether a file holds the questions of a sustainability score, by its name."""
    return name.lower().endswith((".yaml", ".yml"))


def questions(content: bytes, *, keep: bool = False) -> Instrument:
    """The questions in a file, checked; with `keep` they are put on the shelf. Raises `Refused`."""
    from workbook.sustainability.instruments import InstrumentError, add, read

    try:
        return add(content, _steps()) if keep else read(content, _steps())
    except InstrumentError as error:
        raise Refused(*error.sentences) from None


def _steps() -> frozenset[str]:
    """Ids of the steps of all worksheets, as the illustrative village has them."""
    from workbook.subjects import SUBJECTS

    village = Plan.model_validate_json((shipped("data") / "muzdurlar.json").read_text("utf-8"))
    return frozenset(step.id for each in SUBJECTS for step in each.steps(village))


def is_template(name: str) -> bool:
    """Whether a file is a Word template for the proposal, by its name; a wrong kind is one too."""
    return name.lower().endswith((".docx", ".docm", ".dotx", ".dotm", ".doc"))


def template(content: bytes, *, keep: bool = False) -> None:
    """Look over a template of the proposal; with `keep` it is used from then on.

    Raises `Refused`.
    """
    from workbook.documents.word import shelf
    from workbook.documents.word.press import tried

    shelf.keep(content) if keep else tried(content)


def kept(name: str, content: bytes) -> str:
    """Keep a file that belongs to no community: a Word template, or questions; says so.

    Empty, and nothing done, for any other file. Raises `Refused`.
    """
    if is_template(name):
        template(content, keep=True)
        return _("From now on every proposal in Word is set in {file}.", file=name)
    if is_questions(name):
        new = questions(content, keep=True)
        return _("Questions taken in: {id}, version {version}.", id=new.id, version=new.version)
    return ""


def content_of(file: Path) -> bytes:
    """What is in a file. Raises `Refused` with a sentence when it cannot be read."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        raise Refused(_("There is no file {file}.", file=file)) from None
    except OSError as error:
        raise Refused(
            _("{file} cannot be read: {reason}.", file=file, reason=error.strerror)
        ) from None


def village() -> bytes:
    """The plan file of the illustrative village in the language in force."""
    folder = shipped("data")
    own = folder / f"muzdurlar.{language()}.json"
    return (own if own.exists() else folder / "muzdurlar.json").read_bytes()


def _plan_text(name: str, content: bytes) -> str:
    from workbook.documents.session.minute import plan_in

    if name.lower().endswith(TABLES):
        raise Refused(
            _(
                "A spreadsheet is made from a community to count with, and is not taken in as one. "
                "Choose its plan file (.json). Vouchers in a spreadsheet are taken in by the "
                "cashbook of the fund."
            )
        )
    if name.lower().endswith(".zip"):
        raise Refused(
            _(
                "A ZIP file has papers to print, and is not taken in as a whole. Unpack it, and "
                "choose the minute to compute again in its folder of tables (.minute.json)."
            )
        )
    minute = minute_in(name, content)
    return _text(content) if minute is None else plan_in(minute)


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused(
            _("This is not a plan file: it is not a text. Choose a .json or .pb file.")
        ) from None
