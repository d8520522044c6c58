"""The problem tree: from one problem down to its causes and up to what comes of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _
from workbook.needs.analysis.tree import circles, lacks, laid_out
from workbook.needs.worksheet.phases import LISTENING
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Fields, Grid
from workbook.ui.step import Step, new_id
from workbook.ui.view import Block, Notice, Option, Script, Tree, Twig

TREE = ("needs", "tree")


class ProblemTreeStep(Step):
    """Why is it so?"""

    id = "tree"
    title = N_("Problem tree")
    question = N_("Why is it so, and what comes of it?")
    phase = LISTENING

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Take the pile that most cards lie on. Six to eight people draw the tree."),
                _("Ask “why?” again and again: each answer goes one step further down."),
                _("Say what is there, not what is missing: “the roof leaks”, not “lack of roof”."),
            ),
            minutes=90,
            materials=(_("large paper"), _("cards"), _("tape")),
        )

    def inputs(self, plan: Any) -> tuple[Grid | Fields, ...]:
        path = (*TREE, "core")
        core = Fields(id="core", fields=((ask(type(plan), path, "core"), path),))
        return (
            core,
            _branches(plan, "causes", _("Causes: why is it so?"), _("Add a cause")),
            _branches(plan, "effects", _("Effects: what comes of it?"), _("Add an effect")),
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        core, causes, effects = self.inputs(plan)
        return (
            core.view(plan),
            *(_drawn(plan) if plan.needs.tree.core else ()),
            *_lacking(plan),
            causes.view(plan),
            effects.view(plan),
        )

    def begun(self, plan: Any) -> bool:
        tree = plan.needs.tree
        return bool(tree.core or tree.causes or tree.effects)

    def missing(self, plan: Any) -> Iterator[str]:
        tree = plan.needs.tree
        if not tree.core:
            yield _("Write down the core problem.")
        if not tree.causes:
            yield _("Write down at least one cause.")
        if not tree.effects:
            yield _("Write down at least one effect.")

    def problems(self, plan: Any) -> Iterator[str]:
        for branches in (plan.needs.tree.causes, plan.needs.tree.effects):
            names = {branch.id: branch.name for branch in branches}
            for circle in circles(branches):
                text = "; ".join(names[id] for id in circle)
                yield _("These grow from each other in a circle: {names}.", names=text)


def _branches(plan: Any, side: str, caption: str, add: str) -> Grid:
    path, branches = (*TREE, side), getattr(plan.needs.tree, side)
    others = tuple(Option(value=b.id, label=b.name or b.id) for b in branches)
    core = _("empty: from the core problem itself")
    return Grid(
        id=side,
        caption=caption,
        columns=(
            Column(
                ask(type(plan), (*path, "*", "name"), "name", required=True),
                lambda row: (*path, row, "name"),
            ),
            Column(
                ask(type(plan), (*path, "*", "under"), "under", options=others, help=core),
                lambda row: (*path, row, "under"),
                options=lambda row: tuple(o for o in others if o.value != row),
            ),
        ),
        rows=tuple(branch.id for branch in branches),
        list_path=path,
        new=lambda: {"id": new_id(), "name": ""},
        add=add,
    )


def _drawn(plan: Any) -> tuple[Tree, ...]:
    tree = plan.needs.tree
    look = {branch.id for branch in lacks(tree.causes)}
    drawn = Tree(
        id="tree",
        caption=_("The tree"),
        core=tree.core,
        up=_twigs(tree.effects, set()),
        down=_twigs(tree.causes, look),
        up_label=_("what comes of it"),
        down_label=_("why it is so"),
    )
    return (drawn,)


def _twigs(branches: Any, look: set[str]) -> tuple[Twig, ...]:
    return tuple(
        Twig(id=n.id, text=n.name, depth=n.depth, under=n.under, look=n.id in look)
        for n in laid_out(branches)
    )


def _lacking(plan: Any) -> Iterator[Notice]:
    for branch in lacks(plan.needs.tree.causes):
        text = _(
            "“{cause}” says what is missing. What is there instead? A missing thing is often a"
            " wish for one answer.",
            cause=branch.name,
        )
        yield Notice(kind="look", text=text)
