"""The project: which need it answers, what it is called, how long it takes, where."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _
from workbook.proposal.worksheet.phases import PROJECT
from workbook.ui.ask import ask
from workbook.ui.grid import Fields
from workbook.ui.step import Step
from workbook.ui.view import Block, Notice, Option, Script

PATH = ("proposal", "project")
DECISION = "decision"
"""The step in which the room decides what comes first."""


class ProjectStep(Step):
    """What do we propose?"""

    id = "project"
    title = N_("Project")
    question = N_("What do we propose, and which need does it answer?")
    phase = PROJECT

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Read aloud what the room put first, in its own words."),
                _("A title says what will be there, so that somebody from outside sees it."),
                _("Three sentences: what is wrong today, what will be so, who does what for it."),
            ),
            minutes=40,
            materials=(_("the decision on paper"), _("the problem tree")),
        )

    def inputs(self, plan: Any) -> tuple[Fields, ...]:
        needs = {id: name or id for id, name in plan.need_names.items()}
        options = tuple(Option(value=id, label=name) for id, name in needs.items())
        more: dict[str, dict[str, Any]] = {
            "title": {"length": 200},
            "need": {"kind": "choice", "options": options},
            "place": {"length": 200},
            "months": {"maximum": 60},
            "summary": {"help": _("Today …. Afterwards …. We give …, and ask for ….")},
        }
        if not needs:
            del more["need"]
        kind, paths = type(plan), {key: (*PATH, key) for key in more}
        asks = ((ask(kind, paths[key], key, **own), paths[key]) for key, own in more.items())
        return (Fields(id="project", fields=tuple(asks), **_usual(plan)),)

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        form = self.inputs(plan)[0].view(plan, dict(_gone(plan)))
        return (*_first(plan), form)

    def begun(self, plan: Any) -> bool:
        project = plan.proposal.project
        return bool(project.title or project.need or project.place or project.summary)

    def missing(self, plan: Any) -> Iterator[str]:
        project = plan.proposal.project
        if not plan.project_need:
            yield _("Choose the need that the project answers.")
        if not project.title.strip():
            yield _("Give the project a title.")
        if not project.place.strip():
            yield _("Write down where it is.")
        if not project.months:
            yield _("Write down how many months it takes.")
        if not project.summary.strip():
            yield _("Tell it in three sentences.")

    def problems(self, plan: Any) -> Iterator[str]:
        yield from (text for _key, text in _gone(plan))


def _usual(plan: Any) -> dict[str, dict[str, Any]]:
    """Nothing is written down as long as the need is the one that the room put first."""
    first = plan.chosen_need
    return {
        "show": {"need": lambda need: need or first},
        "read": {"need": lambda need: "" if need == first else need},
    }


def _first(plan: Any) -> Iterator[Notice]:
    """What the room put first, and whether the project answers that."""
    first, chosen = plan.chosen_need, plan.proposal.project.need
    name = plan.need_names.get(first) or first
    if not first:
        text = _("The room has not decided yet what comes first.")
        yield Notice(id="first", kind="look", text=text, go=DECISION)
    elif chosen in ("", first):
        text = _("The room put first: {need}", need=name)
        yield Notice(id="first", kind="good", text=text, go=DECISION)
    else:
        text = _(
            "This is not what the room put first. That was: {need}. Tell the room why the project"
            " answers another need.",
            need=name,
        )
        yield Notice(id="first", kind="look", text=text, go=DECISION)


def _gone(plan: Any) -> Iterator[tuple[str, str]]:
    """A chosen need that was taken out of the list."""
    need = plan.proposal.project.need
    if need and need not in plan.need_names:
        yield "need", _("The chosen need is no longer in the list. Choose another.")
