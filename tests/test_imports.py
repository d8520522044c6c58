"""Who imports whom: the rules of the house, read from the sources."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[1]
SUBJECTS = {"group", "needs", "fund", "proposal", "activities", "sustainability"}
GROUND = {
    "locale",
    "money",
    "escape",
    "files",
    "months",
    "record",
    "rounding",
    "sources",
    "symbols",
    "tidy",
}
"""What every room stands on."""

TOLD = {"workbook.store.trouble"}
"""What can go wrong, as sentences for people: documents raise them too."""

HEAVY = (
    "anywidget",
    "babel",
    "ipywidgets",
    "matplotlib",
    "matplotlib.pyplot",
    "numpy",
    "openpyxl",
    "ortools",
    "pandas",
    "sqlalchemy",
)

MAY = {
    "model": {"model"},
    "analysis": {"analysis", "model"},
    "charts": {"charts", "analysis", "model", "paper", "plan"},
    "tables": {"tables", "analysis", "model", "plan"},
    "pabulib": {"pabulib", "model", "plan"},
    "exchange": {"exchange", "analysis", "model", "plan"},
    "instruments": {"instruments", "model"},
    "worksheet": {
        "worksheet",
        "analysis",
        "model",
        "charts",
        "pabulib",
        "exchange",
        "instruments",
        "tables",
        "paper",
        "ui",
        "plan",
    },
    "plan": {"plan", "model", "analysis"},
    "paper": {"paper"},
    "documents": {
        "",
        "documents",
        "symbols",
        "analysis",
        "analyst",
        "model",
        "tables",
        "results",
        "indicators",
        "instruments",
        "paper",
        "plan",
        "store",
        "subjects",
    },
    "ui": {"ui", "store", "plan"},
    "store": {"store", "plan"},
    "printing": {"printing", "documents", "ui", "store", "plan"},
    "escape": {"escape"},
    "files": {"files"},
    "locale": {"locale", "files"},
    "money": {"money", "locale"},
    "record": {"record"},
    "results": {"results", "indicators", "analysis", "model", "plan"},
    "rounding": {"rounding", "locale"},
    "symbols": {"symbols", "locale"},
}
"""What each room may import beside the ground floor; rooms not named here may import everything.

A document may say which workbook made it, what worksheets are called, and refuse with a sentence.
"""


def modules():
    """Every module of the package, by its dotted name."""
    for path in sorted(HOUSE.glob("workbook/**/*.py")):
        if "node_modules" not in path.parts:
            parts = path.relative_to(HOUSE).with_suffix("").parts
            yield ".".join(parts).removesuffix(".__init__"), path


MODULES = dict(modules())


def imported(name):
    """Modules of the package that module `name` imports, anywhere in its text."""
    for node in ast.walk(ast.parse(MODULES[name].read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if belongs(alias.name))
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name}: name the module in full"
            if belongs(node.module):
                full = [f"{node.module}.{alias.name}" for alias in node.names]
                yield from (each if each in MODULES else node.module for each in full)


def belongs(module):
    """Whether a dotted name is ours."""
    return module == "workbook" or module.startswith("workbook.")


def place(module):
    """Subject (or none) and room of a module: workbook.needs.charts.dots is (needs, charts)."""
    _house, *rooms = module.split(".")
    subject = rooms.pop(0) if rooms and rooms[0] in SUBJECTS else None
    return subject, rooms[0] if rooms else ""


@pytest.mark.parametrize("name", MODULES)
def test_rooms_import_only_what_lies_below_them(name):
    """As DESIGN.md has it: model, analysis, charts, worksheet; ui and store know no subject."""
    _subject, room = place(name)
    allowed = MAY.get(room)
    beyond = {other for other in imported(name) if place(other)[1] not in GROUND}
    beyond -= TOLD if room == "documents" else set()
    if allowed is not None:
        assert {other for other in beyond if place(other)[1] not in allowed} == set()


@pytest.mark.parametrize("name", [name for name in MODULES if place(name)[0]])
def test_a_subject_never_imports_another(name):
    """What crosses between subjects goes through the plan."""
    subjects = {place(other)[0] for other in imported(name)} - {None}
    assert subjects <= {place(name)[0]}


@pytest.mark.parametrize(
    "name", [n for n in MODULES if place(n)[1] in {"ui", "store", "paper", "symbols"}]
)
def test_rooms_for_all_subjects_know_none(name):
    """Screens, the store, paper and symbols serve whatever subject comes."""
    assert {place(other)[0] for other in imported(name)} <= {None}


def test_the_whole_house_can_be_read():
    """The rules are held for files that exist."""
    assert {place(name)[1] for name in MODULES} >= set(MAY)


def loaded(code):
    """Which of the heavy packages a fresh Python has loaded after `code`."""
    ask = f"{code}; import sys; print(*(name for name in {HEAVY} if name in sys.modules))"
    told = subprocess.run(  # noqa: S603 - our own interpreter, our own text
        [sys.executable, "-c", ask], capture_output=True, text=True, check=True, cwd=HOUSE
    )
    return set(told.stdout.split())


@pytest.mark.parametrize("module", ["workbook", "workbook.plan"])
def test_importing_is_light(module):
    """Neither tables nor drawing, database or widgets are loaded before somebody wants them."""
    assert loaded(f"import {module}") == set()


def test_drawing_never_loads_pyplot():
    """Figures are made without it: it keeps every figure, and asks for a screen."""
    draw = (
        "import workbook as wb; from workbook.files import shipped; "
        "wb.figures(wb.read(shipped('data') / 'muzdurlar.json'))['dots']._repr_png_()"
    )
    assert loaded(draw) & {"matplotlib", "matplotlib.pyplot", "pandas"} == {"matplotlib"}
