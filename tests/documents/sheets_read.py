"""A spreadsheet that was made, read again; and a plan with one thing changed."""

import io
import json

import openpyxl

from workbook.documents.spreadsheet.sheets import SHEETS
from workbook.plan import Plan


def opened(content):
    """The spreadsheet as a reader sees it."""
    return openpyxl.load_workbook(io.BytesIO(content))


def sheets(book):
    """Each table's name with its sheet."""
    tables = [table for named in SHEETS.values() for table in named]
    return dict(zip(tables, book.worksheets[2:], strict=True))


def changed(plan, path, value):
    """The plan with another value at a place."""
    told = json.loads(plan.model_dump_json())
    at = told
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = value
    return Plan.model_validate_json(json.dumps(told))
