"""What crosses between two subjects, as functions of the plan: no subject knows another.

A number is written down once; here it is read by who needs it, one file for each part that is
asked. What has to be computed first is imported where it is used, so that opening a record stays
quick.
"""

from workbook.plan.links.activities import OfActivities
from workbook.plan.links.fund import OfFund
from workbook.plan.links.needs import OfNeeds
from workbook.plan.links.people import OfPeople
from workbook.plan.links.proposal import OfProposal
from workbook.plan.links.sustainability import OfSustainability


class Links(OfPeople, OfNeeds, OfFund, OfProposal, OfActivities, OfSustainability):
    """Read-only views across the parts of a plan."""
