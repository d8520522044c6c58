"""Step 1: who came, by group and by hamlet, and who is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from workbook.locale import N_, _
from workbook.needs.analysis import representation
from workbook.needs.analysis.representation import Presence, counted
from workbook.needs.analysis.unknown import uncounted_hamlets
from workbook.needs.worksheet.boards import group_presence, hamlet_presence
from workbook.needs.worksheet.notices import not_heard
from workbook.needs.worksheet.phases import LISTENING
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Fields, Grid, dashed
from workbook.ui.step import Step, new_id
from workbook.ui.view import Ask, Block, Notice, Row, Script


class Attendance(Step):
    """Who came to the meeting?"""

    id = "attendance"
    title = N_("Who is here")
    question = N_("Who came today, and who is missing?")
    phase = LISTENING

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Count together, aloud: women, men, young people; then hamlet by hamlet."),
                _("If a hamlet or a group is missing, ask the room what keeps it away."),
            ),
            minutes=15,
            materials=(_("attendance list by group and hamlet"),),
        )

    def inputs(self, plan: Any) -> tuple[Grid | Fields, ...]:
        return (self._meeting(plan), self._groups(plan), self._hamlets(plan))

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        by_group, by_hamlet = _came(plan)
        return (
            self._groups(plan).view(plan, total=_total("group", adults=plan.adults, came=by_group)),
            *group_presence(plan),
            self._hamlets(plan).view(
                plan, total=_total("name", households=plan.households, came=by_hamlet)
            ),
            *hamlet_presence(plan),
            *_no_hamlet(plan),
            *not_heard(plan, go=""),
            self._meeting(plan).view(plan),
        )

    def begun(self, plan: Any) -> bool:
        return bool(plan.needs.session.attended or plan.needs.session.attended_by_hamlet)

    def missing(self, plan: Any) -> Iterator[str]:
        session, community = plan.needs.session, plan.community
        for group in community.groups:
            if group.id not in session.attended:
                yield _("{group}: how many came?", group=group.label)
            if not group.adults:
                yield _("{group}: how many adults live in the village?", group=group.label)
        for hamlet in community.hamlets:
            if not hamlet.households:
                yield _("{hamlet}: how many households live there?", hamlet=hamlet.label)

    def problems(self, plan: Any) -> Iterator[str]:
        by_group, by_hamlet = _came(plan)
        if None not in (by_group, by_hamlet) and by_group != by_hamlet and _complete(plan):
            yield _(
                "By group {by_group} people came, by hamlet {by_hamlet}: count again.",
                by_group=by_group,
                by_hamlet=by_hamlet,
            )
        for group in plan.community.groups:
            if group.adults and plan.needs.session.attended.get(group.id, 0) > group.adults:
                yield _("{group}: more came than live in the village.", group=group.label)

    @staticmethod
    def _meeting(plan: Any) -> Fields:
        path = ("needs", "session", "date")
        return Fields(id="meeting", fields=((ask(type(plan), path, "date"), path),))

    @staticmethod
    def _groups(plan: Any) -> Grid:
        kind = type(plan)
        adults, came = ("community", "groups", "*", "adults"), ("needs", "session", "attended", "*")
        return Grid(
            id="groups",
            caption=_("By group"),
            columns=(
                Column(Ask(key="group", label=_("Group"), fixed=True)),
                Column(ask(kind, adults, "adults"), lambda row: (*adults[:2], row, adults[3])),
                Column(ask(kind, came, "came"), lambda row: (*came[:3], row)),
            ),
            rows=tuple(group.id for group in plan.community.groups),
            labels={group.id: group.label for group in plan.community.groups},
        )

    @staticmethod
    def _hamlets(plan: Any) -> Grid:
        kind, hamlets = type(plan), ("community", "hamlets")
        came = ("needs", "session", "attended_by_hamlet")
        return Grid(
            id="hamlets",
            caption=_("By hamlet or street"),
            columns=(
                Column(
                    ask(kind, (*hamlets, "*", "name"), "name"), lambda row: (*hamlets, row, "name")
                ),
                Column(
                    ask(kind, (*hamlets, "*", "households"), "households"),
                    lambda row: (*hamlets, row, "households"),
                ),
                Column(ask(kind, (*came, "*"), "came"), lambda row: (*came, row)),
            ),
            rows=tuple(hamlet.id for hamlet in plan.community.hamlets),
            list_path=hamlets,
            new=lambda: {"id": new_id()},
            add=_("Add a hamlet"),
        )


def _total(label: str, **sums: int | None) -> Row | None:
    """The foot of a table, once there is something to add up; a dash where one is not known."""
    if not any(sums.values()):
        return None
    told = {key: dashed(each) for key, each in sums.items()}
    return Row(id="total", values={label: _("Together"), **told})


def _came(plan: Any) -> tuple[int | None, int | None]:
    """How many came by group and by hamlet, of those that are still on the lists.

    None where nobody counted so: that is not 0.
    """
    return _sum(representation.groups(plan)), _sum(representation.hamlets(plan))


def _sum(parts: Sequence[Presence]) -> int | None:
    return sum(part.attended or 0 for part in parts) if counted(parts) else None


def _no_hamlet(plan: Any) -> Iterator[Notice]:
    """Said once every group is counted; by hamlet one may count, and need not."""
    known = representation.groups(plan)
    whole = bool(known) and all(each.attended is not None for each in known)
    if whole and not counted(representation.hamlets(plan)):
        yield from (Notice(kind="info", text=text) for text in uncounted_hamlets(plan))


def _complete(plan: Any) -> bool:
    session, community = plan.needs.session, plan.community
    return all(g.id in session.attended for g in community.groups) and all(
        h.id in session.attended_by_hamlet for h in community.hamlets
    )
