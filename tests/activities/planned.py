"""Small plans of work to begin a test with."""

from workbook.plan import Plan

NEEDS = ({"id": "N1", "name": "School"}, {"id": "N2", "name": "Water"})


def small(*activities, first="2027-01", **told):
    """A village with two decided needs, two committees, a fund, and these activities."""
    return Plan.model_validate(
        {
            "id": "small",
            "community": {"name": "Small", "illustrative": True},
            "group": {
                "roles": {"chair": "C01"},
                "committees": [{"id": "K1", "name": "Works"}, {"id": "K2", "name": "Money"}],
            },
            "needs": {"needs": NEEDS, "consensus": {"places": {"N1": 2, "N2": 1}}},
            "fund": {"forecast": {"first": "2027-01"}},
            "activities": {"first": first, "activities": activities, **told},
        }
    )


def activity(id, months=1, after=(), closed=(), **told):
    """An activity called like its id."""
    return {
        "id": id,
        "name": f"Do {id}",
        "months": months,
        "after": dict.fromkeys(after, True),
        "closed": {str(month): True for month in closed},
        **told,
    }


CHAIN = (
    activity("A", 1, costs={"fund": 10_000}, responsible="K1"),
    activity("B", 2, ["A"], closed=[2, 3], reason="mud", responsible="K1"),
    activity("C", 1, ["A"], costs={"gap": 5_000}, responsible="K2"),
)
"""A, then B and C; B waits for April."""
