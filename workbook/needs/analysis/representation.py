"""Who is in the room and who is missing (field guide, WS3: *Who was not heard*)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from workbook.record import together

LEAST = Fraction(1, 2)
"""Below this ratio a group or hamlet counts as not heard."""


@dataclass(frozen=True)
class Presence:
    """A group or hamlet: who came, of how many (adults or households).

    `ratio` is its share of those who came / its share of the village; 1 is fair. It is None where
    nobody came at all, where the numbers of the whole village are not known, or before its own
    count is typed (`attended` None). `whole` is None as long as it is not known.
    """

    id: str
    label: str
    attended: int | None
    whole: int | None
    ratio: Fraction | None


def groups(plan: Any) -> tuple[Presence, ...]:
    """Each group's presence; its share of the village is its share of the adults."""
    whole = {group.id: group.adults for group in plan.community.groups}
    return tuple(_presences(plan.community.groups, whole, plan.needs.session.attended))


def hamlets(plan: Any) -> tuple[Presence, ...]:
    """Each hamlet's presence; its share of the village is its share of the households."""
    whole = {hamlet.id: hamlet.households for hamlet in plan.community.hamlets}
    return tuple(_presences(plan.community.hamlets, whole, plan.needs.session.attended_by_hamlet))


def not_heard(plan: Any, least: Fraction = LEAST) -> tuple[Presence, ...]:
    """Groups, then hamlets, whose ratio is below `least`."""
    everyone = (*groups(plan), *hamlets(plan))
    return tuple(part for part in everyone if part.ratio is not None and part.ratio < least)


def fair_shares(parts: Sequence[Presence]) -> tuple[Fraction | None, ...]:
    """How many would have come from each part if all had come alike.

    None as long as one part is not known: the share of the others would be too large. None too
    where no part was counted: what was not counted is not 0.
    """
    came, village = sum(part.attended or 0 for part in parts), together(p.whole for p in parts)
    known = village if counted(parts) else None
    return tuple(Fraction(came * part.whole, known) if known else None for part in parts)


def counted(parts: Sequence[Presence]) -> bool:
    """Whether it is written down of any part how many came; 0 is written down too."""
    return any(part.attended is not None for part in parts)


def all_heard(parts: Sequence[Presence], least: Fraction = LEAST) -> bool:
    """Whether every part was counted, and none is below `least`.

    Nobody can say so while one part is not counted: more people would make the shares of the
    others smaller.
    """
    return bool(parts) and all(p.ratio is not None and p.ratio >= least for p in parts)


def attended(plan: Any) -> int:
    """People who came, by the count of groups; by hamlets where no group was counted."""
    session = plan.needs.session
    by_group = [session.attended.get(group.id) for group in plan.community.groups]
    by_hamlet = [session.attended_by_hamlet.get(hamlet.id) for hamlet in plan.community.hamlets]
    typed = by_group if any(count is not None for count in by_group) else by_hamlet
    return sum(count or 0 for count in typed)


def _presences(
    parts: Iterable[Any], whole: Mapping[str, int | None], came: Mapping[str, int]
) -> Iterable[Presence]:
    all_came = sum(came.get(part, 0) for part in whole)
    village = together(whole.values())
    for part in parts:
        count, size = came.get(part.id), whole[part.id]
        known = count is not None and all_came and village
        ratio = Fraction(count * village, all_came * size) if known else None
        yield Presence(part.id, part.label, count, size, ratio)
