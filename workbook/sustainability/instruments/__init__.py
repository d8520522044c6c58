"""Instruments as files: read, checked, and found on the shelf.

- `trouble`: what is wrong, one sentence a mistake, each with its line;
- `nodes`: YAML from anybody, taken in safely;
- `walk`: pieces of a file as what they must be; `reading`: a whole instrument;
- `shelf`: those we ship, and a programme's own in the user's folder.

The format is described in `data/instruments/README.md`.
"""

from __future__ import annotations

from workbook.sustainability.instruments.reading import read
from workbook.sustainability.instruments.shelf import USUAL, Shelf, add, instrument, shelf
from workbook.sustainability.instruments.trouble import InstrumentError

__all__ = ["USUAL", "InstrumentError", "Shelf", "add", "instrument", "read", "shelf"]
