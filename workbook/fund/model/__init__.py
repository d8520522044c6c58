"""What is written down about the community's fund: one file a question.

- `rules`: what every household gives, who is exempt, who may sign for how much;
- `gifts`: work and materials, at rates that were agreed before;
- `book`: vouchers, cash counts and closed periods, which are only ever added;
- `ahead`: what is expected month by month, and what would be if;
- `fund`: all of it.
"""

from workbook.fund.model.ahead import Forecast, Line, Trial, WhatIf, Year
from workbook.fund.model.book import (
    CATEGORIES,
    DENOMINATIONS,
    INCOME,
    Book,
    CashCount,
    Category,
    Closure,
    Voucher,
    balances,
)
from workbook.fund.model.fund import Fund
from workbook.fund.model.gifts import Gift, Rate, Rates
from workbook.fund.model.rules import Exemption, FundRules, Levy, Purpose

__all__ = [
    "CATEGORIES", "DENOMINATIONS", "INCOME", "Book", "CashCount", "Category", "Closure",
    "Exemption", "Forecast", "Fund", "FundRules", "Gift", "Levy", "Line", "Purpose",
    "Rate", "Rates", "Trial", "Voucher", "WhatIf", "Year", "balances",
]  # fmt: skip
