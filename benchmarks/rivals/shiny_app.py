"""The page in Shiny for Python."""

from shiny import App, render, ui
from village import PARTS, bars

app_ui = ui.page_fluid(
    ui.h1("Who came today, and who is missing?"),
    *(
        ui.layout_columns(
            ui.input_numeric(f"village{i}", f"{name}: in the village", village, update_on="blur"),
            ui.input_numeric(f"came{i}", f"{name}: came", came, update_on="blur"),
        )
        for i, (name, village, came) in enumerate(PARTS)
    ),
    ui.output_ui("board"),
)


def server(inputs, output, session):
    @render.ui
    def board():
        rows = [
            (name, inputs[f"village{i}"]() or 0, inputs[f"came{i}"]() or 0)
            for i, (name, _, _) in enumerate(PARTS)
        ]
        return ui.HTML(bars(rows))


app = App(app_ui, server)
