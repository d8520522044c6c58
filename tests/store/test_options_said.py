"""What can be chosen is told in a list of changes as the screen calls it, never as it is kept."""

from collections.abc import Mapping
from typing import Literal, get_args, get_origin

import pytest
from pydantic import BaseModel

from workbook.locale import use
from workbook.plan import Plan
from workbook.record import Words
from workbook.store.place import inside, place, plain
from workbook.store.said import _field, said

CODES = {
    "needs/draws/*/about", "needs/draws/*/how", "needs/choice/vote_type", "activities/draft/status",
    "needs/taken_back/*/draw/about", "needs/taken_back/*/draw/how",
    "needs/criteria/compared/*/*", "sustainability/upkeep/tasks/*/marks/*",
    "sustainability/rounds/*/instrument/dimensions/*/training",
    "sustainability/rounds/*/instrument/dimensions/*/indicators/*/training",
}  # fmt: skip
"""Places that nobody types into, or where the room itself says the sign: R, A, C, I; 1/9."""


def choices(kind, path=()):
    """Every place of the record with a few possible texts, and those texts."""
    kind = plain(kind)
    texts = [each for each in get_args(kind) if isinstance(each, str) and each]
    if get_origin(kind) is Literal and len(texts) > 1:
        yield "/".join(path), texts
    elif isinstance(kind, type) and issubclass(kind, BaseModel):
        for name, field in kind.model_fields.items():
            yield from choices(field.annotation, (*path, name))
    elif get_origin(kind) in (dict, tuple, Mapping):
        yield from choices(inside(kind), (*path, "*"))


ASKED = {path: texts for path, texts in choices(Plan) if path not in CODES}


@pytest.mark.parametrize("path", ASKED)
def test_every_choice_has_words(path):
    """In the model, beside the type; in the reader's language."""
    keys = tuple(path.split("/"))
    _kind, limits = _field(Plan, keys)
    (words,) = (each for each in limits if isinstance(each, Words))
    assert set(words.of) == set(ASKED[path])
    for text in ASKED[path]:
        assert said(Plan, keys, text, {}) == words.of[text]
        with use("az"):
            assert said(Plan, keys, text, {}) != text


def keys(kind, path=()):
    """Every mapping of the record whose keys are a few words, and those keys."""
    kind = plain(kind)
    if get_origin(kind) is dict:
        texts = get_args(plain(get_args(kind)[0]))
        if texts and all(isinstance(each, str) and not each.isdecimal() for each in texts):
            yield path, texts
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        for name, field in kind.model_fields.items():
            yield from keys(field.annotation, (*path, name))
    elif get_origin(kind) in (dict, tuple, Mapping):
        yield from keys(inside(kind), (*path, "*"))


KEYS = dict(keys(Plan))


@pytest.mark.parametrize("path", KEYS, ids="/".join)
def test_every_key_that_is_a_choice_has_words(path):
    """An office is told as "Chair", not as `chair`; in the reader's language too."""
    with use("az"):
        spoken = [_last(path, key) for key in KEYS[path]]
    told = [_last(path, key) for key in KEYS[path]]
    assert not {*told, *spoken} & {*KEYS[path]} - {"donor"}  # so it is called in Azerbaijani too
    assert spoken != told


def _last(path, key):
    return place(Plan, (*path, key)).rpartition(" › ")[2]


def test_an_office_is_a_place_in_words():
    """As the list of changes and the button that takes back have it."""
    assert place(Plan, ("group", "roles", "deputy_chair")) == (
        "Community group › Roles › Deputy chair"
    )


def test_who_pays_is_a_place_in_words():
    """Where a key of a mapping is a choice too."""
    assert place(Plan, ("proposal", "budget", "lines", "L", "split", "executive")).endswith(
        "L › Who pays › Executive authority"
    )
    assert place(Plan, ("activities", "activities", "A", "costs", "gap")).endswith(
        "paid by nobody yet"
    )
