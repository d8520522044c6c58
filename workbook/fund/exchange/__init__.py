"""The cashbook on its way out of the workbook and in again: CSV, XLSX, plain-text accounting.

`read` gives a preview that changes nothing; `confirmed` what to add when people have agreed to it.
"""

from workbook.fund.exchange.journal import beancount, hledger
from workbook.fund.exchange.preview import ImportRow, Preview
from workbook.fund.exchange.reading import confirmed, read
from workbook.fund.exchange.unpacking import ExchangeError
from workbook.fund.exchange.writing import write_csv, write_xlsx

__all__ = [
    "ExchangeError", "ImportRow", "Preview", "beancount", "confirmed", "hledger", "read",
    "write_csv", "write_xlsx",
]  # fmt: skip
