"""Where one reader works: which community, which step, which language; no widget, no browser."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from workbook.locale import LANGUAGES, _
from workbook.locale.numbers import moment
from workbook.store.edit import AnyEdit
from workbook.store.trouble import Changed, Refused
from workbook.ui.event import (
    Brought,
    Cells,
    Event,
    Gone,
    Opened,
    Pressed,
    Spoken,
    Stopped,
    Tried,
    Undone,
)
from workbook.ui.step import Step
from workbook.ui.subject import Subject
from workbook.ui.view import Block, Namesake, Screen, SubjectMark, against, leads
from workbook.ui.work import Come, Handed, Job

REMEMBERED = 20
"""Changes that the screen lists."""


@dataclass(frozen=True)
class Beside:
    """What the store knows beside the record: undo and redo in words, the region, the history.

    `changed` is when the record last was; `namesake` tells it from others of its name.
    """

    undo: str = ""
    redo: str = ""
    region: str = ""
    namesake: Namesake | None = None
    history: tuple[str, ...] = ()
    changed: dt.datetime | None = None


class Desk:
    """Turns what a reader does into commits, and the record into what the reader sees.

    `open_store` is called when a community is first asked for, not before: a warm kernel must
    not hold an old record. `subjects` are the worksheets that lie on the desk: whoever goes to
    another and comes back finds the step that was left there.
    """

    def __init__(
        self,
        subjects: tuple[Subject, ...],
        open_store: Callable[[], Any],
        region: Callable[[Any, Any], str] = lambda store, plan: "",
        namesake: Callable[[Any, Any], Namesake | None] = lambda store, plan: None,
    ):
        self._subjects, self._open_store = subjects, open_store
        self._region, self._namesake = region, namesake
        self._subject = subjects[0]
        self._store: Any = None
        self._plan: Any = None
        self._step = ""
        self._left: dict[str, str] = {}
        self._trial: Tried | None = None
        self._job: Job | None = None
        self._after: list[Event] = []
        self._beside = Beside()
        self.revision = 0
        self.language = "en"
        self.author = ""

    @property
    def opened(self) -> bool:
        """Whether a community lies on the desk."""
        return self._plan is not None

    def open(self, heard: Opened) -> None:
        """Take up a community; raises `Refused` or `StoreTrouble` with a sentence."""
        self.language = heard.language if heard.language in LANGUAGES else "en"
        self.author = heard.author
        self._store = self._store or self._open_store()
        self._take(self._store.load(heard.community))
        self._subject = self._named(heard.worksheet)
        self._go(heard.step)
        self.settle()

    def settle(self) -> bool:
        """Ask the store for what stands beside the record; whether any of it has changed.

        The room does not wait for it: an edit is shown first.
        """
        store, plan, before = self._store, self._plan, self._beside
        changes = store.history(plan.id, REMEMBERED, self._covered())
        self._beside = Beside(
            undo=store.undoable(plan.id, self.author) or "",
            redo=store.redoable(plan.id, self.author) or "",
            region=self._region(store, plan),
            namesake=self._namesake(store, plan),
            history=tuple(f"{moment(change.at)} – {change.sentence}" for change in changes),
            changed=max((change.at for change in changes), default=None),
        )
        return self._beside != before

    def refresh(self) -> bool:
        """Take up what others have written meanwhile; whether there was anything."""
        if self._store.revision(self._plan.id) == self.revision:
            return False
        self._take(self._store.load(self._plan.id))
        self.settle()
        return True

    def do(self, heard: Event) -> None:
        """Do what the reader did, on the step where it was done."""
        deed = heard.event
        self._trial = deed if isinstance(deed, Tried) else None
        if isinstance(deed, Tried):
            self._go(heard.step)
        elif isinstance(deed, Gone):
            self._go(deed.step)
        elif isinstance(deed, Spoken):
            self.language = deed.language if deed.language in LANGUAGES else self.language
        elif isinstance(deed, Undone):
            undo = self._store.undo if deed.on == "undo" else self._store.redo
            self._take(undo(self._plan.id, heard.author or self.author, heard.id))
        elif isinstance(deed, Stopped):
            self._stop()
        elif not (isinstance(deed, Pressed) and self._begin(heard, deed)):
            self._commit(heard, self._edits(self._at(heard.step), deed))

    def job(self) -> Job | None:
        """The work that was just begun, for whoever does it; None where there is none."""
        if self._job is None or not self._job.fresh:
            return None
        self._job.fresh = False
        return self._job

    def finish(self, job: Job, come: Callable[[], Come]) -> Handed | None:
        """Commit what some work came to, or give the file; raises what `come` raises."""
        self._job = None
        found = come()
        if isinstance(found, Handed):
            return found
        self._commit(job.heard, found)
        return None

    def go_on(self) -> None:
        """Begin the work that was asked for while another was in hand."""
        if self._after:
            heard = self._after.pop(0)
            self._begin(heard, heard.event)

    def _line_up(self, heard: Event) -> None:
        """One work at a time; what is asked for meanwhile follows, once however often pressed."""
        asked = [(each.step, each.event.action) for each in (self._job.heard, *self._after)]
        if (heard.step, heard.event.action) not in asked:
            self._after.append(heard)

    def _begin(self, heard: Event, deed: Pressed) -> bool:
        """Whether a press begins something that takes longer."""
        work = self._at(heard.step).work(
            self._plan, deed.action, self._beside.region, self._beside.changed
        )
        if work is not None and self._job is not None:
            self._line_up(heard)
        elif work is not None and not self._store.done(self._plan.id, heard.id):
            step = self._at(heard.step)
            self._job = Job(work, heard, _("This takes a while …"), _(step.enough))
        return work is not None

    def _stop(self) -> None:
        if self._job is not None:
            self._job.stop()

    def screen(self) -> Screen:
        """What the room sees now.

        Raises `Refused` or `Changed` where what is only looked at could not be written down; the
        next screen is without it.
        """
        plan, step = self._plan, self._current()
        blocks = self._looked(step) if self._trial else step.blocks(plan)
        return Screen(
            title=_(self._subject.title),
            worksheet=self._subject.name,
            worksheets=tuple(self._marks()),
            community=plan.community.name,
            namesake=self._beside.namesake,
            region=self._beside.region,
            illustrative=plan.community.illustrative,
            language=self.language,
            revision=self.revision,
            steps=tuple(each.mark(plan) for each in self._subject.steps(plan)),
            step=step.id,
            question=_(step.question),
            script=step.script(plan),
            blocks=blocks,
            ways=self._ways(plan, blocks),
            working=self._job and self._job.view(),
            missing=(*step.problems(plan), *step.missing(plan)),
            undo=self._beside.undo,
            redo=self._beside.redo,
            history=self._beside.history,
        )

    def slow_work(self) -> Callable[[], Screen] | None:
        """What takes longer, to be called at leisure and from any thread; None for nothing.

        It gives the screen with what took longer on it.
        """
        step, plan = self._current(), self._plan
        if self._trial or not step.slow(plan):
            return None
        region, screen = self._beside.region, self.screen()

        def work() -> Screen:
            blocks = step.later(plan, region)
            return screen.model_copy(update={"blocks": blocks, "ways": self._ways(plan, blocks)})

        return work

    def cells(self, heard: Event, refusal: Exception) -> list[dict[str, Any]]:
        """The cells that a refused event had filled in, with the sentence, for the browser.

        What somebody else wrote there meanwhile is told, unless it is still covered.
        """
        if not isinstance(heard.event, Cells):
            return []
        theirs = self._uncovered(heard, refusal)
        return [
            {"row": c.row, "column": c.column, "sentence": str(refusal), "theirs": theirs}
            for c in heard.event.cells
        ]

    def _uncovered(self, heard: Event, refusal: Exception) -> Any:
        inputs = {part.id: part for part in self._at(heard.step).inputs(self._plan)}
        covered = getattr(inputs.get(heard.event.block), "sealed", False)
        if covered or not isinstance(refusal, Changed):
            return None
        return refusal.theirs if isinstance(refusal.theirs, str | int) else None

    def _edits(self, step: Step, deed: Any) -> tuple[AnyEdit, ...]:
        if isinstance(deed, Pressed):
            return step.press(self._plan, deed.action, deed.reason)
        if isinstance(deed, Brought):
            return step.bring(self._plan, deed)
        return step.edits(self._plan, deed)

    def _commit(self, heard: Event, edits: tuple[AnyEdit, ...]) -> None:
        if not edits and self._store.done(self._plan.id, heard.id):
            return  # a repetition: its row may be gone by now
        if not edits:
            raise Refused(self._against(heard) or _("This cannot be changed here now."))
        author = heard.author or self.author
        self._take(self._store.commit(self._plan.id, edits, author, heard.id))

    def _against(self, heard: Event) -> str:
        """What the screen says against a press: it may have been made before that was seen."""
        if not isinstance(heard.event, Pressed):
            return ""
        return against(self._at(heard.step).blocks(self._plan), heard.event.action)

    def _take(self, commit: Any) -> None:
        self._plan, self.revision = commit.record, commit.revision

    def _looked(self, step: Step) -> tuple[Block, ...]:
        trial, self._trial = self._trial, None
        blocks = step.tried(self._plan, trial)
        self._trial = trial
        return blocks

    def _current(self) -> Step:
        return self._at(self._step)

    def _at(self, step: str) -> Step:
        """The step of that id, on whichever worksheet; else the first of the one that is open."""
        found = self._find(step)
        return found[1] if found else self._subject.steps(self._plan)[0]

    def _find(self, step: str) -> tuple[Subject, Step] | None:
        """A step by its id and its worksheet, of which the open one is looked through first."""
        for subject in sorted(self._subjects, key=lambda each: each is not self._subject):
            for each in subject.steps(self._plan):
                if each.id == step:
                    return subject, each
        return None

    def _ways(self, plan: Any, blocks: tuple[Block, ...]) -> dict[str, str]:
        """What the steps that blocks lead to are called; another worksheet's with its name."""
        wanted = leads(blocks)
        found: dict[str, str] = {}
        for subject in self._subjects if wanted else ():
            before = "" if subject is self._subject else f"{_(subject.title)} – "
            for each in subject.steps(plan):
                if each.id in wanted:
                    found[each.id] = before + _(each.title)
        return found

    def _go(self, step: str) -> None:
        """Go to a step; its worksheet comes with it."""
        found = self._find(step)
        self._subject = found[0] if found else self._subject
        self._step = self._at(step).id
        self._left[self._subject.name] = self._step

    def _named(self, name: str) -> Subject:
        """The worksheet of a name; the one that is open for any other."""
        return next((each for each in self._subjects if each.name == name), self._subject)

    def _marks(self) -> Iterator[SubjectMark]:
        """The worksheets on the desk, each with the step where it is entered; none but for one."""
        for each in self._subjects if len(self._subjects) > 1 else ():
            step = self._left.get(each.name) or each.steps(self._plan)[0].id
            yield SubjectMark(id=each.name, title=_(each.title), step=step)

    def _covered(self) -> Callable[[Any], bool]:
        """Which places are covered, on any worksheet."""
        hidden = [each.hidden(self._plan) for each in self._subjects]
        return lambda path: any(covers(path) for covers in hidden)
