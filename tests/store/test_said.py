"""What a list of changes says of a value: what a person typed, not what the record keeps."""

import pytest

from workbook.plan import Plan
from workbook.store.said import said

NAMES = {"P": "Pump"}
VALUES = (
    ("fund/rules/purposes/P/needed", 90_000, "900\u00a0AZN"),
    ("fund/rules/levies/L/amount", 1_050, "10.50\u00a0AZN"),
    ("proposal/budget/lines/B/split/fund", 100_000, "1,000\u00a0AZN"),
    ("proposal/budget/lines/B/quantity", 250, "2.50"),
    ("proposal/budget/lines/B/work/R", 2_000, "20"),
    ("community/hamlets/U/households", 1_000, "1000"),
    ("fund/rules/closed_at", "2026-11-26T20:14:17", "26 November 2026, 20:14"),
    ("needs/session/date", "2026-11-26", "26 November 2026"),
    ("activities/first", "2027-03", "Mar 2027"),
    ("fund/rules/levies/L/purpose", "P", "Pump"),
    ("fund/rules/levies/L/purpose", "gone", "gone"),
    ("fund/rules/levies/L/every", "once", "once"),
    ("fund/rules/levies/L/every", "quarter", "every quarter"),
    ("group/candidates/C01/sex", "F", "woman"),
    ("fund/rules/fines", "", "nothing"),
    ("fund/forecast/lines/L/upkeep", True, "yes"),
    ("a/place/of/another/version", 5, "5"),
)


@pytest.mark.parametrize(("path", "value", "told"), VALUES)
def test_a_value_is_told_as_it_was_typed(path, value, told):
    assert said(Plan, tuple(path.split("/")), value, NAMES) == told
