"""Tables of the contributions: households that paid by street and quarter, and the exempt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from workbook.fund.analysis.collected import shares
from workbook.locale import N_
from workbook.tidy import Column, Layout, Row

STREET = Column("street", "string", "", N_("id of the street"))

LAYOUTS = {
    "collections": Layout(
        N_("a contribution in one quarter and street"),
        (
            Column("levy", "string", "", N_("id of the contribution")),
            Column("quarter", "string", "", N_("2027-Q1; empty where it is given once")),
            STREET,
            Column("name", "string", "", N_("the street in the words of the people")),
            Column("paid", "int64", N_("households"), N_("households that paid")),
            Column(
                "billed",
                "Int64",
                N_("households"),
                N_("households that should, without the exempt"),
            ),
            Column("amount", "int64", "1/100 of the currency", N_("contribution of one household")),
            Column("rate", "Float64", "", N_("paid / billed; missing where nobody should")),
        ),
    ),
    "exemptions": Layout(
        N_("a reason not to pay and a street"),
        (
            Column("exemption", "string", "", N_("id of the exemption")),
            Column("reason", "string", "", N_("why these households are exempt")),
            STREET,
            Column("households", "int64", N_("households"), N_("how many are exempt")),
            Column("first", "string", "", N_("code of who approved it")),
            Column("second", "string", "", N_("code of the second approver")),
        ),
    ),
}


def tables(plan: Any) -> dict[str, Iterable[Row]]:
    """Rows of each table."""
    return {"collections": _collections(plan), "exemptions": _exemptions(plan)}


def _collections(plan: Any) -> Iterator[Row]:
    names = {hamlet.id: hamlet.label for hamlet in plan.community.hamlets}
    for levy in plan.fund.rules.levies:
        for it in shares(plan, levy):
            rate = None if it.rate is None else float(it.rate)
            yield (
                it.levy,
                it.quarter,
                it.street,
                names[it.street],
                it.paid,
                it.billed,
                it.amount,
                rate,
            )


def _exemptions(plan: Any) -> Iterator[Row]:
    for it in plan.fund.rules.exemptions:
        for street, households in it.households.items():
            yield it.id, it.reason, street, households, it.first, it.second
