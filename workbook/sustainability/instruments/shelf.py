"""The instruments at hand: those we ship, and a programme's own in the user's folder.

A programme adds its own with `workbook import FILE.yaml`, or lays the file into the folder
`instruments` beside the database. A round of scoring keeps the questions that it was held with, so
nothing here changes an old score.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from workbook.files import shipped, user_folder
from workbook.locale import _
from workbook.sustainability.instruments.nodes import LARGEST
from workbook.sustainability.instruments.reading import read
from workbook.sustainability.instruments.trouble import InstrumentError
from workbook.sustainability.instruments.walk import shown
from workbook.sustainability.model import Instrument

FOLDER = "instruments"
USUAL = "village"
"""Id of the instrument that is proposed first."""
MOST = 100
"""Files of one's own that are looked at."""


@dataclass(frozen=True)
class Shelf:
    """Instruments that can be used, and what is wrong with files that cannot."""

    instruments: tuple[Instrument, ...]
    wrong: tuple[str, ...]


def shelf() -> Shelf:
    """Everything at hand, the usual one first; a wrong file never hides the others."""
    found: dict[tuple[str, int], Instrument] = {}
    wrong: list[str] = []
    for path in _paths():
        try:
            each = _kept(path)
        except InstrumentError as error:
            wrong += [f"{shown(path.name)}: {sentence}" for sentence in error.sentences]
            continue
        known = found.setdefault((each.id, each.version), each)
        if known != each:
            wrong.append(f"{shown(path.name)}: {_taken(each)}")
    ordered = sorted(found.values(), key=lambda each: (each.id != USUAL, each.id, -each.version))
    return Shelf(tuple(ordered), tuple(wrong))


def instrument(id: str = USUAL, version: int | None = None) -> Instrument:
    """The instrument of that id in that version, else in its latest. Raises KeyError."""
    for each in shelf().instruments:
        if each.id == id and version in (None, each.version):
            return each
    raise KeyError(id)


def add(content: bytes, steps: Collection[str] | None = None) -> Instrument:
    """Check a file and keep it in the user's folder. Raises `InstrumentError`.

    `steps` are the ids of steps that it may name; None where any will do.

    Questions that are known under the same id and version stay as they are: changed ones need a
    new version.
    """
    new = read(content, steps)
    known = {(each.id, each.version): each for each in shelf().instruments}
    old = known.get((new.id, new.version))
    if old == new:
        return new
    if old is not None:
        raise InstrumentError([_taken(new)])
    folder = user_folder() / FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    _write(folder, f"{new.id}-{new.version}", content)
    return new


def _write(folder: Path, name: str, content: bytes) -> None:
    """Keep a file under a name that none has: one laid there by hand may hold other questions."""
    for more in ("", *(f"-{number}" for number in range(2, MOST + 2))):
        try:
            with (folder / f"{name}{more}.yaml").open("xb") as file:
                file.write(content)
        except FileExistsError:
            continue
        return
    raise InstrumentError([_("There are too many files. At most {number}.", number=MOST)])


def _taken(each: Instrument) -> str:
    return _(
        "There are other questions under {id}, version {version}. Raise the version.",
        id=each.id,
        version=each.version,
    )


def _paths() -> Iterator[Path]:
    """Files of instruments: ours first, then the user's own, by name."""
    yield from sorted((shipped("data") / FOLDER).glob("*.yaml"))
    own = sorted((user_folder() / FOLDER).glob("*.yaml"))
    yield from own[:MOST]


def _kept(path: Path) -> Instrument:
    """The instrument in a file of the shelf."""
    try:
        found = path.stat()
        return _read(path, found.st_mtime_ns, found.st_size)
    except OSError as error:
        reason = error.strerror or ""
        raise InstrumentError([_("It cannot be read: {reason}.", reason=reason)]) from None


@lru_cache(maxsize=MOST)
def _read(path: Path, changed: int, size: int) -> Instrument:
    """The same, read once as long as the file is not changed; no more of it than may be."""
    with path.open("rb") as file:
        return read(file.read(LARGEST + 1))
