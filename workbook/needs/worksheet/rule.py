"""Step 3: the rule, agreed and locked before anybody knows what it will do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _
from workbook.locale.numbers import moment
from workbook.needs.worksheet.phases import DOTS
from workbook.ui.ask import ask
from workbook.ui.grid import Fields
from workbook.ui.log import now, reopening
from workbook.ui.step import Add, AnyEdit, Put, Step
from workbook.ui.view import Block, Button, Buttons, Notice, Option, Script

RULE = ("needs", "rule")
NUMBERS = ("dots_per_person", "most_per_need", "shortlist", "top_per_group")


class RuleLock(Step):
    """By what rule shall we count?"""

    id = "rule"
    title = N_("The rule")
    question = N_("By what rule do we count?")
    phase = DOTS

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("We agree on the rule now, before anybody knows the result."),
                _("Once it is locked, it stays. Whoever opens it again must say why."),
            ),
            minutes=15,
            materials=(_("the rule on a sheet of paper, on the wall"),),
        )

    def inputs(self, plan: Any) -> tuple[Fields, ...]:
        numbers = [(self._number(plan, key), (*RULE, key)) for key in NUMBERS]
        dots = (self._cards(plan, "method", _methods()), *numbers)
        ballots = (
            self._cards(plan, "ballots", _ballots()),
            self._cards(plan, "unranked", _unranked()),
            self._cards(plan, "tied", _tied()),
        )
        ties = (self._cards(plan, "tie", _ties()),)
        forms = {
            "rule": (_("For the dots"), dots),
            "rule-ballots": (_("For the secret ballot: print it on the paper"), ballots),
            "rule-ties": (_("For both"), ties),
        }
        fixed = self.locked(plan)
        return tuple(
            Fields(id=id, fields=fields, caption=caption, fixed=fixed)
            for id, (caption, fields) in forms.items()
        )

    @staticmethod
    def _cards(plan: Any, key: str, options: tuple[Option, ...]) -> tuple[Any, tuple[str, ...]]:
        path = (*RULE, key)
        return ask(type(plan), path, key, kind="cards", options=options, required=True), path

    @staticmethod
    def _number(plan: Any, key: str) -> Any:
        help_text = {}
        if key == "dots_per_person":
            each = plan.needs.rule.model_copy(update={key: None}).dots_each(len(plan.needs.needs))
            help_text["help"] = _("Empty: a third of the needs, now {number}.", number=each)
        return ask(type(plan), (*RULE, key), key, **help_text)

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        return (
            *_log(plan.needs.rule),
            *(form.view(plan) for form in self.inputs(plan)),
            Buttons(buttons=(self._button(plan),)),
        )

    def _button(self, plan: Any) -> Button:
        if self.locked(plan):
            reason = _("Why is the rule unlocked?")
            return Button(
                action="unlock", label=_("Unlock the rule"), style="danger", reason=reason
            )
        few = "" if len(plan.needs.needs) > 1 else _("Write down at least two needs first.")
        return Button(action="lock", label=_("Lock the rule"), style="main", because=few)

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        rule, path = plan.needs.rule, (*RULE, "locked_at")
        was = rule.locked_at and rule.model_dump(mode="json")["locked_at"]
        if action == "lock" and not was and len(plan.needs.needs) > 1:
            return (Put(path=path, value=now()),)
        if action == "unlock" and was:
            entry = reopening(reason, plan.needs.vote.begun)
            return (Add(path=(*RULE, "unlocks"), item=entry), Put(path=path, was=was))
        return ()

    def begun(self, plan: Any) -> bool:
        return self.locked(plan) or bool(plan.needs.rule.unlocks)

    def locked(self, plan: Any) -> bool:
        return plan.needs.rule.locked_at is not None

    def missing(self, plan: Any) -> Iterator[str]:
        if not self.locked(plan):
            yield _("Lock the rule before the first dot is counted.")
        if plan.needs.rule.method == "population" and plan.adults is None:
            yield _("Write down the adults of each group: without them there is no agreed order.")


def _methods() -> tuple[Option, ...]:
    return (
        Option(
            value="group_equal",
            label=_("Every group weighs the same"),
            help=_("Women, men and young people each have one third of the say."),
        ),
        Option(
            value="population",
            label=_("Groups weigh by their number in the village"),
            help=_("A group that stayed away is not smaller for it."),
        ),
        Option(
            value="raw",
            label=_("Every dot weighs the same"),
            help=_("Who came in greater number has more say."),
        ),
    )


def _ballots() -> tuple[Option, ...]:
    return (
        Option(
            value="borda_group_equal",
            label=_("Points by place, every group the same"),
            help=_(
                "A first place of six needs gives 5 points, the last none; then group by group."
            ),
        ),
        Option(
            value="borda",
            label=_("Points by place, every paper the same"),
            help=_("Points are a convention: the steps between places are not measured."),
        ),
        Option(
            value="copeland",
            label=_("Who wins most duels"),
            help=_("Each need against each other: which one do more papers put first?"),
        ),
        Option(
            value="plurality",
            label=_("Most first places"),
            help=_("Second and third places do not count."),
        ),
    )


def _unranked() -> tuple[Option, ...]:
    return (
        Option(
            value="share",
            label=_("Those left out share the points that remain"),
            help=_("Nobody gains by leaving needs out."),
        ),
        Option(
            value="nothing",
            label=_("Those left out get no points"),
            help=_("What is not on the paper has nothing from it."),
        ),
    )


def _tied() -> tuple[Option, ...]:
    return (
        Option(
            value="share",
            label=_("It counts: they share the points of their places"),
            help=_("Both may be put on one place."),
        ),
        Option(
            value="spoiled",
            label=_("It is spoiled"),
            help=_("Say so before anybody votes."),
        ),
    )


def _ties() -> tuple[Option, ...]:
    return (
        Option(
            value="second_round",
            label=_("Vote again on the tied needs"),
            help=_("New dots, on the tied needs only."),
        ),
        Option(value="lot", label=_("Draw lots in public"), help=_("A child draws, all can see.")),
        Option(
            value="side_by_side",
            label=_("Leave them side by side"),
            help=_("Both stand on the same place."),
        ),
    )


def _log(rule: Any) -> Iterator[Notice]:
    if rule.locked_at:
        text = _("Locked on {moment}.", moment=moment(rule.locked_at))
        yield Notice(kind="good", text=text)
    for unlock in rule.unlocks:
        text = _("Unlocked on {moment}: {reason}", moment=moment(unlock.at), reason=unlock.reason)
        late = _("This was after the first dots were counted.")
        yield Notice(kind="look", text=f"{text} {late}" if unlock.after_first_vote else text)
