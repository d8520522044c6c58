"""Which symbols there are, and what they are called aloud.

No moon with a star, no cross, no flag, nothing that a party wears, and no animal by which people
are mocked: a symbol must speak for nobody. Each of `NEUTRAL` names one thing of every house or
garden, and none is like another, nor like one of `TOPICS`.
"""

from __future__ import annotations

from workbook.locale import N_, _, plural

_NEUTRAL = {
    "sun": N_("the sun"),
    "tree": N_("the tree"),
    "fish": N_("the fish"),
    "bird": N_("the bird"),
    "flower": N_("the flower"),
    "key": N_("the key"),
    "glass": N_("the tea glass"),
    "umbrella": N_("the umbrella"),
    "apple": N_("the apple"),
    "pomegranate": N_("the pomegranate"),
    "bell": N_("the bell"),
    "boat": N_("the boat"),
    "ladder": N_("the ladder"),
    "wheel": N_("the wheel"),
    "mountain": N_("the mountain"),
    "leaf": N_("the leaf"),
    "scissors": N_("the scissors"),
    "kettle": N_("the kettle"),
    "hat": N_("the hat"),
    "clock": N_("the clock"),
    "spoon": N_("the spoon"),
    "chair": N_("the chair"),
    "butterfly": N_("the butterfly"),
    "grapes": N_("the grapes"),
    "mushroom": N_("the mushroom"),
    "carpet": N_("the carpet"),
    "spectacles": N_("the spectacles"),
    "comb": N_("the comb"),
    "cherries": N_("the cherries"),
    "shoe": N_("the boot"),
    "watermelon": N_("the watermelon"),
    "kite": N_("the kite"),
}

_TOPICS = {
    "tap": N_("the water tap"),
    "pipe": N_("the water pipe"),
    "well": N_("the well"),
    "canal": N_("the canal"),
    "road": N_("the road"),
    "bridge": N_("the bridge"),
    "bus": N_("the bus"),
    "school": N_("the school"),
    "kindergarten": N_("the toy"),
    "book": N_("the book"),
    "health": N_("the doctor's stethoscope"),
    "medicine": N_("the medicine"),
    "bulb": N_("the light bulb"),
    "streetlight": N_("the street light"),
    "flame": N_("the flame"),
    "bin": N_("the waste bin"),
    "shower": N_("the shower"),
    "cow": N_("the cow"),
    "sheep": N_("the sheep"),
    "grain": N_("the ear of grain"),
    "tractor": N_("the tractor"),
    "ball": N_("the ball"),
    "internet": N_("the mobile phone"),
    "computer": N_("the computer"),
    "sewing": N_("the sewing machine"),
    "meeting": N_("the meeting"),
    "market": N_("the market stall"),
    "house": N_("the house"),
    "roof": N_("the roof"),
    "bricks": N_("the wall"),
    "fence": N_("the fence"),
    "tools": N_("the tools"),
    "coins": N_("the coins"),
    "box": N_("the box with a lock"),
    "calendar": N_("the calendar"),
    "document": N_("the written paper"),
    "people": N_("the raised hands"),
}

_SIGNS = {
    "woman": N_("a woman"),
    "man": N_("a man"),
    "youth": N_("a young person"),
    "tickbox": N_("a box to tick"),
    "tick": N_("a tick"),
    "no": N_("crossed out"),
    "pointing": N_("a pointing hand"),
    "pen": N_("a pen"),
    "padlock": N_("a padlock"),
    "phone": N_("a telephone"),
    "spoiled": N_("a spoiled paper"),
    "unheard": N_("an ear that does not hear"),
    "green": N_("green: a circle"),
    "yellow": N_("yellow: a triangle"),
    "red": N_("red: a square"),
    "in": N_("coming in"),
    "out": N_("going out"),
    "warning": N_("take care"),
}

NEUTRAL = tuple(_NEUTRAL)
"""For candidates, and for whatever has no topic."""

TOPICS = tuple(_TOPICS)
"""For needs and tasks."""

SIGNS = tuple(_SIGNS)
"""For forms. Lights are told apart by their shapes, so that a copy in black and white will do."""

_ALL = _NEUTRAL | _TOPICS | _SIGNS


def known(name: str) -> str:
    """`name`, if a symbol has it; else a KeyError that tells the names there are."""
    if name not in _ALL:
        raise KeyError(f"no symbol is called {name!r}; there are: {', '.join(_ALL)}")
    return name


def named(name: str, dots: int = 0) -> str:
    """What the facilitator calls a symbol, in the language in force: “the sun”.

    `dots` are those that stand under it. KeyError where no symbol has that name.
    """
    called = _(_ALL[known(name)])
    if not dots:
        return called
    return plural("{symbol}, {number} dot", "{symbol}, {number} dots", dots, symbol=called)
