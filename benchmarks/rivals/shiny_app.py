"""The page in Shiny for Python."""

from shiny import App, render, ui
from village import BOARD, FIGURE, QUESTION, SCRIPT, TABLES, bars, figure


def inputs_of(caption, parts):
    """A heading, and two inputs for each part of the village."""
    yield ui.h2(caption)
    for name, village, came in parts:
        key = name.split()[0]
        yield ui.layout_columns(
            ui.input_numeric(f"village{key}", f"{name}: in the village", village, update_on="blur"),
            ui.input_numeric(f"came{key}", f"{name}: came", came, update_on="blur"),
        )


app_ui = ui.page_fluid(
    ui.h1(QUESTION),
    *(item for caption, parts in TABLES.items() for item in inputs_of(caption, parts)),
    ui.h2(BOARD),
    ui.output_plot("board") if FIGURE else ui.output_ui("board"),
    *(ui.p(sentence) for sentence in SCRIPT),
)


def server(inputs, output, session):
    """One reader's page."""

    def row(name):
        key = name.split()[0]
        return name, inputs[f"village{key}"]() or 0, inputs[f"came{key}"]() or 0

    @(render.plot if FIGURE else render.ui)
    def board():
        tables = [[row(name) for name, *_ in parts] for parts in TABLES.values()]
        return figure(tables) if FIGURE else ui.HTML(bars(tables))


app = App(app_ui, server)
