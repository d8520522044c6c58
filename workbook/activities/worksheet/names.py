"""How activities, needs and those who answer are called on the screen, and typed by number."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from workbook.locale import _
from workbook.locale.numbers import integer
from workbook.ui.ask import ask
from workbook.ui.grid import Column
from workbook.ui.step import Refused
from workbook.ui.view import Ask

LIST = ("activities", "activities")
SHORT = 4
"""Letters of a code that finds room beside a bar."""


def names(plan: Any) -> dict[str, str]:
    """Every activity by its id, as it is called; one without a name by its number."""
    return {
        each.id: each.name.strip() or _("Activity {number}", number=integer(at))
        for at, each in enumerate(plan.activities.activities, 1)
    }


def numbered(plan: Any) -> dict[str, str]:
    """Every activity with its number in the list: 3 Roof."""
    return {id: f"{integer(at)} {name}" for at, (id, name) in enumerate(names(plan).items(), 1)}


def listed(ids: Iterable[str], known: Mapping[str, str]) -> str:
    """Names in a sentence."""
    return "; ".join(known.get(id, id) for id in ids)


def needs(plan: Any) -> dict[str, str]:
    """Needs by their ids, in the order of their numbers on the ballot paper."""
    return {id: plan.need_names[id] for id in plan.numbered_needs}


def people(plan: Any) -> dict[str, str]:
    """Who may answer for something: committees, then people by their codes."""
    return dict(plan.answerable)


def short(plan: Any, code: str) -> str:
    """Whoever answers, short enough to stand beside a bar."""
    if len(code) <= SHORT:
        return code
    words = people(plan).get(code, code).split()
    letters = "".join(word[0] for word in words if word)[:3].upper()
    return letters if len(letters) > 1 else code[:SHORT]


def column(plan: Any, key: str, **more: Any) -> Column:
    """A column of the list of activities; `more` goes to `ask`, but `show` and `read`."""
    own: dict[str, Callable[[Any], Any]] = {
        name: more.pop(name) for name in ("show", "read") if name in more
    }
    field = ask(type(plan), (*LIST, "*", key), key, **more)
    return Column(field, lambda row: (*LIST, row, key), **own)


def told(key: str, label: str, values: Mapping[str, Any], **more: Any) -> Column:
    """A column that is only read."""
    return Column(Ask(key=key, label=label, fixed=True, **more), labels=values)


def several(plan: Any, key: str, known: Sequence[str], label: str, **more: Any) -> Column:
    """A column of several things by their numbers: 1, 4; what is not known any more stays out."""
    return column(
        plan,
        key,
        kind="text",
        label=label,
        length=200,
        show=lambda found: ", ".join(
            integer(at) for at, id in enumerate(known, 1) if found.get(id)
        ),
        read=lambda typed: dict.fromkeys(chosen(typed, known), True),
        **more,
    )


def chosen(typed: Any, known: Sequence[str]) -> list[str]:
    """What some numbers stand for, in the order of the list. Raises `Refused` with a sentence."""
    numbers = {int(number) for number in re.findall(r"\d{1,3}", str(typed))}
    if not numbers or re.search(r"[^\d\s,;.+-]|\d{4}", str(typed)):
        raise Refused(_("Write numbers from the list, such as {example}.", example="1, 4"))
    if beyond := sorted(number for number in numbers if not 1 <= number <= len(known)):
        raise Refused(
            _(
                "{number} is not in the list: there are 1 to {most}.",
                number=integer(beyond[0]),
                most=integer(len(known)),
            )
        )
    return [id for at, id in enumerate(known, 1) if at in numbers]
