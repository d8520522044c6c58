"""What the server is made of, in one frozen value that every handler can reach."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from workbook.locale import LANGUAGES, _, language, plural
from workbook.locale.numbers import moment
from workbook.server.assets import Assets
from workbook.server.gate import Gate
from workbook.server.progress import Gauge
from workbook.server.sheets import Sheets
from workbook.server.shelf import Shelf

TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class House:
    """The rooms of one running server; `started` is new whenever it starts."""

    gate: Gate
    assets: Assets
    sheets: Sheets
    shelf: Shelf
    gauge: Gauge
    pages: Environment
    started: str


def pages(assets: Assets) -> Environment:
    """The templates of our own pages: everything put into them is escaped."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        _=_, plural=plural, language=language, languages=LANGUAGES, static=assets.base
    )
    environment.filters.update(moment=moment, piece=partial(quote, safe=""))
    return environment
