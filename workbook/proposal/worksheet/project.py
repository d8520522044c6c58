"""The project: which need it answers, what it is called, how long it takes, where."""

from __future__ import annotations

from typing import Any

from workbook.locale import N_, _
from workbook.proposal.worksheet.phases import PROJECT
from workbook.ui.ask import ask
from workbook.ui.grid import Fields
from workbook.ui.step import Step
from workbook.ui.view import Block, Script

PATH = ("proposal", "project")


class ProjectStep(Step):
    """What do we propose?"""

    id = "project"
    title = N_("Project")
    question = N_("What do we want to build or change, and where?")
    phase = PROJECT

    def script(self, plan: Any) -> Script:
        return Script(say=(_("Read the need aloud that the room put first."),), minutes=20)

    def inputs(self, plan: Any) -> tuple[Fields, ...]:
        keys = ("title", "place", "months", "summary")
        paths = {key: (*PATH, key) for key in keys}
        fields = tuple((ask(type(plan), path, key), path) for key, path in paths.items())
        return (Fields(id="project", fields=fields),)

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        return tuple(part.view(plan) for part in self.inputs(plan))

    def begun(self, plan: Any) -> bool:
        return bool(plan.proposal.project.title)
