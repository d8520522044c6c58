"""The illustrative plans that we ship: a village in three languages, and an election."""

from workbook.files import shipped
from workbook.needs.pabulib import read
from workbook.plan import Plan, plan_from_choice

VILLAGES = ("muzdurlar.json", "muzdurlar.az.json", "muzdurlar.ru.json")


def village(name=VILLAGES[0]):
    """The village as it is shipped."""
    return Plan.model_validate_json((shipped("data") / name).read_text("utf-8"))


def election(name="example.pb"):
    """A plan that is an election and nothing else."""
    return plan_from_choice("example", read((shipped("data") / name).read_bytes()))
