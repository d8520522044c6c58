"""Whether an objective is worded as an activity: something done rather than something that is so.

What it knows is a short list of words in English, Azerbaijani and Russian, and the endings of
Azerbaijani infinitives and verbal nouns. It looks at the beginning of an English or Russian text
and at the end of an Azerbaijani one, where the verb stands. It misses what is not in its list, and
it may ask about a text that is right: so it only ever asks, and never corrects.
"""

from __future__ import annotations

import re

from workbook.locale.letters import lower

ENGLISH = (
    "build", "rebuild", "construct", "renovate", "restore", "install", "instal", "buy", "procure",
    "provide", "distribute", "deliver", "organise", "organize", "conduct", "arrange", "prepare",
    "train", "teach", "educate", "inform", "promote", "strengthen", "improve", "develop", "create",
    "establish", "set up", "make", "carry out", "implement", "launch", "equip", "furnish", "ensure",
    "rehabilitate", "upgrade", "modernise", "modernize", "expand",
)  # fmt: skip
"""Verbs that say what somebody does, at the beginning of a text (with or without *to*)."""

ENGLISH_EITHER = (
    "repair", "lay", "dig", "drill", "clean", "paint", "plant", "purchase", "supply", "hold", "run",
    "support", "help", "form", "open", "collect", "connect", "fence", "increase", "reduce",
)  # fmt: skip
"""Words that are not always verbs: asked about after *to*, or before *a*, *the*, a number."""

ENGLISH_NOUNS = (
    "construction", "building", "rebuilding", "repair", "renovation", "restoration",
    "installation", "purchase", "procurement", "distribution", "organisation", "organization",
    "organising", "organizing", "training", "teaching", "holding", "conducting", "preparation",
    "creation", "establishment", "laying", "digging", "cleaning", "buying", "installing",
    "constructing", "repairing", "implementation", "rehabilitation", "provision", "delivery",
    "reconstruction", "capacity building", "upgrading", "improvement", "drilling", "supplying",
    "painting", "planting", "fencing", "connecting", "providing",
)  # fmt: skip
"""The same as nouns: asked about before *of*, *a*, *an* or *the*: *construction of a school*."""

ENGLISH_ING = (
    "rebuilding", "constructing", "renovating", "restoring", "installing", "buying", "procuring",
    "distributing", "delivering", "organising", "organizing", "conducting", "arranging",
    "preparing", "educating", "informing", "promoting", "strengthening", "improving", "creating",
    "establishing", "setting up", "making", "carrying out", "implementing", "launching",
    "equipping", "furnishing", "ensuring", "rehabilitating", "upgrading", "modernising",
    "modernizing", "expanding", "repairing", "digging", "drilling", "purchasing", "supplying",
    "providing", "raising",
)  # fmt: skip
"""What those verbs are called while they are done; *training* and *building* are things too."""

ENGLISH_WE = r"(we|the community|the village) ((will|shall|want to|plan to|are going to) )?"
"""Who does it, before a verb."""

ENGLISH_DONE = r"\b(finished|completed?|accepted|done|is|are)\b"
"""What makes a state of such a noun: *construction of the school is finished*."""

AZERBAIJANI = r"\w{2,}(m[aə][qk]|m[aə]s[iı])"
"""Endings of infinitives (tikmək, qurmaq) and of verbal nouns (tikilməsi, alınması)."""
AZERBAIJANI_WORDS = (
    "tikintisi", "təmiri", "təşkili", "alişi", "quraşdirilmasi", "təlimi", "inşasi", "tikin",
    "tikək", "təşkil edin", "təşkil edək", "keçirin", "keçirək", "qurun", "quraq", "alin", "alaq",
    "təmir edin", "təmir edək", "çəkilişi", "yenidənqurulmasi",
)  # fmt: skip
"""Verbal nouns and requests without those endings, at the end of a text."""
AZERBAIJANI_WE = r"\w{2,}(əcəyik|acağiq)"
"""Endings of what *we* will do: tikəcəyik, quracağıq. What we are doing may be a state: we live."""
AZERBAIJANI_NOT = ("kömək", "yemək", "barmaq", "qaymaq", "almasi", "yaylimaq",
    "yaşayacağiq", "olacağiq", "içəcəyik", "qalacağiq", "gələcəyik",
)  # fmt: skip
"""Words that only end like them: help, food, finger, cream, (its) apple; we will live, be, stay."""

RUSSIAN = r"\w+[иаяеуы]ть(ся)?"
"""Infinitives: построить, организовать, научиться."""
RUSSIAN_WORDS = (
    "провести", "завести", "ввести", "навести", "возвести", "найти", "помочь", "обеспечь",
    "постройте", "построим", "организуйте", "организуем", "проведите", "проведем",
    "строительство", "постройка", "возведение", "организация", "проведение", "закупка", "покупка",
    "приобретение", "установка", "создание", "подготовка", "благоустройство", "реконструкция",
    "прокладка", "очистка", "внедрение", "обеспечение", "оснащение", "посадка", "ремонт",
    "обучение", "поставка", "улучшение", "повышение", "построение", "бурение", "монтаж",
)  # fmt: skip
"""Infinitives with other endings, requests, and verbal nouns."""
RUSSIAN_WE = r"мы (будем )?\w+(ем|им|ть)"
"""What *we* do or will do: мы строим, мы будем строить."""
RUSSIAN_STATES = (
    r"мы (имеем|живем|пьем|едим|знаем|умеем|видим|(с)?можем|получаем"
    r"|будем (иметь|жить|знать|пить))\b"
)
"""What *we* have, know or can is a state."""
RUSSIAN_NOT = (
    "сеть", "мать", "печать", "кровать", "память", "нить", "тетрадь", "суть", "путь", "знать",
    "пять", "девять", "десять",
)  # fmt: skip
"""Nouns and numbers that only end like infinitives."""
RUSSIAN_DONE = (
    r"\b(завершен|закончен|выполнен|проведен|сделан|готов|окончен|принят)[аоы]?\b|\b(идет|идут)\b"
)
"""A Russian verbal noun of something that is done is a state: *строительство завершено*."""


def is_activity(text: str) -> bool:
    """Whether a text begins (in Azerbaijani: ends) like something that somebody does."""
    words = _folded(text)
    return _english(words) or _azerbaijani(words) or _russian(words)


def _english(words: str) -> bool:
    verb = rf"(to )?({_any(ENGLISH)}|{_any(ENGLISH_ING)})\b"
    either = rf"to ({_any(ENGLISH_EITHER)})\b|({_any(ENGLISH_EITHER)}) (a|an|the|our|all|\d+)\b"
    ours = rf"{ENGLISH_WE}({_any(ENGLISH)}|{_any(ENGLISH_EITHER)})\b"
    noun = rf"(the )?({_any(ENGLISH_NOUNS)}) (of|a|an|the)\b"
    if re.match(f"{verb}|{either}|{ours}", words):
        return True
    return bool(re.match(noun, words)) and not re.search(ENGLISH_DONE, words)


def _azerbaijani(words: str) -> bool:
    last = words.rpartition(" ")[2]
    if last in AZERBAIJANI_NOT:
        return False
    ended = re.fullmatch(f"{AZERBAIJANI}|{AZERBAIJANI_WE}", last)
    return bool(ended or re.search(rf"(^| )({_any(AZERBAIJANI_WORDS)})$", words))


def _russian(words: str) -> bool:
    first = words.partition(" ")[0]
    if first in RUSSIAN_NOT or re.search(RUSSIAN_DONE, words):
        return False
    if re.match(RUSSIAN_WE, words) and not re.match(RUSSIAN_STATES, words):
        return True
    return first in RUSSIAN_WORDS or bool(re.fullmatch(RUSSIAN, first))


def _any(words: tuple[str, ...]) -> str:
    return "|".join(words)


def _folded(text: str) -> str:
    """Words in small letters with single spaces; ı as i and ё as е, whichever language it is."""
    small = lower(text[:500]).replace("ı", "i").replace("ё", "е")
    return " ".join(re.findall(r"[\w&’'-]+", small))
