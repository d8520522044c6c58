"""A village of which every text is hostile, with more of everything than a form expects."""

import json
from itertools import count, cycle

from nasty import NASTY

from workbook.files import shipped
from workbook.plan import Plan

TEXTS = {
    "name", "text", "unit", "role", "indicator", "target", "baseline", "source", "title", "place",
    "summary", "finding", "vision", "reason", "fines", "answer", "supplier", "family", "core",
    "complaint", "recall", "mitigation", "condition",
}  # fmt: skip
"""Keys under which the record has what people typed."""
LONG = ("x" * 10_000, "long words " * 1000)


def hostile():
    """The illustrative village under names by malice and by chance; groups that nobody knows."""
    plan = json.loads((shipped("data") / "muzdurlar.json").read_text("utf-8"))
    nasty = cycle((*(text for text in NASTY if text.strip()), *LONG))
    plan = _spoiled(plan, nasty)
    community = plan["community"]
    community["groups"].append({"id": "elders", "name": next(nasty), "adults": 7})
    community["hamlets"] += [{"id": f"h{at}", "name": next(nasty)} for at in range(12)]
    number = count(100)
    plan["needs"]["needs"] += [{"id": f"N{next(number)}", "name": next(nasty)} for _ in range(40)]
    plan["group"]["candidates"] += [{"id": f"C{next(number)}"} for _ in range(34)]
    return Plan.model_validate(plan)


def _spoiled(value, nasty):
    if isinstance(value, list):
        return [_spoiled(each, nasty) for each in value]
    if not isinstance(value, dict):
        return value
    return {
        key: next(nasty) if key in TEXTS and isinstance(each, str) else _spoiled(each, nasty)
        for key, each in value.items()
    }
