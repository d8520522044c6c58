"""The score card: every sentence of the chosen questions, for one rater who is known by a role."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.documents.blocks import Box, Cell, Column, Table
from workbook.documents.document import Document
from workbook.documents.forms.sheet import asked, at, called, field, form, narrow, table
from workbook.locale import _, plural
from workbook.locale.numbers import integer
from workbook.sustainability.analysis.scores import AWAY
from workbook.sustainability.model import MOST, Instrument, Rater, told

BOX = 6.0
SENTENCE = 200


def scoring(plan: Any, region: str) -> Iterator[Document]:
    """The score card of a rater."""
    rounds = plan.sustainability.rounds
    questions = rounds[-1].instrument if rounds else _usual()
    raters = len(rounds[-1].raters) if rounds else 0
    columns = (
        Column(_("Sentence"), share=8),
        *(narrow(str(score), 1) for score in range(1, MOST + 1)),
        narrow(AWAY, 1),
    )
    name = called(told(questions.name) or questions.id, 60)
    rows, strong = _rows(questions)
    yield form(
        plan,
        region,
        "score",
        _("Score card"),
        (
            asked(field(Rater, "role"), _("Date"), tall=10),
            _scale(),
            table(
                columns,
                rows,
                tall=BOX + 3.5,
                strong=strong,
                size=0.94,
                caption=_("“{name}”, version {number}", name=name, number=questions.version),
            ),
        ),
        do=_(
            "Each alone, one cross in each row. {na}: it does not apply, or I cannot say.",
            na=AWAY,
        ),
        typed=_steps(plan),
        copies=_copies(raters),
    )


def _scale() -> Table:
    """The words of both ends, and what stands for no answer."""
    ends = {"1": _("not at all"), str(MOST): _("fully"), AWAY: _("does not apply")}
    return Table((Column(""),) * len(ends), (tuple(f"{at}: {told}" for at, told in ends.items()),))


def _copies(raters: int) -> str:
    if not raters:
        return _("One copy for each rater: a role or a code stands on it, no name.")
    return plural(
        "{count} copy: one for each rater. A role or a code stands on it, no name.",
        "{count} copies: one for each rater. A role or a code stands on it, no name.",
        raters,
        count=integer(raters),
    )


def _steps(plan: Any) -> tuple[str, ...]:
    """The step of each rater; before there are any, the one where they are written down."""
    rounds = plan.sustainability.rounds
    raters = rounds[-1].raters if rounds else ()
    named = [
        called(rater.role.strip(), 40) or _("Rater {number}", number=number)
        for number, rater in enumerate(raters, 1)
    ]
    return tuple(at(_("Sustainability"), name) for name in named or (_("Who scores"),))


def _rows(questions: Instrument) -> tuple[list[tuple[Cell, ...]], tuple[int, ...]]:
    """Sentences under their dimension; which rows name a dimension."""
    rows: list[tuple[Cell, ...]] = []
    strong = []
    for dimension in questions.dimensions:
        strong.append(len(rows))
        rows.append((called(dimension.label),))
        rows += [(called(each.label, SENTENCE), *_boxes()) for each in dimension.indicators]
    return rows, tuple(strong)


def _boxes() -> tuple[Box, ...]:
    return (Box(size=BOX),) * (MOST + 1)


def _usual() -> Instrument:
    """The questions that are proposed first."""
    from workbook.sustainability.instruments import instrument

    return instrument()
