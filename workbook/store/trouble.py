"""What can go wrong, each as a sentence: what is wrong, where, and what to do."""

from __future__ import annotations

from pathlib import Path as File

from workbook.locale import _
from workbook.store.edit import Json, Path


class Trouble(Exception):
    """Something a person must know; `sentence` is in the language in force when it was raised."""

    def __init__(self, *sentences: str):
        self.sentences = sentences
        self.sentence = " ".join(sentences)
        super().__init__(self.sentence)


class Refused(Trouble):
    """The record may not be changed like this; nothing was changed."""


class Missing(Refused):
    """There is no community of this id."""

    def __init__(self, community: str):
        super().__init__(
            _("There is no community {id} here. Go back to the list.", id=community[:40])
        )


class TakenOff(Missing):
    """The community was taken off the list; everything that was written stays."""

    def __init__(self, name: str):
        Refused.__init__(
            self,
            _("“{name}” was taken off the list.", name=name),
            _("Nothing of it is lost: the page with all communities can bring it back."),
        )


class Changed(Refused):
    """Somebody else changed the same place meanwhile; nothing was overwritten.

    `path` is the place, `yours` what was to be written, `theirs` what stands there now. The
    sentence names the place, never a value: it may be one that is still covered.
    """

    def __init__(self, path: Path, yours: Json, theirs: Json, place: str):
        super().__init__(
            _(
                "{place}: somebody else changed this meanwhile. Look at it and write yours again "
                "if it still holds.",
                place=place,
            )
        )
        self.path, self.yours, self.theirs = path, yours, theirs


class StoreTrouble(Trouble):
    """The database cannot be used, or not for this."""


class Damaged(StoreTrouble):
    """What stands in the database is not what was written there.

    `offer` is the newest sound backup, where one was looked for and found.
    """

    def __init__(self, place: str, offer: File | None = None):
        super().__init__(_("The database is damaged: {place}.", place=place), _advice(offer))
        self.place, self.offer = place, offer


def _advice(offer: File | None) -> str:
    if offer is None:
        return _("It can still be opened for reading: export each community and keep the files.")
    return _(
        "The last good copy is {file}. Restore it, or open the database for reading and export "
        "each community first.",
        file=offer.name,
    )
