"""The split of the budget as one bar: ours in cash, ours in kind, the authorities', the donor's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from workbook.locale import N_, _
from workbook.locale.numbers import per_cent, plain_percent
from workbook.proposal.analysis.amounts import by_source, total, unsplit
from workbook.proposal.worksheet.lines import bare, money
from workbook.sources import COMMUNITY, IN_KIND, source_name
from workbook.ui.view import Line, Shares, Slice, Together

ORDER = (*COMMUNITY, "municipality", "donor", "education_dept", "health_dept", "executive", "other")
MARKS = {source: mark for mark, source in enumerate(ORDER)}
"""Colour and pattern of each source."""
AUTHORITIES = ("municipality", "education_dept", "health_dept", "executive")
NOBODY = "nobody"


def picture(plan: Any) -> Shares:
    """Who gives which part of the total, the contingency included."""
    given = {**by_source(plan), NOBODY: _nobody(plan)}
    whole = max(total(plan), sum(given.values()))
    return Shares(
        id="shares",
        caption=_("Who gives which part"),
        total=_("Total: {amount}", amount=money(total(plan))),
        groups=tuple(_groups(given, whole)),
        lines=tuple(_lines(plan, given, whole)) if whole else (),
    )


def _nobody(plan: Any) -> int:
    return sum(max(0, unsplit(line)) for line in plan.proposal.budget.lines)


def _groups(given: Mapping[str, int], whole: int) -> Iterator[Together]:
    known = (
        (_("We give in cash"), ("fund",)),
        (_("We give in kind"), IN_KIND),
        (_("Authorities give"), AUTHORITIES),
        (_("Others give"), ("other",)),
        (_("The donor gives"), ("donor",)),
        (_("Nobody gives yet"), (NOBODY,)),
    )
    for label, members in known:
        paid = [each for each in members if given.get(each)]
        if paid or "fund" in members or "donor" in members:
            amount = sum(given[each] for each in paid)
            slices = tuple(_slice(each, given[each], whole, len(paid) > 1) for each in paid)
            yield Together(
                label=label, text=money(amount), note=_part(amount, whole), slices=slices
            )


def _slice(source: str, amount: int, whole: int, beside: bool) -> Slice:
    """One part; where it is alone in its group, the group tells its amount."""
    return Slice(
        key=source,
        label=_name(source),
        mark=MARKS.get(source),
        share=amount / whole,
        text=bare(amount) if beside else "",
    )


def _name(source: str) -> str:
    """What a part is called under the name of its group."""
    within = {
        "community_labour": _("labour"),
        "community_materials": _("materials"),
        "community_transport": _("transport"),
        NOBODY: _("not split yet"),
    }
    return within.get(source) or source_name(source)


def _part(amount: int, whole: int) -> str:
    return plain_percent(Fraction(amount, whole)) if whole else ""


def _lines(plan: Any, given: Mapping[str, int], whole: int) -> Iterator[Line]:
    """How far our own parts must reach by the donor's rules: the bar begins with them."""
    rules, all_of_it = plan.proposal.rules, total(plan)
    asked = (
        (rules.cash, ("fund",), N_("at least {share} from us in cash")),
        (rules.share, COMMUNITY, N_("at least {share} from us altogether")),
    )
    for least, members, sentence in asked:
        reached = 100 * sum(given.get(each, 0) for each in members) >= least * all_of_it
        yield Line(
            at=float(Fraction(least * all_of_it, 100 * whole)),
            label=_(sentence, share=per_cent(least)),
            kind="good" if reached else "stop",
        )
