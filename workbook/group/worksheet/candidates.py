"""Who stands for election: a code for each person, names stay on paper."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.group.analysis.impossible import Impossible, empty_seats, impossible
from workbook.group.analysis.people import people
from workbook.group.analysis.quotas import filled, quotas
from workbook.group.analysis.terms import over_terms
from workbook.group.analysis.words import quota
from workbook.group.worksheet.answers import yes_or_no
from workbook.group.worksheet.people import candidate_signs
from workbook.group.worksheet.phases import ASSEMBLY
from workbook.locale import N_, _, plural
from workbook.locale.numbers import integer
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Grid
from workbook.ui.step import Step
from workbook.ui.view import (
    Ask,
    Block,
    Entry,
    Meter,
    Meters,
    Notice,
    Option,
    Script,
    StepState,
)

LIST = ("group", "candidates")


class Candidates(Step):
    """Who stands for election?"""

    id = "candidates"
    title = N_("Candidates")
    question = N_("Who stands for election?")
    phase = ASSEMBLY

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Anybody may name somebody; whoever is named says yes or no."),
                _("The name stands on paper beside its code. Only the code is typed."),
                _("If too few stand for a quota, ask who else would, before anybody votes."),
                *_asked(plan),
            ),
            minutes=20,
            materials=(_("a paper with codes and names, on the wall"),),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (
            Grid(
                id="candidates",
                caption=_("Candidates, by code"),
                columns=(Column(Ask(key="code", label=_("Code"), fixed=True)), *_columns(plan)),
                rows=tuple(candidate.id for candidate in plan.group.candidates),
                signs=candidate_signs(plan),
                list_path=() if plan.group.tally.begun else LIST,
                new=lambda: {"id": plan.group.next_code},
                fixed=plan.group.tally.closed_at is not None,
            ),
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if plan.group.rule.closed_at is None and not plan.group.candidates:
            text = _("Lock the rule first; then candidates can be named.")
            return (Notice(kind="stop", text=text, go="election-rule"),)
        grid = self.inputs(plan)[0]
        table = (grid.view(plan),) if grid.rows else ()
        entry = () if grid.fixed or plan.group.tally.begun else (_entry(plan, grid),)
        return (*entry, standing(plan), *named_before(plan), *table)

    def begun(self, plan: Any) -> bool:
        return bool(plan.group.candidates)

    def locked(self, plan: Any) -> bool:
        return plan.group.tally.closed_at is not None

    def missing(self, plan: Any) -> Iterator[str]:
        if plan.group.rule.closed_at is None:
            yield _("Lock the rule before the first candidate is named.")
        yield from unready(plan)


def unready(plan: Any) -> Iterator[str]:
    """What must be known of the candidates before anybody votes."""
    if not plan.group.candidates:
        yield _("Nobody stands for election yet.")
    for candidate in plan.group.candidates:
        if candidate.sex is None or candidate.age is None:
            yield _("{code}: write down sex and age.", code=candidate.id)
    for found in impossible(plan) if plan.group.candidates else ():
        yield _sentence(found)


def _sentence(found: Impossible) -> str:
    """An impossible quota, named before the vote."""
    if len(found.quotas) == 1:
        key = found.quotas[0]
        told = {
            "whom": quota(key),
            "needed": integer(getattr(found.needed, key)),
            "stand": integer(getattr(found.stand, key)) if found.stand else "0",
        }
        return _(
            "Seats kept for {whom}: {needed}, but only {stand} stand. Name more, or unlock the"
            " rule.",
            **told,
        )
    whom = ", ".join(quota(key) for key in found.quotas)
    return _(
        "These quotas cannot be met together: {whom}. Name somebody who counts for both, or unlock"
        " the rule.",
        whom=whom,
    )


def standing(plan: Any) -> Meters:
    """How many stand for each quota, of those that are needed, and for the seats."""
    stand, needed = filled(people(plan)), quotas(plan.group.rule)
    rows = [(_("all seats"), len(plan.group.candidates), plan.group.rule.seats)]
    for key, least in needed._asdict().items():
        if least:
            rows.append((quota(key), getattr(stand, key), least))
    return Meters(
        id="standing",
        caption=_("Who stands, of those who are needed"),
        meters=tuple(_meter(*row) for row in rows),
    )


def _meter(label: str, stand: int, needed: int) -> Meter:
    state = StepState.DONE if stand >= needed else StepState.BEGUN
    text = _("{stand} for {needed} seats", stand=integer(stand), needed=integer(needed))
    return Meter(label=label, value=min(stand, needed), whole=needed, text=text, state=state)


def named_before(plan: Any) -> Iterator[Notice]:
    """Before the vote: quotas that only fail together, and seats that would stay empty."""
    for found in impossible(plan) if plan.group.candidates else ():
        yield Notice(kind="look", text=_sentence(found))
    left = empty_seats(plan)
    if left and plan.group.tally.begun:
        text = plural(
            "Too few stand: {number} seat stays empty.",
            "Too few stand: {number} seats stay empty.",
            left,
        )
        yield Notice(kind="look", text=text)


def _entry(plan: Any, grid: Grid) -> Entry:
    because = ""
    if plan.group.rule.closed_at is None:
        because = _("Lock the rule first; then candidates can be named.")
    code = plan.group.next_code
    return Entry(
        id=grid.id,
        caption=_("The next candidate is {code}: write the name beside it, on paper", code=code),
        fields=tuple(column.ask for column in grid.columns[1:]),
        keep=(),
        values={"displaced": "no", "terms": 0},
        add=_("Add {code}", code=code),
        because=because,
    )


def _columns(plan: Any) -> Iterator[Column]:
    kind = type(plan)
    hamlets = tuple(Option(value=h.id, label=h.label) for h in plan.community.hamlets)
    fields = {
        "sex": {"required": True},
        "age": {"required": True},
        "hamlet": {"options": hamlets},
    }
    for key, more in fields.items():
        yield Column(ask(kind, (*LIST, "*", key), key, **more), _at(key))
    yield yes_or_no(kind, (*LIST, "*", "displaced"), "displaced", _at("displaced"))
    yield Column(ask(kind, (*LIST, "*", "terms"), "terms"), _at("terms"))


def _at(key: str) -> Any:
    return lambda row: (*LIST, row, key)


def _asked(plan: Any) -> Iterator[str]:
    """A question for the facilitator, not for the projector."""
    for candidate in over_terms(plan):
        yield plural(
            "{code} has served {number} term in a row. The rule allows no more: talk it over.",
            "{code} has served {number} terms in a row. The rule allows no more: talk it over.",
            candidate.terms,
            code=candidate.id,
        )
