"""Everything the *Fund* worksheet writes down, and what may not be changed any more."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from workbook.fund.model.ahead import Forecast
from workbook.fund.model.book import Book
from workbook.fund.model.gifts import Gift, Rates
from workbook.fund.model.rules import FundRules
from workbook.locale import N_, _
from workbook.record import Count, Id, Part

Collected = dict[Id, dict[str, dict[Id, Count]]]
"""Households that paid, by levy, month (such as 2027-03) and street."""


class Fund(Part):
    """Everything the *Fund* worksheet writes down. Money is in qəpik."""

    rules: FundRules = Field(FundRules(), title=N_("Rules"))
    rates: Rates = Field(Rates(), title=N_("Rates"))
    gifts: tuple[Gift, ...] = Field((), title=N_("Given in kind"))
    collected: Collected = Field({}, title=N_("Households that paid"))
    book: Book = Field(Book(), title=N_("Cashbook"))
    forecast: Forecast = Field(Forecast(), title=N_("Months ahead"))

    def forbids(self, after: Fund) -> Iterator[str]:
        """Sentences that say why this part may not become `after`."""
        yield from self.rules.forbids(after.rules)
        yield from self.rates.forbids(after.rates)
        yield from self.book.forbids(after.book)
        if (self._named() - after._named()) & after._used():
            yield _("The book has vouchers for it: a purpose or a contribution in use stays.")

    def _named(self) -> set[str]:
        """The purposes and contributions of the rules."""
        purposes = {f"purpose {purpose.id}" for purpose in self.rules.purposes}
        return purposes | {f"levy {levy.id}" for levy in self.rules.levies}

    def _used(self) -> set[str]:
        """Those that a voucher of the book names."""
        vouchers = self.book.vouchers
        return {f"purpose {v.purpose}" for v in vouchers} | {f"levy {v.levy}" for v in vouchers}
