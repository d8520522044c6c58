"""What the browser draws: frozen values, made anew after every edit.

A worksheet is a function from a plan to a `Screen`. The browser (`src/`) draws it and sends back
events that name a block, a row and a column, never a place in the record. All texts here are
plain text in the reader's language; the browser never reads them as markup.
"""

from workbook.ui.view.base import Kind, StepState, Value, View
from workbook.ui.view.board import (
    Bar,
    BarRow,
    Board,
    Fact,
    Facts,
    File,
    Files,
    Meter,
    Meters,
    Notice,
    Picture,
    Series,
)
from workbook.ui.view.course import Band, Curve, Flag, Lines, Tick
from workbook.ui.view.fill import (
    Ask,
    Button,
    Buttons,
    Duel,
    Entry,
    Form,
    Option,
    Row,
    Side,
    Table,
    Upload,
)
from workbook.ui.view.gantt import Axis, Gantt, GanttRow, Span
from workbook.ui.view.picture import CardText, Item, Ladder, Pile, Piles, Rung, Tree, Twig
from workbook.ui.view.screen import Block, Screen, Script, StepMark, SubjectMark

__all__ = [
    "Ask",
    "Axis",
    "Band",
    "Bar",
    "BarRow",
    "Block",
    "Board",
    "Button",
    "Buttons",
    "CardText",
    "Curve",
    "Duel",
    "Entry",
    "Fact",
    "Facts",
    "File",
    "Files",
    "Flag",
    "Form",
    "Gantt",
    "GanttRow",
    "Item",
    "Kind",
    "Ladder",
    "Lines",
    "Meter",
    "Meters",
    "Notice",
    "Option",
    "Picture",
    "Pile",
    "Piles",
    "Row",
    "Rung",
    "Screen",
    "Script",
    "Series",
    "Side",
    "Span",
    "StepMark",
    "StepState",
    "SubjectMark",
    "Table",
    "Tick",
    "Tree",
    "Twig",
    "Upload",
    "Value",
    "View",
]
