"""What is written down when a community elects its group: one file a stage of the meeting.

- `meeting`, `rule`: who is there, and what was agreed before any name was said;
- `candidates`, `tally`: codes of people, and the secret count of two tellers;
- `roles`: who does what, who is related to whom, and what the group promised;
- `group`: all of it.
"""

from workbook.group.model.candidates import SEXES, Candidate, Sex
from workbook.group.model.group import CommunityGroup
from workbook.group.model.meeting import Meeting
from workbook.group.model.roles import (
    HOLDERS,
    KEYS,
    OFFICES,
    Bylaws,
    Committee,
    CommitteeKind,
    Holder,
    Interest,
    Kin,
    Minutes,
)
from workbook.group.model.rule import ElectionRule, TieOrder
from workbook.group.model.tally import Lot, Papers, Tally

__all__ = [
    "HOLDERS", "KEYS", "OFFICES", "SEXES", "Bylaws", "Candidate", "Committee", "CommitteeKind",
    "CommunityGroup", "ElectionRule", "Holder", "Interest", "Kin", "Lot", "Meeting", "Minutes",
    "Papers", "Sex", "Tally", "TieOrder",
]  # fmt: skip
