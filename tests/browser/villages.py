"""Plans to begin a test with: the illustrative village at any moment of its two half-days."""

import json

from workbook.files import shipped

LISTENING = ("session", "cards", "needs", "tree")
PARTS = (*LISTENING, "rule", "vote", "pairs", "criteria", "ballot", "draws", "consensus", "choice")
"""What is written down of needs, in the order of the steps."""


def illustrative(until="", language=""):
    """The whole village; what stands `until` that part, with nothing in it and after it."""
    name = f"muzdurlar.{language}.json" if language else "muzdurlar.json"
    plan = json.loads((shipped("data") / name).read_text("utf-8"))
    for part in PARTS[PARTS.index(until) :] if until else ():
        plan["needs"].pop(part, None)
    return plan


def small(until="", **rule):
    """Three needs, two people of each group, whose dots put School before Water before Road."""
    plan = illustrative(until)
    found = plan["needs"]
    found["session"] |= {"attended": dict.fromkeys(GROUPS, 2), "attended_by_hamlet": {}}
    found["needs"] = [{"id": id, "name": name} for id, name in NEEDS.items()]
    found["cards"] = []
    if "rule" in found:
        found["rule"] |= {"shortlist": 3, "top_per_group": 0, "dots_per_person": 3} | rule
    if "vote" in found:
        found["vote"]["dots"] = {n: dict.fromkeys(GROUPS, 3 - at) for at, n in enumerate(NEEDS)}
    return plan


GROUPS = ("women", "men", "youth")
NEEDS = {"school": "School", "water": "Water", "road": "Road"}
