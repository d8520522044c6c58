"""What it costs and who pays: every line, its parts by who gives them, sums by activity."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

from workbook.documents.blocks import Bar, Bars, Block, Column, Part, Parts, Table, Words
from workbook.documents.offer.aims import places
from workbook.documents.offer.chapter import (
    NOTHING,
    bare,
    brief,
    called,
    chapter,
    lacking,
    money,
    origin,
    quantity,
)
from workbook.locale import N_, _
from workbook.locale.numbers import percent
from workbook.money import round_half_up, sign
from workbook.proposal.analysis.amounts import (
    amount,
    by_activity,
    by_source,
    contingency,
    per_person,
    subtotal,
    total,
)
from workbook.sources import IN_KIND, source_name

STEPS = (N_("Budget lines"), N_("Who pays"), N_("In kind"), N_("What for"))
AUTHORITIES = ("municipality", "education_dept", "health_dept", "executive")
GROUPS: tuple[tuple[str, ...], ...] = (("fund",), IN_KIND, AUTHORITIES, ("other",), ("donor",))
"""Who pays, in the parts of the bar."""


def budget(plan: Any) -> tuple[Block, ...]:
    """Quantities and prices, who pays which part, and what comes together."""
    if not plan.proposal.budget.lines:
        told: Iterable[Block] = (lacking(_("There is no line in the budget yet.")),)
    else:
        told = (_lines(plan), _givers(plan), *_sources(plan), *_activities(plan), *_outputs(plan))
    return chapter("budget", _("Budget"), told, (origin("proposal", *STEPS), _method()))


def _method() -> str:
    return _(
        "Amount = quantity × price, to the qəpik; the contingency is taken of the subtotal only."
    )


def _lines(plan: Any) -> Table:
    rows = tuple(
        (called(it), quantity(it.quantity), brief(it.unit), bare(it.price), bare(amount(it)))
        for it in plan.proposal.budget.lines
    )
    share = percent(Fraction(plan.proposal.rules.contingency, 100))
    below = (
        (_("Subtotal"), "", "", "", bare(subtotal(plan))),
        (_("Contingency ({share})", share=share), "", "", "", bare(contingency(plan))),
    )
    unit = sign("AZN")
    return Table(
        (
            Column(_("What"), share=4),
            Column(_("Quantity"), "right", 0),
            Column(_("Unit"), share=1),
            Column(_("Price, {currency}", currency=unit), "right", 1.2),
            Column(_("Amount, {currency}", currency=unit), "right", 1.3),
        ),
        (*rows, *below),
        total=(_("Total"), "", "", "", bare(total(plan))),
        strong=(len(rows),),
        caption=_("Lines of the budget"),
        size=0.86,
    )


def _givers(plan: Any) -> Table:
    """The same lines by who gives what; in kind stands apart from cash."""
    budget = plan.proposal.budget
    rows = [(called(it), *_split(it.split, amount(it))) for it in budget.lines]
    reserve = contingency(plan)
    rows.append((_("Contingency"), *_split({budget.contingency.payer: reserve}, reserve)))
    return Table(
        (
            Column(_("What"), share=2.6),
            Column(_("Community: cash"), "right", 1.3),
            Column(_("Community: in kind"), "right", 1.3),
            Column(_("Authorities and others"), "right", 1.1),
            Column(_("Donor"), "right", 1.1),
            Column(_("Nobody yet"), "right", 0.9),
        ),
        tuple(rows),
        total=(_("Total"), *_split(by_source(plan), total(plan))),
        caption=_("Who pays which part, in {currency}", currency=sign("AZN")),
        note=_("In kind: work, materials and transport at the rates that the village agreed on."),
        size=0.86,
    )


def _split(paid: Mapping[str, int], whole: int) -> tuple[str, ...]:
    """Cash of the community, what it gives in kind, others, the donor, and what is left."""
    cash, donor = paid.get("fund", 0), paid.get("donor", 0)
    kind = sum(paid.get(source, 0) for source in IN_KIND)
    given = sum(paid.values())
    others = given - cash - donor - kind
    return tuple(bare(each) for each in (cash, kind, others, donor, whole - given))


def _sources(plan: Any) -> Iterator[Block]:
    """Who gives how much of the whole: as one bar, then payer by payer."""
    paid, whole = by_source(plan), total(plan)
    names = (
        _("Community: cash"),
        _("Community: in kind"),
        _("Authorities"),
        _("Others"),
        _("Donor"),
        _("Nobody yet"),
    )
    amounts = (
        *(sum(paid.get(source, 0) for source in group) for group in GROUPS),
        whole - sum(paid.values()),
    )
    known = enumerate(zip(names, amounts, strict=True))
    parts = tuple(_part(name, n, whole, ink) for ink, (name, n) in known if n > 0)
    yield Parts(parts, _("By who gives it"))
    yield Table(
        (
            Column(_("Who gives"), share=3),
            Column(_("Amount"), "right", 1.3),
            Column(_("Of the whole"), "right"),
        ),
        tuple((source_name(s), money(n), _share(n, whole)) for s, n in paid.items()),
        size=0.9,
    )


def _part(name: str, amount: int, whole: int, ink: int) -> Part:
    share = Fraction(amount, whole) if whole else Fraction(0)
    return Part(name, share, f"{money(amount)} · {_share(amount, whole)}", ink)


def _share(amount: int, whole: int) -> str:
    return percent(Fraction(amount, whole), 2) if whole else NOTHING


def _activities(plan: Any) -> Iterator[Block]:
    """What the budget gives each activity, and what it comes to for one person."""
    names = plan.activity_names
    sums = [
        (brief(names.get(id) or id) or _("not tied to an activity"), sum(paid.values()))
        for id, paid in by_activity(plan).items()
    ]
    yield _bars(_("By activity"), sums)
    each, people = per_person(plan), plan.proposal.project.beneficiaries
    if each is not None:
        told = {"who": called(people[0]), "money": money(round_half_up(each))}
        yield Words(_("{who}: {money} each.", **told))


def _outputs(plan: Any) -> Iterator[Bars]:
    """What all lines of each output of the logframe come to."""
    names = places(plan)
    sums: dict[str, int] = {}
    for it in plan.proposal.budget.lines:
        key = names.get(it.output) or _("no output yet")
        sums[key] = sums.get(key, 0) + amount(it)
    if any(it.output in names for it in plan.proposal.budget.lines):
        yield _bars(_("By output of the logframe, without contingency"), list(sums.items()))


def _bars(caption: str, sums: Sequence[tuple[str, int]]) -> Bars:
    most = max((n for _name, n in sums), default=0) or 1
    bars = tuple(Bar(name or NOTHING, Fraction(n, most), money(n)) for name, n in sums)
    return Bars(bars, caption)
