"""What to ask about the project, the objectives and the logframe."""

from __future__ import annotations

from typing import Any

from workbook.locale import _
from workbook.locale.numbers import integer
from workbook.proposal.analysis.finding import Finding, Found
from workbook.proposal.analysis.tree import boxes
from workbook.proposal.analysis.verbs import is_activity
from workbook.proposal.model import LEVELS, Aim

PARTS = ("indicator", "baseline", "target", "date", "source")
"""What every output needs (field guide, WS4), as fields of a row."""


def _need(plan: Any) -> Found:
    """The project answers the need that the room put first."""
    chosen, first, names = plan.project_need, plan.chosen_need, plan.need_names
    if chosen not in names:
        text = _(
            "No need is chosen yet. Settle the order in the worksheet on needs, or choose one."
        )
        yield Finding("project", "need", "stop", text, "need")
    elif first in names and chosen != first:
        text = _(
            "“{need}” is not what the room put first: that is “{first}”. Ask the room again.",
            need=names[chosen],
            first=names[first],
        )
        yield Finding("project", "need", "look", text, "need")


def _whom(plan: Any) -> Found:
    """Whom it is for, and how many."""
    if not any(each.people for each in plan.proposal.project.beneficiaries):
        text = _("Nobody has written down yet whom it is for. Count girls and women, boys and men.")
        yield Finding("project", "beneficiaries", "stop", text, "whom")


def _hamlets(plan: Any) -> Found:
    """Every hamlet has a use of it, and none more than it has households.

    Nothing is said of a hamlet of which it is not written down, but that this is to be done.
    """
    served = plan.proposal.project.hamlets
    if any(hamlet.id not in served for hamlet in plan.community.hamlets):
        text = _("Write down for every hamlet how many households have a use of it, 0 too.")
        yield Finding("project", "hamlets", "look", text, "hamlets")
    for hamlet in plan.community.hamlets:
        households = served.get(hamlet.id)
        if households == 0:
            text = _(
                "{hamlet}: no household has a use of it. Ask there, and write down why.",
                hamlet=hamlet.label,
            )
            yield Finding("project", hamlet.id, "look", text, "hamlet")
        elif None not in (households, hamlet.households) and households > hamlet.households:
            text = _(
                "{hamlet}: {served} households have a use of it, but only {households} live there."
                " Count again.",
                hamlet=hamlet.label,
                served=integer(households),
                households=integer(hamlet.households),
            )
            yield Finding("project", hamlet.id, "stop", text, "hamlet_many")


def _objectives(plan: Any) -> Found:
    """What is part of the project is turned round, and is no activity."""
    for box in boxes(plan):
        if is_activity(box.objective):
            yield Finding("objectives", box.id, "look", _done(box.objective), "activity")
        elif box.chosen and not box.objective:
            text = _("“{problem}”: say what will be so when this is gone.", problem=box.problem)
            yield Finding("objectives", box.id, "stop", text, "turned")


def _aims(plan: Any) -> Found:
    """What stands in the logframe is no activity either."""
    for aim in plan.proposal.aims:
        if is_activity(aim.text):
            yield Finding("logframe", aim.id, "look", _done(aim.text), "activity")


def _done(text: str) -> str:
    return _(
        "“{text}” sounds like something that people do. Say what will be so when it is done.",
        text=text,
    )


def _levels(plan: Any) -> Found:
    """One goal, one purpose, and outputs."""
    for level, name in LEVELS.items():
        rows = [aim for aim in plan.proposal.aims if aim.level == level]
        if not rows:
            text = _("The logframe has no row “{level}” yet. Add it.", level=_(name))
            yield Finding("logframe", level, "stop", text, "level")
        elif level != "output" and len(rows) > 1:
            text = _(
                "There are {number} rows “{level}”. A project has one: make outputs of the others.",
                number=integer(len(rows)),
                level=_(name),
            )
            yield Finding("logframe", rows[1].id, "look", text, "level")


def _complete(plan: Any) -> Found:
    """Every output has an indicator with today's value, target, date and source."""
    for aim in plan.proposal.aims:
        lacking = [_(str(Aim.model_fields[part].title)) for part in missing(aim)]
        if lacking:
            kind = "stop" if aim.level == "output" else "look"
            text = _(
                "“{aim}” is not complete. Write down: {parts}.",
                aim=aim.label,
                parts=", ".join(lacking),
            )
            yield Finding("logframe", aim.id, kind, text, "complete")


def missing(aim: Any) -> tuple[str, ...]:
    """Fields of a row that nobody has filled in yet, of those that an output needs."""
    return tuple(part for part in PARTS if not getattr(aim, part).strip())


def _assumptions(plan: Any) -> Found:
    """What is taken for granted is a risk in the register."""
    known = {risk.id for risk in plan.risks}
    for aim in plan.proposal.aims:
        if aim.assumption.strip() and aim.risk not in known:
            text = _(
                "“{assumption}” is taken for granted, but is not among the risks. Choose its risk,"
                " or add it in the worksheet on sustainability.",
                assumption=aim.assumption,
            )
            yield Finding("logframe", aim.id, "look", text, "assumption")


FRAME = (_need, _whom, _hamlets, _objectives, _aims, _levels, _complete, _assumptions)
