"""What both tellers' steps share: the covered table, how far they are, closing and reopening."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from workbook.group.analysis import checks
from workbook.group.analysis.recount import uncounted, votes_differ
from workbook.group.worksheet.candidates import unready
from workbook.group.worksheet.meeting import no_quorum
from workbook.group.worksheet.people import candidate_signs, described
from workbook.locale import _
from workbook.locale.numbers import integer
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Grid
from workbook.ui.log import now, reopening, written
from workbook.ui.step import Add, AnyEdit, Put
from workbook.ui.view import Ask, Button, Buttons, Meter, Meters, Notice, StepState

TALLY = ("group", "tally")
PAPERS = (*TALLY, "papers")


def table(plan: Any, field: str, id: str, caption: str) -> Grid:
    """Votes by code as one teller calls them; covered until the count is closed."""
    path, valid = (*TALLY, field), plan.group.tally.papers.valid
    most = {} if valid is None else {"maximum": valid}
    return Grid(
        id=id,
        caption=caption,
        columns=(
            Column(Ask(key="code", label=_("Candidate"), fixed=True)),
            Column(ask(type(plan), (*path, "*"), "votes", **most), lambda row: (*path, row)),
        ),
        rows=tuple(candidate.id for candidate in plan.group.candidates),
        labels=described(plan),
        signs=candidate_signs(plan),
        sealed=plan.group.tally.closed_at is None,
        fixed=not open_now(plan),
    )


def open_now(plan: Any) -> bool:
    """Whether votes can be typed now."""
    return plan.group.tally.closed_at is None and not any(hindered(plan))


def hindered(plan: Any) -> Iterator[str]:
    """Why nobody votes yet; nothing once the count is closed."""
    if plan.group.tally.closed_at is not None:
        return
    if plan.group.rule.closed_at is None:
        yield _("Lock the rule first; then votes can be counted.")
    yield from no_quorum(plan)
    yield from unready(plan)


def progress(plan: Any) -> Meters:
    """How many candidates each teller has counted: never how many votes."""
    whole = len(plan.group.candidates)
    tellers = {False: _("First teller"), True: _("Second teller")}
    return Meters(
        id="tellers",
        caption=_("Candidates counted so far"),
        meters=tuple(
            _meter(label, whole - uncounted(plan, again), whole) for again, label in tellers.items()
        ),
    )


def _meter(label: str, done: int, whole: int) -> Meter:
    text = _("{done} of {whole} candidates", done=integer(done), whole=integer(whole))
    state = StepState.DONE if done == whole else StepState.BEGUN
    return Meter(label=label, value=done, whole=whole, text=text, state=state)


def covered(plan: Any) -> Iterator[Notice]:
    """Whether the count is covered, closed, or was opened again."""
    if plan.group.tally.closed_at:
        text = _("The count is closed. The result is one step further.")
        yield Notice(id="count", kind="good", text=text)
    else:
        text = _("Every count is covered until both tellers have finished and agree.")
        yield Notice(id="count", kind="info", text=text)
    yield from opened_again(plan)


def opened_again(plan: Any) -> Iterator[Notice]:
    """Every time the count was opened again, with the reason."""
    for entry in plan.group.tally.reopened:
        text = _("The count was opened again: {reason}", reason=entry.reason)
        yield Notice(kind="look", text=text)


def differing(plan: Any) -> Iterator[str]:
    """Where two tellers differ, without telling what either of them counted."""
    for code in votes_differ(plan):
        yield _(
            "{code}: the two tellers differ. Count these papers once more, both together.",
            code=code,
        )


def wrong_papers(plan: Any) -> Iterator[str]:
    """Papers that do not add up, and votes that cannot be; no sentence tells of whom."""
    for check in chain(checks.papers(plan), checks.votes(plan)):
        if check.kind == "wrong" and not check.person:
            yield check.text
    if any(check.covered for check in checks.votes(plan)):
        yield _("Somebody has more votes than there are valid papers. Count again, both together.")


def missing_papers(plan: Any) -> Iterator[str]:
    """What became of the papers is not typed yet."""
    papers = plan.group.tally.papers
    if None in (papers.issued, papers.valid, papers.spoiled, papers.unreturned):
        yield _("Write down the papers: given out, valid, spoiled and not returned.")


def uncounted_by(plan: Any, again: bool) -> Iterator[str]:
    """Candidates that a teller has not counted; 0 is a count too."""
    if not uncounted(plan, again):
        return
    if again:
        yield _("The second teller has not counted every candidate. Write 0 where there is none.")
    else:
        yield _("The first teller has not counted every candidate. Write 0 where there is none.")


def _open_questions(plan: Any) -> Iterator[str]:
    yield from hindered(plan)
    yield from missing_papers(plan)
    yield from wrong_papers(plan)
    yield from uncounted_by(plan, again=False)
    yield from uncounted_by(plan, again=True)
    yield from differing(plan)


def closing(plan: Any) -> Buttons:
    """The button that closes the count, or opens it again with a reason."""
    if plan.group.tally.closed_at:
        label, reason = _("Open the count again"), _("Why is the count opened again?")
        button = Button(action="reopen", label=label, style="danger", reason=reason)
    else:
        button = Button(
            action="close",
            label=_("Close the count"),
            style="main",
            because=next(_open_questions(plan), ""),
            ask=_(
                "Have both tellers finished? After this, a count changes only if somebody opens it"
                " again and says why."
            ),
        )
    return Buttons(buttons=(button,))


def press(plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
    """What pressing that button writes down."""
    tally, path = plan.group.tally, (*TALLY, "closed_at")
    if action == "close" and not tally.closed_at and not any(_open_questions(plan)):
        return (Put(path=path, value=now()),)
    if action == "reopen" and tally.closed_at:
        entry = reopening(reason, tally.begun)
        return (
            Add(path=(*TALLY, "reopened"), item=entry),
            Put(path=path, was=written(tally.closed_at)),
        )
    return ()
