"""Reads a spreadsheet in a process of its own, where a hostile file can do no harm.

It is started as a script, takes the file from its standard input, and writes JSON: of each sheet
its rows, of each row its number and cells as [kind, text]. The limits are in its arguments. Memory
and processor time are limited where the system can (not on Windows, where the time limit of the
parent is the only one). Nothing of the workbook is imported here.
"""

import io
import json
import sys
import warnings
import zipfile

MOST_COLUMNS = 100
MOST_LINES = 1_048_576
"""Rows that a spreadsheet can have; a file that speaks of more is made to hurt."""


def limit(memory, seconds):
    """Let the system stop this process when it takes more."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))


def refuse(reason):
    """Say which of the known reasons it is, and end."""
    print(json.dumps({"refused": reason}))
    sys.exit(0)


def check_entities(content):
    """No part may define entities: they are how a small XML file becomes a huge one."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for member in archive.namelist():
            if member.endswith((".xml", ".rels")):
                text = archive.read(member).replace(b"\0", b"")
                if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
                    refuse("entities")


def cell(value):
    """A value as its kind and a text that holds all of it."""
    if isinstance(value, bool):
        return ["s", "1" if value else "0"]
    if isinstance(value, int):
        return ["n", str(value)]
    if isinstance(value, float):
        return ["n", repr(value)]
    if hasattr(value, "isoformat"):
        return ["d", value.isoformat()]
    return ["s", str(value)]


def rows(sheet, budget):
    """Rows with something in them; counts what is left of the `budget` of rows and cells."""
    sheet.reset_dimensions()
    for line, values in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True), 1):
        if line > MOST_LINES:
            refuse("large")
        if values.count(None) == len(values):
            continue
        cells = [None if value is None else cell(value) for value in values]
        while cells and cells[-1] is None:
            cells.pop()
        budget["rows"] -= 1
        budget["cells"] -= len(cells)
        if min(budget.values()) < 0:
            refuse("large")
        yield [line, cells]


def main():
    memory, seconds, most_rows, most_cells = map(int, sys.argv[1:])
    warnings.simplefilter("ignore")
    sys.modules["numpy"] = None  # openpyxl would load it, and it wants memory for each core
    from openpyxl import load_workbook

    limit(memory, seconds)
    try:
        content = sys.stdin.buffer.read()
        check_entities(content)
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        budget = {"rows": most_rows, "cells": most_cells}
        sheets = [{"name": s.title, "rows": list(rows(s, budget))} for s in book.worksheets]
        print(json.dumps({"sheets": sheets}))
    except (MemoryError, ImportError):  # a module that does not fit any more
        refuse("large")
    except Exception:  # whatever a broken file makes a library raise
        refuse("broken")


if __name__ == "__main__":
    main()
