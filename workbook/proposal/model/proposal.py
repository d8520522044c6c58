"""Everything the *Proposal* worksheet writes down."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from workbook.locale import N_
from workbook.proposal.model.budget import Budget
from workbook.proposal.model.logframe import Aim, Watch
from workbook.proposal.model.papers import (
    ANNEXES,
    LAWS,
    Annex,
    AnnexKind,
    Law,
    LawKind,
    Reading,
)
from workbook.proposal.model.project import Objectives, Project
from workbook.proposal.model.rules import DonorRules
from workbook.record import Part, Words


class Proposal(Part):
    """Everything the *Proposal* worksheet writes down. Money is in qəpik."""

    project: Project = Field(Project(), title=N_("Project"))
    objectives: Objectives = Field(Objectives(), title=N_("Objectives"))
    aims: tuple[Aim, ...] = Field((), title=N_("Logframe"))
    budget: Budget = Field(Budget(), title=N_("Budget"))
    rules: DonorRules = Field(DonorRules(), title=N_("Donor's rules"))
    watches: tuple[Watch, ...] = Field((), title=N_("Monitoring"))
    annexes: dict[Annotated[AnnexKind, Words(ANNEXES)], Annex] = Field({}, title=N_("Annexes"))
    laws: dict[Annotated[LawKind, Words(LAWS)], Law] = Field({}, title=N_("Current law"))
    reading: Reading = Field(Reading(), title=N_("Read by an outsider"))
