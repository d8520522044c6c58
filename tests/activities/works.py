"""Small plans of work: activities in a few words."""

from workbook.plan import Community, Plan


def activity(id, months=1, after="", **more):
    """An activity; `after` and `closed` are written as words."""
    closed = dict.fromkeys(str(more.pop("closed", "")).split(), True)
    return {
        "id": id,
        "months": months,
        "after": dict.fromkeys(after.split(), True),
        "closed": closed,
        **more,
    }


def work(*activities, first="2027-01", fund=None, **more):
    """A plan with these activities; `fund` is that of a plan file."""
    told = {
        "id": "small",
        "community": Community(name="Small").model_dump(),
        "activities": {"first": first, "activities": activities, **more},
        "fund": fund or {},
    }
    return Plan.model_validate(told)


def money(opening=0, income=(), purposes=(), months=24):
    """A fund that begins with so much, and gets `income` (month, amount, purpose) later."""
    vouchers = [
        {
            "id": "open",
            "date": "2027-01-01",
            "text": "Begin",
            "way": "in",
            "amount": opening,
            "category": "opening",
        }
    ]
    lines = [
        {"id": f"in{i}", "way": "in", "amount": amount, "first": month, "purpose": purpose}
        for i, (month, amount, purpose) in enumerate(income)
    ]
    return {
        "rules": {"purposes": list(purposes)},
        "book": {"vouchers": vouchers if opening else []},
        "forecast": {"first": "2027-01", "months": months, "lines": lines},
    }
