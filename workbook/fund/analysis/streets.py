"""Who pays: the households of every street without those that are exempt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from workbook.locale import _
from workbook.locale.numbers import integer
from workbook.record import person, together


@dataclass(frozen=True)
class Street:
    """A street (hamlet): its households, how many are exempt, and how many pay.

    `households` is None as long as nobody has written down how many there are.
    """

    id: str
    label: str
    households: int | None
    exempt: int

    @property
    def payers(self) -> int | None:
        """Households that are asked to pay; None where nobody knows how many live there."""
        return None if self.households is None else max(0, self.households - self.exempt)


@dataclass(frozen=True)
class Check:
    """One sentence: something is `wrong`, or only a `note`. `exemption` or `street` say where."""

    kind: Literal["wrong", "note"]
    text: str
    exemption: str = ""
    street: str = ""


def streets(plan: Any) -> tuple[Street, ...]:
    """Every street of the village, in its order."""
    return tuple(
        Street(hamlet.id, hamlet.label, hamlet.households, _exempt(plan, hamlet.id))
        for hamlet in plan.community.hamlets
    )


def payers(plan: Any) -> int | None:
    """Households that are asked to pay, in all streets; None where one of them is not known."""
    return together(street.payers for street in streets(plan))


def uncounted(plan: Any) -> str:
    """What to do where nobody knows how many pay; empty where it is known."""
    names = "; ".join(street.label for street in streets(plan) if street.households is None)
    if names:
        return _("Write down how many households live there: {streets}.", streets=names)
    if plan.community.hamlets:
        return ""
    return _("Write down the streets and how many households live there.")


def exempt(plan: Any) -> int:
    """Exempt households in all streets: the number that everybody may know."""
    return sum(street.exempt for street in streets(plan))


def checks(plan: Any) -> tuple[Check, ...]:
    """What does not add up about the exemptions (field guide, WS2: *exemptions by favour*)."""
    found = [check for each in plan.fund.rules.exemptions for check in _approved(each)]
    return (*found, *_crowded(plan))


def _exempt(plan: Any, street: str) -> int:
    return sum(each.households.get(street, 0) for each in plan.fund.rules.exemptions)


def _approved(exemption: Any) -> Iterator[Check]:
    """Two different people approve every exemption."""
    codes = [person(code) for code in (exemption.first, exemption.second)]
    where = {"reason": exemption.label}
    if not any(exemption.households.values()):
        return
    if not all(codes):
        text = _("{reason}: two people must approve an exemption. Write both codes.", **where)
        yield Check("wrong", text, exemption.id)
    elif codes[0] == codes[1]:
        text = _("{reason}: one person approved twice. A second person must approve.", **where)
        yield Check("wrong", text, exemption.id)


def _crowded(plan: Any) -> Iterator[Check]:
    """No street has more exempt households than households."""
    for street in streets(plan):
        if street.households is not None and street.exempt > street.households:
            text = _(
                "{street}: {exempt} households are exempt, but only {households} live there."
                " Count again.",
                street=street.label,
                exempt=integer(street.exempt),
                households=integer(street.households),
            )
            yield Check("wrong", text, street=street.id)
