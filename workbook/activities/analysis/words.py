"""What outcomes, payers and states of money are called, in the language in force."""

from __future__ import annotations

from workbook.activities.analysis.costs import GAP
from workbook.activities.model.review import OUTCOMES
from workbook.locale import _
from workbook.sources import source_name


def outcomes() -> dict[str, str]:
    """What can become of an activity, as the room calls it."""
    return {outcome: _(word) for outcome, word in OUTCOMES.items()}


def states() -> dict[str, str]:
    """How sure money is."""
    return {"sure": _("confirmed"), "pledged": _("only pledged"), "gap": _("paid by nobody yet")}


def payer_name(payer: str) -> str:
    """Who pays, or that nobody does."""
    return _("nobody yet") if payer == GAP else source_name(payer)
