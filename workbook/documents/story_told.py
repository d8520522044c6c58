"""The sentences of the success story: each only where the record bears it, else what is planned."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from workbook import months
from workbook.activities.analysis.agreed import agreed
from workbook.documents.blocks import Block, Fact, Part, Parts, Words
from workbook.documents.parts.activities import held
from workbook.documents.parts.fund import FEWEST
from workbook.documents.telling import called, listed, money, short
from workbook.fund.analysis.cash import last_count, reconciled
from workbook.fund.analysis.collected import by_quarter
from workbook.fund.analysis.gifts import given as given_in_kind
from workbook.group.analysis.election import closed_election
from workbook.group.analysis.quorum import quorum
from workbook.locale import _, plural
from workbook.locale.letters import quoted
from workbook.locale.numbers import date, decimal, integer, percent, plain_percent
from workbook.needs.analysis import representation
from workbook.needs.analysis.orders import closed
from workbook.needs.analysis.ranked import first_choices
from workbook.proposal.analysis.amounts import by_source, total
from workbook.proposal.analysis.shares import community_share
from workbook.sources import IN_KIND
from workbook.sustainability.analysis.lights import SIGNS, light, light_name
from workbook.sustainability.analysis.scores import latest, scores
from workbook.sustainability.analysis.tariff import tariffs

AUTHORITIES = ("municipality", "executive", "education_dept", "health_dept")
MOST = 3
"""So many things that are done are named."""


def figures(plan: Any) -> Iterator[Fact]:
    """Up to four figures that stand on top; only what is known."""
    if came := representation.attended(plan):
        yield Fact(integer(came), _("people were heard"))
    if paid := _paid(plan):
        yield Fact(plain_percent(paid.rate), _("of households have paid"))
    share = community_share(plan)
    if share is not None:
        yield Fact(plain_percent(share), _("of the budget is the village’s part"))
    reviews = tuple(held(plan))
    if reviews and reviews[-1][1].share is not None:
        yield Fact(plain_percent(reviews[-1][1].share), _("of what was due is done on time"))


def need(plan: Any) -> Iterator[Block]:
    """The need in the words of a card, who was heard, and how it was chosen."""
    chosen = plan.chosen_need
    if not chosen:
        yield Words(_("The village has not decided yet what comes first."))
        yield from _heard(plan)
        return
    if card := _card(plan, chosen):
        yield Words(quoted(short(card.name, 160)), "quote")
    yield Words(_chosen(plan, chosen))
    yield from _heard(plan)


def _card(plan: Any, need: str) -> Any:
    """A card that was laid to the need: the one that says most, up to what can be quoted."""
    cards = [card for card in plan.needs.cards if card.need == need and card.name.strip()]
    return max(cards, key=lambda card: min(len(card.name), 160), default=None)


def _chosen(plan: Any, need: str) -> str:
    name = short(plan.need_names.get(need, need), 90)
    box = closed(plan)
    if plan.needs.consensus.closed_at is None:
        return _("“{need}” may come first; nothing is signed yet.", need=name)
    if box is None or need not in box.needs:
        return _("Together the village put “{need}” first.", need=name)
    return _(
        "Together the village put “{need}” first; {votes} of {voters} secret papers had it on top.",
        need=name,
        votes=decimal(first_choices(box)[need], 0),
        voters=integer(box.voters),
    )


def _heard(plan: Any) -> Iterator[Block]:
    came = representation.attended(plan)
    if not came:
        return
    groups = representation.groups(plan)
    parts = groups if representation.counted(groups) else representation.hamlets(plan)
    told = listed(
        f"{called(part, 30)} {integer(part.attended)}"
        for part in parts[:5]
        if part.attended is not None
    )
    yield Words(
        plural(
            "{count} person was heard: {groups}.",
            "{count} people were heard: {groups}.",
            came,
            count=integer(came),
            groups=told,
        )
    )


def trust(plan: Any) -> Iterator[Block]:
    """Elected openly, money counted aloud, and how many households gave."""
    said = (*_elected(plan), *_counted(plan), *_contributed(plan))
    planned = _("Planned: an open election, a fund with two signatures, and counting aloud.")
    yield Words(" ".join(said) or planned)


def _elected(plan: Any) -> Iterator[str]:
    found, here = closed_election(plan), quorum(plan)
    if found is None or not found.winners.elected:
        return
    told = {
        "members": integer(len(found.winners.elected)),
        "women": integer(found.filled.women),
    }
    if here.present is None:
        yield _("In a secret ballot {members} people were elected, {women} of them women.", **told)
    else:
        yield _(
            "{households} households came and in a secret ballot elected {members} people,"
            " {women} of them women.",
            households=integer(here.present),
            **told,
        )


def _counted(plan: Any) -> Iterator[str]:
    count = last_count(plan)
    if count is None or count.date is None:
        return
    found = reconciled(plan, count)
    if not found.counters:
        return
    if found.difference:
        yield _(
            "On {day} two people counted the money: {amount} differed from the book, and that is"
            " written down.",
            day=date(count.date),
            amount=money(abs(found.difference)),
        )
    else:
        yield _("On {day} two people counted the money: it agreed.", day=date(count.date))


def _contributed(plan: Any) -> Iterator[str]:
    if paid := _paid(plan):
        yield _(
            "{paid} of {asked} households have paid their contribution.",
            paid=integer(paid.paid),
            asked=integer(paid.billed),
        )


def _paid(plan: Any) -> Any:
    """Who paid for the project, else the last quarter's contribution; None where too few."""
    levies = plan.fund.rules.levies
    levy = next((each for each in levies if each.purpose), next(iter(levies), None))
    shares = list(by_quarter(plan, levy).values()) if levy else []
    return shares[-1] if shares and (shares[-1].billed or 0) >= FEWEST else None


def given(plan: Any) -> Iterator[Block]:
    """Who gives which part of the whole, and what of it is there already."""
    whole, paid = total(plan), by_source(plan)
    if not whole:
        yield Words(_("Planned: a budget in which everybody sees who gives what."))
        return
    own, kind = paid.get("fund", 0), sum(paid.get(each, 0) for each in IN_KIND)
    state = sum(paid.get(each, 0) for each in AUTHORITIES)
    donor = paid.get("donor", 0)
    rows = (
        (_("The village, in money"), own),
        (_("The village, in work and materials"), kind),
        (_("Authorities"), state),
        (_("Donor"), donor),
        (_("Others, or nobody yet"), whole - own - kind - state - donor),
    )
    yield Parts(
        tuple(
            Part(name, Fraction(amount, whole), f"{money(amount)} · {_share(amount, whole)}", ink)
            for ink, (name, amount) in enumerate(rows)
            if amount > 0
        ),
        _("The budget: {total}", total=money(whole)),
    )
    yield from (Words(text) for text in _there(plan))


def _share(amount: int, whole: int) -> str:
    return percent(Fraction(amount, whole))


def _there(plan: Any) -> Iterator[str]:
    """What has come already; what has not is only planned."""
    kept, work = plan.purpose_for_project, sum(each.value for each in given_in_kind(plan))
    if kept and kept.collected:
        yield _("Households have paid {amount} for it so far.", amount=money(kept.collected))
    if work:
        yield _("Work and materials worth {amount} are given so far.", amount=money(work))
    if not work and not (kept and kept.collected):
        yield _("All of this is planned: nothing is paid yet.")


def changed(plan: Any) -> Iterator[Block]:
    """What is done by the last review, what is not, and the aim against how it was."""
    yield Words(" ".join((*_done(plan), *_aim(plan))))


def _done(plan: Any) -> Iterator[str]:
    reviews = tuple(held(plan))
    if not reviews:
        yield _planned(plan)
        return
    review, found = reviews[-1]
    yield _(
        "By {month}, {done} of {due} activities that were due are done on time.",
        month=months.label(review.month),
        done=integer(len(found.on_time)),
        due=integer(len(found.due)),
    )
    items = [
        called(each, 70)
        for each in plan.activities.activities
        if (item := review.items.get(each.id)) and item.outcome in ("on_time", "late")
    ]
    if items:
        yield _("Done: {names}.", names="; ".join(items[-MOST:]))
    if rest := len(found.not_done) + len(found.missing):
        yield plural("{number} is not done yet.", "{number} are not done yet.", rest)


def _planned(plan: Any) -> str:
    laid, many = agreed(plan), len(plan.activities.activities)
    if not many:
        return _("Nothing is planned yet.")
    if laid is None or not laid.spans:
        return plural("Planned: {number} activity.", "Planned: {number} activities.", many)
    return plural(
        "Planned: {number} activity, the first in {month}.",
        "Planned: {number} activities, the first in {month}.",
        many,
        month=months.label(min(span.begins for span in laid.spans.values())),
    )


def _aim(plan: Any) -> Iterator[str]:
    """The purpose against its baseline: always planned, the record holds no later figure."""
    aim = next((each for each in plan.proposal.aims if each.level == "purpose"), None)
    if aim and aim.indicator.strip() and aim.target.strip():
        yield _(
            "Planned: {indicator}: from {baseline} to {target}{when}.",
            indicator=short(aim.indicator, 80),
            baseline=short(aim.baseline, 30) or "–",
            target=short(aim.target, 30),
            when=f", {months.label(aim.date)}" if aim.date else "",
        )


def lasts(plan: Any) -> Iterator[Block]:
    """The score with its light, and how far what users pay goes."""
    said = (*_scored(plan), *_tariff(plan))
    planned = _("Planned: a score of our own, and a tariff that pays for repairs.")
    yield Words(" ".join(said) or planned)


def _scored(plan: Any) -> Iterator[str]:
    round = latest(plan)
    found = scores(round).total if round else None
    if found is not None:
        said = light(plan, found)
        yield _(
            "We score ourselves {score} of 7: {sign} {light}.",
            score=decimal(found, 2),
            sign=SIGNS[said],
            light=light_name(said),
        )


def _tariff(plan: Any) -> Iterator[str]:
    for each in tariffs(plan)[:1]:
        if each.opex.share is not None and each.full.share is not None and each.trial:
            yield _(
                "{service}: {tariff} a month from each household would cover {running} of the"
                " running costs and {full} of all costs.",
                service=called(each.service, 40),
                tariff=money(each.trial),
                running=plain_percent(each.opex.share),
                full=plain_percent(each.full.share),
            )
