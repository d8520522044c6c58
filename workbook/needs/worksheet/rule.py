"""Step 3: the rule, agreed and locked before anybody knows what it will do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _
from workbook.locale.numbers import moment
from workbook.needs.worksheet.log import now, reopening
from workbook.ui.ask import ask
from workbook.ui.grid import Fields
from workbook.ui.step import Add, AnyEdit, Put, Step
from workbook.ui.view import Block, Button, Buttons, Notice, Option, Script

RULE = ("needs", "rule")
NUMBERS = ("dots_per_person", "most_per_need", "shortlist", "top_per_group")


class RuleLock(Step):
    """By what rule shall we count?"""

    id = "rule"
    title = N_("The rule")
    question = N_("By what rule do we count?")

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
        kind, locked = type(plan), self.locked(plan)
        cards = {"method": _methods(), "tie": _ties()}
        asked = [
            (
                ask(kind, (*RULE, key), key, kind="cards", options=options, required=True),
                (*RULE, key),
            )
            for key, options in cards.items()
        ]
        asked[1:1] = [(self._number(plan, key), (*RULE, key)) for key in NUMBERS]
        return (Fields(id="rule", fields=tuple(asked), fixed=locked),)

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
            self.inputs(plan)[0].view(plan),
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
