"""The whole screen: where we are, the question, and what stands under it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from workbook.ui.view.base import StepState, View
from workbook.ui.view.board import Board, Facts, Files, Meters, Notice, Origins, Picture
from workbook.ui.view.course import Lines
from workbook.ui.view.fill import Buttons, Duel, Entry, Form, Table, Upload
from workbook.ui.view.gantt import Gantt
from workbook.ui.view.papers import Papers
from workbook.ui.view.picture import Aloud, Ladder, Piles, Tree, Twins
from workbook.ui.view.scale import Dots, Keypad
from workbook.ui.view.shares import Shares


class Namesake(View):
    """Which of so many communities with one name it is; `told` says it in words."""

    number: int
    count: int
    told: str


class StepMark(View):
    """One step in the row of steps; steps of one `phase` stand together under its name."""

    id: str
    title: str
    state: StepState
    phase: str = ""


class SubjectMark(View):
    """One of the worksheets of a community, and the step that one goes to."""

    id: str
    title: str
    step: str


class Script(View):
    """The facilitator's script: what to say, how long it takes, what is on the table."""

    say: tuple[str, ...]
    minutes: int
    materials: tuple[str, ...] = ()


Block = Annotated[
    Table
    | Form
    | Entry
    | Duel
    | Keypad
    | Buttons
    | Notice
    | Origins
    | Board
    | Dots
    | Meters
    | Facts
    | Piles
    | Tree
    | Twins
    | Aloud
    | Ladder
    | Lines
    | Gantt
    | Shares
    | Upload
    | Files
    | Papers
    | Picture,
    Field(discriminator="type"),
]


class Working(View):
    """Work that takes longer is in hand: how far it is; `stopping` when it was asked to end.

    The button `action` of the step `step` began it, and is not pressed again until it ends; `stop`
    is what the button says that asks for the end.
    """

    step: str
    action: str
    text: str
    stop: str
    stopping: bool = False


class Screen(View):
    """One step of a worksheet as the room sees it.

    `ways` names the steps that blocks lead to, by id; the others are on no worksheet at hand.
    """

    title: str
    worksheet: str
    worksheets: tuple[SubjectMark, ...] = ()
    community: str
    namesake: Namesake | None = None
    region: str = ""
    illustrative: bool = False
    language: str
    revision: int
    steps: tuple[StepMark, ...]
    step: str
    question: str
    script: Script | None = None
    blocks: tuple[Block, ...]
    missing: tuple[str, ...] = ()
    undo: str = ""
    redo: str = ""
    history: tuple[str, ...] = ()
    ways: dict[str, str] = {}
    working: Working | None = None


def leads(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """Ids of the steps that some blocks lead to."""
    found = dict.fromkeys(step for block in blocks for step in _leads(block))
    return tuple(step for step in found if step)


def against(blocks: tuple[Block, ...], action: str) -> str:
    """What blocks say against pressing `action` now; empty for nothing."""
    return next((said for block in blocks for said in _against(block, action) if said), "")


def _against(block: Block, action: str) -> tuple[str, ...]:
    if isinstance(block, Buttons):
        return tuple(button.because for button in block.buttons if button.action == action)
    if isinstance(block, Duel) and action in (block.left.action, block.right.action):
        return (block.because,)
    return ()


def _leads(block: Block) -> tuple[str, ...]:
    if isinstance(block, Origins):
        return block.steps
    if isinstance(block, Facts):
        return tuple(fact.go for fact in block.facts)
    return (block.go,) if isinstance(block, Notice) else ()
