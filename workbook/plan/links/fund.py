"""The money there is, what it is kept for, and what is agreed about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from workbook.plan.crossing import Earmarked, Promised, Purse
from workbook.plan.links.parts import Parts

if TYPE_CHECKING:
    from workbook.fund.model import Line, Rate


class OfFund(Parts):
    """What others ask: the money there is, what it is kept for, and what is agreed about it."""

    @property
    def agreed_rates(self) -> tuple[Rate, ...]:
        """What work and materials count for, as the community agreed."""
        return self.fund.rates.rates

    @property
    def quotes_above(self) -> int:
        """From which amount on the fund's rules ask for three quotes, in hundredths."""
        return self.fund.rules.quotes_above

    @property
    def fund_purposes(self) -> Mapping[str, str]:
        """What restricted money of the fund is kept for, by its id."""
        return {each.id: each.name or each.id for each in self.fund.rules.purposes}

    @property
    def fund_reserve(self) -> int:
        """What the rules of the fund want to be kept back, in hundredths."""
        from workbook.fund.analysis.lines import recurring

        return recurring(self) * self.fund.rules.reserve_months // 12

    @property
    def paying_households(self) -> int | None:
        """Households that the fund asks to pay: all but the exempt; None where not known."""
        from workbook.fund.analysis.streets import payers

        return payers(self)

    @property
    def forecast_first(self) -> str:
        """The first month of the fund's forecast; empty as long as it has not begun."""
        return self.fund.forecast.first

    def purses(self, last: str) -> tuple[Purse, ...]:
        """The fund's money up to a month, without what it pays to activities of the plan.

        Free money comes first. Nothing where the forecast has not begun, or begins later.
        """
        from workbook.fund.analysis.undrawn import beyond, undrawn

        run = undrawn(self, frozenset(self.activity_names), last)
        names = {purpose.id: purpose.name or purpose.id for purpose in self.fund.rules.purposes}
        return tuple(
            Purse(
                id,
                names.get(id, id),
                flows[0].open,
                {flow.month: flow.received - flow.paid for flow in flows},
                *beyond(self, id, flows),
            )
            for id, flows in run.flows.items()
            if flows
        )

    @property
    def promised_lines(self) -> tuple[Line, ...]:
        """Payments to activities that the fund's forecast expects."""
        from workbook.fund.analysis.lines import promised

        return tuple(line for line in self.fund.forecast.lines if promised(line))

    @property
    def purpose_for_project(self) -> Earmarked | None:
        """The fund's restricted money for the project, beside what the project needs in cash.

        It is the purpose that the proposal names; where it names none, the first one that a
        contribution is collected for.
        """
        from workbook.fund.analysis.collected import total

        rules, named = self.fund.rules, self.proposal.project.purpose
        levied = {levy.purpose for levy in rules.levies}
        found = (it for it in rules.purposes if it.id == named or (not named and it.id in levied))
        purpose = next(found, None)
        if purpose is None:
            return None
        paid = total(self, [levy for levy in rules.levies if levy.purpose == purpose.id]).paid
        name = purpose.name or purpose.id
        return Earmarked(purpose.id, name, purpose.needed, paid, self.project_cash)

    @property
    def upkeep_of_fund(self) -> Promised:
        """What the fund pays for upkeep in a year beside what its forecast has for that."""
        from workbook.fund.analysis.lines import yearly

        lines = (line for line in self.fund.forecast.lines if line.upkeep and line.way == "out")
        return Promised(self.upkeep_by_payer.get("fund", 0), sum(yearly(line) for line in lines))

    @property
    def replacement_of_fund(self) -> Promised:
        """The same beside what the fund's forecast measures its reserve by."""
        return Promised(self.replacement_yearly, self.fund.forecast.replacement)
